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

    /// Reads `facet:"value"`, or `facet:value` with everything behind the colon as the value.
    public init(parsing text: String) throws(ODSQLSyntaxError) {
        var parser = Parser(text)
        facet = try parser.refinedFacet()
        let rest = parser.textAfterColon
        if case .string(let quoted) = parser.current.kind, parser.isLast {
            value = quoted
        } else {
            value = rest
        }
        guard !value.isEmpty else { throw parser.unexpected() }
    }

    public var description: String {
        "\(facet):\(Spelling.string(value))"
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
