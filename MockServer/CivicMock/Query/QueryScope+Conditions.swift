#if MockServer
import GRDB
import ODSQL

/// Conditions as SQL.
///
/// To Explore a condition is true or false, never unknown: whatever touches a null is false, and `not` gives exactly the
/// other records. SQL's unknown counts as false everywhere but below a NOT, so that is the one place to say so.
extension QueryScope {
    mutating func sql(_ condition: Condition) throws -> SQLFragment {
        switch condition {
        case .and:
            return try chain(condition).map { try sql($0) }.balanced(" AND ")
        case .or:
            return try chain(condition).map { try sql($0) }.balanced(" OR ")
        case .not(.not(let inner)):
            return "ifnull(\(try sql(inner)), 0)"
        case .not(let inner):
            return "NOT ifnull(\(try sql(inner)), 0)"
        case .comparison(let left, let comparison, let right):
            return try compare(operand(left), comparison, operand(right))
        case .is(let expression, let isNegated, let constant):
            return try sql(operand(expression), isNegated: isNegated, constant)
        case .inRange(let name, let range):
            return try sql(operand(.field(name)), within: range)
        case .inList(let name, let values):
            return try sql(operand(.field(name)), in: values)
        case .contains(let name, let value):
            return try compare(operand(.field(name)), .equal, operand(value))
        case .flag(let name):
            let field = try operand(.field(name))
            guard field.type == .boolean else { throw QueryProblem.incompatibleTypes }
            return field.sql
        case .text, .like, .textFunction:
            return try textCondition(condition)
        case .withinDistance, .inBoundingBox, .geometry:
            return try geometryCondition(condition)
        case .vectorSimilarity:
            throw QueryProblem.malformed("vector search is not available on this domain")
        }
    }

    /// The conditions of a chain of the same operator, from the left: a chain may be long, and is a deep tree.
    private func chain(_ condition: Condition) -> [Condition] {
        var conditions: [Condition] = []
        var rest = condition
        while true {
            switch (condition, rest) {
            case (.and, .and(let left, let right)), (.or, .or(let left, let right)):
                conditions.append(right)
                rest = left
            default:
                conditions.append(rest)
                return conditions.reversed()
            }
        }
    }

    private mutating func sql(_ field: Operand, in values: [Literal]) throws -> SQLFragment {
        let comparisons = try values.map { try compare(field, .equal, operand($0)) }
        switch field.type {
        case .date, .dateTime: return comparisons.balanced(" OR ")
        default:
            // Each comparison was checked; one list of them is what SQLite takes at any length.
            let list = values.map { operand($0).sql }.joined(", ")
            guard field.type == .texts else { return "(\(field.sql) IN (\(list)))" }
            return "EXISTS (SELECT 1 FROM json_each(\(field.sql)) WHERE value IN (\(list)))"
        }
    }

    private func sql(_ operand: Operand, isNegated: Bool, _ constant: Constant) throws -> SQLFragment {
        let test: SQLFragment
        switch constant {
        case .null:
            return isNegated ? "(\(operand.sql) IS NOT NULL)" : "(\(operand.sql) IS NULL)"
        case .true, .false:
            guard operand.type == .boolean else { throw QueryProblem.incompatibleTypes }
            test = "ifnull(\(operand.sql) = \(bind: constant == .true), 0)"
        }
        return isNegated ? "NOT \(test)" : test
    }
}

// MARK: Comparisons

extension QueryScope {
    mutating func compare(
        _ left: Operand, _ comparison: ComparisonOperator, _ right: Operand
    ) throws -> SQLFragment {
        if left.constant != nil, right.constant == nil {
            return try compare(right, comparison.mirrored, left)
        }
        if left.type == .null || right.type == .null { return "0" }
        if let field = left.field, left.type != .texts, right.constant != nil { need(.column(field)) }
        switch (left.type, right.type) {
        case (.text, .text):
            return plain(left, comparison, right)
        case (.texts, .text):
            return try elements(left, comparison, right)
        case (.boolean, .boolean):
            guard comparison == .equal || comparison == .notEqual else { throw QueryProblem.incompatibleTypes }
            return plain(left, comparison, right)
        case (.date, _) where right.constant != nil, (.dateTime, _) where right.constant != nil:
            return try moment(left, comparison, right)
        case (.date, .date):
            return plain(days(left), comparison, days(right))
        case (let first, let second) where first.isMoment && second.isMoment:
            return plain(microseconds(left), comparison, microseconds(right))
        case (let first, let second) where first.isNumber && second.isNumber:
            return plain(left, comparison, right)
        default:
            throw QueryProblem.incompatibleTypes
        }
    }

    private func plain(_ left: Operand, _ comparison: ComparisonOperator, _ right: Operand) -> SQLFragment {
        "(\(left.sql) \(name: comparison.rawValue) \(right.sql))"
    }

    private func days(_ operand: Operand) -> Operand {
        Operand(sql: "(\(operand.sql) >> 2)", type: .integer)
    }

