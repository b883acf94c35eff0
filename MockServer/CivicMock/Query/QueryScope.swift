#if MockServer
import GRDB
import ODSQL

/// What the names and instants of a query mean: the dataset's fields, the request's time zone and language, the city's
/// clock. It also notes what the query needs, as it is read.
struct QueryScope {
    let schema: DatasetSchema
    let zone: Zone
    let language: DateLanguage
    let now: Instant
    /// Where `search()` finds words that are spelt almost alike; the text index must be there first.
    let neighbours: (String) throws -> [String]
    /// Columns that `select` named, which `order_by` may use.
    var aliases: [String: Operand] = [:]
    private(set) var indexes: Set<RecordIndex> = []
    /// Whether the answer depends on the moment of the request.
    private(set) var readsClock = false

    init(
        schema: DatasetSchema, zone: Zone, language: DateLanguage, now: Instant,
        neighbours: @escaping (String) throws -> [String] = { _ in [] }
    ) {
        self.schema = schema
        self.zone = zone
        self.language = language
        self.now = now
        self.neighbours = neighbours
    }

    mutating func need(_ index: RecordIndex) {
        indexes.insert(index)
    }

    /// The position of a field. Metadata of the catalog may be named without their `default.`.
    func position(of name: FieldName) throws -> Int {
        if let position = schema.position(of: name.rawValue) { return position }
        if let position = schema.position(of: "default." + name.rawValue) { return position }
        // The catalog's facet is spelt `data-visible`, the member of its datasets `data_visible`.
        let spelled = String(name.rawValue.map { $0 == "-" ? "_" : $0 })
        if let position = schema.position(of: spelled) { return position }
        throw QueryProblem.unknownField(name.rawValue)
    }

    func operand(field: Int) -> Operand {
        let description = schema.fields[field]
        let type = ExpressionType(description)
        var operand = Operand(sql: SQLFragment(name: RecordColumns.name(field)), type: type, field: field)
        if type == .point { operand.latitude = SQLFragment(name: RecordColumns.latitude(field)) }
        return operand
    }

    mutating func instant(of arguments: [NowArgument]) throws -> Instant {
        readsClock = true
        do {
            return try RelativeNow(arguments.map { ($0.name, $0.value) }).instant(from: now, in: zone)
        } catch {
            throw QueryProblem.malformed("\(error)")
        }
    }

    func date(_ literal: ODSQL.DateLiteral) throws -> DateLiteral {
        do {
            return try DateLiteral(literal.text)
        } catch {
            throw QueryProblem.malformed("\(error)")
        }
    }
}

extension QueryScope {
    mutating func operand(_ expression: ScalarExpression) throws -> Operand {
        switch expression {
        case .literal(let literal):
            return operand(literal)
        case .null:
            return Operand(sql: "NULL", type: .null)
        case .date(let literal):
            let date = try date(literal)
            let start = date.start(in: zone).microseconds
            return Operand(sql: "\(bind: start)", type: .dateTime, constant: .date(date))
        case .field(let name):
            return try named(name)
        case .negated(let inner):
            let inner = try number(inner)
            return Operand(sql: "(-\(inner.sql))", type: inner.type)
        case .arithmetic(let left, let sign, let right):
            return try arithmetic(number(left), sign, number(right))
        case .length(let inner):
            return Operand(sql: "length(\(try text(inner, of: "length").sql))", type: .integer)
        case .lower(let inner):
            return Operand(sql: "civic_lower(\(try text(inner, of: "lower").sql))", type: .text)
        case .datePart(let part, let inner):
            return try datePart(part, of: operand(inner))
        case .dateFormat(let inner, let pattern):
            return try dateFormat(operand(inner), pattern)
        case .ifNull(let inner, let alternative):
            return try ifNull(operand(inner), operand(alternative))
        case .jsonFormat(let name, let fallback):
            return try jsonFormat(operand(field: position(of: name)), fallback)
        case .distance(let name, let place):
            return try distance(field: position(of: name), to: place).operand
        case .now(let arguments):
            let instant = try instant(of: arguments)
            return Operand(sql: "\(bind: instant.microseconds)", type: .dateTime, constant: .instant(instant))
        case .aggregate:
            throw QueryProblem.notImplemented("aggregates")
        }
    }

    func operand(_ literal: Literal) -> Operand {
        switch literal {
        case .string(let text): Operand(sql: "\(bind: text)", type: .text, constant: .string(text))
        case .integer(let value): Operand(sql: "\(bind: value)", type: .integer, constant: .other)
        case .decimal(let value): Operand(sql: "\(bind: value)", type: .double, constant: .other)
        case .boolean(let flag): Operand(sql: "\(bind: flag)", type: .boolean, constant: .other)
        }
    }

    private func named(_ name: FieldName) throws -> Operand {
        if let alias = aliases[name.rawValue] { return alias }
        do {
            return operand(field: try position(of: name))
        } catch {
            if let technical = technicalField(name.rawValue) { return technical }
            throw error
        }
    }

    /// `_id`, `_timestamp` and `_size` are not part of `*`, but can be asked for; version 2.0 had other names for them.
    private func technicalField(_ name: String) -> Operand? {
        switch name {
        case "_id", "recordid":
            return Operand(sql: "civic_record_id(\(bind: schema.id), n)", type: .text)
        case "_timestamp", "record_timestamp":
            let metas = schema.document["metas"]?.objectValue?["default"]?.objectValue
            let processed = metas?["data_processed"]?.stringValue.flatMap(Instant.init)
            return Operand(sql: "\(bind: processed?.microseconds)", type: .dateTime)
        case "_size", "record_size":
            let sizes = RecordColumns.names(of: schema).map { name -> SQLFragment in "ifnull(length(\(name: name)), 0)"
            }
            return Operand(sql: "(\(sizes.joined(" + ")))", type: .integer)
        default:
            return nil
        }
    }

