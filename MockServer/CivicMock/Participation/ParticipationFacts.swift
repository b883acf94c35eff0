#if MockServer
import CivicJSON
import CivicModels
import Foundation

/// What does not change while a city runs: its editions with their phases and rules, areas, themes, people.
struct ParticipationFacts: Sendable {
    let city: CitySeed
    let editions: [EditionFacts]
    let areas: [AreaFacts]
    let themes: [JSONObject]
    let citizens: [Citizen]
    let clients: [OAuthClient]
    private let crowd: Crowd?
    private let editionIndex: [String: Int]
    private let areaIndex: [String: Int]
    private let themeIDs: Set<String>
    private let citizenIndex: [String: Int]
    /// Each area's code with those of all areas within it.
    private let descendants: [String: [String]]

    init(_ city: CitySeed) throws {
        self.city = city
        let seed = city.participation
        editions = try seed.rows("editions.json").map { try EditionFacts($0) }
        areas = try seed.rows("areas.jsonl").map { try AreaFacts($0) }
        themes = try seed.rows("themes.json")
        citizens = try Citizen.all(in: seed)
        let people = try seed.object("citizens.json")
        clients = try (people?["clients"]?.arrayValue ?? []).map { try OAuthClient($0) }
        crowd = Crowd(people?["crowd"])
        editionIndex = Dictionary(editions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        areaIndex = Dictionary(areas.enumerated().map { ($1.code, $0) }) { first, _ in first }
        themeIDs = Set(themes.compactMap { $0["id"]?.stringValue })
        citizenIndex = Dictionary(citizens.enumerated().map { ($1.id, $0) }) { first, _ in first }
        descendants = Self.descendants(areas)
    }

    private static func descendants(_ areas: [AreaFacts]) -> [String: [String]] {
        var children: [String: [String]] = [:]
        for area in areas {
            if let parent = area.parent { children[parent, default: []].append(area.code) }
        }
        var result: [String: [String]] = [:]
        for area in areas {
            var found: [String] = []
            var seen: Set<String> = []
            var pending = [area.code]
            while let code = pending.popLast() {
                guard seen.insert(code).inserted else { continue }
                found.append(code)
                pending += children[code] ?? []
            }
            result[area.code] = found
        }
        return result
    }

    func edition(_ id: String) -> EditionFacts? {
        editionIndex[id].map { editions[$0] }
    }

    func area(_ code: String) -> AreaFacts? {
        areaIndex[code].map { areas[$0] }
    }

    func citizen(_ id: String) -> Citizen? {
        citizenIndex[id].map { citizens[$0] } ?? crowd?.member(id)
    }

    /// The one of the crowd whose ready-made token this is.
    func crowdMember(token: String) -> Citizen? {
        guard token.hasPrefix("mock-") else { return nil }
        return crowd?.member(String(token.dropFirst("mock-".count)))
    }

    func hasTheme(_ id: String) -> Bool {
        themeIDs.contains(id)
    }

    /// The area and all areas within it; `nil` for a code that there is not.
    func areasWithin(_ code: String) -> [String]? {
        descendants[code]
    }

    /// The area that is the whole city.
    var wholeCity: AreaFacts? {
        areas.first { $0.parent == nil }
    }
}

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

/// One phase. Phases may overlap, and dates may be missing.
struct PhaseFacts: Sendable {
    enum State: String, Sendable {
        case upcoming, open, closed, undated
    }

    let id: String
    let kind: String
    let edition: String
    let startsAt: Instant?
    let endsAt: Instant?
    private let document: JSONObject

    init(_ row: JSON, edition: String) throws(DatasetError) {
        guard let object = row.objectValue, let id = object["id"]?.stringValue, let kind = object["kind"]?.stringValue
        else { throw DatasetError(file: "editions.json", reason: "a phase of \(edition) needs \"id\" and \"kind\"") }
        self.id = id
        self.kind = kind
        self.edition = edition
        startsAt = try Self.instant("startsAt", object, edition)
        endsAt = try Self.instant("endsAt", object, edition)
        document = object
    }

    private static func instant(_ name: String, _ row: JSONObject, _ edition: String) throws(DatasetError) -> Instant? {
        guard let text = row[name]?.stringValue else { return nil }
        guard let instant = Instant(text) else {
            throw DatasetError(
                file: "editions.json", reason: "edition \(edition): \(name) is no instant: \(text)")
        }
        return instant
    }

    /// The start belongs to the phase, the end does not.
    func state(at instant: Instant) -> State {
        if startsAt == nil, endsAt == nil { return .undated }
        if let startsAt, instant < startsAt { return .upcoming }
        if let endsAt, instant >= endsAt { return .closed }
        return .open
    }

    func json(at instant: Instant) -> JSON {
        var object = document
        object["state"] = .string(state(at: instant).rawValue)
        return .object(object)
    }

