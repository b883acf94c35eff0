#if MockServer
import CivicJSON
import GRDB
import HTTPTypes

/// Everything that meets the filters, in one file: what is shown to everyone, whoever asks.
enum ExportOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "exportProposals": .reading { call, db in
            let documents = Documents(call, db, isForEveryone: true)
            return try export(.proposal, call, db, documents.proposals) { ExportTable.proposals(call.facts) }
        },
        "exportProjects": .reading { call, db in
            let documents = Documents(call, db, isForEveryone: true)
            return try export(.project, call, db, documents.projects) { ExportTable.projects(call.facts) }
        },
    ]

    /// How many rows are read at once.
    private static let batch = 500

    private static func export(
        _ thing: ListFilters.Thing, _ call: ParticipationCall, _ db: Database,
        _ documents: ([Int64]) throws -> [JSONObject], _ table: () -> ExportTable
    ) throws -> Reply {
        let listing = try Listing(thing, call, db)
        let numbers = try listing.byID(listing.rows)
        let format = call.query["format"] ?? "jsonl"
        var writer = JSONWriter(reservingCapacity: numbers.count * 1_024)
        let mediaType: String
        switch format {
        case "csv":
            mediaType = "text/csv; charset=utf-8"
            let table = table()
            table.writeHeader(to: &writer.bytes)
            try forEach(numbers, documents) { table.write($0, to: &writer.bytes) }
        case "geojson":
            mediaType = "application/geo+json"
            writer.write(ascii: #"{"type":"FeatureCollection","features":["#)
            var isFirst = true
            try forEach(numbers, documents) { document in
                if !isFirst { writer.write(ascii: ",") }
                isFirst = false
                writer.write(feature(document))
            }
            writer.write(ascii: "]}")
        default:
            mediaType = "application/jsonl"
            try forEach(numbers, documents) { document in
                writer.write(document)
                writer.write(ascii: "\n")
            }
        }
        var reply = Reply(body: .bytes(writer.bytes, mediaType: mediaType))
        reply.headers[.contentDisposition] =
            "attachment; filename=\"\(call.facts.city.id)-\(thing)s.\(format)\""
        return reply
    }

    private static func forEach(
        _ numbers: [Int64], _ documents: ([Int64]) throws -> [JSONObject], _ body: (JSONObject) -> Void
    ) throws {
        for start in stride(from: 0, to: numbers.count, by: batch) {
            for document in try documents(Array(numbers[start..<min(start + batch, numbers.count)])) { body(document) }
        }
    }

    private static func feature(_ document: JSONObject) -> JSONObject {
        [
            "type": "Feature",
            "id": document["id"] ?? .null,
            "geometry": document["place"]?["point"] ?? .null,
            "properties": .object(document),
        ]
    }
}
#endif
