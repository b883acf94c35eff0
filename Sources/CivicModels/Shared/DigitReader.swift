/// Takes a text apart from its beginning: numbers of a fixed width and the signs between them.
struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        guard rest.count >= width else { return nil }
        var value = 0
        for byte in rest.prefix(width) {
            guard let digit = Self.digit(byte) else { return nil }
            value = value * 10 + digit
        }
        rest = rest.dropFirst(width)
        return value
    }

    /// What follows the decimal point.
    mutating func fraction() -> Double? {
        var numerator = 0.0
        var denominator = 1.0
        while let byte = rest.first, let digit = Self.digit(byte) {
            if denominator < 1e9 {
                numerator = numerator * 10 + Double(digit)
                denominator *= 10
            }
            rest.removeFirst()
        }
        return denominator > 1 ? numerator / denominator : nil
    }

    /// `Z`, `+02:00`, `+0200` or nothing, in seconds east of UTC.
    mutating func offset() -> Int? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        let isEast = skip("+")
        guard isEast || skip("-"), let hours = number(2) else { return nil }
        _ = skip(":")
        let minutes = isAtEnd ? 0 : number(2)
        guard let minutes, hours < 24, minutes < 60 else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return isEast ? seconds : -seconds
    }

    private static func digit(_ byte: UInt8) -> Int? {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? Int(byte) - 48 : nil
    }
}
