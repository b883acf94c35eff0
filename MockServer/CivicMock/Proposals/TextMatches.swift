#if MockServer
import GRDB

/// The rows that hold the words of a search. SQLite takes longer to name tens of thousands of rows than all else in a
/// list takes, so what was searched for is remembered and brought up to date with every text that was written since.
struct TextMatches: Sendable {
    private static let capacity = 64

    let thing: ListFilters.Thing
    private var rows: [[String]: RowSet] = [:]

    init(_ thing: ListFilters.Thing) {
        self.thing = thing
    }

    private var table: SQLFragment {
        SQLFragment(name: "\(thing)_text")
    }

    /// All words must be there, the last one as the beginning of a word.
    ///
    /// - Parameter words: At least one, as ``TextAnalysis`` makes them.
    mutating func rows(with words: [String], in db: Database) throws -> RowSet {
        if let known = rows[words] { return known }
        let match = words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
        var found = RowSet()
        try db.forEachRow("SELECT rowid FROM \(table) WHERE \(table) MATCH \(bind: match)", isKept: true) { row in
            found.insert(Int(row.integer(0)))
        }
        if rows.count == Self.capacity { rows.removeAll(keepingCapacity: true) }
        rows[words] = found
        return found
    }

    /// Looks again at texts that may have changed.
    mutating func refresh(_ numbers: Set<Int64>, in db: Database) throws {
        guard !rows.isEmpty, !numbers.isEmpty else { return }
        for number in numbers {
            for words in rows.keys { rows[words]?.remove(Int(number)) }
            try db.forEachRow("SELECT text FROM \(table) WHERE rowid = \(bind: number)", isKept: true) { row in
                var text: Set<String> = []
                row.withText(0) { bytes in
                    text = Set(bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) })
                }
                for words in rows.keys where Self.holds(text, words) { rows[words]?.insert(Int(number)) }
            }
        }
    }

    private static func holds(_ text: Set<String>, _ words: [String]) -> Bool {
        guard words.dropLast().allSatisfy(text.contains), let beginning = words.last?.utf8 else { return false }
        return text.contains { $0.utf8.starts(with: beginning) }
    }
}
#endif
