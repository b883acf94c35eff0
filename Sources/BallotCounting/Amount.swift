/// An exact number of currency units or of points.
///
/// Published elections hold `4000`, `4000.0`, `1234.56` and sometimes `1/3`. A binary double would round some of them
/// and could so decide a tie, therefore an amount is a fraction in lowest terms, and nothing is ever rounded.
///
///     let cost: Amount = 4000
///     let price = Amount("1234.56")  // 30864/25, written "1234.56"
///     price?.doubleValue             // 1234.56
public struct Amount: Hashable, Sendable {
    /// The upper part of the fraction in lowest terms; carries the sign.
    public let numerator: Int64
    /// The lower part of the fraction in lowest terms, at least 1.
    public let denominator: Int64

    /// A whole number.
    public init(_ value: Int) {
        self.init(exactly: Int64(value), over: 1)
    }

    /// The fraction, reduced to lowest terms, or nil when the denominator is zero or a part leaves 64 bits.
    public init?(_ numerator: Int64, over denominator: Int64) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int64 = denominator < 0 ? -1 : 1
        self.init(exactly: sign * numerator / Int64(divisor), over: denominator.magnitudeAsInt64 / Int64(divisor))
    }

    /// Reads `4000`, `-3`, `4000.0`, `1234.56`, `1.5e6` or `1/3`; nil when the text is anything else, or when the
    /// number does not fit a fraction of two 64-bit integers.
    public init?(_ text: String) {
        var copy = text
        guard let amount = copy.withUTF8({ Amount(ascii: $0) }) else { return nil }
        self = amount
    }

    init(exactly numerator: Int64, over denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The amount of `count` parts when a whole is `unit` parts.
    init(parts count: Int64, of unit: Int64) {
        let divisor = Int64(Self.greatestCommonDivisor(count.magnitude, unit.magnitude))
        self.init(exactly: count / divisor, over: unit / divisor)
    }

    /// Whether the amount is a whole number.
    public var isWhole: Bool { denominator == 1 }

    /// The nearest double, for display only.
    public var doubleValue: Double { Double(numerator) / Double(denominator) }

    /// How many parts the amount is when a whole is `unit` parts; nil when it is not a whole number of them or does not
    /// fit.
    func parts(of unit: Int64) -> Int64? {
        guard unit % denominator == 0 else { return nil }
        let (product, overflow) = numerator.multipliedReportingOverflow(by: unit / denominator)
        return overflow ? nil : product
    }

    static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var (left, right) = (left, right)
        while right != 0 {
            (left, right) = (right, left % right)
        }
        return max(left, 1)
    }

    /// The smallest unit in which both denominators are whole, or nil when it leaves 64 bits.
    static func commonUnit(_ left: Int64, _ right: Int64) -> Int64? {
        let divisor = Int64(greatestCommonDivisor(left.magnitude, right.magnitude))
        let (product, overflow) = (left / divisor).multipliedReportingOverflow(by: right)
        return overflow ? nil : product
    }
}

extension Amount {
    init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var isNegative = false
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        var digits: Int64 = 0
        var decimals = 0
        var hasDigit = false
        var isFraction = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if let digit = Self.digit(byte) {
                hasDigit = true
                // Zeros at the end of a fraction add nothing and must not make `4000.000000000000000000` too long.
                if isFraction, digit == 0, bytes[index...].allSatisfy({ $0 == UInt8(ascii: "0") }) {
                    index = bytes.count
                    break
                }
                let (scaled, overflow) = digits.multipliedReportingOverflow(by: 10)
                let (sum, secondOverflow) = scaled.addingReportingOverflow(digit)
                if overflow || secondOverflow { return nil }
                digits = sum
                decimals += isFraction ? 1 : 0
            } else {
                break
            }
            index += 1
        }
        guard hasDigit else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: "/"), !isFraction {
            guard let lower = Self.wholeNumber(bytes[(index + 1)...]), lower > 0 else { return nil }
            self.init(isNegative ? -digits : digits, over: lower)
            return
        }
        var exponent = 0
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            var rest = bytes[(index + 1)...]
            let isLow = rest.first == UInt8(ascii: "-")
            if isLow || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard let power = Self.wholeNumber(rest), power <= 30 else { return nil }
            exponent = isLow ? -Int(power) : Int(power)
            index = bytes.count
        }
        guard index == bytes.count else { return nil }
        self.init(digits: isNegative ? -digits : digits, exponent: exponent - decimals)
    }

    private init?(digits: Int64, exponent: Int) {
        guard digits != 0 else {
            self = 0
            return
        }
        var (upper, exponent) = (digits, exponent)
        while exponent < 0, upper % 10 == 0 {
            upper /= 10
            exponent += 1
        }
        var power: Int64 = 1
        for _ in 0..<exponent.magnitude {
            let (product, overflow) = power.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            power = product
        }
        if exponent < 0 {
            self.init(upper, over: power)
        } else {
            let (product, overflow) = upper.multipliedReportingOverflow(by: power)
            if overflow { return nil }
            self.init(product, over: 1)
        }
    }

    private static func digit(_ byte: UInt8) -> Int64? {
        let value = byte &- UInt8(ascii: "0")
        return value < 10 ? Int64(value) : nil
    }

    private static func wholeNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            guard let digit = digit(byte) else { return nil }
            value = value * 10 + digit
        }
        return value
    }
}

extension Int64 {
    fileprivate var magnitudeAsInt64: Int64 { self < 0 ? -self : self }
}

extension Amount: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension Amount: Comparable {
    /// Compares exactly, by cross-multiplication in 128 bits.
    public static func < (left: Amount, right: Amount) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}

extension Amount: CustomStringConvertible {
    /// `4000`, `1234.56`, or `1/3` for what has no finite decimal form. Reading it gives the same amount.
    public var description: String {
        if isWhole { return String(numerator) }
        var (rest, twos, fives) = (denominator, 0, 0)
        while rest % 2 == 0 {
            rest /= 2
            twos += 1
        }
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        let places = max(twos, fives)
        guard rest == 1, places <= 18 else { return "\(numerator)/\(denominator)" }
        var power: Int128 = 1
        for _ in 0..<places {
            power *= 10
        }
        let scaled = Int128(numerator.magnitude) * (power / Int128(denominator))
        let fraction = String(scaled % power)
        let zeros = String(repeating: "0", count: places - fraction.count)
        return "\(numerator < 0 ? "-" : "")\(scaled / power).\(zeros)\(fraction)"
    }
}
