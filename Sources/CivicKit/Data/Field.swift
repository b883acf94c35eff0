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
    public var isNull: Condition { Condition(.is(expression, negated: false, .null)) }

    /// The field is not empty.
    public var isNotNull: Condition { Condition(.is(expression, negated: true, .null)) }
}

extension Field: Selectable {
    /// The field as a column of its own.
    public var selectItem: SelectItem { SelectItem(.expression(expression, alias: nil)) }
}

extension Field {
    @available(*, unavailable, message: "An empty field equals nothing, not even nil: use `isNull`.")
    public static func == (field: Field, nothing: _OptionalNilComparisonType) -> Condition { field.isNull }

    @available(*, unavailable, message: "An empty field equals nothing, not even nil: use `isNotNull`.")
    public static func != (field: Field, nothing: _OptionalNilComparisonType) -> Condition { field.isNotNull }
}

extension Field where Value: QueryValue {
    /// Holds for records with this value. Capital letters and accents count. A ``CalendarDate`` stands for its whole
    /// period.
    public static func == (field: Field, value: Value) -> Condition { field.compared(.equal, with: value) }

    /// Holds for records that have another value; not for those that have none.
    public static func != (field: Field, value: Value) -> Condition { field.compared(.notEqual, with: value) }

    /// Holds for records in which two fields have the same value.
    public static func == (left: Field, right: Field) -> Condition { left.compared(.equal, with: right) }

    /// Holds for records in which two fields have values, and different ones.
    public static func != (left: Field, right: Field) -> Condition { left.compared(.notEqual, with: right) }

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
        guard !values.isEmpty else {
            return .all {
                isNull
                isNotNull
            }
        }
        let problem = values.compactMap(\.odsqlProblem).first
        return condition(.inList(fieldName, values.map(\.odsqlLiteral)), problem)
    }
}

extension Field where Value: OrderedQueryValue {
    /// `Station.bikes < 3`
    public static func < (field: Field, value: Value) -> Condition { field.compared(.less, with: value) }

    /// `Station.bikes <= 3`; for a ``CalendarDate``, until the end of its period.
    public static func <= (field: Field, value: Value) -> Condition { field.compared(.lessOrEqual, with: value) }

    /// `Station.bikes > 3`; for a ``CalendarDate``, from the following period on.
    public static func > (field: Field, value: Value) -> Condition { field.compared(.greater, with: value) }

    /// `Station.bikes >= 3`
    public static func >= (field: Field, value: Value) -> Condition { field.compared(.greaterOrEqual, with: value) }

    /// `Station.bikes < Station.docks`
    public static func < (left: Field, right: Field) -> Condition { left.compared(.less, with: right) }

    /// `Station.bikes <= Station.docks`
    public static func <= (left: Field, right: Field) -> Condition { left.compared(.lessOrEqual, with: right) }

    /// `Station.bikes > Station.docks`
    public static func > (left: Field, right: Field) -> Condition { left.compared(.greater, with: right) }

    /// `Station.bikes >= Station.docks`
    public static func >= (left: Field, right: Field) -> Condition { left.compared(.greaterOrEqual, with: right) }

    /// `Station.capacity.isIn(20...30)`, both bounds included; `Project.edition.isIn(.year(2020) ... .year(2024))`, to
    /// the end of 2024.
    public func isIn(_ range: ClosedRange<Value>) -> Condition {
        if let last = range.upperBound as? CalendarDate {
            return lies(from: range.lowerBound, to: last.next, includesUpper: false)
        }
        return lies(from: range.lowerBound, to: range.upperBound, includesUpper: true)
    }

    /// `Project.edition.isIn(.year(2020) ..< .year(2025))`, the upper bound left out.
    public func isIn(_ range: Range<Value>) -> Condition {
        lies(from: range.lowerBound, to: range.upperBound, includesUpper: false)
    }
}

/// Instants compared with calendar dates, whose periods begin in the time zone of the request.
extension Field<Date> {
    /// Before the beginning of the year, the month or the day.
    public static func < (field: Field, date: CalendarDate) -> Condition { field.compared(.less, with: date) }

    /// From the beginning of the year, the month or the day on.
    public static func >= (field: Field, date: CalendarDate) -> Condition {
        field.compared(.greaterOrEqual, with: date)
    }

    /// From the beginning of one period to the beginning of another.
    public func isIn(_ range: Range<CalendarDate>) -> Condition {
        lies(from: range.lowerBound, to: range.upperBound, includesUpper: false)
    }
}

extension Field<Bool> {
    /// The field on its own, as a condition.
    var condition: Condition { Condition(.flag(fieldName)) }

