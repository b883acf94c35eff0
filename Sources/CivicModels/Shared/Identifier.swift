/// What a thing is called in the addresses of the API. It belongs to the kind of thing it names, so that a project's
/// cannot be given where a proposal's is wanted.
///
/// ```swift
/// let id: Proposal.ID = "2026-000123"
/// let same = Proposal.ID(rawValue: textFromALink)
/// ```
///
/// It is opaque: compare it, keep it, send it, but take nothing from its spelling. In JSON it is a plain string.
public struct Identifier<Subject>: RawRepresentable, Hashable, Sendable {
    /// The identifier as the contract writes it.
    public let rawValue: String

    /// Any text; whether something is called so only the server knows.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Any text: `Proposal.ID(text)`.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }
}

extension Identifier: Codable {
    /// Reads a string.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// `"2026-000123"`
    public init(stringLiteral value: String) {
        rawValue = value
    }
}

extension Identifier: CustomStringConvertible {
    /// The identifier as the contract writes it.
    public var description: String { rawValue }
}

extension Identifier: Comparable {
    /// By the bytes of UTF-8, which is the same order on every platform and in every language.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}
