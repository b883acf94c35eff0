/// What kind of thing has changed.
public struct ChangedResource: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A proposal.
    public static let proposal = ChangedResource(rawValue: "proposal")
    /// A project.
    public static let project = ChangedResource(rawValue: "project")
    /// A comment.
    public static let comment = ChangedResource(rawValue: "comment")
    /// An edition.
    public static let edition = ChangedResource(rawValue: "edition")
    /// The results of an edition.
    public static let results = ChangedResource(rawValue: "results")
}
