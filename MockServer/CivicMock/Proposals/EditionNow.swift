#if MockServer
import CivicJSON
import GRDB

/// What can be done in an edition at this moment: open phases, the next one, and every action with what stands in its way
/// for whoever asks.
struct EditionNow {
    private let edition: EditionFacts
    private let call: ParticipationCall
    private let db: Database

    init(_ edition: EditionFacts, _ call: ParticipationCall, _ db: Database) {
        self.edition = edition
        self.call = call
        self.db = db
    }

    func document() throws -> JSON {
        let next = edition.phases.filter { $0.state(at: call.now) == .upcoming }
            .min { ($0.startsAt ?? call.now) < ($1.startsAt ?? call.now) }
        var document: JSONObject = [
            "edition": .string(edition.id),
            "title": edition.document["title"] ?? .object(["en": .string(edition.id)]),
            "openPhases": .array(
                edition.phases.filter { $0.state(at: call.now) == .open }.map { $0.json(at: call.now) }),
        ]
        document["nextPhase"] = next?.json(at: call.now)
        document["actions"] = .array(try actions())
        return .object(document)
    }

    /// One thing to do, before it is told.
    private struct Action {
        let name: String
        /// Of the edition's requirements, the ones for this.
        let requirement: String
        var from: Instant?
        var until: Instant?
        /// Why the time is not right; `nil` when it is.
        var closed: String?
    }

    private func actions() throws -> [JSON] {
        var actions: [Action] = []
        if !edition.phases("ideas").isEmpty {
            actions.append(action("submitProposal", requirement: "submit", phase: "ideas"))
            if edition.proposalRule.editableUntilPhaseEnds {
                actions.append(action("editProposal", requirement: "submit", phase: "ideas"))
            }
            if !edition.supportKinds.isEmpty { actions.append(participation("support")) }
            actions.append(participation("comment"))
        }
        if edition.ballotRule != nil { actions.append(action("vote", requirement: "vote", phase: "vote")) }
        return try actions.map { action in
            let obstacles = try obstacles(to: action)
            var object: JSONObject = ["action": .string(action.name), "allowed": .bool(obstacles.isEmpty)]
            object["from"] = action.from.map { .string($0.description) }
            object["until"] = action.until.map { .string($0.description) }
            object["blockedBy"] = .array(obstacles)
            return .object(object)
        }
    }

    /// Of several phases of a kind the open one, or else the next, or else the last.
    private func action(_ name: String, requirement: String, phase kind: String) -> Action {
        let phases = edition.phases(kind)
        let phase =
            edition.openPhase(kind, at: call.now) ?? phases.first { $0.state(at: call.now) == .upcoming }
            ?? phases.last
        var action = Action(name: name, requirement: requirement, from: phase?.startsAt, until: phase?.endsAt)
        if phase?.state(at: call.now) != .open {
            action.closed = phase?.sentence(at: call.now) ?? "Edition \(edition.id) has no phase \"\(kind)\"."
        }
        return action
    }

    /// What is possible as long as proposals are supported and discussed.
    private func participation(_ name: String) -> Action {
        let span = edition.participation
        return Action(
            name: name, requirement: name, from: span?.from, until: span?.until,
            closed: edition.participationObstacle(at: call.now))
    }

    private func obstacles(to action: Action) throws -> [JSON] {
        var obstacles: [JSON] = []
        func add(_ code: String, _ detail: String, requirement: JSON? = nil) {
            var obstacle: JSONObject = ["code": .string(code), "detail": .string(detail)]
            obstacle["requirement"] = requirement
            obstacles.append(.object(obstacle))
        }
        if let closed = action.closed {
            add("phase_closed", closed)
        } else if action.name == "vote", try ResultCount.isDone(edition, in: db) {
            add("phase_closed", ResultCount.doneSentence(edition))
        }
        switch call.caller {
        case .anonymous: add("not_signed_in", "Sign in first.")
        case .service: add("person_required", "A service cannot do this: it takes a signed-in person.")
        case .citizen(let citizen):
            for requirement in Requirements.missing(for: action.requirement, edition, citizen, call.facts) {
                add("requirement_missing", requirement["detail"]?.stringValue ?? "", requirement: requirement)
            }
            if action.name == "vote", try hasVoted(citizen) {
                add("already_cast", "You have voted in edition \(edition.id).")
            }
            if action.name == "submitProposal", let limit = edition.proposalRule.maxProposalsPerPerson,
                try ProposalWriting.ownProposals(of: citizen, edition, db) >= limit
            {
                add(
                    "limit_reached",
                    "You have \(limit) proposals in edition \(edition.id), as many as one person may.")
            }
        }
        return obstacles
    }

    private func hasVoted(_ citizen: Citizen) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM voter WHERE edition = ? AND citizen = ?)"),
            arguments: [edition.id, citizen.id]) ?? false
    }
}
#endif
