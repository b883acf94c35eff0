#if MockServer
import CivicJSON
import GRDB
import HTTPTypes

/// What an author does with a proposal: begin it as a draft, edit it, submit it, withdraw it.
enum ProposalWriting {
    static let all: [String: ParticipationAPI.Operation] = [
        "createProposal": .writing { call, db in try create(call, db) },
        "editProposal": .writing { call, db in try edit(call, db) },
        "deleteProposal": .writing { call, db in try delete(call, db) },
        "submitProposal": .writing { call, db in try submit(call, db) },
        "withdrawProposal": .writing { call, db in try withdraw(call, db) },
        "addAttachment": .writing { call, db in try AttachmentWriting.add(call, db) },
        "removeAttachment": .writing { call, db in try AttachmentWriting.remove(call, db) },
    ]

    private static func create(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let citizen = try call.citizen()
        let name = call.members["edition"]?.stringValue ?? ""
        guard let edition = call.facts.edition(name) else {
            throw Problem.invalidContent([
                .init("/edition", "unknown_edition", "There is no edition \"\(name)\"; see the list of editions.")
            ])
        }
        _ = try edition.requirePhase("ideas", at: call.now)
        try Requirements.require("submit", edition, call)
        try checkLimit(of: citizen, edition, db)
        let draft = try ProposalCheck(facts: call.facts, edition: edition).checked(call.members, isSubmitted: false)

        let number = try Numbering.next(
            "proposal/\(edition.id)",
            after: Int64.fetchOne(
                db, sql: "SELECT max(CAST(substr(id, ?) AS INTEGER)) FROM proposal WHERE edition = ?",
                arguments: [edition.id.count + 2, edition.id]),
            in: db)
        let id = "\(edition.id)-\(Numbering.padded(number))"
        let code = edition.document["code"]?.stringValue ?? edition.id
        let now = JSON.string(call.now.description)
        let row: JSONObject = [
            "id": .string(id), "reference": .string("\(code)-\(Numbering.padded(number))"), "state": "draft",
            "owner": .string(citizen.id), "machineTranslated": [], "createdAt": now, "updatedAt": now,
        ]
        let stored = try ParticipationRows.save(proposal: OwnProposal.row(row, with: draft, by: citizen), in: db)
        var reply = try reply(stored, call, db)
        reply.status = .created
        reply.headers[.location] = "\(ProposalsAPI.root)/proposals/\(id)"
        return reply
    }

    /// Drafts count, since one that could never be submitted would be a trap; what was withdrawn or deleted makes room.
    private static func checkLimit(of citizen: Citizen, _ edition: EditionFacts, _ db: Database) throws {
        guard let limit = edition.proposalRule.maxProposalsPerPerson else { return }
        let count = try ownProposals(of: citizen, edition, db)
        guard count >= limit else { return }
        throw Problem(
            .conflict, "limit_reached",
            "Edition \(edition.id) takes \(limit) proposals of one person, drafts included; you have \(count).")
    }

