#if MockServer
import CivicJSON
import CivicModels
import Foundation
import GRDB

/// A person's ballot: saved as often as they like, checked against the edition's rule each time, cast once.
enum BallotOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "getMyBallot": .reading { call, db in try BallotBox(call, db).mine() },
        "saveMyBallot": .writing { call, db in try BallotBox(call, db).save() },
        "discardMyBallot": .writing { call, db in try BallotBox(call, db).discard() },
        "castMyBallot": .writing { call, db in try BallotBox(call, db).cast() },
        "getReceipt": .reading { call, db in try receipt(call, db) },
    ]

    private static func receipt(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let id = call.path("receipt")
        let text = try String.fetchOne(
            db.cachedStatement(sql: "SELECT doc FROM receipt WHERE id = ?"), arguments: [id])
        guard let text else { throw Problem.notFound("receipt", id) }
        return .json(try status(of: JSON(parsing: text.utf8), call, db))
    }

    /// A receipt with whether the published results include its ballot.
    fileprivate static func status(of receipt: JSON, _ call: ParticipationCall, _ db: Database) throws -> JSON {
        let isCounted = try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM result WHERE edition = ? AND published_at <= ?)"),
            arguments: [receipt["edition"]?.stringValue, call.now.microseconds])
        var status = receipt.objectValue ?? [:]
        status["counted"] = .bool(isCounted ?? false)
        return .object(status)
    }
}

/// One person's ballot in one edition.
private struct BallotBox {
    private let call: ParticipationCall
    private let db: Database
    private let citizen: Citizen
    private let edition: EditionFacts
    private let rule: BallotRule

    init(_ call: ParticipationCall, _ db: Database) throws {
        self.call = call
        self.db = db
        citizen = try call.citizen()
        let id = call.path("edition")
        guard let edition = call.facts.edition(id) else { throw Problem.notFound("edition", id) }
        guard let rule = edition.ballotRule else {
            throw Problem(.notFound, "no_ballot", "Edition \(id) has no ballot.")
        }
        self.edition = edition
        self.rule = rule
    }

    func mine() throws -> Reply {
        if let voter = try voter() {
            var document: JSONObject = ["edition": .string(edition.id), "state": "cast", "votes": [], "problems": []]
            document["updatedAt"] = voter.receipt?["castAt"] ?? .string(call.facts.city.instant.description)
            // What was voted is no longer tied to a person, in the city's own records neither.
            document["receipt"] = try voter.receipt.map { try BallotOperations.status(of: $0, call, db) }
            return .json(document, version: voter.version)
        }
        guard let draft = try draft() else { throw Self.noBallot(edition) }
        return .json(try document(of: draft), version: draft.version)
    }

    func save() throws -> Reply {
        try checkOpen()
        let old = try draft()
        if call.headers[.ifMatch] != nil { try call.checkPrecondition(version: old?.version ?? 0, isRequired: false) }
        var content: JSONObject = [:]
        content["area"] = call.members["area"].flatMap { $0.isNull ? nil : $0 }
        content["votes"] = call.members["votes"] ?? []
        let draft = Draft(content: content, updatedAt: call.now, version: (old?.version ?? 0) + 1)
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO ballot_draft VALUES (?,?,?,?,?)")
            .execute(
                arguments: [
                    edition.id, citizen.id, JSON.object(content).description, draft.updatedAt.microseconds,
                    draft.version,
                ])
        return .json(try document(of: draft), version: draft.version)
    }

    func discard() throws -> Reply {
        guard try voter() == nil else { throw Self.alreadyCast(edition) }
        guard let draft = try draft() else { throw Self.noBallot(edition) }
        try call.checkPrecondition(version: draft.version, isRequired: false)
        try removeDraft()
        return .noContent
    }

    func cast() throws -> Reply {
        try checkOpen()
        try Requirements.require("vote", edition, call)
        guard let draft = try draft() else { throw Self.noBallot(edition) }
        try call.checkPrecondition(version: draft.version, isRequired: false)
        let ballot = try draft.ballot()
        let problems = try problems(with: ballot)
        if let first = problems.first {
            var problem = Problem(
                .unprocessableContent, first.code,
                problems.count == 1
                    ? first.detail : "\(problems.count) things keep this ballot from being cast; see errors.")
            problem.errors = problems
            throw problem
        }
        let hour = Instant(seconds: call.now.seconds - (call.now.seconds % 3_600 + 3_600) % 3_600)
        let salt = Self.secret()
        let hash = Receipt.contentHash(of: ballot, in: Edition.ID(rawValue: edition.id), salt: salt)
        var receipt: JSONObject = [
            "id": .string(Self.secret()), "edition": .string(edition.id), "castAt": .string(hour.description),
            "contentHash": .string(hash),
        ]
        // Numbered by chance: the order of the box would tell who voted what to somebody who knows in which order
        // people came.
        try db.cachedStatement(
            sql: "INSERT INTO cast_ballot (n, edition, area, channel, votes) VALUES (random(),?,?,?,?)"
        )
        .execute(
            arguments: [
                edition.id, draft.content["area"]?.stringValue, "internet", (draft.content["votes"] ?? []).description,
            ])
        let text = JSON.object(receipt).description
        try db.cachedStatement(sql: "INSERT INTO receipt VALUES (?,?,?)")
            .execute(arguments: [receipt["id"]?.stringValue, edition.id, text])
        try db.cachedStatement(sql: "INSERT INTO voter VALUES (?,?,?,?)")
            .execute(arguments: [edition.id, citizen.id, text, draft.version + 1])
        try removeDraft()
        receipt["salt"] = .string(salt)
        var reply = Reply.json(receipt, status: .created)
        reply.headers[.location] = "\(ProposalsAPI.root)/receipts/\(receipt["id"]?.stringValue ?? "")"
        return reply
    }
}

