/// Reads JSON (RFC 8259, nothing beyond it) from UTF-8 bytes that stay where they are.
///
/// A document is one call; a large file is read one element or one line at a time, so that it never becomes one
/// tree:
///
///     var reader = JSONReader(bytes: buffer)
///     while let record = try reader.nextElement() { … }   // [ {…}, {…} ]
///     while let record = try reader.nextLine() { … }      // {…}⏎{…}⏎
///
/// Refused besides broken syntax: invalid UTF-8, lone surrogates in `\u` escapes, numbers too large for a double,
/// and more than 512 levels. A byte order mark at the very start is skipped, which section 8.1 allows. When a
/// member comes twice, the last value wins.
///
/// The bytes must outlive the reader. After an error the reader is spent.
package struct JSONReader {
    /// Arrays and objects may be nested this deep.
    package static let maximumDepth = 512

    private enum ArrayState {
        case before, inside, after
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var end: Int
    private var arrayState = ArrayState.before
    /// Names too long for Swift's inline strings are the same in every record: keep them instead of allocating
    /// again.
    private var longNames: [String] = []

    package init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        end = bytes.count
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            position = 3
        }
    }

    /// Reads the value at the current place and stops right behind it.
    package mutating func readValue() throws(JSONSyntaxError) -> JSON {
        try readValue(depth: 0)
    }

    /// Makes sure that nothing but whitespace is left.
    package mutating func finish() throws(JSONSyntaxError) {
        skipWhitespace()
        guard position == end else { throw unexpected("the end of the text") }
    }

    /// The next element of the array that is the whole document, or nil behind the last one.
    package mutating func nextElement() throws(JSONSyntaxError) -> JSON? {
        switch arrayState {
        case .before:
            skipWhitespace()
            guard take("[") else { throw unexpected("'['") }
            skipWhitespace()
            arrayState = .inside
            if take("]") {
                return try endArray()
            }
        case .inside:
            skipWhitespace()
            if take("]") {
                return try endArray()
            }
            guard take(",") else { throw unexpected("',' or ']'") }
        case .after:
            return nil
        }
        return try readValue(depth: 1)
    }

    private mutating func endArray() throws(JSONSyntaxError) -> JSON? {
        arrayState = .after
        try finish()
        return nil
    }

    /// The value on the next line that is not blank, or nil behind the last one. A value may not span lines.
    package mutating func nextLine() throws(JSONSyntaxError) -> JSON? {
        end = bytes.count
        skipWhitespace()
        guard position < end else { return nil }
        end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let value = try readValue(depth: 0)
        skipWhitespace()
        guard position == end else { throw unexpected("the end of the line") }
        end = bytes.count
        return value
    }

    private mutating func readValue(depth: Int) throws(JSONSyntaxError) -> JSON {
        skipWhitespace()
        guard position < end else { throw unexpected("a value") }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "{"): return .object(try readObject(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try readArray(depth: depth + 1))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
        case UInt8(ascii: "t"): return try readWord("true", as: .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", as: .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", as: .null)
        default: throw unexpected("a value")
        }
    }

    private mutating func readArray(depth: Int) throws(JSONSyntaxError) -> [JSON] {
        try checkDepth(depth)
        position &+= 1
        var elements: [JSON] = []
        skipWhitespace()
        if take("]") { return elements }
        while true {
            elements.append(try readValue(depth: depth))
            skipWhitespace()
            if take(",") { continue }
            guard take("]") else { throw unexpected("',' or ']'") }
            return elements
        }
    }

    private mutating func readObject(depth: Int) throws(JSONSyntaxError) -> JSONObject {
        try checkDepth(depth)
        position &+= 1
        var members: [JSONObject.Member] = []
        skipWhitespace()
        if take("}") { return JSONObject() }
        while true {
            skipWhitespace()
            guard isAt("\"") else { throw unexpected(members.isEmpty ? "a member name or '}'" : "a member name") }
            let name = try readName()
            skipWhitespace()
            guard take(":") else { throw unexpected("':'") }
            let value = try readValue(depth: depth)
            if members.isEmpty { members.reserveCapacity(8) }
            members.append(JSONObject.Member(name: name, value: value))
            skipWhitespace()
            if take(",") { continue }
            guard take("}") else { throw unexpected("',' or '}'") }
            return JSONObject(members: members)
        }
    }

    private func checkDepth(_ depth: Int) throws(JSONSyntaxError) {
        guard depth <= Self.maximumDepth else {
            throw failure("nested deeper than \(Self.maximumDepth) levels", at: position)
        }
    }

    private mutating func readWord(_ word: StaticString, as value: JSON) throws(JSONSyntaxError) -> JSON {
        let length = word.utf8CodeUnitCount
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: length)
        guard position &+ length <= end, bytes[position..<position &+ length].elementsEqual(letters) else {
            throw unexpected("a value")
        }
        position &+= length
        return value
    }

    private mutating func readNumber() throws(JSONSyntaxError) -> JSON {
        let start = position
        let isNegative = take("-")
        let firstDigit = position
        var digits: UInt64 = 0
        var overflows = false
        readDigits(into: &digits, overflows: &overflows)
        let wholeDigits = position - firstDigit
        guard wholeDigits > 0 else { throw unexpected("a digit") }
        if wholeDigits > 1, bytes[firstDigit] == UInt8(ascii: "0") {
            throw failure("a number must not start with a superfluous 0", at: firstDigit)
        }
        var scale = 0
        var isWhole = true
        if take(".") {
            isWhole = false
            let fraction = position
            readDigits(into: &digits, overflows: &overflows)
            scale = fraction - position
            guard scale < 0 else { throw unexpected("a digit") }
        }
        var hasExponent = false
        if isAt("e") || isAt("E") {
            position &+= 1
            hasExponent = true
            if !take("+") { _ = take("-") }
            let exponent = position
            while isAtDigit { position &+= 1 }
            guard position > exponent else { throw unexpected("a digit") }
        }
        if isWhole, !hasExponent, !overflows, digits <= Int64.max.magnitude || (isNegative && digits == 1 << 63) {
            return .integer(isNegative ? 0 &- Int64(bitPattern: digits) : Int64(digits))
        }
        // Both operands are exact and one division rounds once, so the quotient is the correctly rounded value.
        if !hasExponent, !overflows, digits <= 1 << 53, scale >= -22 {
            let magnitude = Double(digits) / Self.powersOfTen[-scale]
            return .double(isNegative ? -magnitude : magnitude)
        }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
            throw failure("a number too large for a double", at: start)
        }
        return .double(value)
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
        1e19,
        1e20, 1e21, 1e22,
    ]

    private mutating func readDigits(into value: inout UInt64, overflows: inout Bool) {
        while isAtDigit {
            let digit = UInt64(bytes[position] &- UInt8(ascii: "0"))
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooLarge) = product.addingReportingOverflow(digit)
            overflows = overflows || isTooLarge || isStillTooLarge
            value = sum
            position &+= 1
        }
    }

    private var isAtDigit: Bool {
        position < end && bytes[position] &- UInt8(ascii: "0") < 10
    }

    private mutating func readName() throws(JSONSyntaxError) -> String {
        let start = position &+ 1
        let stop = JSONBytes.endOfPlainRun(in: bytes, from: start)
        let length = stop &- start
        guard length > 15, stop < end, bytes[stop] == JSONBytes.quote else { return try readString() }
        if longNames.isEmpty {
            longNames = Array(repeating: "", count: 256)
        }
        let outer = Int(bytes[start]) &* 5 &+ Int(bytes[stop &- 1]) &* 17 &+ Int(bytes[stop &- 8]) &* 59
        let slot = (length &* 31 &+ outer) & 255
        let run = UnsafeBufferPointer(rebasing: bytes[start..<stop])
        if longNames[slot].utf8.count == length, longNames[slot].utf8.elementsEqual(run) {
            position = stop &+ 1
            return longNames[slot]
        }
        let name = try readString()
        longNames[slot] = name
        return name
    }

    private mutating func readString() throws(JSONSyntaxError) -> String {
        let start = position &+ 1
        let stop = JSONBytes.endOfPlainRun(in: bytes, from: start)
        guard stop < end, bytes[stop] == JSONBytes.quote else { return try readEscapedString() }
        let run = UnsafeBufferPointer(rebasing: bytes[start..<stop])
        try checkUTF8(run, at: start)
        position = stop &+ 1
        return String(decoding: run, as: UTF8.self)
    }

    private mutating func readEscapedString() throws(JSONSyntaxError) -> String {
        let opening = position
        position &+= 1
        var content: [UInt8] = []
        while true {
            let stop = min(JSONBytes.endOfPlainRun(in: bytes, from: position), end)
            let run = UnsafeBufferPointer(rebasing: bytes[position..<stop])
            try checkUTF8(run, at: position)
            content.append(contentsOf: run)
            position = stop
            guard position < end else {
                throw failure("a string is not closed", at: opening)
            }
            switch bytes[position] {
            case JSONBytes.quote:
                position &+= 1
                return String(decoding: content, as: UTF8.self)
            case JSONBytes.backslash:
                try readEscape(into: &content)
            default:
                throw failure("control character \(Self.hex(bytes[position])) in a string; escape it", at: position)
            }
        }
    }

    private mutating func readEscape(into content: inout [UInt8]) throws(JSONSyntaxError) {
        let start = position
        position &+= 1
        guard position < end else { throw unexpected("an escape") }
        let letter = bytes[position]
        position &+= 1
        switch letter {
        case JSONBytes.quote, JSONBytes.backslash, UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            var code = try readFourHexDigits()
            if code & 0xFC00 == 0xD800, isAt("\\"), position &+ 1 < end, bytes[position &+ 1] == UInt8(ascii: "u") {
                position &+= 2
                let low = try readFourHexDigits()
                if low & 0xFC00 == 0xDC00 {
                    code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
                }
            }
            guard let scalar = Unicode.Scalar(code) else {
                throw failure("lone surrogate in a \\u escape", at: start)
            }
            content.append(contentsOf: Character(scalar).utf8)
        default:
            position = start &+ 1
            throw unexpected("one of \"\\/bfnrtu after '\\'")
        }
    }

    private mutating func readFourHexDigits() throws(JSONSyntaxError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard position < end, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw unexpected("a hexadecimal digit")
            }
            code = code << 4 | UInt32(digit)
            position &+= 1
        }
        return code
    }

    /// Refuses what `String` would silently repair: Unicode 15, table 3-7.
    private func checkUTF8(_ run: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONSyntaxError) {
        var index = 0
        while index < run.count {
            let lead = run[index]
            if lead < 0x80 {
                index &+= 1
                continue
            }
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: length = 0
            }
            var isValid = length > 0 && index &+ length <= run.count && second.contains(run[index &+ 1])
            for offset in 2..<max(length, 2) where isValid {
                isValid = run[index &+ offset] & 0xC0 == 0x80
            }
            guard isValid else {
                throw failure("invalid UTF-8 (byte \(Self.hex(lead)))", at: start &+ index)
            }
            index &+= length
        }
    }

    @inline(__always)
    private mutating func skipWhitespace() {
        while position < end {
            let byte = bytes[position]
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position &+= 1
        }
    }

    @inline(__always)
    private func isAt(_ character: Unicode.Scalar) -> Bool {
        position < end && bytes[position] == UInt8(ascii: character)
    }

    @inline(__always)
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard isAt(character) else { return false }
        position &+= 1
        return true
    }

    private func unexpected(_ expectation: String) -> JSONSyntaxError {
        failure("expected \(expectation) but found \(foundText)", at: position)
    }

    /// The character at the current place as an error message shows it.
    private var foundText: String {
        guard position < end else {
            return end < bytes.count ? "the end of the line" : "the end of the text"
        }
        let byte = bytes[position]
        guard byte >= 0x20, byte != 0x7F else { return "control character \(Self.hex(byte))" }
        let ahead = UnsafeBufferPointer(rebasing: bytes[position..<min(position + 4, end)])
        let scalar = String(decoding: ahead, as: UTF8.self).unicodeScalars.first.map(String.init)
        return "'\(scalar ?? "")'"
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count < 2 ? "0" : "") + digits
    }

    private func failure(_ reason: String, at offset: Int) -> JSONSyntaxError {
        JSONSyntaxError(reason: reason, offset: offset, in: bytes)
    }
}
