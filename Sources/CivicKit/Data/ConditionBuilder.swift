/// Collects conditions, one per line; a line may also be ODSQL written by hand.
///
/// ```swift
/// stations.records.where {
///     Station.bikes >= 3
///     "capacity - numbikesavailable > \(20)"
///     if let prefix {
///         Station.name.hasPrefix(prefix)
///     }
///     for district in unwanted {
///         Station.district != district
///     }
/// }
/// ```
@resultBuilder
public enum ConditionBuilder {
    public static func buildExpression(_ condition: Condition) -> [Condition] { [condition] }

    /// A boolean field on its own.
    public static func buildExpression(_ flag: Field<Bool>) -> [Condition] { [flag.condition] }

    /// A condition in ODSQL.
    public static func buildExpression(_ fragment: ODSQLFragment) -> [Condition] { [Condition(fragment)] }

    public static func buildBlock(_ parts: [Condition]...) -> [Condition] { parts.flatMap(\.self) }

    public static func buildOptional(_ part: [Condition]?) -> [Condition] { part ?? [] }

    public static func buildEither(first part: [Condition]) -> [Condition] { part }

    public static func buildEither(second part: [Condition]) -> [Condition] { part }

    public static func buildArray(_ parts: [[Condition]]) -> [Condition] { parts.flatMap(\.self) }

    public static func buildLimitedAvailability(_ part: [Condition]) -> [Condition] { part }
}
