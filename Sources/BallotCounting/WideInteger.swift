/// An integer of any size with the few operations that exact prices need: add, subtract, compare, multiply by a word.
struct WideInteger: Sendable {
    private var isNegative: Bool
    /// Least significant word first, no zero at the end; empty is zero.
    private var words: [UInt64]

    init(_ value: Int64) {
        isNegative = value < 0
        words = value == 0 ? [] : [value.magnitude]
    }

    private init(isNegative: Bool, words: [UInt64]) {
        var words = words
        while words.last == 0 {
            words.removeLast()
        }
        self.isNegative = isNegative && !words.isEmpty
        self.words = words
    }

    /// -1, 0 or 1.
    func compare(with other: WideInteger) -> Int {
        if isNegative != other.isNegative { return isNegative ? -1 : 1 }
        let order = Self.compare(words, other.words)
        return isNegative ? -order : order
    }

    static func + (left: WideInteger, right: WideInteger) -> WideInteger {
        if left.isNegative == right.isNegative {
            return WideInteger(isNegative: left.isNegative, words: sum(left.words, right.words))
        }
        if compare(left.words, right.words) >= 0 {
            return WideInteger(isNegative: left.isNegative, words: difference(left.words, right.words))
        }
        return WideInteger(isNegative: right.isNegative, words: difference(right.words, left.words))
    }

    static func - (left: WideInteger, right: WideInteger) -> WideInteger {
        left + WideInteger(isNegative: !right.isNegative, words: right.words)
    }

    static func * (left: WideInteger, right: Int64) -> WideInteger {
        guard right != 0 else { return WideInteger(0) }
        var words = left.words
        var carry: UInt64 = 0
        let factor = right.magnitude
        for index in words.indices {
            let product = words[index].multipliedFullWidth(by: factor)
            let (low, overflow) = product.low.addingReportingOverflow(carry)
            words[index] = low
            carry = product.high &+ (overflow ? 1 : 0)
        }
        if carry != 0 { words.append(carry) }
        return WideInteger(isNegative: left.isNegative != (right < 0), words: words)
    }

    private static func compare(_ left: [UInt64], _ right: [UInt64]) -> Int {
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        for index in left.indices.reversed() where left[index] != right[index] {
            return left[index] < right[index] ? -1 : 1
        }
        return 0
    }

    private static func sum(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        var words = long
        var carry: UInt64 = 0
        for index in long.indices {
            if index >= short.count, carry == 0 { break }
            let (first, overflow) = long[index].addingReportingOverflow(index < short.count ? short[index] : 0)
            let (second, secondOverflow) = first.addingReportingOverflow(carry)
            words[index] = second
            carry = overflow || secondOverflow ? 1 : 0
        }
        if carry != 0 { words.append(carry) }
        return words
    }

    /// `large` must not be smaller than `small`.
    private static func difference(_ large: [UInt64], _ small: [UInt64]) -> [UInt64] {
        var words = large
        var borrow: UInt64 = 0
        for index in large.indices {
            if index >= small.count, borrow == 0 { break }
            let (first, overflow) = large[index].subtractingReportingOverflow(index < small.count ? small[index] : 0)
            let (second, secondOverflow) = first.subtractingReportingOverflow(borrow)
            words[index] = second
            borrow = overflow || secondOverflow ? 1 : 0
        }
        return words
    }
}
