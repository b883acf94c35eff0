/// How one supports a proposal.
public struct SupportKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Finding it good.
    public static let like = SupportKind(rawValue: "like")
    /// Wanting to be told of it.
    public static let follow = SupportKind(rawValue: "follow")
}
