import Foundation

/// A file beside a record: a photo, a notice. This is what fields of the type `file` hold.
public struct FileReference: Hashable, Sendable {
    /// Where the file can be fetched.
    public var url: URL?
    /// The name it was uploaded with.
    public var filename: String?
    /// The portal's name for it.
    public var id: String?
    /// The format of an image, `JPEG`.
    public var format: String?
    /// In pixels; `nil` for what is not an image.
    public var width: Int?
    /// In pixels; `nil` for what is not an image.
    public var height: Int?
    /// Whether the portal also has the image in small.
    public var hasThumbnail: Bool

    /// For previews and tests; files are usually read with their records.
    public init(
        url: URL?,
        filename: String? = nil,
        id: String? = nil,
        format: String? = nil,
        width: Int? = nil,
        height: Int? = nil,
        hasThumbnail: Bool = false
    ) {
        self.url = url
        self.filename = filename
        self.id = id
        self.format = format
        self.width = width
        self.height = height
        self.hasThumbnail = hasThumbnail
    }
}

extension FileReference: Codable {
    private enum CodingKeys: String, CodingKey {
        case url, filename, id, format, width, height
        case hasThumbnail = "thumbnail"
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        url = try members.decodeIfPresent(String.self, forKey: .url).flatMap { URL(string: $0) }
        filename = try members.decodeIfPresent(String.self, forKey: .filename)
        id = try members.decodeIfPresent(String.self, forKey: .id)
        format = try members.decodeIfPresent(String.self, forKey: .format)
        width = try members.decodeIfPresent(Int.self, forKey: .width)
        height = try members.decodeIfPresent(Int.self, forKey: .height)
        hasThumbnail = try members.decodeIfPresent(Bool.self, forKey: .hasThumbnail) ?? false
    }
}
