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
