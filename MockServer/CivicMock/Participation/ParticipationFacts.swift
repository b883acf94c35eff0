#if MockServer
import CivicJSON

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
        for edition in editions where edition.ballotRule != nil {
            guard edition.phases("vote").contains(where: { ($0.endsAt ?? city.instant) > city.instant }) else {
                continue
            }
            try ResultCount(facts: self, edition: edition, publishedAt: city.instant).checkRule()
        }
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
#endif