// MARK: What is checked

extension BallotBox {
    private func checkOpen() throws {
        guard try voter() == nil else { throw Self.alreadyCast(edition) }
        let phase = try edition.requirePhase("vote", at: call.now)
        // Only a clock that was set back shows the vote of such an edition as open.
        guard try !ResultCount.isDone(edition, in: db) else {
            var problem = Problem(.conflict, "phase_closed", ResultCount.doneSentence(edition))
            problem.members["phase"] = phase.json(at: call.now)
            throw problem
        }
    }

    /// Everything that keeps the ballot from being cast: the edition's rule, and whether the area is the person's own.
    private func problems(with ballot: BallotDraft) throws -> [Problem.Mistake] {
        var mistakes = rule.problems(in: ballot, projects: try candidates(of: ballot)).map { problem in
            var mistake = Problem.Mistake(problem.pointer, problem.code.rawValue, problem.detail)
            mistake.list = problem.list?.rawValue
            mistake.project = problem.project?.rawValue
            return mistake
        }
        let code = ballot.area?.rawValue
        if let choice = rule.areaChoice, let code, !mistakes.contains(where: { $0.code == "wrong_area" }) {
            let bases = choice.basis.map(\.rawValue)
            let own = citizen.areas.filter { bases.isEmpty || bases.contains($0.basis) }
            if !own.contains(where: { $0.area == code }) {
                let names = own.map { "\($0.area) (\($0.basis))" }.joined(separator: ", ")
                let advice = own.isEmpty ? "you have none to vote in" : "those are \(names)"
                mistakes.insert(
                    Problem.Mistake("/area", "wrong_area", "\(code) is not an area of yours: \(advice)."), at: 0)
            }
        }
        return mistakes
    }

    /// The projects that the ballot names, as far as they are on the ballot of the edition.
    private func candidates(of ballot: BallotDraft) throws -> [Ballot.Candidate] {
        let named = Set(ballot.votes.map(\.project.rawValue)).sorted()
        let marks = named.map { _ in "?" }.joined(separator: ",")
        let sql = "SELECT id, area, cost, state FROM project WHERE edition = ? AND id IN (\(marks))"
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: sql), arguments: StatementArguments([edition.id] + named))
        return rows.map { row in
            Ballot.Candidate(
                id: Project.ID(rawValue: row[0]), area: CivicModels.Area.ID(rawValue: listArea(row[1])),
                cost: Money(minorUnits: row[2], currency: Currency(rawValue: call.facts.city.currency)),
                isWithdrawn: row[3] as String == "withdrawn")
        }
    }

    /// The area of the list that a project stands on: its own, or the one around it that has a list.
    private func listArea(_ code: String) -> String {
        var current: String? = code
        while let candidate = current {
            if rule.lists.contains(where: { $0.area.rawValue == candidate }) { return candidate }
            current = call.facts.area(candidate)?.parent
        }
        return code
    }

    private static func noBallot(_ edition: EditionFacts) -> Problem {
        Problem(.notFound, "no_ballot", "You have no ballot in edition \(edition.id) yet: PUT one first.")
    }

    private static func alreadyCast(_ edition: EditionFacts) -> Problem {
        Problem(.conflict, "already_cast", "Your ballot in edition \(edition.id) was cast; a ballot is cast once.")
    }

    /// 128 bits that nobody can guess.
    private static func secret() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

// MARK: What is stored

extension BallotBox {
    private struct Draft {
        /// `area` and `votes` as they were sent.
        let content: JSONObject
        let updatedAt: Instant
        let version: Int64

        func ballot() throws -> BallotDraft {
            try JSONDecoder().decode(BallotDraft.self, from: Data(JSON.object(content).description.utf8))
        }
    }

    private func draft() throws -> Draft? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT doc, updated_at, version FROM ballot_draft WHERE edition = ? AND citizen = ?"),
            arguments: [edition.id, citizen.id])
        return try row.map { row in
            Draft(
                content: try JSON(parsing: (row[0] as String).utf8).objectValue ?? [:],
                updatedAt: Instant(microseconds: row[1]), version: row[2])
        }
    }

    private func removeDraft() throws {
        try db.cachedStatement(sql: "DELETE FROM ballot_draft WHERE edition = ? AND citizen = ?")
            .execute(arguments: [edition.id, citizen.id])
    }

    private func voter() throws -> (receipt: JSON?, version: Int64)? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT receipt, version FROM voter WHERE edition = ? AND citizen = ?"),
            arguments: [edition.id, citizen.id])
        return try row.map { row in
            (try (row[0] as String?).map { try JSON(parsing: $0.utf8) }, row[1])
        }
    }

    private func document(of draft: Draft) throws -> JSONObject {
        var document: JSONObject = ["edition": .string(edition.id), "state": "draft"]
        document["area"] = draft.content["area"]
        document["votes"] = draft.content["votes"]
        document["problems"] = .array(try problems(with: draft.ballot()).map(\.json))
        document["updatedAt"] = .string(draft.updatedAt.description)
        return document
    }
}
#endif
