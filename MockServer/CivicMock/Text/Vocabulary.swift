#if MockServer
/// All words of a dataset's text fields: what `search()` looks through for words that are spelt almost alike.
struct Vocabulary: Sendable {
    private var words: [(text: String, scalars: [Unicode.Scalar])] = []

    init() {}

    init(_ words: [String]) {
        self.words = words.map { ($0, Array($0.unicodeScalars)) }
    }

    /// The words that differ from `word` by as many edits as Explore allows for its length: none up to two characters,
    /// one up to five, two beyond.
    func neighbours(of word: String) -> [String] {
        let scalars = Array(word.unicodeScalars)
        let limit =
            switch scalars.count {
            case ...2: 0
            case 3...5: 1
            default: 2
            }
        guard limit > 0 else { return [] }
        return words.compactMap { candidate in
            guard abs(candidate.scalars.count - scalars.count) <= limit, candidate.text != word else { return nil }
            return Self.isWithin(limit, scalars, candidate.scalars) ? candidate.text : nil
        }
    }

    /// Whether insertions, deletions, replacements and swaps of neighbours, `limit` of them at most, make one the other.
    static func isWithin(_ limit: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = previous[column] + (scalar == other ? 0 : 1)
                cost = min(cost, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            if (current.min() ?? 0) > limit { return false }
            before = previous
            previous = current
        }
        return (previous.last ?? 0) <= limit
    }
}
#endif
