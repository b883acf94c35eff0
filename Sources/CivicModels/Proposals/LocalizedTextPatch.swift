/// What an edit does to a text, language by language: a merge patch (RFC 7396) keeps the languages it does not name.
///
/// ```swift
/// edit.title = ["en": "Trees on rue Oberkampf", "de": nil]      // English anew, German away, the rest as it was
/// ```
public struct LocalizedTextPatch: Hashable, Sendable {
    /// New texts by language; `nil` takes a language away.
    public var texts: [String: String?]

    /// New texts by language; `nil` takes a language away.
    public init(_ texts: [String: String?]) {
        self.texts = texts
    }
}

extension LocalizedTextPatch: Codable {
    /// Reads a map from language to text or `null`.
    public init(from decoder: any Decoder) throws {
        texts = try decoder.singleValueContainer().decode([String: String?].self)
    }

    /// Writes a map from language to text or `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }
}

extension LocalizedTextPatch: ExpressibleByDictionaryLiteral {
    /// `["en": "Trees", "de": nil]`; of two texts in one language the later one is kept.
    public init(dictionaryLiteral elements: (String, String?)...) {
        texts = Dictionary(elements) { _, later in later }
    }
}
