/// By what the rows of a list are counted: `.facets(.theme, .area)`.
public struct ListFacet<Item>: RawRepresentable, Hashable, Sendable {
    /// As the contract writes it: `theme`.
    public let rawValue: String

    /// A facet that this version of CivicKit has no name for.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    fileprivate init(_ rawValue: String) {
        self.rawValue = rawValue
    }
}

extension ListFacet where Item: Listed {
    /// `edition`
    public static var edition: ListFacet { ListFacet("edition") }
    /// `area`
    public static var area: ListFacet { ListFacet("area") }
    /// `theme`
    public static var theme: ListFacet { ListFacet("theme") }
    /// `state`
    public static var state: ListFacet { ListFacet("state") }
}

extension ListFacet<Proposal> {
    /// `phase`
    public static var phase: ListFacet { ListFacet("phase") }
    /// `hasAnswer`
    public static var hasAnswer: ListFacet { ListFacet("hasAnswer") }
}

extension ListFacet<Project> {
    /// `stage`
    public static var stage: ListFacet { ListFacet("stage") }
}