    /// How many proposals count towards what one person may have.
    static func ownProposals(of citizen: Citizen, _ edition: EditionFacts, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT COUNT(*) FROM proposal WHERE owner = ? AND edition = ? AND state NOT IN ('withdrawn', 'removed')
                    """),
            arguments: [citizen.id, edition.id]) ?? 0
    }

    private static func edit(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let own = try OwnProposal(call, db)
        try call.checkPrecondition(version: own.version, isRequired: true)
        try own.checkEditable(at: call.now)
        let patch = call.members
        var merged = MergePatch.apply(patch, to: own.draft)
        let map = ProposalPlace(facts: call.facts, edition: own.edition)
        // The area follows the point, unless the author says both.
        if patch["area"] == nil, patch["place"] != nil, let point = ProposalPlace.point(of: merged["place"]),
            let area = merged["area"]?.stringValue, !map.isPoint(point, in: area)
        {
            merged["area"] = nil
        }
        let draft = try ProposalCheck(facts: call.facts, edition: own.edition).checked(
            merged, isSubmitted: !own.isDraft)
        var row = OwnProposal.row(own.row, with: draft, by: try call.citizen())
        row["machineTranslated"] = machineTranslated(own.row, after: patch, draft)
        if row == own.row { return try reply(own.number, call, db) }
        row["updatedAt"] = .string(call.now.description)
        try ParticipationRows.save(proposal: row, replacing: own.number, in: db)
        if !own.isDraft { try ParticipationRows.note("updated", "proposal", own.id, at: call.now, in: db) }
        return try reply(own.number, call, db)
    }

    /// The languages that a machine still stands for: what the author wrote in a language is the author's.
    private static func machineTranslated(_ row: JSONObject, after patch: JSONObject, _ draft: JSONObject) -> JSON {
        let written = ["title", "description"].flatMap { patch[$0]?.objectValue?.names ?? [] }
        let left = (row["machineTranslated"]?.arrayValue ?? []).filter { language in
            guard let name = language.stringValue, !written.contains(name) else { return false }
            return draft["title"]?[name] != nil || draft["description"]?[name] != nil
        }
        return .array(left)
    }

    private static func delete(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let own = try OwnProposal(call, db)
        try call.checkPrecondition(version: own.version, isRequired: true)
        guard own.isDraft else { throw own.wrongState("it can be withdrawn, not deleted") }
        try ParticipationRows.delete(proposal: own.number, id: own.id, in: db)
        return .noContent
    }

    private static func submit(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let own = try OwnProposal(call, db)
        try call.checkPrecondition(version: own.version, isRequired: false)
        guard own.isDraft else { throw own.wrongState("only a draft can be submitted") }
        let phase = try own.edition.requirePhase("ideas", at: call.now)
        try Requirements.require("submit", own.edition, call)
        let draft = try ProposalCheck(facts: call.facts, edition: own.edition).checked(own.draft, isSubmitted: true)
        var row = OwnProposal.row(own.row, with: draft, by: try call.citizen())
        row["phase"] = .string(phase.id)
        row["submittedAt"] = .string(call.now.description)
        row["updatedAt"] = .string(call.now.description)
        try ParticipationRows.save(proposal: row, replacing: own.number, in: db)
        try ParticipationRows.move(
            proposal: own.id, to: "submitted", by: "author", phase: phase.id, at: call.now, in: db)
        return try reply(own.number, call, db)
    }

    /// Until the city has decided to build on it.
    private static let withdrawable: Set<String> = ["submitted", "inReview", "coConstruction", "notEligible"]

    private static func withdraw(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let own = try OwnProposal(call, db)
        try call.checkPrecondition(version: own.version, isRequired: false)
        let hasProject = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM project_proposal WHERE proposal = ?)"),
            arguments: [own.id])
        guard withdrawable.contains(own.state), hasProject == false else {
            throw own.wrongState(own.isDraft ? "a draft can be deleted" : "it can no longer be withdrawn")
        }
        var withdrawal: JSONObject = ["at": .string(call.now.description)]
        var mistakes: [Problem.Mistake] = []
        if let reason = call.members["reason"]?.objectValue {
            withdrawal["reason"] = .object(WrittenText.read(reason, at: "/reason", call.facts, &mistakes))
        }
        guard mistakes.isEmpty else { throw Problem.invalidContent(mistakes) }
        try ParticipationRows.amend(proposal: own.number, in: db) { $0["withdrawal"] = .object(withdrawal) }
        try ParticipationRows.move(
            proposal: own.id, to: "withdrawn", by: "author", reason: withdrawal["reason"],
            phase: own.edition.openPhase("ideas", at: call.now)?.id, at: call.now, in: db)
        return try reply(own.number, call, db)
    }

    /// The proposal as its author sees it now.
    private static func reply(_ number: Int64, _ call: ParticipationCall, _ db: Database) throws -> Reply {
        let version = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT version FROM proposal WHERE n = ?"), arguments: [number])
        guard let document = try Documents(call, db).proposals([number]).first else {
            throw Problem.notFound("proposal", call.path("proposal"))
        }
        return .json(document, version: version)
    }
}
#endif
