/// A text in one or several languages: `{"fr": "Des arbres", "en": "Trees"}`. Whoever holds it also says which of them
/// a machine translated.
///
/// ```swift
/// let title: LocalizedText = ["fr": "Des arbres rue Oberkampf", "en": "Trees on rue Oberkampf"]
/// title.text(preferring: ["de", "en-GB"])        // "Trees on rue Oberkampf"
/// label.text = proposal.title.text(preferring: Locale.preferredLanguages, original: proposal.originalLanguage)
/// ```
public struct LocalizedText: Hashable, Sendable {
    /// Texts by BCP 47 language tag.
    public var texts: [String: String]

    /// Texts by BCP 47 language tag.
    public init(_ texts: [String: String]) {
        self.texts = texts
    }

    /// One text: `LocalizedText("Des arbres", in: "fr")`.
    public init(_ text: String, in language: String) {
        texts = [language: text]
    }

    /// The text in exactly this language.
    public subscript(language: String) -> String? {
        get { texts[language] }
        set { texts[language] = newValue }
    }

    /// The languages there are, sorted.
    public var languages: [String] { texts.keys.sorted() }

    /// The text for a reader. `en-GB` is content with `en` (RFC 4647, section 3.4), and `en` with `en-GB` where there is
    /// nothing nearer. Then comes the original, then the first language by its tag.
    ///
    /// - Parameters:
    ///   - preferred: what the reader understands, best first.
    ///   - original: the language in which the text was written.
    /// - Returns: a text; it is empty only if there is none in any language.
    public func text(preferring preferred: [String] = [], original: String? = nil) -> String {
        let wanted = preferred + [original].compactMap(\.self)
        let language = wanted.lazy.compactMap(language(matching:)).first ?? languages.first
        return language.flatMap { texts[$0] } ?? ""
    }

    private func language(matching range: String) -> String? {
        if texts[range] != nil { return range }
        let range = range.lowercased()
        let tags = languages
        var subtags = range.split(separator: "-")
        while !subtags.isEmpty {
            let prefix = subtags.joined(separator: "-")
            if let tag = tags.first(where: { $0.lowercased() == prefix }) { return tag }
            subtags.removeLast()
            if subtags.last?.count == 1 { subtags.removeLast() }
        }
        return tags.first { $0.lowercased().hasPrefix(range + "-") }
    }
}

extension LocalizedText: Codable {
    /// Reads a map from language to text.
    public init(from decoder: any Decoder) throws {
        texts = try decoder.singleValueContainer().decode([String: String].self)
    }

    /// Writes a map from language to text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
    /// `["fr": "Des arbres", "en": "Trees"]`; of two texts in one language the later one is kept.
    public init(dictionaryLiteral elements: (String, String)...) {
        texts = Dictionary(elements) { _, later in later }
    }
}
