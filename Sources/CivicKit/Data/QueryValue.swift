import Foundation
import ODSQL

/// A value that a ``Field`` can be compared with, and that can be interpolated into an ``ODSQLFragment``.
///
/// `String`, `Int`, `Double`, `Bool`, `Date`, ``CalendarDate`` and enums that are ``QueryLiteral`` are such values.
public protocol QueryValue: Sendable {
    /// The value as ODSQL writes it.
    var odsqlExpression: ScalarExpression { get }
}

/// A value that ODSQL takes in lists and as one of the values of a facet: a text, a number, a boolean.
///
/// An enum of a text field's words joins with one line:
///
/// ```swift
/// enum YesNo: String, Decodable, QueryLiteral {
///     case yes = "OUI"
///     case no = "NON"
/// }
/// let isRenting = Field<YesNo>("is_renting")      // isRenting == .yes
/// ```
public protocol QueryLiteral: QueryValue {
    /// The value as ODSQL writes it.
    var odsqlLiteral: Literal { get }
}

/// A value that ODSQL orders, so that `<` and ranges make sense: a number, a date. Explore v2.1 leaves the order of
/// texts open.
public protocol OrderedQueryValue: QueryValue, Comparable {
    /// The value as a bound of a range.
    var odsqlBound: RangeBound { get }
}

extension QueryLiteral {
    public var odsqlExpression: ScalarExpression { .literal(odsqlLiteral) }
}

extension QueryLiteral where Self: RawRepresentable, RawValue: QueryLiteral {
    public var odsqlLiteral: Literal { rawValue.odsqlLiteral }
}

extension String: QueryLiteral {
    public var odsqlLiteral: Literal { .string(self) }
}

extension Bool: QueryLiteral {
    public var odsqlLiteral: Literal { .boolean(self) }
}

extension Int: QueryLiteral, OrderedQueryValue {
    public var odsqlLiteral: Literal { .integer(Int64(self)) }
    public var odsqlBound: RangeBound { .integer(Int64(self)) }
}

extension Double: QueryLiteral, OrderedQueryValue {
    public var odsqlLiteral: Literal { .decimal(self) }
    public var odsqlBound: RangeBound { .decimal(self) }
}

extension Date: OrderedQueryValue {
    /// In UTC, so that the time zone of the request does not shift it.
    public var odsqlExpression: ScalarExpression { .iso(ISO8601.text(self)) }
    public var odsqlBound: RangeBound { .iso(ISO8601.text(self)) }
}

extension CalendarDate: OrderedQueryValue {
    public var odsqlExpression: ScalarExpression { .iso(description) }
    public var odsqlBound: RangeBound { .iso(description) }
}

/// Explore v2.1 also takes a date in quotes, which serves for a text that `date'…'` cannot hold.
extension ScalarExpression {
    fileprivate static func iso(_ text: String) -> ScalarExpression {
        DateLiteral(text).map { .date($0) } ?? .literal(.string(text))
    }
}

extension RangeBound {
    fileprivate static func iso(_ text: String) -> RangeBound {
        DateLiteral(text).map { .date($0) } ?? .string(text)
    }
}
