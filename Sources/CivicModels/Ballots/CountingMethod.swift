/// The rule by which winners are found.
public struct CountingMethod: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Most votes first, while the money lasts; what is too dear is skipped.
    public static let greedy = CountingMethod(rawValue: "greedy")
    /// Most votes first, until one is too dear.
    public static let greedyNoSkip = CountingMethod(rawValue: "greedy-no-skip")
    /// Most votes per cost first.
    public static let greedyPerCost = CountingMethod(rawValue: "greedy-per-cost")
    /// Method of equal shares.
    public static let equalShares = CountingMethod(rawValue: "equal-shares")
    /// Method of equal shares, completed by Add1 and then by votes.
    public static let equalSharesAdd1 = CountingMethod(rawValue: "equal-shares-add1")
    /// A fixed number per list.
    public static let seats = CountingMethod(rawValue: "seats")
    /// Best median grade first.
    public static let majorityJudgement = CountingMethod(rawValue: "majority-judgement")
}
