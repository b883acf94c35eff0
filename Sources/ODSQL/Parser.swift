/// Reads one clause. Recursive descent over the tokens of the lexer, without going back.
///
/// A parenthesis may hold a condition or a number, and a bare name or text may be either; so operands are read as
/// `Operand` and become what the operator beside them asks for.
struct Parser {
    let text: String
    private let tokens: [Token]
    private var index = 0
    private var depth = 0
    private var operators = 0

    /// More than any query needs, and far from the end of the smallest thread's stack: trees are read recursively.
    private static let deepestNesting = 50
    private static let mostOperators = 100

    init(_ text: String) {
        self.text = text
        tokens = Lexer.tokens(of: text)
    }

    /// Reads all of the text with `body`, and complains about what is left.
    static func parse<Result>(
        _ text: String, _ body: (inout Parser) throws(ODSQLSyntaxError) -> Result
    ) throws(ODSQLSyntaxError) -> Result {
        var parser = Parser(text)
        let result = try body(&parser)
        guard parser.current.kind == .end else { throw parser.unexpected() }
        return result
    }
}

// MARK: Tokens

extension Parser {
    var current: Token {
        tokens[index]
    }

    private var following: Token {
        tokens[min(index + 1, tokens.count - 1)]
    }

    private mutating func advance() {
        index = min(index + 1, tokens.count - 1)
    }

    func unexpected() -> ODSQLSyntaxError {
        unexpected(current)
    }

    private func unexpected(_ token: Token) -> ODSQLSyntaxError {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: token.range.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: token.range.upperBound)
        let position = text.unicodeScalars.distance(from: text.startIndex, to: start)
        let shown = token.kind == .end ? "end of line" : String(text[start..<end])
        return ODSQLSyntaxError(token: shown, position: position, text: text)
    }

    private func isSign(_ sign: Token.Sign) -> Bool {
        current.kind == .sign(sign)
    }

    private mutating func take(_ sign: Token.Sign) -> Bool {
        guard isSign(sign) else { return false }
        advance()
        return true
    }

    private mutating func expect(_ sign: Token.Sign) throws(ODSQLSyntaxError) {
        guard take(sign) else { throw unexpected() }
    }

    private func isWord(_ word: String, at token: Token? = nil) -> Bool {
        guard case .word(let found) = (token ?? current).kind else { return false }
        return found.lowercased() == word
    }

    private mutating func take(word: String) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    /// A function's name, in lower case, when a parenthesis follows it.
    private var functionName: String? {
        guard case .word(let word) = current.kind, following.kind == .sign(.open) else { return nil }
        return word.lowercased()
    }

    private mutating func name() throws(ODSQLSyntaxError) -> FieldName {
        switch current.kind {
        case .quotedName(let name):
            advance()
            return FieldName(name)
        case .word(let word):
            let lowercased = word.lowercased()
            if Vocabulary.isReserved(lowercased) {
                if Vocabulary.functions.contains(lowercased) { advance() }
                if Vocabulary.missingFunctions.contains(lowercased), following.kind == .sign(.open) { advance() }
                throw unexpected()
            }
            advance()
            return FieldName(word)
        default:
            throw unexpected()
        }
    }

    private mutating func string() throws(ODSQLSyntaxError) -> String {
        guard case .string(let text) = current.kind else { throw unexpected() }
        advance()
        return text
    }

    private mutating func geometry() throws(ODSQLSyntaxError) -> GeometryLiteral {
        guard case .geometry(let text) = current.kind, let literal = GeometryLiteral(text) else { throw unexpected() }
        advance()
        return literal
    }

    private mutating func date() throws(ODSQLSyntaxError) -> DateLiteral {
        guard case .date(let text) = current.kind, let literal = DateLiteral(text) else { throw unexpected() }
        advance()
        return literal
    }

    /// A number with its sign; `+` is taken where `signs` says so.
    private mutating func number(allowsPlus: Bool = false) throws(ODSQLSyntaxError) -> Literal {
        let isNegative = take(.minus)
        if !isNegative, allowsPlus { _ = take(.plus) }
        guard case .number(let number) = current.kind else { throw unexpected() }
        let literal: Literal
        switch number {
        case .decimal(let value):
            literal = .decimal(isNegative ? -value : value)
        case .integer(let magnitude):
            literal = Self.literal(magnitude, isNegative: isNegative)
        }
        advance()
        return literal
    }

    private static func literal(_ magnitude: UInt64, isNegative: Bool) -> Literal {
        if isNegative {
            if magnitude == UInt64(Int64.max) + 1 { return .integer(.min) }
            return Int64(exactly: magnitude).map { .integer(-$0) } ?? .decimal(-Double(magnitude))
        }
        return Int64(exactly: magnitude).map { .integer($0) } ?? .decimal(Double(magnitude))
    }

    private mutating func double() throws(ODSQLSyntaxError) -> Double {
        switch try number() {
        case .integer(let value): return Double(value)
        case .decimal(let value): return value
        case .string, .boolean: throw unexpected()
        }
    }

    private mutating func integer(allowsPlus: Bool = false) throws(ODSQLSyntaxError) -> Int {
        let start = index
        guard case .integer(let value) = try number(allowsPlus: allowsPlus), let value = Int(exactly: value) else {
            throw unexpected(tokens[start])
        }
        return value
    }

    private mutating func distance() throws(ODSQLSyntaxError) -> Distance {
        let value = try double()
        let end = tokens[index - 1].range.upperBound
        guard case .word(let spelling) = current.kind, current.range.lowerBound == end else {
            return Distance(value, .metres)
        }
        guard let unit = Distance.Unit(rawValue: spelling.lowercased()) else { throw unexpected() }
        advance()
        return Distance(value, unit)
    }

    /// A constant of a list or in front of `in`: dates and nulls have no place there.
    private mutating func plainLiteral() throws(ODSQLSyntaxError) -> Literal {
        switch current.kind {
        case .string(let text):
            advance()
            return .string(text)
        case .number, .sign(.minus):
            return try number()
        case .word:
            if take(word: "true") { return .boolean(true) }
            if take(word: "false") { return .boolean(false) }
            throw unexpected()
        default:
            throw unexpected()
        }
    }

    private mutating func list<Item>(
        _ item: (inout Parser) throws(ODSQLSyntaxError) -> Item
    ) throws(ODSQLSyntaxError) -> [Item] {
        var items = [try item(&self)]
        while take(.comma) {
            items.append(try item(&self))
        }
        return items
    }

    private mutating func nested<Result>(
        _ body: (inout Parser) throws(ODSQLSyntaxError) -> Result
    ) throws(ODSQLSyntaxError) -> Result {
        guard depth < Self.deepestNesting else { throw unexpected() }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }
}