    private mutating func number(_ expression: ScalarExpression) throws -> Operand {
        let operand = try operand(expression)
        guard operand.type.isNumber || operand.type == .null else {
            throw QueryProblem.malformed("arithmetic only supports numeric expressions")
        }
        return operand
    }

    private mutating func text(_ expression: ScalarExpression, of function: String) throws -> Operand {
        let operand = try operand(expression)
        guard operand.type == .text || operand.type == .null else {
            throw QueryProblem.malformed("\(function)() only supports text expressions")
        }
        return operand
    }

    private func arithmetic(_ left: Operand, _ sign: ArithmeticOperator, _ right: Operand) -> Operand {
        let areIntegers = left.type == .integer && right.type == .integer
        return switch sign {
        case .plus: Operand(sql: "(\(left.sql) + \(right.sql))", type: areIntegers ? .integer : .double)
        case .minus: Operand(sql: "(\(left.sql) - \(right.sql))", type: areIntegers ? .integer : .double)
        case .times: Operand(sql: "(\(left.sql) * \(right.sql))", type: areIntegers ? .integer : .double)
        case .divided: Operand(sql: "(CAST(\(left.sql) AS REAL) / \(right.sql))", type: .double)
        }
    }

    private func datePart(_ part: ODSQL.DatePart, of operand: Operand) throws -> Operand {
        switch operand.type {
        case .dateTime:
            let arguments: SQLFragment = "\(bind: part.rawValue), \(operand.sql), \(bind: zone.identifier)"
            return Operand(sql: "civic_date_part(\(arguments))", type: .integer)
        case .date:
            return Operand(sql: "civic_day_part(\(bind: part.rawValue), \(operand.sql))", type: .integer)
        case .null:
            return operand
        default:
            throw QueryProblem.malformed("\(part.rawValue)() only supports date expressions")
        }
    }

    private func dateFormat(_ operand: Operand, _ pattern: String) throws -> Operand {
        do {
            _ = try DateFormatPattern(pattern)
        } catch {
            throw QueryProblem.malformed("\(error)")
        }
        let format: SQLFragment = "\(bind: pattern), \(bind: language.rawValue)"
        switch operand.type {
        case .dateTime:
            let zone: SQLFragment = "\(bind: zone.identifier)"
            return Operand(sql: "civic_date_format(\(operand.sql), \(format), \(zone))", type: .text)
        case .date:
            return Operand(sql: "civic_day_format(\(operand.sql), \(format))", type: .text)
        case .null:
            return operand
        default:
            throw QueryProblem.malformed("date_format() only supports date expressions")
        }
    }

    private func ifNull(_ operand: Operand, _ alternative: Operand) throws -> Operand {
        if operand.type == .null { return alternative }
        if operand.type == .date, case .date(let literal) = alternative.constant, let date = try? StoredDate(literal) {
            return Operand(sql: "ifnull(\(operand.sql), \(bind: date.rawValue))", type: .date)
        }
        let type: ExpressionType
        switch (operand.type, alternative.type) {
        case (let left, let right) where left == right || right == .null: type = left
        case (.integer, .double), (.double, .integer): type = .double
        default: throw QueryProblem.malformed("ifnull() takes two expressions of one type")
        }
        guard type != .point else { throw QueryProblem.malformed("ifnull() does not support geo_point_2d fields") }
        return Operand(sql: "ifnull(\(operand.sql), \(alternative.sql))", type: type)
    }

    private func jsonFormat(_ operand: Operand, _ fallback: JSONFallback?) throws -> Operand {
        guard operand.type == .text || operand.type == .json else {
            throw QueryProblem.malformed("json_format() only supports text fields")
        }
        let alternative: SQLFragment =
            switch fallback {
            case nil: "json_quote(\(operand.sql))"
            case .null: "NULL"
            case .text(let text): "json_quote(\(bind: text))"
            }
        let sql: SQLFragment = "CASE WHEN json_valid(\(operand.sql)) THEN \(operand.sql) ELSE \(alternative) END"
        return Operand(sql: "CASE WHEN \(operand.sql) IS NOT NULL THEN \(sql) END", type: .json)
    }

    /// The distance in metres from a field of points to a point, and that point.
    func distance(field: Int, to place: GeometryLiteral) throws -> (operand: Operand, place: Position) {
        let operand = operand(field: field)
        guard operand.type == .point, let latitude = operand.latitude else {
            throw QueryProblem.malformed("distance only supports a geo_point_2d field: \(schema.fields[field].name)")
        }
        guard case .point(let position) = try geometry(place) else {
            throw QueryProblem.malformed("distance only supports a POINT: \(place.text)")
        }
        let target: SQLFragment = "\(bind: position.longitude), \(bind: position.latitude)"
        return (Operand(sql: "civic_distance(\(operand.sql), \(latitude), \(target))", type: .double), position)
    }

    func geometry(_ literal: GeometryLiteral) throws -> Geometry {
        do {
            return try Geometry(literal: literal.text)
        } catch {
            throw QueryProblem.malformed("\(error)")
        }
    }
}
#endif
