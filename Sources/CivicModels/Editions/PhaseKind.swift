/// What a phase is for.
public struct PhaseKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Before anything is open.
    public static let preparation = PhaseKind(rawValue: "preparation")
    /// People hand in ideas.
    public static let ideas = PhaseKind(rawValue: "ideas")
    /// Ideas are discussed and merged.
    public static let coConstruction = PhaseKind(rawValue: "coConstruction")
    /// The city examines ideas.
    public static let review = PhaseKind(rawValue: "review")
    /// What comes to the vote is made public.
    public static let shortlist = PhaseKind(rawValue: "shortlist")
    /// People vote.
    public static let vote = PhaseKind(rawValue: "vote")
    /// Ballots are counted.
    public static let counting = PhaseKind(rawValue: "counting")
    /// Results are public.
    public static let results = PhaseKind(rawValue: "results")
    /// Winners are built.
    public static let realisation = PhaseKind(rawValue: "realisation")
}