// MARK: Conditions

extension Parser {
    private enum Operand {
        case scalar(ScalarExpression)
        case condition(Condition)
    }

    mutating func condition() throws(ODSQLSyntaxError) -> Condition {
        try condition(from: disjunction())
    }

    // Mutating, so that the operand in the argument is read before `self` is: the error must point behind it.
    private mutating func condition(from operand: Operand) throws(ODSQLSyntaxError) -> Condition {
        switch operand {
        case .condition(let condition): return condition
        case .scalar(.field(let name)): return .flag(name)
        case .scalar(.literal(.string(let text))): return .text(text)
        case .scalar: throw unexpected()
        }
    }

    private mutating func scalar(from operand: Operand) throws(ODSQLSyntaxError) -> ScalarExpression {
        guard case .scalar(let expression) = operand else { throw unexpected() }
        return expression
    }

    private mutating func disjunction() throws(ODSQLSyntaxError) -> Operand {
        var left = try conjunction()
        while isWord("or") {
            let first = try condition(from: left)
            advance()
            left = .condition(.or(first, try condition(from: conjunction())))
        }
        return left
    }

    private mutating func conjunction() throws(ODSQLSyntaxError) -> Operand {
        var left = try negation()
        while isWord("and") {
            let first = try condition(from: left)
            advance()
            left = .condition(.and(first, try condition(from: negation())))
        }
        return left
    }

    private mutating func negation() throws(ODSQLSyntaxError) -> Operand {
        guard isWord("not") else { return try predicate() }
        return try nested { parser throws(ODSQLSyntaxError) in
            parser.advance()
            return .condition(.not(try parser.condition(from: parser.negation())))
        }
    }

    private mutating func predicate() throws(ODSQLSyntaxError) -> Operand {
        // Operators count along one path of the tree: those of a finished condition are no longer on it.
        let operatorsAbove = operators
        let left = try sum()
        guard case .scalar(let expression) = left else {
            operators = operatorsAbove
            return left
        }
        guard let comparison = try comparison(of: expression) else { return left }
        operators = operatorsAbove
        return .condition(comparison)
    }

