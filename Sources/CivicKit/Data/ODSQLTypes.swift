import ODSQL

// The types of the query language that CivicKit's own declarations name: with them, `import CivicKit` is enough.

/// A length on the ground: `.metres(500)`, `.kilometres(1.5)`.
public typealias Distance = ODSQL.Distance

/// One column to sort by, made by ``Field/ascending`` or ``Field/descending``.
public typealias OrderItem = ODSQL.OrderItem

/// A value computed from each record, such as ``Field/distance(to:)``.
public typealias ScalarExpression = ODSQL.ScalarExpression

/// A constant that stands for itself: a text, a number or a boolean. A ``QueryLiteral`` is written as one.
public typealias Literal = ODSQL.Literal

/// An end of a range. An ``OrderedQueryValue`` is written as one.
public typealias RangeBound = ODSQL.RangeBound

extension Distance {
    /// `.metres(500)`
    public static func metres(_ number: Double) -> Distance { Distance(number, .metres) }

    /// `.kilometres(1.5)`
    public static func kilometres(_ number: Double) -> Distance { Distance(number, .kilometres) }

    /// Why it cannot be written.
    var problem: String? {
        value >= 0 && value.isFinite ? nil : "\(value) \(unit.rawValue) is not a distance: give a number from 0 on."
    }
}

extension ScalarExpression {
    /// For `orderBy`.
    public var ascending: OrderItem { OrderItem(.expression(self)) }

    /// For `orderBy`.
    public var descending: OrderItem { OrderItem(.expression(self), descending: true) }

    /// For `select`: the value becomes a column of this name.
    public func `as`(_ name: String) -> SelectItem {
        SelectItem(.expression(self, alias: FieldName(name)))
    }
}
