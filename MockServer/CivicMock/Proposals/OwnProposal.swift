#if MockServer
import CivicJSON
import GRDB

/// A proposal in the hands of its author: what only the author may change.
struct OwnProposal {
    let number: Int64
    let id: String
    let edition: EditionFacts
    let state: String
    let version: Int64
    /// As ``ParticipationRows/save(proposal:replacing:in:)`` takes it.
    let row: JSONObject

    /// The proposal of the call's path.
    ///
    /// - Throws: 404 for what there is not and for others' drafts, 410 for what was taken down, 403 `not_yours`.
    init(_ call: ParticipationCall, _ db: Database) throws {
        let citizen = try call.citizen()
        id = call.path("proposal")
        let found = try Documents(call, db).visible(proposal: id)
        guard found.owner == citizen.id else {
            throw Problem(
                .forbidden, "not_yours", "The proposal \"\(id)\" is somebody else's: only its author can do this.")
        }
        guard let edition = call.facts.edition(found.edition) else {
            throw Problem.notFound("edition", found.edition)
        }
        number = found.number
        version = found.version
        state = found.state
        self.edition = edition
        row = try Self.row(found.number, in: db)
    }

    private static func row(_ number: Int64, in db: Database) throws -> JSONObject {
        let stored = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT p.id, p.edition, p.phase, p.area, p.state, p.native_state, p.owner, p.created_at, p.submitted_at,
                    p.updated_at, d.doc FROM proposal p JOIN proposal_doc d ON d.n = p.n WHERE p.n = ?
                    """),
            arguments: [number])
        guard let stored else { return [:] }
        var row = try JSON(parsing: (stored[10] as String).utf8).objectValue ?? [:]
        let texts = ["id", "edition", "phase", "area", "state", "nativeState", "owner"]
        for (index, name) in texts.enumerated() { row[name] = (stored[index] as String?).map(JSON.string) }
        for (index, name) in ["createdAt", "submittedAt", "updatedAt"].enumerated() {
            row[name] = (stored[texts.count + index] as Int64?).map {
                .string(Instant(microseconds: $0).description)
            }
        }
        return row
    }

    var isDraft: Bool { state == "draft" }

    /// Refuses unless its author may change it now: a draft while ideas are taken, a submitted proposal only where the
    /// edition's rule lets it be changed until then.
    func checkEditable(at now: Instant) throws {
        guard isDraft || state == "submitted" && edition.proposalRule.editableUntilPhaseEnds else {
            throw wrongState("it can no longer be changed")
        }
        _ = try edition.requirePhase("ideas", at: now)
    }

    func wrongState(_ consequence: String) -> Problem {
        Problem(.conflict, "wrong_state", "The proposal \"\(id)\" is in the state \"\(state)\": \(consequence).")
    }

    /// Its content as its author sent it, in the shape of the contract's `ProposalDraft`.
    var draft: JSONObject {
        var draft: JSONObject = [:]
        for name in Self.contentNames { draft[name] = row[name] }
        let author = row["authors"]?[0]
        draft["authorKind"] = author?["kind"]
        draft["authorName"] = author?["name"]
        return draft
    }

    /// The row of a proposal with that content.
    static func row(_ row: JSONObject, with draft: JSONObject, by citizen: Citizen) -> JSONObject {
        var result = row
        for name in contentNames { result[name] = draft[name] }
        let name = draft["authorName"]?.stringValue ?? citizen.name
        var author: JSONObject = [:]
        // Whoever chose another name does not want to be found by their own.
        if name == citizen.name { author["id"] = .string(citizen.id) }
        author["kind"] = draft["authorKind"] ?? "individual"
        author["name"] = .string(name)
        result["authors"] = .array([.object(author)] + (row["authors"]?.arrayValue ?? []).dropFirst())
        return result
    }

    private static let contentNames = [
        "edition", "title", "description", "originalLanguage", "area", "place", "themes", "estimatedCost",
        "acceptsContact",
        "acceptsReuse",
    ]
}
#endif
