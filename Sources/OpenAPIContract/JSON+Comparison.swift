#if MockServer
import CivicJSON

/// Equality and order as JSON Schema has them, which are not those of `JSON`: `1` and `1.0` are equal, and strings are
/// equal code point by code point.
extension JSON {
    /// JSON Schema 2020-12, core, section 4.2.2.
    func isSame(as other: JSON) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameCodePoints(as: right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.members.allSatisfy { member in
                    right[member.name].map { member.value.isSame(as: $0) } ?? false
                }
        default: isNumber && other.isNumber && compareNumber(to: other) == 0
        }
    }

    var isNumber: Bool {
        switch self {
        case .integer, .double: true
        default: false
        }
    }

    /// True for every whole number, `4.0` included (JSON Schema 2020-12, validation, section 6.1.1).
    var isWholeNumber: Bool {
        switch self {
        case .integer: true
        case .double(let value): value.rounded(.towardZero) == value
        default: false
        }
    }

    /// Negative, zero or positive as this number is less than, equal to or greater than the other; without rounding.
    func compareNumber(to other: JSON) -> Int {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): Self.order(left, right)
        case (.integer(let left), .double(let right)): Self.order(left, right)
        case (.double(let left), .integer(let right)): -Self.order(right, left)
        case (.double(let left), .double(let right)): Self.order(left, right)
        default: 0
        }
    }

    private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }

    private static func order(_ left: Int64, _ right: Double) -> Int {
        if right >= 0x1p63 { return -1 }
        if right < -0x1p63 { return 1 }
        let whole = right.rounded(.towardZero)
        let order = order(left, Int64(whole))
        return order != 0 ? order : Self.order(whole, right)
    }

    /// The number as decimal digits and a power of ten, as it is written; nil when it has too many digits.
    var decimal: (digits: Int128, exponent: Int)? {
        switch self {
        case .integer(let value):
            return (Int128(value), 0)
        case .double(let value):
            let parts = value.description.split(separator: "e", maxSplits: 1)
            guard let mantissa = parts.first else { return nil }
            let pieces = mantissa.split(separator: ".", maxSplits: 1)
            guard let whole = pieces.first else { return nil }
            let fraction = pieces.count > 1 ? pieces[1] : ""
            guard let digits = Int128(whole + fraction) else { return nil }
            let exponent = parts.count > 1 ? Int(parts[1]) : 0
            return exponent.map { (digits, $0 - fraction.utf8.count) }
        default:
            return nil
        }
    }

    /// True when this number is a whole multiple of the other. Compared as decimals, as people write them: 19.99 is a
    /// multiple of 0.01, though the nearest doubles are not.
    func isMultiple(of other: JSON) -> Bool {
        if case (.integer(let value), .integer(let divisor)) = (self, other) {
            return divisor != 0 && (divisor == -1 || value % divisor == 0)
        }
        guard let value = decimal, let divisor = other.decimal, divisor.digits != 0 else { return false }
        let exponent = min(value.exponent, divisor.exponent)
        guard let left = Self.scaled(value.digits, by: value.exponent - exponent),
            let right = Self.scaled(divisor.digits, by: divisor.exponent - exponent)
        else {
            return ((doubleValue ?? 0) / (other.doubleValue ?? 1)).truncatingRemainder(dividingBy: 1) == 0
        }
        return left % right == 0
    }

    private static func scaled(_ digits: Int128, by exponent: Int) -> Int128? {
        guard exponent <= 38 else { return digits == 0 ? 0 : nil }
        var value = digits
        for _ in 0..<exponent {
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            guard !overflows else { return nil }
            value = product
        }
        return value
    }

    /// The value as a finding shows it, shortened.
    var excerpt: String {
        switch self {
        case .array(let elements): "an array of \(elements.count)"
        case .object(let object): "an object of \(object.count)"
        case .string(let text) where text.utf8.count > 80: "\"\(text.prefix(60))…\""
        default: description
        }
    }
}

extension String {
    func hasSameCodePoints(as other: String) -> Bool {
        self == other && utf8.elementsEqual(other.utf8)
    }
}
#endif
