/// Whether a comment can be read.
public struct CommentState: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It can.
    public static let published = CommentState(rawValue: "published")
    /// It was moderated.
    public static let hidden = CommentState(rawValue: "hidden")
    /// Its author took it back.
    public static let withdrawn = CommentState(rawValue: "withdrawn")
}
