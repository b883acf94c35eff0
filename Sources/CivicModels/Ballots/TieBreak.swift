/// What decides between equals.
public struct TieBreak: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The cheaper one.
    public static let lowerCost = TieBreak(rawValue: "lowerCost")
    /// The dearer one.
    public static let higherCost = TieBreak(rawValue: "higherCost")
    /// The one with more votes.
    public static let moreVotes = TieBreak(rawValue: "moreVotes")
    /// The lower number on the ballot.
    public static let number = TieBreak(rawValue: "number")
    /// The identifier that sorts first.
    public static let id = TieBreak(rawValue: "id")
    /// A draw whose seed is published.
    public static let lot = TieBreak(rawValue: "lot")
}
