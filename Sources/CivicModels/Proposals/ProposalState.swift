/// How far a proposal, or the project that came of it, has come. It is the same on every platform; what the city's own
/// one calls it is in `nativeState`.
public struct ProposalState: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Only its author sees it.
    public static let draft = ProposalState(rawValue: "draft")
    /// It was handed in.
    public static let submitted = ProposalState(rawValue: "submitted")
    /// The city examines it.
    public static let inReview = ProposalState(rawValue: "inReview")
    /// It is discussed and merged with others.
    public static let coConstruction = ProposalState(rawValue: "coConstruction")
    /// It went into another one.
    public static let merged = ProposalState(rawValue: "merged")
    /// It may come to the vote.
    public static let eligible = ProposalState(rawValue: "eligible")
    /// It may not; the answer says why.
    public static let notEligible = ProposalState(rawValue: "notEligible")
    /// The city will do it, without a vote.
    public static let accepted = ProposalState(rawValue: "accepted")
    /// It is put to the vote.
    public static let onBallot = ProposalState(rawValue: "onBallot")
    /// It won.
    public static let winner = ProposalState(rawValue: "winner")
    /// It did not win.
    public static let notSelected = ProposalState(rawValue: "notSelected")
    /// It is being built.
    public static let inProgress = ProposalState(rawValue: "inProgress")
    /// It is there.
    public static let delivered = ProposalState(rawValue: "delivered")
    /// It won, and will not be built.
    public static let abandoned = ProposalState(rawValue: "abandoned")
    /// Its author took it back.
    public static let withdrawn = ProposalState(rawValue: "withdrawn")
    /// It was moderated.
    public static let removed = ProposalState(rawValue: "removed")
}
