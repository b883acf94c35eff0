/// Something with one value per record, or per group: a field, a constant, a function of them.
///
/// ```swift
/// let free = try ScalarExpression(parsing: "capacity - numbikesavailable")
/// ```
public indirect enum ScalarExpression: Hashable, Sendable {
    case literal(Literal)
    case null
    case date(DateLiteral)
    case field(FieldName)
    case negated(ScalarExpression)
    case arithmetic(ScalarExpression, ArithmeticOperator, ScalarExpression)
    case length(ScalarExpression)
    case lower(ScalarExpression)
    case datePart(DatePart, ScalarExpression)
    /// `date_format(field, 'dd/MM/yyyy')`
    case dateFormat(ScalarExpression, String)
    case ifNull(ScalarExpression, ScalarExpression)
    /// `json_format(field)`, with a text or `null` for what is not JSON.
    case jsonFormat(FieldName, fallback: JSONFallback?)
    /// `distance(field, geom'POINT(2.35 48.85)')`, in metres.
    case distance(FieldName, GeometryLiteral)
    /// `now()`, or `now(days=-1, hour=0)`.
    case now([NowArgument])
    case aggregate(Aggregate)
}

public enum ArithmeticOperator: String, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
}

/// A part of a date, as a number in the time zone of the request.
public enum DatePart: String, Hashable, Sendable, CaseIterable {
    case year, month, day, hour, minute, second
}

/// What `json_format` gives for a text that is not JSON.
public enum JSONFallback: Hashable, Sendable {
    case text(String)
    case null
}

/// One argument of `now()`: a singular name sets (`hour=0`), a plural adds (`days=-1`).
public struct NowArgument: Hashable, Sendable {
    public var name: String
    public var value: Int

    public init(_ name: String, _ value: Int) {
        self.name = name
        self.value = value
    }
}

/// A function over all matching records, or over those of one group.
public indirect enum Aggregate: Hashable, Sendable {
    case countAll
    case count(FieldName)
    /// `count(distinct field)`, or `count(distinct ifnull(field, 'none'))`.
    case countDistinct(FieldName, ifNull: Literal?)
    case average(ScalarExpression)
    case sum(ScalarExpression)
    case minimum(ScalarExpression)
    case maximum(ScalarExpression)
    case median(ScalarExpression)
    /// `percentile(field, 95)`: the second argument goes from 0 to 100.
    case percentile(ScalarExpression, Double)
    case envelope(FieldName)
    case boundingBox(FieldName)
}
