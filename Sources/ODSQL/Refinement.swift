/// What `refine` and `exclude` hold: a facet and one of its values.
///
/// ```swift
/// let refinement = try Refinement(parsing: #"edition:"2025""#)
/// ```
///
/// The value of a hierarchical facet is a path with the facet's separator, that of a date `2025`, `2025/04` or
/// `2025/04/30`.
public struct Refinement: Hashable, Sendable, CustomStringConvertible {
    public var facet: FieldName
    public var value: String

    public init(_ facet: FieldName, _ value: String) {
        self.facet = facet
        self.value = value
    }

    /// Reads `facet:"value"`, or `facet:value`. The facet is everything in front of the first colon, or a name in
    /// backquotes; the value is a text in quotes, or everything behind the colon.
    public init(parsing text: String) throws(ODSQLSyntaxError) {
        let tokens = Lexer.tokens(of: text)
        let end = text.unicodeScalars.count
        let colon: Int
        if case .quotedName(let name) = tokens[0].kind, tokens[1].kind == .sign(.colon) {
            facet = FieldName(name)
            colon = tokens[1].range.lowerBound
        } else {
            let name = text.utf8.prefix { $0 != UInt8(ascii: ":") }
            colon = name.count
            facet = FieldName(Self.trimmed(name))
            guard colon < text.utf8.count else {
                throw ODSQLSyntaxError(token: "end of line", position: end, text: text)
            }
            guard !facet.rawValue.isEmpty else { throw ODSQLSyntaxError(token: ":", position: 0, text: text) }
        }
        let rest = Self.trimmed(text.utf8.dropFirst(colon + 1))
        let values = Lexer.tokens(of: rest)
        if case .string(let quoted) = values[0].kind, values[1].kind == .end {
            value = quoted
        } else {
            value = rest
        }
        guard !value.isEmpty else { throw ODSQLSyntaxError(token: "end of line", position: end, text: text) }
    }

    private static func trimmed(_ text: Substring.UTF8View) -> String {
        var text = text
        while text.first == UInt8(ascii: " ") { text = text.dropFirst() }
        while text.last == UInt8(ascii: " ") { text = text.dropLast() }
        return String(decoding: text, as: UTF8.self)
    }

    /// The facet prints bare wherever it reads back, reserved or not: no portal's documentation quotes it.
    private var printedFacet: String {
        let name = facet.rawValue
        let isBare = !name.isEmpty && !name.contains(":") && name.first != "`" && name.first != " " && name.last != " "
        return isBare ? name : facet.quoted
    }

    public var description: String {
        "\(printedFacet):\(Spelling.string(value))"
    }
}

/// What `facet` holds: the name of a facet, or `facet(name="…", disjunctive=true, sort="-count", limit=20)`.
public struct FacetRequest: Hashable, Sendable {
    public var facet: FieldName
    public var isDisjunctive: Bool?
    public var isHierarchical: Bool?
    public var separator: String?
    public var sort: String?
    public var limit: Int?

    public init(_ facet: FieldName) {
        self.facet = facet
    }

    public init(parsing text: String) throws(ODSQLSyntaxError) {
        self = try Parser.parse(text) { parser throws(ODSQLSyntaxError) in try parser.facetRequest() }
    }
}
