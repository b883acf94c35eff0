#if MockServer
import CivicJSON
import GRDB

/// A count that is remembered: what was counted once stands until the database is written to.
struct ListCount: Hashable, Sendable {
    let thing: ListFilters.Thing
    /// `nil` for the total.
    let facet: String?
    let filters: String
    /// How many rows the store's only connection has ever changed.
    let changes: Int
}

/// One list of proposals or projects: its total, its pages, and the counts of its facets.
///
/// A page is found in one of two ways. When many rows match, an index is walked in the list's order and rows are tested
/// until the page is full; when few do, they are found by their filters and sorted. The total tells which one is cheap.
struct Listing {
    let filters: ListFilters
    private let call: ParticipationCall
    private let db: Database

    /// One row of a page: its number and where it stands in the order.
    private struct Place {
        let number: Int64
        let value: DatabaseValue?
    }

    init(_ thing: ListFilters.Thing, _ call: ParticipationCall, _ db: Database) throws {
        filters = try ListFilters(thing, call)
        self.call = call
        self.db = db
    }

    var query: QueryParameters {
        call.query
    }

    private var table: SQLFragment {
        SQLFragment(name: filters.thing.rawValue)
    }

    /// How many match.
    func total() throws -> Int {
        try remembered(nil) {
            let condition = filters.condition()
            let total = try Int.fetchOne("SELECT COUNT(*) FROM \(table) p WHERE \(condition)", in: db)
            return ["": total ?? 0]
        }[""] ?? 0
    }

    private func remembered(_ facet: String?, _ count: () throws -> [String: Int]) throws -> [String: Int] {
        let key = ListCount(
            thing: filters.thing, facet: facet, filters: call.query.identity(without: Self.notFilters),
            changes: db.totalChangesCount)
        return try call.counts.value(for: key, count)
    }

    /// The row numbers of the page that was asked for, and the cursor of the next one.
    func page(total: Int) throws -> (numbers: [Int64], nextCursor: String?) {
        let order = try ListOrder(call, filters, in: db)
        let limit = call.query.integer("limit") ?? 20
        let list = "\(filters.thing)?\(call.query.identity)"
        var from: Place?
        if let text = call.query["cursor"] { from = try place(Cursor(text, list: list, count: 2).key) }
        // 21 tests a row found, of which there are `total` among `all`: walking costs 21 × all ÷ total, sorting `total`.
        let all = try Int.fetchOne("SELECT max(n) FROM \(table)", in: db) ?? 0
        let column = total * total > (limit + 1) * all ? order.indexedColumn : nil
        var places: [Place] = []
        if from == nil || from?.value != nil {
            places = try rows(order, behind: from, isValued: true, walking: column, limit: limit + 1)
        }
        if order.isOptional, places.count <= limit {
            let start = from?.value == nil ? from : nil
            places += try rows(order, behind: start, isValued: false, walking: nil, limit: limit + 1 - places.count)
        }
        let page = places.prefix(limit)
        guard places.count > limit, let last = page.last else { return (page.map(\.number), nil) }
        let key: [JSON] = [last.value.map(Self.json) ?? .null, .integer(last.number)]
        return (page.map(\.number), Cursor(key).text(list: list))
    }

    private func rows(
        _ order: ListOrder, behind place: Place?, isValued: Bool, walking column: String?, limit: Int
    ) throws -> [Place] {
        var conditions = [column.map(filters.walkingCondition) ?? filters.condition()]
        if order.isOptional { conditions.append(isValued ? "\(order.key) IS NOT NULL" : "\(order.key) IS NULL") }
        if let place { conditions.append(order.rows(behind: place.value, place.number)) }
        let condition = conditions.joined(" AND ")
        let clause = !isValued || column != nil ? order.clause : order.sortingClause
        let query: SQLFragment = """
            SELECT p.n, \(order.key) FROM \(table) p WHERE \(condition) ORDER BY \(clause) LIMIT \(bind: limit)
            """
        return try Row.fetchAll(query, in: db).map { row in
            Place(number: row[0], value: isValued ? row[1] as DatabaseValue : nil)
        }
    }

