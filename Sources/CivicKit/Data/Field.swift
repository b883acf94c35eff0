import Foundation
import ODSQL

/// The name of a field with the type of its values, so that only conditions which make sense compile.
///
/// Declare the fields of a dataset once, beside the rows:
///
/// ```swift
/// struct Station: Decodable, Sendable {
///     static let name = Field<String>("name")
///     static let bikes = Field<Int>("numbikesavailable")
///     static let place = Field<GeoPoint>("coordonnees_geo")
///
///     let name: String?
///     …
/// }
///
/// stations.records.where {
///     Station.bikes >= 3
///     Station.place.isWithin(.metres(500), of: cityHall)
/// }
/// ```
///
/// | type in the dataset | `Value` |
/// |---|---|
/// | `text` | `String`, an enum that is a ``QueryLiteral``, or `[String]` where it is multivalued |
/// | `int`, `double` | `Int`, `Double` |
/// | `boolean` | `Bool` |
/// | `date`, `datetime` | ``CalendarDate``, `Date` |
/// | `geo_point_2d`, `geo_shape` | ``GeoPoint``, ``GeoShape`` |
/// | `file` | ``FileReference`` |
///
/// A field is empty in some records of nearly every dataset. No comparison holds for an empty field, not even `!=`; the
/// negation of a comparison does: `!(Station.bikes == 0)` keeps the stations of which nothing is known.
public struct Field<Value>: Sendable {
    /// As the dataset spells it; quoted in queries where that is needed.
    public let name: String

    /// Takes the name as the dataset spells it, which `city.data.dataset("…").info().fields` lists.
    public init(_ name: String) {
        self.name = name
    }

    /// Takes the name from the coding keys of the row type: `Field<Int>(CodingKeys.bikes)`.
    public init(_ key: some CodingKey) {
        name = key.stringValue
    }

    var fieldName: FieldName { FieldName(name) }

    var expression: ScalarExpression { .field(fieldName) }

    /// The field is empty.
    public var isNull: Condition { .is(expression, negated: false, .null) }

    /// The field is not empty.
    public var isNotNull: Condition { .is(expression, negated: true, .null) }
}

extension Field: Selectable {
    /// The field as a column of its own.
    public var selectItem: SelectItem { .expression(expression, alias: nil) }
}

extension Field where Value: QueryValue {
    /// Holds for records with this value. Capital letters and accents count.
    public static func == (field: Field, value: Value) -> Condition {
        .comparison(field.expression, .equal, value.odsqlExpression)
    }

    /// Holds for records that have another value; not for those that have none.
    public static func != (field: Field, value: Value) -> Condition {
        .comparison(field.expression, .notEqual, value.odsqlExpression)
    }

    /// Holds for records in which two fields have the same value.
    public static func == (left: Field, right: Field) -> Condition {
        .comparison(left.expression, .equal, right.expression)
    }

    /// Holds for records in which two fields have values, and different ones.
    public static func != (left: Field, right: Field) -> Condition {
        .comparison(left.expression, .notEqual, right.expression)
    }

    /// For `orderBy`: empty fields come last.
    public var ascending: OrderItem { expression.ascending }

    /// For `orderBy`: empty fields come last.
    public var descending: OrderItem { expression.descending }
}

extension Field where Value: QueryLiteral {
    /// Holds for records with one of these values; for none where there are no values.
    ///
    /// Dates have no such list in ODSQL: use `isIn` with a range, or `Condition.any`.
    public func isOneOf(_ values: [Value]) -> Condition {
        guard !values.isEmpty else { return .and(isNull, isNotNull) }
        return .inList(fieldName, values.map(\.odsqlLiteral))
    }
}

extension Field where Value: OrderedQueryValue {
    /// `Station.bikes < 3`
    public static func < (field: Field, value: Value) -> Condition {
        .comparison(field.expression, .less, value.odsqlExpression)
    }

    /// `Station.bikes <= 3`
    public static func <= (field: Field, value: Value) -> Condition {
        .comparison(field.expression, .lessOrEqual, value.odsqlExpression)
    }

    /// `Station.bikes > 3`
    public static func > (field: Field, value: Value) -> Condition {
        .comparison(field.expression, .greater, value.odsqlExpression)
    }

    /// `Station.bikes >= 3`
    public static func >= (field: Field, value: Value) -> Condition {
        .comparison(field.expression, .greaterOrEqual, value.odsqlExpression)
    }

    /// `Station.bikes < Station.docks`
    public static func < (left: Field, right: Field) -> Condition {
        .comparison(left.expression, .less, right.expression)
    }

    /// `Station.bikes <= Station.docks`
    public static func <= (left: Field, right: Field) -> Condition {
        .comparison(left.expression, .lessOrEqual, right.expression)
    }

