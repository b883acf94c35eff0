#if MockServer
/// Row numbers, one bit each: what a filter finds, so that filters are combined and facets counted 64 rows at a time.
struct RowSet: Sendable {
    private var words: [UInt64] = []

    mutating func insert(_ number: Int) {
        let word = number >> 6
        if word >= words.count {
            words += repeatElement(0, count: word + 1 - words.count)
        }
        words[word] |= 1 << UInt64(number & 63)
    }

    mutating func remove(_ number: Int) {
        guard number >> 6 < words.count else { return }
        words[number >> 6] &= ~(1 << UInt64(number & 63))
    }

    func contains(_ number: Int) -> Bool {
        number >> 6 < words.count && words[number >> 6] & 1 << UInt64(number & 63) != 0
    }

    mutating func formUnion(_ other: RowSet) {
        if words.count < other.words.count {
            words += repeatElement(0, count: other.words.count - words.count)
        }
        for index in other.words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: RowSet) {
        if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
        for index in words.indices { words[index] &= other.words[index] }
    }

    var count: Int {
        words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    var isEmpty: Bool {
        words.allSatisfy { $0 == 0 }
    }

    /// How many are in both.
    func count(in other: RowSet) -> Int {
        var count = 0
        for index in 0..<min(words.count, other.words.count) {
            count += (words[index] & other.words[index]).nonzeroBitCount
        }
        return count
    }

    /// Those that meet a condition.
    func filter(_ isIncluded: (Int) -> Bool) -> RowSet {
        var result = self
        for index in words.indices {
            var rest = words[index]
            var kept: UInt64 = 0
            while rest != 0 {
                if isIncluded(index << 6 | rest.trailingZeroBitCount) { kept |= rest & (0 &- rest) }
                rest &= rest &- 1
            }
            result.words[index] = kept
        }
        return result
    }

    func forEach(descending: Bool, _ body: (Int) -> Void) {
        if descending {
            for index in words.indices.reversed() {
                var rest = words[index]
                while rest != 0 {
                    let bit = 63 - rest.leadingZeroBitCount
                    body(index << 6 | bit)
                    rest &= ~(1 << UInt64(bit))
                }
            }
        } else {
            for index in words.indices {
                var rest = words[index]
                while rest != 0 {
                    body(index << 6 | rest.trailingZeroBitCount)
                    rest &= rest &- 1
                }
            }
        }
    }
}
#endif
