#if MockServer
/// How far two names are apart, to say which one was probably meant.
enum EditDistance {
    /// Insertions, deletions and replacements of characters (Levenshtein); only the first 64 characters count.
    static func between(_ left: some StringProtocol, _ right: some StringProtocol) -> Int {
        let left = Array(left.utf8.prefix(64))
        let right = Array(right.utf8.prefix(64))
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
#endif