    /// `Station.bikes > Station.docks`
    public static func > (left: Field, right: Field) -> Condition {
        .comparison(left.expression, .greater, right.expression)
    }

    /// `Station.bikes >= Station.docks`
    public static func >= (left: Field, right: Field) -> Condition {
        .comparison(left.expression, .greaterOrEqual, right.expression)
    }

    /// `Station.capacity.isIn(20...30)`, both bounds included.
    public func isIn(_ range: ClosedRange<Value>) -> Condition {
        .inRange(fieldName, ValueRange(range.lowerBound.odsqlBound, range.upperBound.odsqlBound))
    }

    /// `Project.edition.isIn(.year(2020) ..< .year(2025))`, the upper bound left out.
    public func isIn(_ range: Range<Value>) -> Condition {
        let bounds = ValueRange(range.lowerBound.odsqlBound, range.upperBound.odsqlBound, includesUpper: false)
        return .inRange(fieldName, bounds)
    }
}

/// Instants compared with calendar dates, whose periods begin in the time zone of the request.
extension Field<Date> {
    /// Before the beginning of the year, the month or the day.
    public static func < (field: Field, date: CalendarDate) -> Condition {
        .comparison(field.expression, .less, date.odsqlExpression)
    }

    /// From the beginning of the year, the month or the day on.
    public static func >= (field: Field, date: CalendarDate) -> Condition {
        .comparison(field.expression, .greaterOrEqual, date.odsqlExpression)
    }

    /// From the beginning of one period to the beginning of another.
    public func isIn(_ range: Range<CalendarDate>) -> Condition {
        let bounds = ValueRange(range.lowerBound.odsqlBound, range.upperBound.odsqlBound, includesUpper: false)
        return .inRange(fieldName, bounds)
    }
}

extension Field<Bool> {
    /// The field says yes.
    public var isTrue: Condition { .is(expression, negated: false, .true) }

    /// Not for records in which the field is empty: `!field.isTrue` holds for those too.
    public var isFalse: Condition { .is(expression, negated: false, .false) }
}

extension Field<String> {
    /// The value begins with this text. Capital letters and accents count.
    public func hasPrefix(_ prefix: String) -> Condition {
        .textFunction(.startsWith, [fieldName], prefix)
    }

    /// The value holds all these words, in any order. Capital letters and accents do not count, and a word may end in
    /// `*`.
    public func like(_ words: String) -> Condition {
        .like(fieldName, words)
    }
}

extension Field<[String]> {
    /// One of the values is this one.
    public func contains(_ value: String) -> Condition {
        .contains(fieldName, .string(value))
    }

    /// One of the values holds all these words, in any order.
    public func like(_ words: String) -> Condition {
        .like(fieldName, words)
    }
}

extension Field<GeoPoint> {
    /// `Station.place.isWithin(.metres(500), of: cityHall)`
    public func isWithin(_ distance: Distance, of point: GeoPoint) -> Condition {
        .withinDistance(fieldName, point.literal, distance)
    }

    /// The place lies in the area.
    public func isWithin(_ area: GeoJSONGeometry) -> Condition {
        .relation(fieldName, .within, area)
    }

    /// The place lies in the box between two opposite corners, borders included.
    public func isInBox(_ corner: GeoPoint, _ opposite: GeoPoint) -> Condition {
        .inBoundingBox(fieldName, corner.corner, opposite.corner)
    }

    /// How far away the place is, in metres: for `orderBy`, and with a name for `select`.
    ///
    /// ```swift
    /// .select(SelectItem.all, Station.place.distance(to: here).as("metres"))
    /// .orderBy(Station.place.distance(to: here).ascending)
    /// ```
    public func distance(to point: GeoPoint) -> ScalarExpression {
        .distance(fieldName, point.literal)
    }
}

extension Field<GeoShape> {
    /// The shape and the geometry have a point in common.
    public func intersects(_ geometry: GeoJSONGeometry) -> Condition {
        .relation(fieldName, .intersects, geometry)
    }

    /// The shape and the geometry have no point in common.
    public func isDisjoint(from geometry: GeoJSONGeometry) -> Condition {
        .relation(fieldName, .disjoint, geometry)
    }

    /// The whole shape lies in the area.
    public func isWithin(_ area: GeoJSONGeometry) -> Condition {
        .relation(fieldName, .within, area)
    }
}

extension GeoPoint {
    var literal: GeometryLiteral { GeometryLiteral(pointAtLongitude: longitude, latitude: latitude) }

    fileprivate var corner: Corner { Corner(latitude: latitude, longitude: longitude) }
}

extension Condition {
    fileprivate static func relation(
        _ field: FieldName, _ relation: GeometryRelation, _ geometry: GeoJSONGeometry
    ) -> Condition {
        guard let literal = geometry.literal else { return .never }
        return .geometry(field, relation, literal)
    }
}
