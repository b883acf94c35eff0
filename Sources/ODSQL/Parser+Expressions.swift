/// Expressions: what has one value per record, or per group.
extension Parser {
    mutating func scalarExpression() throws(ODSQLSyntaxError) -> ScalarExpression {
        try scalar(from: sum())
    }

    mutating func sum() throws(ODSQLSyntaxError) -> Operand {
        var left = try product()
        while true {
            let sign: ArithmeticOperator
            if isSign(.plus) { sign = .plus } else if isSign(.minus) { sign = .minus } else { return left }
            let first = try scalar(from: left)
            try takeOperator()
            left = .scalar(.arithmetic(first, sign, try scalar(from: product())))
        }
    }

    private mutating func product() throws(ODSQLSyntaxError) -> Operand {
        var left = try factor()
        while true {
            let sign: ArithmeticOperator
            if isSign(.star) { sign = .times } else if isSign(.slash) { sign = .divided } else { return left }
            let first = try scalar(from: left)
            try takeOperator()
            left = .scalar(.arithmetic(first, sign, try scalar(from: factor())))
        }
    }

    private mutating func takeOperator() throws(ODSQLSyntaxError) {
        guard operators < Self.mostOperators else { throw unexpected() }
        operators += 1
        advance()
    }

    private mutating func factor() throws(ODSQLSyntaxError) -> Operand {
        guard isSign(.minus) else { return try primary() }
        if case .number = following.kind { return .scalar(.literal(try number())) }
        return try nested { parser throws(ODSQLSyntaxError) in
            parser.advance()
            return .scalar(.negated(try parser.scalar(from: parser.factor())))
        }
    }

    private mutating func primary() throws(ODSQLSyntaxError) -> Operand {
        switch current.kind {
        case .sign(.open):
            return try nested { parser throws(ODSQLSyntaxError) in
                parser.advance()
                let inner = try parser.disjunction()
                try parser.expect(.close)
                return inner
            }
        case .date:
            return .scalar(.date(try date()))
        case .word:
            if let function = functionName, let operand = try call(function) { return operand }
            if take(word: "null") { return .scalar(.null) }
            if isWord("true") || isWord("false") { return .scalar(.literal(try plainLiteral())) }
            return .scalar(.field(try name()))
        case .quotedName:
            return .scalar(.field(try name()))
        default:
            return .scalar(.literal(try plainLiteral()))
        }
    }

    private mutating func call(_ function: String) throws(ODSQLSyntaxError) -> Operand? {
        if function == "distance" { return try distanceCall() }
        if let expression = try nested({ parser throws(ODSQLSyntaxError) in try parser.scalarFunction(function) }) {
            return .scalar(expression)
        }
        if let condition = try filterFunction(function) { return .condition(condition) }
        return nil
    }

    private mutating func distanceCall() throws(ODSQLSyntaxError) -> Operand {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let place = try geometry()
        if take(.comma) {
            let distance = try distance()
            try expect(.close)
            return .condition(.withinDistance(name, place, distance))
        }
        try expect(.close)
        return .scalar(.distance(name, place))
    }

    private mutating func scalarFunction(_ function: String) throws(ODSQLSyntaxError) -> ScalarExpression? {
        if let part = DatePart(rawValue: function) {
            return .datePart(part, try argument())
        }
        switch function {
        case "length": return .length(try argument())
        case "lower": return .lower(try argument())
        case "now": return .now(try nowArguments())
        case "date_format":
            let (expression, pattern) = try arguments { parser throws(ODSQLSyntaxError) in try parser.string() }
            return .dateFormat(expression, pattern)
        case "ifnull":
            let (expression, alternative) = try arguments { parser throws(ODSQLSyntaxError) in
                try parser.scalarExpression()
            }
            return .ifNull(expression, alternative)
        case "json_format":
            return try jsonFormat()
        default:
            return try aggregate(function).map(ScalarExpression.aggregate)
        }
    }

    /// `(expression)`, from the function's name on.
    private mutating func argument() throws(ODSQLSyntaxError) -> ScalarExpression {
        advance()
        try expect(.open)
        let expression = try scalarExpression()
        try expect(.close)
        return expression
    }

    /// `(expression, something)`, from the function's name on.
    private mutating func arguments<Second>(
        _ second: (inout Parser) throws(ODSQLSyntaxError) -> Second
    ) throws(ODSQLSyntaxError) -> (ScalarExpression, Second) {
        advance()
        try expect(.open)
        let expression = try scalarExpression()
        try expect(.comma)
        let other = try second(&self)
        try expect(.close)
        return (expression, other)
    }

    private mutating func jsonFormat() throws(ODSQLSyntaxError) -> ScalarExpression {
        advance()
        try expect(.open)
        let name = try name()
        var fallback: JSONFallback?
        if take(.comma) {
            fallback = take(word: "null") ? .null : .text(try string())
        }
        try expect(.close)
        return .jsonFormat(name, fallback: fallback)
    }

    mutating func nowArguments() throws(ODSQLSyntaxError) -> [NowArgument] {
        advance()
        try expect(.open)
        if take(.close) { return [] }
        let arguments = try list { parser throws(ODSQLSyntaxError) in
            guard case .word(let name) = parser.current.kind else { throw parser.unexpected() }
            parser.advance()
            try parser.expect(.equal)
            return NowArgument(name, try parser.integer(allowsPlus: true))
        }
        try expect(.close)
        return arguments
    }

    private mutating func aggregate(_ function: String) throws(ODSQLSyntaxError) -> Aggregate? {
        switch function {
        case "count": return try count()
        case "avg": return .average(try argument())
        case "sum": return .sum(try argument())
        case "min": return .minimum(try argument())
        case "max": return .maximum(try argument())
        case "median": return .median(try argument())
        case "percentile":
            let (expression, rank) = try arguments { parser throws(ODSQLSyntaxError) in try parser.double() }
            return .percentile(expression, rank)
        case "envelope": return .envelope(try nameArgument())
        case "bbox": return .boundingBox(try nameArgument())
        default: return nil
        }
    }

    mutating func nameArgument() throws(ODSQLSyntaxError) -> FieldName {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.close)
        return name
    }

    private mutating func count() throws(ODSQLSyntaxError) -> Aggregate {
        advance()
        try expect(.open)
        if take(.star) {
            try expect(.close)
            return .countAll
        }
        if take(word: "distinct") {
            let aggregate: Aggregate
            if functionName == "ifnull" {
                let (name, alternative) = try ifNullArguments()
                aggregate = .countDistinct(name, ifNull: alternative)
            } else {
                aggregate = .countDistinct(try name(), ifNull: nil)
            }
            try expect(.close)
            return aggregate
        }
        let name = try name()
        try expect(.close)
        return .count(name)
    }

    mutating func ifNullArguments() throws(ODSQLSyntaxError) -> (FieldName, Literal) {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let alternative = try plainLiteral()
        try expect(.close)
        return (name, alternative)
    }
}
