#if MockServer
import CivicJSON
import GRDB

/// Tells people who they are here, what they proposed, whether they may vote, and what can be done now.
enum PersonOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "getMe": .reading { call, _ in try me(call) },
        "listMyProposals": .reading { call, db in try proposals(call, db) },
        "getEligibility": .reading { call, _ in try eligibility(call) },
        "getNow": .reading { call, db in try now(call, db) },
    ]

    private static func me(_ call: ParticipationCall) throws -> Reply {
        let citizen = try call.citizen()
        return .json(
            [
                "id": .string(citizen.id),
                "name": .string(citizen.name),
                "kind": "individual",
                "areas": .array(citizen.areas.map { ["basis": .string($0.basis), "area": .string($0.area)] }),
                "requirements": .array(Requirements.all(of: citizen, call.facts)),
            ] as JSONObject)
    }

    private static func eligibility(_ call: ParticipationCall) throws -> Reply {
        let citizen = try call.citizen()
        let id = call.path("edition")
        guard let edition = call.facts.edition(id) else { throw Problem.notFound("edition", id) }
        guard edition.ballotRule != nil else {
            throw Problem(.notFound, "not_found", "Nobody votes in edition \(id): it has no ballot.")
        }
        let missing = Requirements.missing(for: "vote", edition, citizen, call.facts)
        return .json(
            [
                "edition": .string(id),
                "action": "vote",
                "eligible": .bool(missing.isEmpty),
                "requirements": .array(Requirements.list(for: "vote", edition, citizen, call.facts)),
            ] as JSONObject)
    }

    private static func proposals(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let citizen = try call.citizen()
        let editions = call.query.all("edition")
        if let unknown = editions.first(where: { call.facts.edition($0) == nil }) { throw unknownEdition(unknown) }
        let states = call.query.all("state")
        let limit = call.query.integer("limit") ?? 20
        var condition = "owner = ?"
        var arguments: [(any DatabaseValueConvertible)?] = [citizen.id]
        for (column, values) in [("edition", editions), ("state", states)] where !values.isEmpty {
            condition += " AND \(column) IN (\(values.map { _ in "?" }.joined(separator: ",")))"
            arguments += values
        }
        let total = try Int.fetchOne(
            db, sql: "SELECT COUNT(*) FROM proposal WHERE \(condition)", arguments: StatementArguments(arguments))
        let list = "listMyProposals/\(citizen.id)?\(call.query.identity)"
        if let text = call.query["cursor"] {
            let cursor = try Cursor(text, list: list, count: 2)
            guard let at = cursor.key[0].integerValue, let number = cursor.key[1].integerValue else {
                throw Problem.invalidCursor
            }
            condition += " AND (updated_at, n) < (?, ?)"
            arguments += [at, number]
        }
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT n, updated_at FROM proposal WHERE \(condition) ORDER BY updated_at DESC, n DESC LIMIT ?",
            arguments: StatementArguments(arguments + [limit + 1]))
        let page = rows.prefix(limit)
        let documents = try Documents(call, db).proposals(page.map { $0[0] })
        let next =
            rows.count > limit
            ? page.last.map { Cursor([.integer($0[1]), .integer($0[0])]).text(list: list) } : nil
        return .list(documents.map(JSON.object), total: total ?? 0, nextCursor: next)
    }

    private static func now(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        var editions = call.facts.editions.filter { $0.status(at: call.now) == "running" }
        if let id = call.query["edition"] {
            guard let edition = call.facts.edition(id) else { throw unknownEdition(id) }
            editions = [edition]
        }
        func start(_ edition: EditionFacts) -> Int64 {
            edition.phases.compactMap(\.startsAt).min()?.microseconds ?? .min
        }
        editions.sort { start($0) != start($1) ? start($0) > start($1) : $0.id < $1.id }
        let documents = try editions.map { try EditionNow($0, call, db).document() }
        return .json(
            ["at": .string(call.now.description), "editions": .array(documents)] as JSONObject)
    }

    private static func unknownEdition(_ id: String) -> Problem {
        .invalidParameter(
            "edition", "There is no edition \"\(id)\"; see the list of editions.", code: "unknown_edition")
    }
}
#endif