    func sentence(at instant: Instant) -> String {
        switch state(at: instant) {
        case .upcoming: "The phase \"\(kind)\" of edition \(edition) opens at \(startsAt?.description ?? "a date not yet set")."
        case .closed: "The phase \"\(kind)\" of edition \(edition) ended at \(endsAt?.description ?? "a date not recorded")."
        case .open: "The phase \"\(kind)\" of edition \(edition) is open."
        case .undated: "The phase \"\(kind)\" of edition \(edition) has no dates yet."
        }
    }
}

/// One area of the tree of areas.
struct AreaFacts: Sendable {
    let code: String
    let kind: String
    let parent: String?
    let geometry: PreparedGeometry?
    /// As the API shows it, with its geometry.
    let document: JSONObject

    init(_ row: JSONObject) throws(DatasetError) {
        guard let code = row["code"]?.stringValue, let kind = row["kind"]?.stringValue else {
            throw DatasetError(file: "areas.jsonl", reason: "an area needs \"code\" and \"kind\"")
        }
        self.code = code
        self.kind = kind
        parent = row["parent"]?.stringValue
        do {
            geometry = try row["geometry"].map { PreparedGeometry(try Geometry(geoJSON: $0)) }
        } catch {
            throw DatasetError(file: "areas.jsonl", reason: "area \(code): \(error)")
        }
        document = row
    }
}

/// One of the people that a city is seeded with. There are no others: nobody registers with a mock.
struct Citizen: Sendable {
    let id: String
    let name: String
    /// A ready-made token that never expires.
    let token: String
    /// By basis: `home`, `work`.
    let areas: [(basis: String, area: String)]
    /// The kinds of requirements that this person meets.
    let satisfies: Set<String>
    /// One sentence for whoever reads the list of citizens.
    let about: String

    init(id: String, name: String, token: String, areas: [(basis: String, area: String)], satisfies: Set<String>) {
        self.id = id
        self.name = name
        self.token = token
        self.areas = areas
        self.satisfies = satisfies
        about = ""
    }

    static func all(in seed: ParticipationSeed) throws(DatasetError) -> [Citizen] {
        var citizens: [Citizen] = []
        for row in try seed.object("citizens.json")?["citizens"]?.arrayValue ?? [] {
            citizens.append(try Citizen(row))
        }
        return citizens
    }

    init(_ row: JSON) throws(DatasetError) {
        guard let id = row["id"]?.stringValue, let name = row["name"]?.stringValue,
            let token = row["token"]?.stringValue
        else { throw DatasetError(file: "citizens.json", reason: "a citizen needs \"id\", \"name\" and \"token\"") }
        self.id = id
        self.name = name
        self.token = token
        areas = (row["areas"]?.arrayValue ?? []).compactMap { area in
            guard let basis = area["basis"]?.stringValue, let code = area["area"]?.stringValue else { return nil }
            return (basis, code)
        }
        satisfies = Set(row["satisfies"]?.arrayValue?.compactMap(\.stringValue) ?? [])
        let texts = row["about"]?.objectValue
        about = texts?["en"]?.stringValue ?? texts?.members.first?.value.stringValue ?? ""
    }
}

/// People without a story, for tests that need many: `voter-1` with the token `mock-voter-1`, and so on.
private struct Crowd: Sendable {
    let count: Int
    /// Where they live, in turn.
    let areas: [String]
    let satisfies: Set<String>

    init?(_ row: JSON?) {
        guard let count = row?["count"]?.integerValue else { return nil }
        self.count = Int(count)
        areas = row?["areas"]?.arrayValue?.compactMap(\.stringValue) ?? []
        satisfies = Set(row?["satisfies"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }

    func member(_ id: String) -> Citizen? {
        let digits = id.dropFirst("voter-".count)
        guard id.hasPrefix("voter-"), !digits.hasPrefix("0"), !digits.hasPrefix("+"), let number = Int(digits), number >= 1,
            number <= count
        else { return nil }
        let home = areas.isEmpty ? [] : [(basis: "home", area: areas[number % areas.count])]
        return Citizen(id: id, name: "Voter \(number)", token: "mock-\(id)", areas: home, satisfies: satisfies)
    }
}

/// A program that may ask for tokens.
struct OAuthClient: Sendable {
    enum Kind: String, Sendable {
        /// Runs in people's hands: no secret, PKCE.
        case app
        /// Runs on a server of its own: client credentials.
        case service
    }

    let id: String
    let kind: Kind
    let secret: String?
    let redirectURIs: [String]
    /// A service's ready-made token.
    let token: String?

    init(_ row: JSON) throws(DatasetError) {
        guard let id = row["id"]?.stringValue, let kind = row["kind"]?.stringValue.flatMap(Kind.init) else {
            throw DatasetError(
                file: "citizens.json", reason: "a client needs \"id\" and \"kind\" (\"app\" or \"service\")")
        }
        self.id = id
        self.kind = kind
        secret = row["secret"]?.stringValue
        redirectURIs = row["redirectURIs"]?.arrayValue?.compactMap(\.stringValue) ?? []
        token = row["token"]?.stringValue
    }
}
#endif
