#if MockServer
import CivicJSON
import CivicModels
import Foundation

/// One edition of a participatory budget, or a standing box for ideas.
struct EditionFacts: Sendable {
    let id: String
    let kind: String
    let phases: [PhaseFacts]
    let proposalRule: ProposalRule
    let ballotRule: BallotRule?
    /// The kinds of requirements by action: `submit`, `support`, `comment`, `vote`.
    let requirements: [String: [String]]
    /// What single requirements mean in this edition, as localized texts: how old one has to be.
    let requirementDetails: [String: JSON]
    let supportKinds: [String]
    let supportThreshold: Int64?
    /// Until then, counts of supports and votes are nobody's to see.
    let countsHiddenUntil: Instant?
    let review: ReviewPolicy?
    /// Figures that the city published about an edition whose rows are not held.
    let published: JSONObject
    /// The edition as the API shows it, without what depends on the time and on the rows.
    let document: JSONObject

    /// How the mock city decides on proposals that people submit to it.
    struct ReviewPolicy: Sendable {
        let decideAt: Instant
        let maxCost: Int64?
    }

    init(_ row: JSONObject) throws(DatasetError) {
        let file = "editions.json"
        guard let id = row["id"]?.stringValue, let kind = row["kind"]?.stringValue else {
            throw DatasetError(file: file, reason: "an edition needs \"id\" and \"kind\"")
        }
        self.id = id
        self.kind = kind
        do {
            phases = try (row["phases"]?.arrayValue ?? []).map { try PhaseFacts($0, edition: id) }
            proposalRule = try Self.decode(row["proposalRule"] ?? .null)
            ballotRule = try row["ballotRule"].map { try Self.decode($0) }
        } catch let error as DatasetError {
            throw error
        } catch {
            throw DatasetError(file: file, reason: "edition \(id): \(error)")
        }
        var requirements: [String: [String]] = [:]
        for member in row["requirements"]?.objectValue?.members ?? [] {
            requirements[member.name] = member.value.arrayValue?.compactMap(\.stringValue)
        }
        self.requirements = requirements
        let details = row["requirementDetails"]?.objectValue?.members ?? []
        requirementDetails = Dictionary(details.map { ($0.name, $0.value) }) { first, _ in first }
        supportKinds = row["supportKinds"]?.arrayValue?.compactMap(\.stringValue) ?? []
        supportThreshold = row["supportThreshold"]?.integerValue
        countsHiddenUntil = row["countsHiddenUntil"]?.stringValue.flatMap { Instant($0) }
        published = row["published"]?.objectValue ?? [:]
        review = row["review"].flatMap { review in
            review["decideAt"]?.stringValue.flatMap { Instant($0) }.map {
                ReviewPolicy(decideAt: $0, maxCost: review["maxCost"]?["amount"]?.integerValue)
            }
        }
        var document = row
        for name in ["published", "countsHiddenUntil", "review", "requirementDetails"] { document[name] = nil }
        self.document = document
    }

    private static func decode<Value: Decodable>(_ value: JSON) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(value.description.utf8))
    }

    func phase(_ id: String) -> PhaseFacts? {
        phases.first { $0.id == id }
    }

    func phases(_ kind: String) -> [PhaseFacts] {
        phases.filter { $0.kind == kind }
    }

    func openPhase(_ kind: String, at instant: Instant) -> PhaseFacts? {
        phases.first { $0.kind == kind && $0.state(at: instant) == .open }
    }

    /// The phase of that kind, or the refusal that says when it is.
    func requirePhase(_ kind: String, at instant: Instant) throws(Problem) -> PhaseFacts {
        if let phase = openPhase(kind, at: instant) { return phase }
        var problem = Problem(.conflict, "phase_closed", "The phase \"\(kind)\" of edition \(id) is not open.")
        let others = phases(kind)
        if let phase = others.first(where: { $0.state(at: instant) == .upcoming }) ?? others.last {
            problem = Problem(.conflict, "phase_closed", phase.sentence(at: instant))
            problem.members["phase"] = phase.json(at: instant)
        }
        throw problem
    }

    func hidesCounts(at instant: Instant) -> Bool {
        countsHiddenUntil.map { instant < $0 } ?? false
    }

    /// The day of the results; what follows is about projects.
    var resultsStart: Instant? {
        phases("results").compactMap(\.startsAt).min()
    }

    func status(at instant: Instant) -> String {
        if let resultsStart, resultsStart <= instant { return "ended" }
        let states = phases.filter { $0.kind != "realisation" }.map { $0.state(at: instant) }
        if states.contains(.open) { return "running" }
        if states.contains(.upcoming) { return states.contains(.closed) ? "running" : "upcoming" }
        return states.contains(.closed) ? "ended" : "upcoming"
    }
}
#endif