    /// What may follow an expression to make a condition of it; `nil` when nothing of the kind does.
    private mutating func comparison(of left: ScalarExpression) throws(ODSQLSyntaxError) -> Condition? {
        switch current.kind {
        case .sign(let sign):
            if sign == .colon, case .field(let name) = left {
                if following.kind == .sign(.openBracket) || following.kind == .sign(.closeBracket) {
                    advance()
                    return .inRange(name, try range())
                }
            }
            guard let comparison = Self.comparisons[sign] else { return nil }
            advance()
            return .comparison(left, comparison, try scalar(from: sum()))
        case .word:
            if take(word: "is") { return try isCondition(of: left) }
            if isWord("like"), case .field(let name) = left {
                advance()
                return .like(name, try string())
            }
            if isWord("in") { return try membership(of: left) }
            return nil
        default:
            return nil
        }
    }

    private static let comparisons: [Token.Sign: ComparisonOperator] = [
        .equal: .equal, .colon: .equal, .notEqual: .notEqual, .less: .less, .lessOrEqual: .lessOrEqual,
        .greater: .greater, .greaterOrEqual: .greaterOrEqual,
    ]

    private mutating func isCondition(of left: ScalarExpression) throws(ODSQLSyntaxError) -> Condition {
        let isNegated = take(word: "not")
        for constant in Constant.allCases where take(word: constant.rawValue) {
            return .is(left, negated: isNegated, constant)
        }
        throw unexpected()
    }

    private mutating func membership(of left: ScalarExpression) throws(ODSQLSyntaxError) -> Condition {
        switch left {
        case .literal(let value):
            advance()
            return .contains(try name(), value)
        case .field(let name):
            advance()
            if take(.open) {
                let values = try list { parser throws(ODSQLSyntaxError) in try parser.plainLiteral() }
                try expect(.close)
                return .inList(name, values)
            }
            return .inRange(name, try range())
        default:
            throw unexpected()
        }
    }

    private mutating func range() throws(ODSQLSyntaxError) -> ValueRange {
        let includesLower = isSign(.openBracket)
        guard take(.openBracket) || take(.closeBracket) else { throw unexpected() }
        let lower = try bound()
        guard take(.dots) || take(word: "to") else { throw unexpected() }
        let upper = try bound()
        let includesUpper = isSign(.closeBracket)
        guard take(.openBracket) || take(.closeBracket) else { throw unexpected() }
        return ValueRange(lower, upper, includesLower: includesLower, includesUpper: includesUpper)
    }

    private mutating func bound() throws(ODSQLSyntaxError) -> RangeBound {
        switch current.kind {
        case .date: return .date(try date())
        case .string(let text):
            advance()
            return .string(text)
        case .word where functionName == "now":
            return .now(try nowArguments())
        default:
            switch try number() {
            case .integer(let value): return .integer(value)
            case .decimal(let value): return .decimal(value)
            case .string, .boolean: throw unexpected()
            }
        }
    }

    /// A function that is a condition; `nil` when the name is none of theirs. `distance` is read with the scalars,
    /// because only its third argument makes it a condition.
    private mutating func filterFunction(_ function: String) throws(ODSQLSyntaxError) -> Condition? {
        if let textFunction = TextFunction(rawValue: function) {
            advance()
            advance()
            return try text(textFunction)
        }
        if let relation = GeometryRelation(rawValue: function) {
            return try geometry { _ throws(ODSQLSyntaxError) in relation }
        }
        switch function {
        case "within_distance":
            advance()
            try expect(.open)
            let name = try name()
            try expect(.comma)
            let place = try geometry()
            try expect(.comma)
            let distance = try distance()
            try expect(.close)
            return .withinDistance(name, place, distance)
        case "in_bbox":
            return try boundingBox()
        case "geometry":
            return try geometry { parser throws(ODSQLSyntaxError) in
                guard parser.take(.comma) else { return .intersects }
                for relation in GeometryRelation.allCases where parser.take(word: relation.rawValue) {
                    return relation
                }
                throw parser.unexpected()
            }
        case "polygon":
            return try geometry { _ throws(ODSQLSyntaxError) in .within }
        case "vector_similarity_threshold":
            advance()
            try expect(.open)
            let text = try string()
            try expect(.comma)
            let threshold = try double()
            try expect(.close)
            return .vectorSimilarity(text, threshold: threshold)
        default:
            return nil
        }
    }

