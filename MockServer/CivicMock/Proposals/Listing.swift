#if MockServer
import CivicJSON
import GRDB

/// One list of proposals or projects: its total, its pages, and the counts of its facets.
struct Listing {
    let filters: ListFilters
    /// The rows that are in the list.
    let rows: RowSet
    private let call: ParticipationCall
    private let db: Database

    init(_ thing: ListFilters.Thing, _ call: ParticipationCall, _ db: Database) throws {
        filters = try ListFilters(thing, call, in: db)
        rows = filters.rows()
        self.call = call
        self.db = db
    }

    var query: QueryParameters {
        call.query
    }

    /// The row numbers of the page that was asked for, and the cursor of the next one.
    func page() throws(Problem) -> (numbers: [Int64], nextCursor: String?) {
        let order = try ListOrder(call, filters)
        let limit = call.query.integer("limit") ?? 20
        let list = "\(filters.thing)?\(call.query.identity)"
        let key = try call.query["cursor"].map { text throws(Problem) in try Cursor(text, list: list, count: 2).key }
        let found = try order.first(limit + 1, of: rows, behind: key)
        let page = found.prefix(limit)
        let next = found.count > limit ? page.last.map { Cursor(order.key($0)).text(list: list) } : nil
        return (page.map(Int64.init), next)
    }

    /// Row numbers by identifier.
    func byID(_ rows: RowSet) throws -> [Int64] {
        var numbers: [Int64] = []
        let table = SQLFragment(name: filters.thing.rawValue)
        try db.forEachRow("SELECT n FROM \(table) ORDER BY id", isKept: true) { row in
            if rows.contains(Int(row.integer(0))) { numbers.append(row.integer(0)) }
        }
        return numbers
    }
}

extension Listing {
    /// How many match by value of a facet, under all filters but the facet's own; the most frequent value first.
    ///
    /// An area counts what lies in it and in the areas within it, as the filter does.
    func facets(_ names: [String]) throws(Problem) -> JSON {
        var facets: [JSON] = []
        for name in names {
            guard let facet = ListColumns.Facet(rawValue: name) else {
                throw .invalidParameter("facets", "There is no facet \"\(name)\".")
            }
            let counts = counts(of: facet).filter { $0.value > 0 }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            let values = counts.map { entry -> JSON in
                var value: JSONObject = ["value": .string(entry.key)]
                value["title"] = title(of: entry.key, in: name)
                value["count"] = .integer(Int64(entry.value))
                return .object(value)
            }
            facets.append(["name": .string(name), "values": .array(values)])
        }
        return .array(facets)
    }

    private func counts(of facet: ListColumns.Facet) -> [String: Int] {
        let rows = filters.rows(without: facet.rawValue)
        let counts = filters.columns.rows(by: facet).mapValues { $0.count(in: rows) }
        return facet == .area && call.query.bool("descendants") != false ? withAncestors(counts) : counts
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
