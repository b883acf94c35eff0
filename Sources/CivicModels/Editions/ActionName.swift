/// Something a person may do in an edition.
public struct ActionName: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Hand in an idea.
    public static let submitProposal = ActionName(rawValue: "submitProposal")
    /// Change one's own idea.
    public static let editProposal = ActionName(rawValue: "editProposal")
    /// Support an idea.
    public static let support = ActionName(rawValue: "support")
    /// Comment on an idea.
    public static let comment = ActionName(rawValue: "comment")
    /// Cast a ballot.
    public static let vote = ActionName(rawValue: "vote")
    /// Be told of what happens.
    public static let follow = ActionName(rawValue: "follow")
}
