#if MockServer
import GRDB

/// What lists of proposals or of projects are filtered, counted and ordered by, in memory: a list of 100,000 is gone
/// through in a fraction of a millisecond, and SQLite is asked for the texts of one page only.
///
/// Rows stand at their number, which SQLite gives out one after the other. What is in nobody's list is in none of the
/// sets.
struct ListColumns: Sendable {
    /// A value that few words stand for, and that a facet counts.
    enum Facet: String, CaseIterable {
        case edition, phase, area, state, stage, hasAnswer, equityZone, theme
    }

    /// A number that orders.
    enum Order: Int, CaseIterable {
        case submittedAt, updatedAt, supports, comments, cost, number, votes
        /// The beginning of the title: equal ones are told apart by ``ListColumns/titles``.
        case title

        /// As the API names them.
        static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
    }

    let thing: ListFilters.Thing
    private(set) var listed = RowSet()
    private(set) var longitudes: [Double] = []
    private(set) var latitudes: [Double] = []
    /// What titles are sorted by, byte by byte.
    private(set) var titles: [String] = []
    private var facets: [Facet: [String: RowSet]] = [:]
    private var orders: [[Int64?]] = Order.allCases.map { _ in [] }

    init(_ thing: ListFilters.Thing, in db: Database) throws {
        self.thing = thing
        try read("", in: db)
    }

    /// Reads rows again that were written, inserted or deleted.
    mutating func refresh(_ numbers: Set<Int64>, in db: Database) throws {
        guard numbers.count <= titles.count / 4 else {
            self = try ListColumns(thing, in: db)
            return
        }
        for number in numbers {
            forget(Int(number))
            try read("AND n = \(bind: number)", in: db)
        }
    }

    /// The rows of each value.
    func rows(by facet: Facet) -> [String: RowSet] {
        facets[facet] ?? [:]
    }

    /// The rows that have one of the values.
    func rows(_ facet: Facet, in values: [String]) -> RowSet {
        var result = RowSet()
        for value in values {
            if let rows = facets[facet]?[value] { result.formUnion(rows) }
        }
        return result
    }

    /// What rows are ordered by; `nil` for what has no value.
    func values(_ order: Order) -> [Int64?] {
        orders[order.rawValue]
    }

    /// The first bytes of a title, as a number of the same order.
    static func beginning(of title: String) -> Int64 {
        var bits: UInt64 = 0
        for (index, byte) in title.utf8.prefix(8).enumerated() { bits |= UInt64(byte) << UInt64(56 - 8 * index) }
        return Int64(bitPattern: bits ^ 1 << 63)
    }

    private static func query(_ thing: ListFilters.Thing) -> SQLFragment {
        switch thing {
        case .proposal:
            """
            SELECT n, edition, phase, area, state, NULL, iif(has_answer, 'true', 'false'), NULL, submitted_at, updated_at,
            supports, comments, cost, NULL, NULL, title_key, longitude, latitude FROM proposal WHERE is_listed = 1
            """
        case .project:
            """
            SELECT n, edition, NULL, area, state, stage, NULL, iif(in_equity_zone, 'true', 'false'), NULL, updated_at,
            NULL, NULL, cost, number, votes, title_key, longitude, latitude FROM project WHERE state <> 'removed'
            """
        }
    }

    private static let facets: [Facet] = [.edition, .phase, .area, .state, .stage, .hasAnswer, .equityZone]
    private static let orders: [Order] = [.submittedAt, .updatedAt, .supports, .comments, .cost, .number, .votes]

    private mutating func read(_ condition: SQLFragment, in db: Database) throws {
        var found = Self.facets.map { facets.removeValue(forKey: $0) ?? [:] }
        try db.forEachRow("\(Self.query(thing)) \(condition)", isKept: true) { row in
            let number = Int(row.integer(0))
            grow(to: number)
            listed.insert(number)
            var column: Int32 = 1
            for index in found.indices {
                if let value = row.string(column) { found[index][value, default: RowSet()].insert(number) }
                column += 1
            }
            for order in Self.orders {
                orders[order.rawValue][number] = row.isNull(column) ? nil : row.integer(column)
                column += 1
            }
            titles[number] = row.string(column) ?? ""
            orders[Order.title.rawValue][number] = Self.beginning(of: titles[number])
            longitudes[number] = row.isNull(column + 1) ? .nan : row.double(column + 1)
            latitudes[number] = row.isNull(column + 2) ? .nan : row.double(column + 2)
        }
        for (facet, rows) in zip(Self.facets, found) { facets[facet] = rows }
        var themes = facets.removeValue(forKey: .theme) ?? [:]
        let table = SQLFragment(name: "\(thing)_theme")
        try db.forEachRow("SELECT n, theme FROM \(table) WHERE true \(condition)", isKept: true) { row in
            let number = Int(row.integer(0))
            guard listed.contains(number), let theme = row.string(1) else { return }
            themes[theme, default: RowSet()].insert(number)
        }
        facets[.theme] = themes
    }

    private mutating func forget(_ number: Int) {
        listed.remove(number)
        for facet in Facet.allCases {
            for value in (facets[facet] ?? [:]).keys { facets[facet]?[value]?.remove(number) }
        }
    }

    private mutating func grow(to number: Int) {
        guard number >= titles.count else { return }
        let missing = number + 1 - titles.count
        titles += repeatElement("", count: missing)
        longitudes += repeatElement(.nan, count: missing)
        latitudes += repeatElement(.nan, count: missing)
        for order in orders.indices { orders[order] += repeatElement(nil, count: missing) }
    }
}

extension SQLiteRow {
    fileprivate func string(_ index: Int32) -> String? {
        guard !isNull(index) else { return nil }
        var text = ""
        withText(index) { text = String(decoding: $0, as: UTF8.self) }
        return text
    }
}
#endif