    private mutating func text(_ function: TextFunction) throws(ODSQLSyntaxError) -> Condition {
        var fields: [FieldName] = []
        if take(.star) {
            try expect(.comma)
        } else {
            while true {
                if case .string = current.kind { break }
                fields.append(try name())
                try expect(.comma)
            }
        }
        let text = try string()
        try expect(.close)
        return .textFunction(function, fields, text)
    }

    private mutating func geometry(
        relation: (inout Parser) throws(ODSQLSyntaxError) -> GeometryRelation
    ) throws(ODSQLSyntaxError) -> Condition {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let shape = try geometry()
        let relation = try relation(&self)
        try expect(.close)
        return .geometry(name, relation, shape)
    }

    private mutating func boundingBox() throws(ODSQLSyntaxError) -> Condition {
        advance()
        try expect(.open)
        let name = try name()
        var coordinates: [Double] = []
        for _ in 0..<4 {
            try expect(.comma)
            coordinates.append(try double())
        }
        try expect(.close)
        return .inBoundingBox(
            name,
            Corner(latitude: coordinates[0], longitude: coordinates[1]),
            Corner(latitude: coordinates[2], longitude: coordinates[3]))
    }
}

// MARK: Expressions

extension Parser {
    mutating func scalarExpression() throws(ODSQLSyntaxError) -> ScalarExpression {
        try scalar(from: sum())
    }

