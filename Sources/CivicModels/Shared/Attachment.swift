#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A file that belongs to a proposal, a project or an answer. Its bytes are at `url`.
public struct Attachment: Hashable, Codable, Sendable, Identifiable {
    /// What it is called.
    public var id: Identifier<Attachment>
    /// Where its bytes are; a relative address is meant from the one it was read at.
    public var url: URL
    /// `image/jpeg`, `application/pdf`.
    public var mediaType: String
    /// Its size.
    public var bytes: Int
    /// What it is called, in the original language of what it belongs to.
    public var title: String
    /// What a picture shows, for those who do not see it, in the same language.
    public var alt: String?
    /// Whether it is shown or opened.
    public var kind: AttachmentKind
    /// The SHA-256 of its bytes, in hexadecimal.
    public var sha256: String

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Attachment>,
        url: URL,
        mediaType: String,
        bytes: Int,
        title: String,
        alt: String? = nil,
        kind: AttachmentKind,
        sha256: String
    ) {
        self.id = id
        self.url = url
        self.mediaType = mediaType
        self.bytes = bytes
        self.title = title
        self.alt = alt
        self.kind = kind
        self.sha256 = sha256
    }
}
