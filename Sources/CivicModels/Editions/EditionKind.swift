/// How an edition is bound to time and money.
public struct EditionKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A participatory budget: phases, an envelope, a vote.
    public static let budget = EditionKind(rawValue: "budget")
    /// A box for ideas that is always open.
    public static let standing = EditionKind(rawValue: "standing")
}
