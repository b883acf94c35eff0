#if MockServer
import CivicJSON
import GRDB

/// Everything that has a point, light enough to be drawn at once.
enum MapOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "mapProposals": .reading { call, db in
            try map(ListFilters(.proposal, call), order: "p.submitted_at DESC, p.n DESC", db)
        },
        "mapProjects": .reading { call, db in try map(ListFilters(.project, call), order: "p.id", db) },
    ]

    /// How many features an answer has at most.
    static let limit: Int64 = 10_000

    private static func map(_ filters: ListFilters, order: SQLFragment, _ db: Database) throws -> Reply {
        let table = SQLFragment(name: filters.thing.rawValue)
        let condition: SQLFragment = "\(filters.condition()) AND p.longitude IS NOT NULL"
        // The row numbers first: texts are not dragged through the sorting.
        let rows = try Row.fetchAll(
            """
            SELECT p.id, p.longitude, p.latitude, p.state, p.area, d.doc ->> '$.title', d.doc ->> '$.themes[0]'
            FROM (SELECT p.n FROM \(table) p WHERE \(condition) ORDER BY \(order) LIMIT \(bind: limit)) found
            CROSS JOIN \(table) p ON p.n = found.n CROSS JOIN \(table)_doc d ON d.n = p.n
            """, in: db)
        var total = Int64(rows.count)
        if total == limit {
            total = try Int64.fetchOne("SELECT COUNT(*) FROM \(table) p WHERE \(condition)", in: db) ?? limit
        }
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
