/// What `where` holds: something that is true or false of a record.
///
/// ```swift
/// let condition = try Condition(parsing: "capacity >= 20 and not nom_arrondissement_communes = 'Paris'")
/// ```
public indirect enum Condition: Hashable, Sendable {
    case and(Condition, Condition)
    case or(Condition, Condition)
    case not(Condition)
    case comparison(ScalarExpression, ComparisonOperator, ScalarExpression)
    /// `field is null`, `field is not true`.
    case `is`(ScalarExpression, negated: Bool, Constant)
    case like(FieldName, String)
    /// `field in [10..20[`
    case inRange(FieldName, ValueRange)
    /// `field in ('a', 'b')`, one value at least.
    case inList(FieldName, [Literal])
    /// `'a' in field`: one of the values of a multivalued field.
    case contains(FieldName, Literal)
    /// A boolean field on its own.
    case flag(FieldName)
    /// A text on its own: all its words, somewhere in the record.
    case text(String)
    /// `search(title, description, 'vélo')`; no fields means all of them.
    case textFunction(TextFunction, [FieldName], String)
    case withinDistance(FieldName, GeometryLiteral, Distance)
    /// `in_bbox(field, latitude, longitude, latitude, longitude)`: two opposite corners.
    case inBoundingBox(FieldName, Corner, Corner)
    case geometry(FieldName, GeometryRelation, GeometryLiteral)
    /// `vector_similarity_threshold('text', 0.8)`: the catalog only, where the portal has that option.
    case vectorSimilarity(String, threshold: Double)
}

public enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// What `is` compares with.
public enum Constant: String, Hashable, Sendable, CaseIterable {
    case null, `true`, `false`
}

public enum TextFunction: String, Hashable, Sendable, CaseIterable {
    case search, suggest
    case startsWith = "startswith"
}

public enum GeometryRelation: String, Hashable, Sendable, CaseIterable {
    case intersects, disjoint, within
}

/// A corner of a box, in degrees. Explore writes the latitude first here, and only here.
public struct Corner: Hashable, Sendable {
    public var latitude: Double
    public var longitude: Double

    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// The bounds of `field in [a..b]`. A bracket that opens away from its bound leaves the bound out.
public struct ValueRange: Hashable, Sendable {
    public var lower: RangeBound
    public var upper: RangeBound
    public var includesLower: Bool
    public var includesUpper: Bool

    public init(
        _ lower: RangeBound, _ upper: RangeBound, includesLower: Bool = true, includesUpper: Bool = true
    ) {
        self.lower = lower
        self.upper = upper
        self.includesLower = includesLower
        self.includesUpper = includesUpper
    }
}

public enum RangeBound: Hashable, Sendable {
    case integer(Int64)
    case decimal(Double)
    case date(DateLiteral)
    case string(String)
    case now([NowArgument])
}
