/// What an attachment is for.
public struct AttachmentKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A picture, to be shown.
    public static let image = AttachmentKind(rawValue: "image")
    /// A file, to be opened.
    public static let document = AttachmentKind(rawValue: "document")
}
