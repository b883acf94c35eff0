#if MockServer
import CivicJSON
import GRDB

/// Lets people support proposals, once each and kind by kind, and take it back.
///
/// Authors may support what they proposed themselves, as in any petition.
enum SupportOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "support": .writing { call, db in try change(call, db, isGiven: true) },
        "withdrawSupport": .writing { call, db in try change(call, db, isGiven: false) },
    ]

    /// The states in which a proposal still wants support: afterwards it is decided.
    private static let supportable: Set<String> = ["submitted", "inReview", "coConstruction", "eligible"]

    private static func change(_ call: ParticipationCall, _ db: Database, isGiven: Bool) throws -> Reply {
        let citizen = try call.citizen()
        let id = call.path("proposal")
        let kind = call.path("kind")
        let proposal = try Documents(call, db).visible(proposal: id)
        guard let edition = call.facts.edition(proposal.edition), edition.supportKinds.contains(kind) else {
            throw Problem.notFound("kind of support", kind)
        }
        guard supportable.contains(proposal.state) else {
            throw Problem(
                .conflict, "wrong_state",
                "The proposal \"\(id)\" is in the state \"\(proposal.state)\", which takes no support.")
        }
        try edition.requireParticipation(at: call.now)
        try Requirements.require("support", edition, call)
        let sql =
            isGiven
            ? "INSERT OR IGNORE INTO support (proposal, kind, citizen) VALUES (?,?,?)"
            : "DELETE FROM support WHERE proposal = ? AND kind = ? AND citizen = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [id, kind, citizen.id])
        if db.changesCount > 0 {
            try count(isGiven ? 1 : -1, kind, of: id, edition, db)
            if isGiven, proposal.state == "submitted" { try passOn(id, edition, call, db) }
        }
        return .json(try Documents(call, db).supportCount(proposal: id, kind: kind))
    }

    private static func count(_ step: Int64, _ kind: String, of id: String, _ edition: EditionFacts, _ db: Database)
        throws
    {
        try db.cachedStatement(
            sql: """
                INSERT INTO support_count VALUES (?, ?, max(0, ?3))
                ON CONFLICT (proposal, kind) DO UPDATE SET count = max(0, count + ?3)
                """
        ).execute(arguments: [id, kind, step])
        guard kind == edition.supportKinds.first else { return }
        try db.cachedStatement(sql: "UPDATE proposal SET supports = max(0, supports + ?) WHERE id = ?")
            .execute(arguments: [step, id])
    }

    /// What reaches the edition's threshold goes to the city by itself.
    private static func passOn(_ id: String, _ edition: EditionFacts, _ call: ParticipationCall, _ db: Database)
        throws
    {
        guard let threshold = edition.supportThreshold else { return }
        let supports = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT supports FROM proposal WHERE id = ?"), arguments: [id])
        guard let supports, supports >= threshold else { return }
        let words = [
            "en": "\(threshold) people support it.", "fr": "\(threshold) personnes la soutiennent.",
            "es": "\(threshold) personas la apoyan.",
        ]
        let known = call.facts.city.languages.compactMap { language in
            words[language].map { (language, JSON.string($0)) }
        }
        try ParticipationRows.move(
            proposal: id, to: "inReview", by: "system", reason: known.isEmpty ? nil : .object(JSONObject(known)),
            phase: edition.openPhase("ideas", at: call.now)?.id, at: call.now, in: db)
    }
}
#endif
