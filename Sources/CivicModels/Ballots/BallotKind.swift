/// How one votes. The first five are those of Pabulib; `graded` is majority judgement.
public struct BallotKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// One project per list.
    public static let chooseOne = BallotKind(rawValue: "chooseOne")
    /// Several projects per list, all alike.
    public static let approval = BallotKind(rawValue: "approval")
    /// Projects as long as the money lasts.
    public static let knapsack = BallotKind(rawValue: "knapsack")
    /// Points, spread over projects.
    public static let cumulative = BallotKind(rawValue: "cumulative")
    /// Projects in order, best first.
    public static let ordinal = BallotKind(rawValue: "ordinal")
    /// A grade for each project.
    public static let graded = BallotKind(rawValue: "graded")
}
