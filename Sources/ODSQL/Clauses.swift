/// What `select` holds.
///
/// ```swift
/// let select = try SelectClause(parsing: "name, length(name) as letters")
/// ```
public struct SelectClause: Hashable, Sendable {
    public var items: [SelectItem]

    public init(_ items: [SelectItem]) {
        self.items = items
    }
}

public enum SelectItem: Hashable, Sendable {
    /// `*`
    case all
    /// `include(pop*)`
    case include([FieldPattern])
    /// `exclude(geo*)`
    case exclude([FieldPattern])
    case expression(ScalarExpression, alias: FieldName?)
}

/// A name, or the beginning of one, or with an empty beginning every name.
public enum FieldPattern: Hashable, Sendable {
    case name(FieldName)
    case prefix(FieldName)
    case all

    public func matches(_ name: String) -> Bool {
        switch self {
        case .name(let wanted): wanted.rawValue == name
        case .prefix(let beginning): name.hasPrefix(beginning.rawValue)
        case .all: true
        }
    }
}

/// What `order_by` holds.
public struct OrderClause: Hashable, Sendable {
    public var items: [OrderItem]

    public init(_ items: [OrderItem]) {
        self.items = items
    }
}

public struct OrderItem: Hashable, Sendable {
    public enum Key: Hashable, Sendable {
        case expression(ScalarExpression)
        /// `random(42)`: the same order for the same seed.
        case random(Int64)
        /// `vector_similarity('text')`: the catalog only, where the portal has that option.
        case vectorSimilarity(String)
    }

    public var key: Key
    public var isDescending: Bool

    public init(_ key: Key, descending: Bool = false) {
        self.key = key
        isDescending = descending
    }
}

/// What `group_by` holds.
public struct GroupClause: Hashable, Sendable {
    public var items: [GroupItem]

    public init(_ items: [GroupItem]) {
        self.items = items
    }
}

public struct GroupItem: Hashable, Sendable {
    public var key: GroupKey
    public var alias: FieldName?

    public init(_ key: GroupKey, alias: FieldName? = nil) {
        self.key = key
        self.alias = alias
    }
}

public enum GroupKey: Hashable, Sendable {
    case field(FieldName)
    case datePart(DatePart, FieldName)
    case dateFormat(FieldName, String)
    case ifNull(FieldName, Literal)
    case lower(FieldName)
    /// `range(field, 10)`: ranges of one width.
    case width(FieldName, Literal)
    /// `range(field, 1 day)`
    case interval(FieldName, Interval)
    /// `range(field, *, 10, 50, *)`: ranges between bounds, open at an end with `*`.
    case bounds(FieldName, opensBelow: Bool, [RangeBound], opensAbove: Bool)
    /// `geo_cluster(field, 10, 40)`: zoom from 0 to 25, radius in pixels.
    case geoCluster(FieldName, zoom: Int, radius: Int?)
}
