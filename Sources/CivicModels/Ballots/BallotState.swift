/// Whether a ballot can still be changed.
public struct BallotState: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It can; nobody counts it.
    public static let draft = BallotState(rawValue: "draft")
    /// It was cast.
    public static let cast = BallotState(rawValue: "cast")
}
