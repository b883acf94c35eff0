/// What the city decided on a proposal.
public struct Decision: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It goes on.
    public static let accepted = Decision(rawValue: "accepted")
    /// It does not.
    public static let rejected = Decision(rawValue: "rejected")
    /// It goes on as part of another one.
    public static let merged = Decision(rawValue: "merged")
    /// It is not decided yet.
    public static let inReview = Decision(rawValue: "inReview")
    /// Its author is asked for more.
    public static let needsWork = Decision(rawValue: "needsWork")
}
