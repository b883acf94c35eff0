/// A word, a constant or a sign of the language, and where it stands.
struct Token {
    enum Kind: Equatable {
        /// A bare word: a name, a keyword or a function, told apart where it is used.
        case word(String)
        /// A name in backquotes.
        case quotedName(String)
        case string(String)
        case number(Number)
        case date(String)
        case geometry(String)
        case sign(Sign)
        /// Characters that are no token: a stray `#`, a text without its closing quote.
        case invalid
        case end
    }

    enum Number: Equatable {
        case integer(UInt64)
        case decimal(Double)
    }

    enum Sign: String {
        case open = "("
        case close = ")"
        case openBracket = "["
        case closeBracket = "]"
        case comma = ","
        case dots = ".."
        case equal = "="
        case colon = ":"
        case notEqual = "!="
        case lessOrEqual = "<="
        case less = "<"
        case greaterOrEqual = ">="
        case greater = ">"
        case plus = "+"
        case minus = "-"
        case star = "*"
        case slash = "/"
    }

    let kind: Kind
    /// UTF-8 offsets in the clause.
    let range: Range<Int>
}

/// Cuts a clause into tokens. It never fails: what is no token becomes `.invalid`, and the parser complains about it
/// only when it gets that far, so that the first mistake is the one reported.
struct Lexer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func tokens(of text: String) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        while true {
            let token = lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private mutating func next() -> Token {
        while position < bytes.count, Self.isBlank(bytes[position]) {
            position += 1
        }
        let start = position
        let kind = scan()
        return Token(kind: kind, range: start..<position)
    }

    private mutating func scan() -> Token.Kind {
        guard position < bytes.count else { return .end }
        let byte = bytes[position]
        if byte.isDigit { return number() }
        if byte.isNameStart { return word() }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
        case UInt8(ascii: "`"): return quotedName()
        default: return sign()
        }
    }

    private mutating func number() -> Token.Kind {
        let start = position
        skipDigits()
        var isDecimal = false
        if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
            isDecimal = true
            position += 1
            skipDigits()
        }
        if let mark = peek(), mark | 0x20 == UInt8(ascii: "e") {
            let sign = peek(1)
            let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
            if peek(isSigned ? 2 : 1)?.isDigit == true {
                isDecimal = true
                position += isSigned ? 2 : 1
                skipDigits()
            }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if !isDecimal, let value = UInt64(text) { return .number(.integer(value)) }
        guard let value = Double(text), value.isFinite else { return .invalid }
        return .number(.decimal(value))
    }

    private mutating func skipDigits() {
        while peek()?.isDigit == true {
            position += 1
        }
    }

    private mutating func word() -> Token.Kind {
        let start = position
        skipName()
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if let quote = peek(), quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
            switch word.lowercased() {
            case "date": return prefixed(by: quote).map(Token.Kind.date) ?? .invalid
            case "geom": return prefixed(by: quote).map(Token.Kind.geometry) ?? .invalid
            default: break
            }
        }
        while peek() == UInt8(ascii: "."), peek(1)?.isNameStart == true {
            position += 1
            skipName()
        }
        return .word(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func skipName() {
        while peek()?.isNamePart == true {
            position += 1
        }
    }

    /// The text between quotes after `date` or `geom`. A GeoJSON geometry in double quotes escapes its own.
    private mutating func prefixed(by quote: UInt8) -> String? {
        guard case .string(let text) = string() else { return nil }
        return text
    }

    private mutating func string() -> Token.Kind {
        let quote = bytes[position]
        position += 1
        var content: [UInt8] = []
        while let byte = peek() {
            position += 1
            switch byte {
            case quote: return .string(String(decoding: content, as: UTF8.self))
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .invalid
            case UInt8(ascii: "\\"): appendEscape(to: &content)
            default: content.append(byte)
            }
        }
        return .invalid
    }

    private mutating func appendEscape(to content: inout [UInt8]) {
        guard let byte = peek() else { return }
        switch byte {
        case UInt8(ascii: "n"): content.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): content.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): content.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "u"):
            guard let scalar = unicodeEscape() else {
                content.append(UInt8(ascii: "\\"))
                return
            }
            content.append(contentsOf: String(Character(scalar)).utf8)
            return
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        default:
            content.append(UInt8(ascii: "\\"))
            return
        }
        position += 1
    }

    /// Reads `uXXXX`, or the two of a surrogate pair, leaving the position alone when it is neither.
    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let first = hexadecimal(at: position + 1) else { return nil }
        if let scalar = Unicode.Scalar(first) {
            position += 5
            return scalar
        }
        guard first < 0xDC00, peek(5) == UInt8(ascii: "\\"), peek(6) == UInt8(ascii: "u"),
            let second = hexadecimal(at: position + 7), 0xDC00..<0xE000 ~= second
        else { return nil }
        position += 11
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        let digits = bytes[start..<start + 4]
        guard digits.allSatisfy({ $0.isDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20 }) else {
            return nil
        }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func quotedName() -> Token.Kind {
        position += 1
        var content: [UInt8] = []
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: "`"):
                return content.isEmpty ? .invalid : .quotedName(String(decoding: content, as: UTF8.self))
            case UInt8(ascii: "\\"):
                if let escaped = peek(), escaped == UInt8(ascii: "`") || escaped == UInt8(ascii: "\\") {
                    content.append(escaped)
                    position += 1
                } else {
                    content.append(byte)
                }
            default: content.append(byte)
            }
        }
        return .invalid
    }

    private mutating func sign() -> Token.Kind {
        if position + 1 < bytes.count {
            let pair = String(decoding: bytes[position..<position + 2], as: UTF8.self)
            if let sign = Token.Sign(rawValue: pair) {
                position += 2
                return .sign(sign)
            }
        }
        if let sign = Token.Sign(rawValue: String(decoding: [bytes[position]], as: UTF8.self)) {
            position += 1
            return .sign(sign)
        }
        position += 1
        while let byte = peek(), byte & 0xC0 == 0x80 {
            position += 1
        }
        return .invalid
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