    private func microseconds(_ operand: Operand) -> Operand {
        guard operand.type == .date else { return operand }
        return Operand(sql: "((\(operand.sql) >> 2) * 86400000000)", type: .dateTime)
    }

    /// A multivalued field equals a text when one of its values does.
    private func elements(
        _ left: Operand, _ comparison: ComparisonOperator, _ right: Operand
    ) throws -> SQLFragment {
        let exists: SQLFragment = "EXISTS (SELECT 1 FROM json_each(\(left.sql)) WHERE value = \(right.sql))"
        switch comparison {
        case .equal: return exists
        case .notEqual: return "(\(left.sql) IS NOT NULL AND NOT \(exists))"
        default: throw QueryProblem.incompatibleTypes
        }
    }

    /// A date of the query is a period: `date'2020'` is the year to `=`, and its first instant to an order.
    private func moment(
        _ left: Operand, _ comparison: ComparisonOperator, _ right: Operand
    ) throws -> SQLFragment {
        let period = try period(of: right, for: left.type)
        return switch comparison {
        case .equal: "(\(left.sql) >= \(bind: period.start) AND \(left.sql) < \(bind: period.end))"
        case .notEqual: "(\(left.sql) < \(bind: period.start) OR \(left.sql) >= \(bind: period.end))"
        case .less: "(\(left.sql) < \(bind: period.start))"
        case .lessOrEqual: "(\(left.sql) < \(bind: period.afterStart))"
        case .greater: "(\(left.sql) >= \(bind: period.afterStart))"
        case .greaterOrEqual: "(\(left.sql) >= \(bind: period.start))"
        }
    }

    /// A constant as values of a column of dates or of datetimes.
    private struct Period {
        let start: Int64
        /// The least value that is later than the start.
        let afterStart: Int64
        let end: Int64
    }

    private func period(of operand: Operand, for type: ExpressionType) throws -> Period {
        switch operand.constant {
        case .date(let literal):
            return type == .date ? dayPeriod(of: literal) : instantPeriod(of: literal)
        case .string(let text):
            // A whole ISO date may stand in quotes alone; less than that is a text like any other.
            guard let literal = try? DateLiteral(text), literal.isFullDate else { throw QueryProblem.incompatibleTypes }
            return type == .date ? dayPeriod(of: literal) : instantPeriod(of: literal)
        case .instant(let instant):
            guard type == .date else {
                return Period(
                    start: instant.microseconds, afterStart: instant.microseconds + 1, end: instant.microseconds + 1)
            }
            return day(of: zone.civil(at: instant))
        case .other, nil:
            throw QueryProblem.incompatibleTypes
        }
    }

    private func instantPeriod(of literal: DateLiteral) -> Period {
        let start = literal.start(in: zone).microseconds
        return Period(start: start, afterStart: start + 1, end: literal.end(in: zone).microseconds)
    }

    /// Dates have no time zone: a literal's own day counts, unless its offset says which instant it means.
    private func dayPeriod(of literal: DateLiteral) -> Period {
        if literal.precision <= .day {
            let start = StoredDate.lowerBound(ofDay: literal.startDay)
            return Period(
                start: start, afterStart: StoredDate.lowerBound(ofDay: literal.startDay + 1),
                end: StoredDate.lowerBound(ofDay: literal.endDay))
        }
        return day(of: literal.offset == nil ? literal.civil : Zone.utc.civil(at: literal.start(in: .utc)))
    }

    /// A moment within a day lies after that day's date and before the next.
    private func day(of civil: CivilDateTime) -> Period {
        let day = civil.date.dayNumber
        let next = StoredDate.lowerBound(ofDay: day + 1)
        if civil == CivilDateTime(startOf: civil.date) {
            return Period(start: StoredDate.lowerBound(ofDay: day), afterStart: next, end: next)
        }
        return Period(start: next, afterStart: next, end: next)
    }

    private mutating func sql(_ field: Operand, within range: ValueRange) throws -> SQLFragment {
        if let index = field.field { need(.column(index)) }
        guard field.type.isMoment else {
            let lower = try compare(field, range.includesLower ? .greaterOrEqual : .greater, bound(range.lower))
            let upper = try compare(field, range.includesUpper ? .lessOrEqual : .less, bound(range.upper))
            return "(\(lower) AND \(upper))"
        }
        let lower = try period(of: bound(range.lower), for: field.type)
        let upper = try period(of: bound(range.upper), for: field.type)
        let start = range.includesLower ? lower.start : lower.afterStart
        let end = range.includesUpper ? upper.end : upper.start
        return "(\(field.sql) >= \(bind: start) AND \(field.sql) < \(bind: end))"
    }

    private mutating func bound(_ bound: RangeBound) throws -> Operand {
        switch bound {
        case .integer(let value): operand(.integer(value))
        case .decimal(let value): operand(.decimal(value))
        case .string(let text): operand(.string(text))
        case .date(let literal): try operand(.date(literal))
        case .now(let arguments): try operand(.now(arguments))
        }
    }
}

extension ComparisonOperator {
    /// The same comparison with its sides exchanged.
    fileprivate var mirrored: ComparisonOperator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
#endif
