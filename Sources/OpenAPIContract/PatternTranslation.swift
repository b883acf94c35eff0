#if MockServer
/// Rewrites a pattern of ECMA-262 (section 22.2.1, with the flag `u`) in the syntax of Swift's `Regex`.
struct PatternTranslation {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var output = ""

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    mutating func translate() throws(Pattern.SyntaxError) -> String {
        while let scalar = next() {
            switch scalar {
            case "^": output += "\\A"
            case "$": output += "\\z"
            case ".": output += "[^\\u{A}\\u{D}\\u{2028}\\u{2029}]"
            case "\\": output += try escape(isInClass: false).text
            case "[": try translateClass()
            case "(": try translateGroup()
            case "*", "+", "?":
                output.unicodeScalars.append(scalar)
                try finishQuantifier()
            case "{": try translateBraces()
            case ")", "|": output.unicodeScalars.append(scalar)
            default: output += Self.literal(scalar)
            }
        }
        return output
    }

    private var current: Unicode.Scalar? {
        index < scalars.count ? scalars[index] : nil
    }

    private mutating func next() -> Unicode.Scalar? {
        guard let scalar = current else { return nil }
        index += 1
        return scalar
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        index += 1
        return true
    }

    private static func literal(_ scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16))}"
    }

    private mutating func translateGroup() throws(Pattern.SyntaxError) {
        output += "("
        guard take("?") else { return }
        switch next() {
        case ":": output += "?:"
        case "=": output += "?="
        case "!": output += "?!"
        case "<":
            output += "?<"
            while let scalar = next() {
                output.unicodeScalars.append(scalar)
                let isLookbehind = (scalar == "=" || scalar == "!") && output.hasSuffix("?<\(scalar)")
                if scalar == ">" || isLookbehind { break }
            }
        default: throw Pattern.SyntaxError(reason: "this kind of group is unknown to ECMA-262")
        }
    }

    private mutating func translateBraces() throws(Pattern.SyntaxError) {
        var text = "{"
        let start = index
        while let scalar = next() {
            text.unicodeScalars.append(scalar)
            if scalar == "}" { break }
        }
        let bounds = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
        let lower = bounds.first.map { Int($0) != nil } ?? false
        let upper = bounds.count < 2 || bounds[1].isEmpty || Int(bounds[1]) != nil
        guard text.hasSuffix("}"), lower, upper, bounds.count <= 2 else {
            index = start
            throw Pattern.SyntaxError(reason: "'{' starts no quantifier here; write '\\{' for the character")
        }
        output += text
        try finishQuantifier()
    }

    /// A quantifier may be lazy; `a++` is an error in ECMA-262 and something else in Swift.
    private mutating func finishQuantifier() throws(Pattern.SyntaxError) {
        if take("?") { output += "?" }
        if let scalar = current, "*+?".unicodeScalars.contains(scalar) {
            throw Pattern.SyntaxError(reason: "nothing to repeat before '\(scalar)'")
        }
    }

    private mutating func translateClass() throws(Pattern.SyntaxError) {
        let isNegated = take("^")
        if take("]") {
            output += isNegated ? "[\\s\\S]" : "(?!)"
            return
        }
        output += isNegated ? "[^" : "["
        while let first = next() {
            if first == "]" {
                output += "]"
                return
            }
            let start = try classAtom(first)
            guard let lower = start.scalar, current == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
                output += start.text
                continue
            }
            index += 1
            guard let second = next() else { break }
            let end = try classAtom(second)
            guard let upper = end.scalar, lower <= upper else {
                throw Pattern.SyntaxError(reason: "a range in a character class ends before it starts")
            }
            output += start.text + "-" + end.text
        }
        throw Pattern.SyntaxError(reason: "a character class is not closed with ']'")
    }

    /// One member of a class; the scalar is nil when it stands for many, as `\d` does.
    private typealias Atom = (text: String, scalar: Unicode.Scalar?)

    private mutating func classAtom(_ scalar: Unicode.Scalar) throws(Pattern.SyntaxError) -> Atom {
        scalar == "\\" ? try escape(isInClass: true) : (Self.literal(scalar), scalar)
    }

    private mutating func escape(isInClass: Bool) throws(Pattern.SyntaxError) -> Atom {
        guard let letter = next() else { throw Pattern.SyntaxError(reason: "it ends in a lone '\\'") }
        switch letter {
        case "d", "D", "w", "W", "s", "S": return ("\\\(letter)", nil)
        case "b" where !isInClass, "B" where !isInClass: return ("\\\(letter)", nil)
        case "b": return one(8)
        case "t": return one(9)
        case "n": return one(10)
        case "v": return one(11)
        case "f": return one(12)
        case "r": return one(13)
        case "0": return one(0)
        case "x": return one(try hexadecimal(digits: 2))
        case "u": return one(try unicodeEscape())
        case "c":
            guard let control = next(), control.isASCII, control.properties.isAlphabetic else {
                throw Pattern.SyntaxError(reason: "'\\c' needs a letter")
            }
            return one(control.value % 32)
        case "p", "P":
            return ("\\\(letter)" + (try braced()), nil)
        case "1"..."9" where !isInClass:
            return ("\\\(letter)", nil)
        case "k" where !isInClass && current == "<":
            var text = "\\k"
            while let scalar = next() {
                text.unicodeScalars.append(scalar)
                if scalar == ">" { break }
            }
            return (text, nil)
        default:
            guard "^$\\.*+?()[]{}|/-".unicodeScalars.contains(letter) else {
                throw Pattern.SyntaxError(reason: "'\\\(letter)' is no escape of ECMA-262")
            }
            return one(letter.value)
        }
    }

    private func one(_ value: UInt32) -> Atom {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        return (Self.literal(scalar), scalar)
    }

    private mutating func braced() throws(Pattern.SyntaxError) -> String {
        guard take("{") else { throw Pattern.SyntaxError(reason: "'\\p' needs a property in braces") }
        var text = "{"
        while let scalar = next() {
            text.unicodeScalars.append(scalar)
            if scalar == "}" { return text }
        }
        throw Pattern.SyntaxError(reason: "a brace is not closed")
    }

    private mutating func hexadecimal(digits: Int) throws(Pattern.SyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let scalar = next(), let digit = Character(scalar).hexDigitValue else {
                throw Pattern.SyntaxError(reason: "\(digits) hexadecimal digits were expected")
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private mutating func unicodeEscape() throws(Pattern.SyntaxError) -> UInt32 {
        if current == "{" {
            let text = try braced()
            guard let value = UInt32(text.dropFirst().dropLast(), radix: 16), Unicode.Scalar(value) != nil else {
                throw Pattern.SyntaxError(reason: "'\\u\(text)' is no character")
            }
            return value
        }
        let high = try hexadecimal(digits: 4)
        guard high & 0xFC00 == 0xD800 else {
            guard Unicode.Scalar(high) != nil else { throw Pattern.SyntaxError(reason: "a lone surrogate") }
            return high
        }
        guard take("\\"), take("u") else { throw Pattern.SyntaxError(reason: "a lone surrogate") }
        let low = try hexadecimal(digits: 4)
        guard low & 0xFC00 == 0xDC00 else { throw Pattern.SyntaxError(reason: "a lone surrogate") }
        return 0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)
    }
}
#endif
