#if MockServer
import CivicJSON
import GRDB

/// The rounds of the participatory budget and their phases.
enum EditionOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "listEditions": .reading { call, db in try editions(call, db) },
        "getEdition": .reading { call, db in .json(try Documents(call, db).edition(try edition(call))) },
        "listPhases": .reading { call, _ in
            let phases = try edition(call).phases.map { $0.json(at: call.now) }
            return .list(phases, total: phases.count, nextCursor: nil)
        },
    ]

    /// The edition of the call's path.
    static func edition(_ call: ParticipationCall) throws(Problem) -> EditionFacts {
        let id = call.path("edition")
        guard let edition = call.facts.edition(id) else { throw .notFound("edition", id) }
        return edition
    }

    private static func editions(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        var editions = call.facts.editions
        let statuses = call.query.all("status")
        if !statuses.isEmpty { editions.removeAll { !statuses.contains($0.status(at: call.now)) } }
        let years = call.query.all("year").compactMap { Int64($0) }
        if !years.isEmpty {
            editions.removeAll { edition in !years.contains { $0 == edition.document["year"]?.integerValue } }
        }
        let kinds = call.query.all("kind")
        if !kinds.isEmpty { editions.removeAll { !kinds.contains($0.kind) } }
        let documents = Documents(call, db)
        let isDescending = call.query["order"] != "year"
        editions.sort { comesFirst($0, $1, isDescending) }
        return try .page(of: editions, call, key: \.id, document: documents.edition)
    }

    /// What has no year comes last either way.
    private static func comesFirst(_ left: EditionFacts, _ right: EditionFacts, _ isDescending: Bool) -> Bool {
        switch (left.document["year"]?.integerValue, right.document["year"]?.integerValue) {
        case (let left?, let right?) where left != right: isDescending ? left > right : left < right
        case (.some, nil): true
        case (nil, .some): false
        default: left.id < right.id
        }
    }
}
#endif
