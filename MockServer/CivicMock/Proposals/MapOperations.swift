#if MockServer
import CivicJSON
import GRDB

/// Everything that has a point, light enough to be drawn at once.
enum MapOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "mapProposals": .reading { call, db in
            let listing = try Listing(.proposal, call, db)
            let newest = ListOrder(by: .submittedAt, isDescending: true, listing.filters.columns)
            return try map(listing, db) { try newest.first(Int(limit), of: $0).map(Int64.init) }
        },
        "mapProjects": .reading { call, db in
            let listing = try Listing(.project, call, db)
            return try map(listing, db) { try Array(listing.byID($0).prefix(Int(limit))) }
        },
    ]

    /// How many features an answer has at most.
    static let limit: Int64 = 10_000

    /// - Parameter first: The rows that are drawn when there are more than the limit.
    private static func map(
        _ listing: Listing, _ db: Database, first: (RowSet) throws -> [Int64]
    ) throws -> Reply {
        let thing = listing.filters.thing
        let longitudes = listing.filters.columns.longitudes
        let placed = listing.rows.filter { !longitudes[$0].isNaN }
        let numbers = JSON.array(try first(placed).map(JSON.integer)).description
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT p.id, p.longitude, p.latitude, p.state, p.area, d.doc ->> '$.title', d.doc ->> '$.themes[0]'
                    FROM json_each(?) j CROSS JOIN \(thing) p ON p.n = j.value CROSS JOIN \(thing)_doc d ON d.n = p.n
                    ORDER BY j.key
                    """),
            arguments: [numbers])
        let total = Int64(placed.count)
        let features = try rows.map { row -> JSON in
            var properties: JSONObject = [
                "title": try (row[5] as String?).map { try JSON(parsing: $0.utf8) } ?? [:], "state": .string(row[3]),
            ]
            properties["theme"] = (row[6] as String?).map(JSON.string)
            properties["area"] = (row[4] as String?).map(JSON.string)
            return [
                "type": "Feature",
                "id": .string(row[0]),
                "geometry": ["type": "Point", "coordinates": [.double(row[1]), .double(row[2])]],
                "properties": .object(properties),
            ]
        }
        var reply = Reply.json([
            "type": "FeatureCollection", "features": .array(features), "total": .integer(total),
            "truncated": .bool(total > limit),
        ])
        reply.headers[.contentType] = "application/geo+json"
        return reply
    }
}
#endif
