#if MockServer
import CivicJSON

/// People without a story, for tests that need many: `voter-1` with the token `mock-voter-1`, and so on.
struct Crowd: Sendable {
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
        guard id.hasPrefix("voter-"), !digits.hasPrefix("0"), !digits.hasPrefix("+"), let number = Int(digits),
            number >= 1,
            number <= count
        else { return nil }
        let home = areas.isEmpty ? [] : [(basis: "home", area: areas[number % areas.count])]
        return Citizen(id: id, name: "Voter \(number)", token: "mock-\(id)", areas: home, satisfies: satisfies)
    }
}
#endif
