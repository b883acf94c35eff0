import ODSQL

/// Something that is true or false of a record, made by comparing a ``Field``.
///
/// ```swift
/// let isUseful: Condition = .any {
///     Station.bikes >= 3
///     Station.docks >= 3
/// }
/// stations.records.where(isUseful).where(!Station.name.hasPrefix("Gare"))
/// ```
///
/// Conditions are listed, one per line, instead of chained with `&&` and `||`: a wrong line is then named by the
/// compiler at once.
public typealias Condition = ODSQL.Condition

/// A length on the ground: `.metres(500)`, `.kilometres(1.5)`.
public typealias Distance = ODSQL.Distance

/// One column to sort by, made by ``Field/ascending`` or ``Field/descending``.
public typealias OrderItem = ODSQL.OrderItem

/// One or several columns of the answer: `SelectItem.all`, a field, an expression with a name.
public typealias SelectItem = ODSQL.SelectItem

/// A value computed from each record, such as ``Field/distance(to:)``.
public typealias ScalarExpression = ODSQL.ScalarExpression

extension Condition {
    /// At least one of the conditions holds. Without any, nothing does.
    public static func any(@ConditionBuilder _ conditions: () -> [Condition]) -> Condition {
        joined(conditions(), ifEmpty: .never) { .or($0, $1) }
    }

    /// All of the conditions hold. Without any, everything does.
    public static func all(@ConditionBuilder _ conditions: () -> [Condition]) -> Condition {
        joined(conditions(), ifEmpty: .not(.never)) { .and($0, $1) }
    }

    /// Holds where the condition does not, which includes the records in which the field is empty.
    public static prefix func ! (condition: Condition) -> Condition {
        .not(condition)
    }

    /// Full text: all these words, tolerating small errors, the last one also as the beginning of a word.
    ///
    /// - Parameter fields: where to look; everywhere when there are none.
    public static func search(_ words: String, in fields: Field<String>...) -> Condition {
        .textFunction(.search, fields.map(\.fieldName), words)
    }

    /// Full text while it is being typed: words that begin like this, without tolerance.
    ///
    /// - Parameter fields: where to look; everywhere when there are none.
    public static func suggest(_ beginning: String, in fields: Field<String>...) -> Condition {
        .textFunction(.suggest, fields.map(\.fieldName), beginning)
    }

    static var never: Condition {
        .comparison(.literal(.integer(1)), .equal, .literal(.integer(0)))
    }

    private static func joined(
        _ conditions: [Condition], ifEmpty: Condition, by join: (Condition, Condition) -> Condition
    ) -> Condition {
        guard let first = conditions.first else { return ifEmpty }
        return conditions.dropFirst().reduce(first, join)
    }
}

extension Distance {
    /// `.metres(500)`
    public static func metres(_ number: Double) -> Distance { Distance(number, .metres) }

    /// `.kilometres(1.5)`
    public static func kilometres(_ number: Double) -> Distance { Distance(number, .kilometres) }
}

extension ScalarExpression {
    /// For `orderBy`.
    public var ascending: OrderItem { OrderItem(.expression(self)) }

    /// For `orderBy`.
    public var descending: OrderItem { OrderItem(.expression(self), descending: true) }

    /// For `select`: the value becomes a column of this name.
    public func `as`(_ name: String) -> SelectItem {
        .expression(self, alias: FieldName(name))
    }
}
