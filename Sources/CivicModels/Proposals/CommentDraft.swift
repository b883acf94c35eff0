/// A comment as one writes it.
public struct CommentDraft: Hashable, Codable, Sendable {
    /// Plain text.
    public var body: LocalizedText
    /// The language it is written in; needed where there are several.
    public var originalLanguage: String?
    /// Where it stands; neutral, unless it is said.
    public var alignment: Alignment?
    /// What it replies to.
    public var parent: Comment.ID?

    /// A comment, or with `parent` a reply.
    public init(
        body: LocalizedText, originalLanguage: String? = nil, alignment: Alignment? = nil, parent: Comment.ID? = nil
    ) {
        self.body = body
        self.originalLanguage = originalLanguage
        self.alignment = alignment
        self.parent = parent
    }
}
