/// What one thinks of a comment.
public struct CommentRating: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Good.
    public static let up = CommentRating(rawValue: "up")
    /// Not good.
    public static let down = CommentRating(rawValue: "down")
}
