import Foundation
import ODSQL

/// A value that a ``Field`` can be compared with, and that can be interpolated into an ``ODSQLFragment``.
///
/// `String`, `Int`, `Double`, `Bool`, `Date`, ``CalendarDate`` and enums that are ``QueryLiteral`` are such values.
public protocol QueryValue: Sendable {
    /// The value as ODSQL writes it.
    var odsqlExpression: ScalarExpression { get }
    /// Why the value cannot be written, for one like `Double.nan`; `nil` by default. A query that holds such a value is
    /// refused before any request.
    var odsqlProblem: String? { get }
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
///
/// Any other type is written as one of the values that are:
///
/// ```swift
/// struct PostalCode: QueryLiteral {
///     let digits: String
///     var odsqlLiteral: Literal { digits.odsqlLiteral }
/// }
/// ```
public protocol QueryLiteral: QueryValue {
    /// The value as ODSQL writes it.
    var odsqlLiteral: Literal { get }
}

/// A value that ODSQL orders, so that `<` and ranges make sense: a number, a date. Explore v2.1 leaves the order of
/// texts open.
///
/// ```swift
/// struct Euros: QueryLiteral, OrderedQueryValue {
///     let amount: Int
///     var odsqlLiteral: Literal { amount.odsqlLiteral }
///     var odsqlBound: RangeBound { amount.odsqlBound }
///     static func < (left: Euros, right: Euros) -> Bool { left.amount < right.amount }
/// }
/// ```
public protocol OrderedQueryValue: QueryValue, Comparable {
    /// The value as a bound of a range.
    var odsqlBound: RangeBound { get }
}

extension QueryValue {
    public var odsqlProblem: String? { nil }
}

extension QueryLiteral {
    public var odsqlExpression: ScalarExpression { .literal(odsqlLiteral) }
}

extension QueryLiteral where Self: RawRepresentable, RawValue: QueryLiteral {
    public var odsqlLiteral: Literal { rawValue.odsqlLiteral }
    public var odsqlProblem: String? { rawValue.odsqlProblem }
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
    public var odsqlProblem: String? { isFinite ? nil : "\(self) is not a number that ODSQL can write." }
}

extension Date: OrderedQueryValue {
    /// In UTC, so that the time zone of the request does not shift it. ODSQL writes the years from 1 to 9999; what lies
    /// beyond is written as their first or their last second.
    public var odsqlExpression: ScalarExpression { .date(literal) }
    public var odsqlBound: RangeBound { .date(literal) }

    public var odsqlProblem: String? {
        timeIntervalSince1970.isNaN ? "A date that is not a number is no instant." : nil
    }

    private var literal: DateLiteral { DateLiteral(trusted: ISO8601.text(self)) }
}

extension CalendarDate: OrderedQueryValue {
    /// The first day of the period: what Explore v2.1 makes of a date coarser than the field is not documented.
    public var odsqlExpression: ScalarExpression { .date(literal) }
    public var odsqlBound: RangeBound { .date(literal) }

    public var odsqlProblem: String? {
        0...9999 ~= year ? nil : "The year \(year) is not one that ODSQL can write: give one from 0 to 9999."
    }

    private var literal: DateLiteral { DateLiteral(trusted: start.description) }
}
