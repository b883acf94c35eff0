#if MockServer
/// Reads the parts of a written date from left to right and can say where and why it stopped.
struct DateScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Exactly so many digits, whose value lies within `range`; `name` is what the number is called in the error.
    mutating func number(_ name: String, digits: Int, in range: ClosedRange<Int>) throws(DateError) -> Int {
        var value = 0
        for index in position..<position + digits {
            guard index < bytes.count, let digit = Self.digit(bytes[index]) else {
                throw failure("the \(name) needs \(digits) digits at position \(position)")
            }
            value = value * 10 + digit
        }
        guard range.contains(value) else {
            throw failure("\(name) \(value) is not within \(range.lowerBound)…\(range.upperBound)")
        }
        position += digits
        return value
    }

    /// The digits after a decimal point as microseconds; at least one, those after the sixth are dropped.
    mutating func microseconds() throws(DateError) -> Int {
        var value = 0
        var count = 0
        while position < bytes.count, let digit = Self.digit(bytes[position]) {
            if count < 6 { value = value * 10 + digit }
            count += 1
            position += 1
        }
        guard count > 0 else { throw failure("digits must follow the decimal point at position \(position)") }
        while count < 6 {
            value *= 10
            count += 1
        }
        return value
    }

    /// `Z`, `±hh:mm`, `±hhmm` or `±hh:mm:ss` as seconds east of Greenwich.
    ///
    /// The last form is how local mean time is written, here as in Python, so that what was read can be asked for.
    mutating func offset() throws(DateError) -> Int {
        if take("Z") != nil || take("z") != nil { return 0 }
        guard let sign = take("+") ?? take("-") else {
            throw unexpected("Z or an offset like +02:00")
        }
        let hours = try number("offset hour", digits: 2, in: 0...23)
        let colon = take(":")
        let minutes = try number("offset minute", digits: 2, in: 0...59)
        var seconds = 0
        if colon != nil, take(":") != nil {
            seconds = try number("offset second", digits: 2, in: 0...59)
        }
        let size = hours * 3_600 + minutes * 60 + seconds
        return sign == UInt8(ascii: "-") ? -size : size
    }

    /// Steps over `character` and returns it if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> UInt8? {
        let byte = UInt8(ascii: character)
        guard position < bytes.count, bytes[position] == byte else { return nil }
        position += 1
        return byte
    }

    func unexpected(_ expectation: String) -> DateError {
        let rest = String(decoding: bytes[position...], as: UTF8.self)
        let found = rest.first.map { "'\($0)'" } ?? "the end"
        return failure("found \(found) at position \(position) instead of \(expectation)")
    }

    func failure(_ reason: String) -> DateError {
        let text = String(decoding: bytes, as: UTF8.self)
        let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
        return DateError("'\(shown)' is not a date: \(reason)")
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let value = byte &- UInt8(ascii: "0")
        return value < 10 ? Int(value) : nil
    }
}
#endif