    private func place(_ key: [JSON]) throws(Problem) -> Place {
        guard let number = key[1].integerValue else { throw .invalidCursor }
        switch key[0] {
        case .null: return Place(number: number, value: nil)
        case .integer(let value): return Place(number: number, value: value.databaseValue)
        case .double(let value): return Place(number: number, value: value.databaseValue)
        case .string(let value): return Place(number: number, value: value.databaseValue)
        default: throw .invalidCursor
        }
    }

    private static func json(_ value: DatabaseValue) -> JSON {
        switch value.storage {
        case .int64(let value): .integer(value)
        case .double(let value): .double(value)
        case .string(let value): .string(value)
        case .null, .blob: .null
        }
    }

    /// All row numbers, by identifier: what an export holds.
    func allByID() throws -> [Int64] {
        let condition = filters.condition()
        return try Int64.fetchAll("SELECT p.n FROM \(table) p WHERE \(condition) ORDER BY p.id", in: db)
    }

    /// Parameters that do not change the total.
    private static let notFilters: Set<String> = ["cursor", "limit", "order", "fields", "facets", "format"]
}

extension Listing {
    private static let columns = [
        "edition": "edition", "phase": "phase", "area": "area", "state": "state", "stage": "stage",
        "hasAnswer": "has_answer",
    ]

    /// How many match by value of a facet, under all filters but the facet's own; the most frequent value first.
    ///
    /// An area counts what lies in it and in the areas within it, as the filter does.
    func facets(_ names: [String]) throws -> JSON {
        .array(
            try names.map { name in
                let counts = try remembered(name) { try self.counts(of: name) }.filter { $0.value > 0 }
                    .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                let values = counts.map { entry -> JSON in
                    var value: JSONObject = ["value": .string(entry.key)]
                    value["title"] = title(of: entry.key, in: name)
                    value["count"] = .integer(Int64(entry.value))
                    return .object(value)
                }
                return ["name": .string(name), "values": .array(values)]
            })
    }

    private func counts(of name: String) throws -> [String: Int] {
        let condition = filters.condition(without: name)
        if name == "theme" {
            let themes = SQLFragment(name: "\(filters.thing)_theme")
            return try counts(
                """
                SELECT t.theme, COUNT(*) FROM \(themes) t CROSS JOIN \(table) p ON p.n = t.n WHERE \(condition)
                GROUP BY t.theme
                """)
        }
        guard let column = Self.columns[name] else {
            throw Problem.invalidParameter("facets", "There is no facet \"\(name)\".")
        }
        let value: SQLFragment = "p.\(name: column)"
        let found = try counts(
            "SELECT CAST(\(value) AS TEXT), COUNT(*) FROM \(table) p WHERE \(condition) GROUP BY \(value)")
        switch name {
        case "hasAnswer": return ["true": found["1"] ?? 0, "false": found["0"] ?? 0]
        case "area" where call.query.bool("descendants") != false: return withAncestors(found)
        default: return found
        }
    }

    private func counts(_ query: SQLFragment) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for row in try Row.fetchAll(query, in: db) {
            if let value = row[0] as String? { counts[value] = row[1] }
        }
        return counts
    }

    private func withAncestors(_ direct: [String: Int]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for area in call.facts.areas {
            counts[area.code] = (call.facts.areasWithin(area.code) ?? []).reduce(0) { $0 + (direct[$1] ?? 0) }
        }
        return counts
    }

    private func title(of value: String, in facet: String) -> JSON? {
        switch facet {
        case "edition": call.facts.edition(value)?.document["title"]
        case "area": call.facts.area(value)?.document["name"]
        case "theme": call.facts.themes.first { $0["id"]?.stringValue == value }?["title"]
        case "phase": call.facts.editions.lazy.compactMap { $0.phase(value) }.first?.json(at: call.now)["title"]
        default: nil
        }
    }
}
#endif