    /// Holds where the field does not say yes, which includes the records in which it is empty.
    public static prefix func ! (field: Field) -> Condition { !field.condition }

    /// The field says yes.
    public var isTrue: Condition { Condition(.is(expression, negated: false, .true)) }

    /// Not for records in which the field is empty: `!field.isTrue` holds for those too.
    public var isFalse: Condition { Condition(.is(expression, negated: false, .false)) }
}

extension Field where Value: TextValue {
    /// The value, or one of the values, holds all these words, in any order. Capital letters and accents do not count,
    /// and a word may end in `*`.
    public func like(_ words: String) -> Condition { Condition(.like(fieldName, words)) }
}

extension Field<String> {
    /// The value begins with this text. Capital letters and accents count.
    public func hasPrefix(_ prefix: String) -> Condition {
        Condition(.textFunction(.startsWith, [fieldName], prefix))
    }

    @available(
        *, unavailable, message: "Explore finds words, not parts of words: use `like` or `Condition.search`."
    )
    public func contains(_ text: String) -> Condition { like(text) }
}

extension Field<[String]> {
    /// One of the values is this one.
    public func contains(_ value: String) -> Condition { Condition(.contains(fieldName, .string(value))) }

    @available(*, unavailable, message: "The field holds a list: use `contains`.")
    public static func == (field: Field, value: String) -> Condition { field.contains(value) }
}

extension Field<GeoPoint> {
    /// `Station.place.isWithin(.metres(500), of: cityHall)`
    public func isWithin(_ distance: Distance, of point: GeoPoint) -> Condition {
        condition(.withinDistance(fieldName, point.literal, distance), point.problem ?? distance.problem)
    }

    /// The place lies in the area.
    public func isWithin(_ area: GeoJSONGeometry) -> Condition { relation(.within, area) }

    /// The place lies in the box between two opposite corners, borders included.
    public func isInBox(_ corner: GeoPoint, _ opposite: GeoPoint) -> Condition {
        condition(.inBoundingBox(fieldName, corner.corner, opposite.corner), corner.problem ?? opposite.problem)
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
    public func intersects(_ geometry: GeoJSONGeometry) -> Condition { relation(.intersects, geometry) }

    /// The shape and the geometry have no point in common.
    public func isDisjoint(from geometry: GeoJSONGeometry) -> Condition { relation(.disjoint, geometry) }

    /// The whole shape lies in the area.
    public func isWithin(_ area: GeoJSONGeometry) -> Condition { relation(.within, area) }
}

extension Field {
    private func condition(_ tree: ODSQL.Condition, _ problem: String?) -> Condition {
        guard let problem else { return Condition(tree) }
        return .unwritable("\(name): \(problem)")
    }

    private func compared(_ comparison: ComparisonOperator, with other: Field) -> Condition {
        Condition(.comparison(expression, comparison, other.expression))
    }

    private func compared(_ comparison: ComparisonOperator, with value: some QueryValue) -> Condition {
        guard let date = value as? CalendarDate else {
            return condition(.comparison(expression, comparison, value.odsqlExpression), value.odsqlProblem)
        }
        return switch comparison {
        case .equal:
            .all {
                begins(.greaterOrEqual, date)
                begins(.less, date.next)
            }
        case .notEqual:
            .any {
                begins(.less, date)
                begins(.greaterOrEqual, date.next)
            }
        case .less: begins(.less, date)
        case .lessOrEqual: begins(.less, date.next)
        case .greater: begins(.greaterOrEqual, date.next)
        case .greaterOrEqual: begins(.greaterOrEqual, date)
        }
    }

    /// Compares with the beginning of a period. Explore v2.1 does not say what a date coarser than the field means;
    /// before a day and from a day on mean the same in every reading.
    private func begins(_ comparison: ComparisonOperator, _ date: CalendarDate) -> Condition {
        condition(.comparison(expression, comparison, date.odsqlExpression), date.odsqlProblem)
    }

    private func lies(
        from lower: some OrderedQueryValue, to upper: some OrderedQueryValue, includesUpper: Bool
    ) -> Condition {
        let range = ValueRange(lower.odsqlBound, upper.odsqlBound, includesUpper: includesUpper)
        return condition(.inRange(fieldName, range), lower.odsqlProblem ?? upper.odsqlProblem)
    }

    private func relation(_ relation: GeometryRelation, _ geometry: GeoJSONGeometry) -> Condition {
        condition(.geometry(fieldName, relation, geometry.literal), geometry.problem)
    }
}

extension GeoPoint {
    fileprivate var corner: Corner { Corner(latitude: latitude, longitude: longitude) }
}
