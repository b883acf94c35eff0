#if MockServer
import CivicJSON
import GRDB
import HTTPTypes

/// What came of a vote, and the ballots themselves for whoever wants to count again.
enum ResultOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "getResults": .reading { call, db in
            let edition = try EditionOperations.edition(call)
            return .json(.object(try JSON(parsing: results(of: edition, call, db).utf8).objectValue ?? [:]))
        },
        "getRecount": .reading { call, db in try recount(call, db) },
    ]

    private static func results(of edition: EditionFacts, _ call: ParticipationCall, _ db: Database) throws -> String {
        let text = try String.fetchOne(
            db.cachedStatement(sql: "SELECT doc FROM result WHERE edition = ? AND ifnull(published_at, 0) <= ?"),
            arguments: [edition.id, call.now.microseconds])
        if let text { return text }
        let date = edition.phases("results").compactMap(\.startsAt).min()
        var problem = Problem(
            .notFound, "results_not_published",
            "The results of edition \(edition.id) are published \(date.map { "at \($0)" } ?? "at a date not yet set").")
        problem.members["hiddenUntil"] = date.map { .string($0.description) }
        throw problem
    }

    private static func recount(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let edition = try EditionOperations.edition(call)
        _ = try results(of: edition, call, db)
        let list = call.path("list")
        let content = try String.fetchOne(
            db.cachedStatement(sql: "SELECT content FROM recount WHERE edition = ? AND list = ?"),
            arguments: [edition.id, list])
        guard let content else {
            throw Problem(
                .notFound, "not_found", "Edition \(edition.id) has no ballots to count again for the list \"\(list)\".")
        }
        var reply = Reply(body: .bytes(Array(content.utf8), mediaType: "text/x-pabulib; charset=utf-8"))
        let name = "\(call.facts.city.id)-\(edition.id)-\(list).pb"
        reply.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return reply
    }
}
#endif
