/// Where a comment stands.
public struct Alignment: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// For the proposal.
    public static let `for` = Alignment(rawValue: "for")
    /// Neither.
    public static let neutral = Alignment(rawValue: "neutral")
    /// Against it.
    public static let against = Alignment(rawValue: "against")
}
