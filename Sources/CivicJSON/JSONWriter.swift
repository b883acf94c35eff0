/// Writes compact JSON as UTF-8 straight into a byte array, which becomes the response body.
///
/// The caller is responsible for commas and brackets it writes itself:
///
///     var writer = JSONWriter()
///     writer.write(ascii: #"{"total_count":"#)
///     writer.write(integer: 12)
///     writer.write(ascii: #","results":[]}"#)
///     writer.bytes  // {"total_count":12,"results":[]}
package struct JSONWriter: Sendable {
    /// What has been written so far.
    package var bytes: [UInt8] = []

    package init(reservingCapacity capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends ASCII text that is JSON already, such as `,` or `"name":`.
    package mutating func write(ascii text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func writeNull() {
        write(ascii: "null")
    }

    package mutating func write(bool value: Bool) {
        if value {
            write(ascii: "true")
        } else {
            write(ascii: "false")
        }
    }

    package mutating func write(integer value: Int64) {
        if value < 0 {
            bytes.append(UInt8(ascii: "-"))
        }
        appendDigits(value.magnitude)
    }

    /// Writes the shortest digits that read back as the same double, laid out as Python's `repr` does, because the
    /// platform does: `-10.0`, `0.1`, `1e-05`, `1e+16`. JSON has no infinity and no NaN; they become `null`.
    package mutating func write(double value: Double) {
        guard value.isFinite else {
            writeNull()
            return
        }
        // Python changes to an exponent at 1e16, Swift already at 2^53. All doubles in between are whole numbers.
        if value.magnitude < 1e16, Double(UInt64(value.magnitude)) == value.magnitude {
            if value.sign == .minus {
                bytes.append(UInt8(ascii: "-"))
            }
            appendDigits(UInt64(value.magnitude))
            write(ascii: ".0")
            return
        }
        var text = value.description
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Writes a quoted string, escaping only what RFC 8259 requires.
    package mutating func write(string value: String) {
        var copy = value
        copy.withUTF8 { write(utf8: $0) }
    }

    /// Writes a quoted string from bytes that are valid UTF-8 already.
    package mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
        bytes.append(JSONBytes.quote)
        var start = 0
        while true {
            let end = JSONBytes.endOfPlainRun(in: text, from: start)
            if end > start {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            }
            guard end < text.count else { break }
            appendEscape(of: text[end])
            start = end + 1
        }
        bytes.append(JSONBytes.quote)
    }

    /// Writes a whole value without blanks.
    package mutating func write(_ value: JSON) {
        switch value {
        case .null: writeNull()
        case .bool(let value): write(bool: value)
        case .integer(let value): write(integer: value)
        case .double(let value): write(double: value)
        case .string(let value): write(string: value)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            var isFirst = true
            for element in elements {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                write(element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object): write(object)
        }
    }

    /// Writes an object with its members in their order, without blanks.
    package mutating func write(_ object: JSONObject) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in object.members {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(string: member.name)
            bytes.append(UInt8(ascii: ":"))
            write(member.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func appendDigits(_ value: UInt64) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = value
            var index = 20
            repeat {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                index &-= 1
                digits.initializeElement(at: index, to: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
                rest = quotient
            } while rest != 0
            bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[index..<20]))
        }
    }

    private mutating func appendEscape(of byte: UInt8) {
        switch byte {
        case JSONBytes.quote: write(ascii: "\\\"")
        case JSONBytes.backslash: write(ascii: "\\\\")
        case 0x08: write(ascii: "\\b")
        case 0x09: write(ascii: "\\t")
        case 0x0A: write(ascii: "\\n")
        case 0x0C: write(ascii: "\\f")
        case 0x0D: write(ascii: "\\r")
        default:
            write(ascii: byte < 0x10 ? "\\u000" : "\\u001")
            let low = byte & 0x0F
            bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        }
    }
}
