/// Which lists there are.
public struct BallotScope: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// One for the whole city.
    public static let city = BallotScope(rawValue: "city")
    /// One per area.
    public static let area = BallotScope(rawValue: "area")
    /// One for the whole city, and one per area.
    public static let both = BallotScope(rawValue: "both")
}