    private mutating func sum() throws(ODSQLSyntaxError) -> Operand {
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

    private mutating func nowArguments() throws(ODSQLSyntaxError) -> [NowArgument] {
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

    private mutating func nameArgument() throws(ODSQLSyntaxError) -> FieldName {
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

    private mutating func ifNullArguments() throws(ODSQLSyntaxError) -> (FieldName, Literal) {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let alternative = try plainLiteral()
        try expect(.close)
        return (name, alternative)
    }
}

// MARK: Clauses

extension Parser {
    /// A clause's items, each with the text it was written as: Explore names a column without alias after that text.
    mutating func items<Item>(
        _ item: (inout Parser) throws(ODSQLSyntaxError) -> Item
    ) throws(ODSQLSyntaxError) -> [(item: Item, text: String)] {
        try list { parser throws(ODSQLSyntaxError) in
            let start = parser.current.range.lowerBound
            parser.operators = 0
            let item = try item(&parser)
            let end = parser.index > 0 ? parser.tokens[parser.index - 1].range.upperBound : start
            return (item, String(decoding: parser.text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self))
        }
    }

    mutating func selectItem() throws(ODSQLSyntaxError) -> SelectItem {
        if take(.star) { return .all }
        if let function = functionName, function == "include" || function == "exclude" {
            advance()
            try expect(.open)
            let patterns = try list { parser throws(ODSQLSyntaxError) in try parser.pattern() }
            try expect(.close)
            return function == "include" ? .include(patterns) : .exclude(patterns)
        }
        return .expression(try scalarExpression(), alias: try alias())
    }

    private mutating func pattern() throws(ODSQLSyntaxError) -> FieldPattern {
        if take(.star) { return .all }
        let name = try name()
        return take(.star) ? .prefix(name) : .name(name)
    }

    /// Behind `as` nothing is reserved: `count(*) as count` is what the vendor's own examples write.
    private mutating func alias() throws(ODSQLSyntaxError) -> FieldName? {
        take(word: "as") ? try anyName() : nil
    }

    mutating func orderItem() throws(ODSQLSyntaxError) -> OrderItem {
        let isMinus = take(.minus)
        let key = try orderKey()
        if take(word: "desc") { return OrderItem(key, descending: !isMinus) }
        if take(word: "asc") { return OrderItem(key, descending: isMinus) }
        return OrderItem(key, descending: isMinus)
    }

    private mutating func orderKey() throws(ODSQLSyntaxError) -> OrderItem.Key {
        switch functionName {
        case "random":
            advance()
            try expect(.open)
            let seed = try integer()
            try expect(.close)
            return .random(Int64(seed))
        case "vector_similarity":
            advance()
            try expect(.open)
            let text = try string()
            try expect(.close)
            return .vectorSimilarity(text)
        default:
            return .expression(try scalarExpression())
        }
    }

    mutating func groupItem() throws(ODSQLSyntaxError) -> GroupItem {
        let key = try groupKey()
        return GroupItem(key, alias: try alias())
    }

    private mutating func groupKey() throws(ODSQLSyntaxError) -> GroupKey {
        guard let function = functionName else { return .field(try name()) }
        if let part = DatePart(rawValue: function) { return .datePart(part, try nameArgument()) }
        switch function {
        case "lower": return .lower(try nameArgument())
        case "ifnull":
            let (name, alternative) = try ifNullArguments()
            return .ifNull(name, alternative)
        case "date_format":
            advance()
            try expect(.open)
            let name = try name()
            try expect(.comma)
            let pattern = try string()
            try expect(.close)
            return .dateFormat(name, pattern)
        case "range": return try groupRange()
        case "geo_cluster": return try geoCluster()
        default: return .field(try name())
        }
    }

    private mutating func geoCluster() throws(ODSQLSyntaxError) -> GroupKey {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let zoom = try integer()
        let radius: Int? = take(.comma) ? try integer() : nil
        try expect(.close)
        return .geoCluster(name, zoom: zoom, radius: radius)
    }

    private mutating func groupRange() throws(ODSQLSyntaxError) -> GroupKey {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let key: GroupKey
        if isSign(.openBracket) || isSign(.closeBracket) {
            key = try bracketedBounds(name)
        } else if case .number = current.kind, case .word = following.kind {
            key = .interval(name, try interval())
        } else {
            key = try bounds(name)
        }
        try expect(.close)
        return key
    }

    /// The spelling of version 2.0: a bracket that opens away from its bound leaves that end open.
    private mutating func bracketedBounds(_ name: FieldName) throws(ODSQLSyntaxError) -> GroupKey {
        let opensBelow = isSign(.closeBracket)
        advance()
        let values = try list { parser throws(ODSQLSyntaxError) in try parser.bound() }
        let opensAbove = isSign(.openBracket)
        guard take(.openBracket) || take(.closeBracket) else { throw unexpected() }
        return .bounds(name, opensBelow: opensBelow, values, opensAbove: opensAbove)
    }

    private mutating func bounds(_ name: FieldName) throws(ODSQLSyntaxError) -> GroupKey {
        let opensBelow = take(.star)
        if opensBelow { try expect(.comma) }
        var values = [try bound()]
        var opensAbove = false
        while !opensAbove, take(.comma) {
            if take(.star) { opensAbove = true } else { values.append(try bound()) }
        }
        if values.count == 1, !opensBelow, !opensAbove {
            switch values[0] {
            case .integer(let width): return .width(name, .integer(width))
            case .decimal(let width): return .width(name, .decimal(width))
            case .date, .string, .now: break
            }
        }
        return .bounds(name, opensBelow: opensBelow, values, opensAbove: opensAbove)
    }

    private mutating func interval() throws(ODSQLSyntaxError) -> Interval {
        let start = index
        let count = try integer()
        guard case .word(let spelling) = current.kind, let unit = Interval.Unit(spelling: spelling) else {
            throw unexpected()
        }
        guard let interval = Interval(count, unit) else { throw unexpected(tokens[start]) }
        advance()
        return interval
    }
}

// MARK: Facets

extension Parser {
    /// A name where nothing is reserved.
    private mutating func anyName() throws(ODSQLSyntaxError) -> FieldName {
        guard case .word(let word) = current.kind else { return try name() }
        advance()
        return FieldName(word)
    }

    mutating func facetRequest() throws(ODSQLSyntaxError) -> FacetRequest {
        guard functionName == "facet" else { return FacetRequest(try anyName()) }
        advance()
        try expect(.open)
        guard take(word: "name") else { throw unexpected() }
        try expect(.equal)
        var request = FacetRequest(try facetName())
        while take(.comma) {
            try option(of: &request)
        }
        try expect(.close)
        return request
    }

    private mutating func facetName() throws(ODSQLSyntaxError) -> FieldName {
        guard case .string(let text) = current.kind else { return try anyName() }
        advance()
        return FieldName(text)
    }

    private mutating func option(of request: inout FacetRequest) throws(ODSQLSyntaxError) {
        let options = ["disjunctive", "hierarchical", "limit", "separator", "sort"]
        guard let option = options.first(where: { isWord($0) }) else { throw unexpected() }
        advance()
        try expect(.equal)
        switch option {
        case "disjunctive": request.isDisjunctive = try flag()
        case "hierarchical": request.isHierarchical = try flag()
        case "separator": request.separator = try string()
        case "sort": request.sort = try string()
        default: request.limit = try integer()
        }
    }

    private mutating func flag() throws(ODSQLSyntaxError) -> Bool {
        if take(word: "true") { return true }
        if take(word: "false") { return false }
        throw unexpected()
    }
}
