/// Reads one clause. Recursive descent over the tokens of the lexer, without going back.
///
/// A parenthesis may hold a condition or a number, and a bare name or text may be either; so operands are read as
/// `Operand` and become what the operator beside them asks for.
struct Parser {
    let text: String
    let tokens: [Token]
    var index = 0
    /// How deep in parentheses, functions and signs the parser is.
    private var depth = 0
    /// How many operators stand above in the tree of the expression that is read.
    var operators = 0

    /// More than any query needs, and far from the end of the smallest thread's stack: trees are read recursively.
    private static let deepestNesting = 50
    static let mostOperators = 100

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

extension Parser {
    var current: Token {
        tokens[index]
    }

    var following: Token {
        tokens[min(index + 1, tokens.count - 1)]
    }

    mutating func advance() {
        index = min(index + 1, tokens.count - 1)
    }

    func unexpected() -> ODSQLSyntaxError {
        unexpected(current)
    }

    func unexpected(_ token: Token) -> ODSQLSyntaxError {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: token.range.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: token.range.upperBound)
        let position = text.unicodeScalars.distance(from: text.startIndex, to: start)
        let shown = token.kind == .end ? "end of line" : String(text[start..<end])
        return ODSQLSyntaxError(token: shown, position: position, text: text)
    }

    func isSign(_ sign: Token.Sign) -> Bool {
        current.kind == .sign(sign)
    }

    mutating func take(_ sign: Token.Sign) -> Bool {
        guard isSign(sign) else { return false }
        advance()
        return true
    }

    mutating func expect(_ sign: Token.Sign) throws(ODSQLSyntaxError) {
        guard take(sign) else { throw unexpected() }
    }

    func isWord(_ word: String, at token: Token? = nil) -> Bool {
        guard case .word(let found) = (token ?? current).kind else { return false }
        return found.lowercased() == word
    }

    mutating func take(word: String) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    /// A function's name, in lower case, when a parenthesis follows it.
    var functionName: String? {
        guard case .word(let word) = current.kind, following.kind == .sign(.open) else { return nil }
        return word.lowercased()
    }

    mutating func name() throws(ODSQLSyntaxError) -> FieldName {
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

    /// A name where nothing is reserved.
    mutating func anyName() throws(ODSQLSyntaxError) -> FieldName {
        guard case .word(let word) = current.kind else { return try name() }
        advance()
        return FieldName(word)
    }

    mutating func string() throws(ODSQLSyntaxError) -> String {
        guard case .string(let text) = current.kind else { throw unexpected() }
        advance()
        return text
    }

    mutating func geometry() throws(ODSQLSyntaxError) -> GeometryLiteral {
        guard case .geometry(let text) = current.kind, let literal = GeometryLiteral(text) else { throw unexpected() }
        advance()
        return literal
    }

    mutating func date() throws(ODSQLSyntaxError) -> DateLiteral {
        guard case .date(let text) = current.kind, let literal = DateLiteral(text) else { throw unexpected() }
        advance()
        return literal
    }

    /// A number with its sign; `+` is taken where `signs` says so.
    mutating func number(allowsPlus: Bool = false) throws(ODSQLSyntaxError) -> Literal {
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

    mutating func double() throws(ODSQLSyntaxError) -> Double {
        switch try number() {
        case .integer(let value): return Double(value)
        case .decimal(let value): return value
        case .string, .boolean: throw unexpected()
        }
    }

    mutating func integer(allowsPlus: Bool = false) throws(ODSQLSyntaxError) -> Int {
        let start = index
        guard case .integer(let value) = try number(allowsPlus: allowsPlus), let value = Int(exactly: value) else {
            throw unexpected(tokens[start])
        }
        return value
    }

    mutating func distance() throws(ODSQLSyntaxError) -> Distance {
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
    mutating func plainLiteral() throws(ODSQLSyntaxError) -> Literal {
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

    mutating func list<Item>(
        _ item: (inout Parser) throws(ODSQLSyntaxError) -> Item
    ) throws(ODSQLSyntaxError) -> [Item] {
        var items = [try item(&self)]
        while take(.comma) {
            items.append(try item(&self))
        }
        return items
    }

    mutating func nested<Result>(
        _ body: (inout Parser) throws(ODSQLSyntaxError) -> Result
    ) throws(ODSQLSyntaxError) -> Result {
        guard depth < Self.deepestNesting else { throw unexpected() }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }
}
