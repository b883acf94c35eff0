import Foundation
import ODSQL

/// Which rows to read, in what order, and with which columns: the records of a dataset, or the entries of the catalog.
///
/// A query is a value. Every method returns a new one and sends nothing; ``page()``, ``count()``, ``first()`` and
/// `for try await` do. Conditions, refinements and exclusions add up; everything else replaces what was said before.
///
/// ```swift
/// let nearby = stations.records
///     .where {
///         Station.bikes >= 3
///         Station.place.isWithin(.metres(500), of: cityHall)
///     }
///     .orderBy(Station.bikes.descending, Station.code.ascending)
///
/// for try await station in nearby { print(station.name ?? "unnamed") }
/// ```
///
/// Iterating reads page after page until every matching row was delivered, or throws ``CivicError``; it never ends
/// early as if that were all:
///
/// - `tooManyRows`, before the first row, when more rows match than Explore v2.1 hands out in pages (10,000);
/// - `incompleteResult` when a page comes short;
/// - `changedWhileReading` when the number of matching rows changes between two pages.
///
/// Rows have no order of their own. A dataset that changes while its pages are read may repeat rows and miss others,
/// unless the query orders them by a field that is unique, at least behind the others. A query that matches 100 rows or
/// fewer is read in one page, and needs no order for that.
public struct RecordQuery<Row: Decodable & Sendable>: Sendable {
    let endpoint: Endpoint
    private var selection: ODSQLFragment?
    private var conditions: [ODSQLFragment] = []
    private var order: ODSQLFragment?
    private var refinements: [ODSQLFragment] = []
    private var exclusions: [ODSQLFragment] = []
    private(set) var rowLimit: Int?
    private(set) var rowOffset = 0
    private var requestLanguage: String?
    private var requestTimeZone: String?

    init(_ endpoint: Endpoint) {
        self.endpoint = endpoint
    }
}

extension RecordQuery {
    /// Adds conditions, one per line; all of them must hold. A line may be ODSQL: `"capacity > \(20)"`.
    public func `where`(@ConditionBuilder _ conditions: () -> [Condition]) -> RecordQuery {
        changed { $0.conditions += conditions().map(\.fragment) }
    }

    /// Adds a condition: `.where(.search("vélo"))`.
    public func `where`(_ condition: Condition) -> RecordQuery {
        changed { $0.conditions.append(condition.fragment) }
    }

    /// Adds a boolean field as a condition: `.where(Event.isFree)`.
    public func `where`(_ flag: Field<Bool>) -> RecordQuery {
        `where`(flag.condition)
    }

    /// Adds a condition in ODSQL: `.where("capacity - numbikesavailable > \(20)")`.
    public func `where`(_ condition: ODSQLFragment) -> RecordQuery {
        changed { $0.conditions.append(condition) }
    }

    /// Keeps the rows with one value of a facet. For one facet several times, all values must be there, unless its
    /// publisher made it disjunctive: then one suffices.
    public func refine<Value: QueryLiteral>(_ facet: Field<Value>, _ value: Value) -> RecordQuery {
        changed { $0.refinements.append(ODSQLFragment(facet, value)) }
    }

    /// Keeps the rows that have this among the values of a facet.
    public func refine(_ facet: Field<[String]>, _ value: String) -> RecordQuery {
        changed { $0.refinements.append(ODSQLFragment(facet, value)) }
    }

    /// Keeps the rows of a year, a month or a day.
    public func refine(_ facet: Field<CalendarDate>, _ period: CalendarDate) -> RecordQuery {
        changed { $0.refinements.append(ODSQLFragment(facet, period)) }
    }

    /// Keeps the rows of a year, a month or a day in the time zone of the request.
    public func refine(_ facet: Field<Date>, _ period: CalendarDate) -> RecordQuery {
        changed { $0.refinements.append(ODSQLFragment(facet, period)) }
    }

    /// Leaves out the rows with one value of a facet.
    public func exclude<Value: QueryLiteral>(_ facet: Field<Value>, _ value: Value) -> RecordQuery {
        changed { $0.exclusions.append(ODSQLFragment(facet, value)) }
    }

    /// Leaves out the rows that have this among the values of a facet.
    public func exclude(_ facet: Field<[String]>, _ value: String) -> RecordQuery {
        changed { $0.exclusions.append(ODSQLFragment(facet, value)) }
    }

    /// Leaves out the rows of a year, a month or a day.
    public func exclude(_ facet: Field<CalendarDate>, _ period: CalendarDate) -> RecordQuery {
        changed { $0.exclusions.append(ODSQLFragment(facet, period)) }
    }

    /// Leaves out the rows of a year, a month or a day in the time zone of the request.
    public func exclude(_ facet: Field<Date>, _ period: CalendarDate) -> RecordQuery {
        changed { $0.exclusions.append(ODSQLFragment(facet, period)) }
    }

    /// How many rows at most. A page holds 100 and no more; iterating goes on to the next one.
    public func limit(_ count: Int) -> RecordQuery {
        changed { $0.rowLimit = count }
    }

    /// How many rows to skip. Explore v2.1 hands out the first 10,000.
    public func offset(_ count: Int) -> RecordQuery {
        changed { $0.rowOffset = count }
    }
}

extension RecordQuery {
    /// `.orderBy(Station.bikes.descending, Station.name.ascending)`
    public func orderBy(_ items: OrderItem...) -> RecordQuery {
        changed { $0.order = items.isEmpty ? nil : ODSQLFragment(OrderClause(items).description) }
    }

    /// The smallest first: `.orderBy(Station.code)`. Empty fields come last.
    public func orderBy<Value: QueryValue>(_ field: Field<Value>) -> RecordQuery {
        orderBy(field.ascending)
    }

    /// An order in ODSQL: `.orderBy("random(\(7))")`.
    public func orderBy(_ order: ODSQLFragment) -> RecordQuery {
        changed { $0.order = order }
    }

    /// Reads only these columns: `.select(Station.name, Station.bikes)`. Without it, all of them.
    public func select(_ items: any Selectable...) -> RecordQuery {
        changed { $0.selection = Self.selection(items) }
    }

    /// Reads only these columns, into another type.
    public func select<NewRow>(_ items: any Selectable..., as row: NewRow.Type) -> RecordQuery<NewRow> {
        selecting(Self.selection(items), as: row)
    }

    /// Columns in ODSQL: `.select("name, length(name) as letters")`.
    public func select(_ columns: ODSQLFragment) -> RecordQuery {
        changed { $0.selection = columns }
    }

    /// Columns in ODSQL, read into another type.
    public func select<NewRow>(_ columns: ODSQLFragment, as row: NewRow.Type) -> RecordQuery<NewRow> {
        selecting(columns, as: row)
    }

    /// Instead of the city's own language: `en`, `fr` …
    public func language(_ language: String) -> RecordQuery {
        changed { $0.requestLanguage = language }
    }

    /// Instead of the city's own time zone: an IANA name, `Europe/Paris`. Dates without an offset are meant in it.
    public func timeZone(_ timeZone: String) -> RecordQuery {
        changed { $0.requestTimeZone = timeZone }
    }

    private func changed(_ change: (inout RecordQuery) -> Void) -> RecordQuery {
        var copy = self
        change(&copy)
        return copy
    }

    private func selecting<NewRow>(_ columns: ODSQLFragment?, as row: NewRow.Type) -> RecordQuery<NewRow> {
        var copy = RecordQuery<NewRow>(endpoint)
        copy.selection = columns
        copy.conditions = conditions
        copy.order = order
        copy.refinements = refinements
        copy.exclusions = exclusions
        copy.rowLimit = rowLimit
        copy.rowOffset = rowOffset
        copy.requestLanguage = requestLanguage
        copy.requestTimeZone = requestTimeZone
        return copy
    }

    private static func selection(_ items: [any Selectable]) -> ODSQLFragment? {
        items.isEmpty ? nil : ODSQLFragment(SelectClause(items.map(\.selectItem.item)).description)
    }
}

extension RecordQuery<DatasetInfo> {
    /// Reads only these metadata, and the id, without which an entry of the catalog is none:
    /// `.select(DatasetInfo.title)`.
    public func select(_ items: any Selectable...) -> RecordQuery {
        let id = DatasetInfo.datasetID.selectItem
        let wanted = items.map(\.selectItem)
        let hasID = wanted.isEmpty || wanted.contains(id) || wanted.contains(SelectItem.all)
        return changed { $0.selection = Self.selection(hasID ? items : [id] + items) }
    }
}

extension RecordQuery {
    /// One page: the rows from the offset on, as many as the limit says; without one 100, or what is left of the
    /// 10,000 that Explore v2.1 hands out.
    ///
    /// - Throws: ``CivicError``, with the code `invalidParameter` and without a request for a limit beyond 100 or a
    ///   last row beyond the 10,000th.
    public func page() async throws -> Page<Row> {
        let limit = rowLimit ?? RecordLimits.pageSize(at: rowOffset)
        guard 1...RecordLimits.page ~= limit else {
            throw endpoint.failure(
                .invalidParameter,
                "A page holds 1 to \(RecordLimits.page) rows, not \(limit).",
                hint: limit == 0
                    ? "`count()` counts rows without reading any."
                    : "Iterate with `for try await` to read on from page to page."
            )
        }
        return try await page(limit: limit, offset: rowOffset)
    }

    /// How many rows match, whatever the limit and the offset are.
    public func count() async throws -> Int {
        var counting = self
        counting.selection = nil
        counting.order = nil
        return try await counting.page(limit: 0, offset: 0).totalCount
    }

    /// The first row, or `nil` when none matches.
    public func first() async throws -> Row? {
        try await page(limit: 1, offset: rowOffset).rows.first
    }

    func page(limit: Int, offset: Int) async throws -> Page<Row> {
        guard offset >= 0, offset <= RecordLimits.window - limit else {
            throw endpoint.failure(
                .invalidParameter,
                "offset \(offset) with limit \(limit) is not within the first \(RecordLimits.window) rows.",
                hint: "Narrow the query down, for example by date, and read part after part."
            )
        }
        let answer = try await endpoint.answer(try parameters(limit: limit, offset: offset))
        let envelope = try answer.decode(Envelope.self)
        guard envelope.results.count <= limit else {
            throw answer.failure(
                .undecodable, "The server sent \(envelope.results.count) rows where \(limit) were asked for.")
        }
        return Page(
            totalCount: envelope.totalCount, rows: envelope.results, quota: answer.quota, warnings: answer.warnings)
    }

    private func parameters(limit: Int, offset: Int) throws(CivicError) -> [Endpoint.Parameter] {
        let fragments = conditions + [selection, order].compactMap(\.self) + refinements + exclusions
        if let problem = fragments.compactMap(\.problem).first {
            throw endpoint.failure(.invalidParameter, problem)
        }
        var parameters: [Endpoint.Parameter] = [("limit", String(limit))]
        if offset > 0 { parameters.append(("offset", String(offset))) }
        if let selection { parameters.append(("select", selection.text)) }
        for condition in conditions { parameters.append(("where", condition.text)) }
        if let order { parameters.append(("order_by", order.text)) }
        for refinement in refinements { parameters.append(("refine", refinement.text)) }
        for exclusion in exclusions { parameters.append(("exclude", exclusion.text)) }
        if let requestLanguage { parameters.append(("lang", requestLanguage)) }
        if let requestTimeZone { parameters.append(("timezone", requestTimeZone)) }
        return parameters
    }

    private struct Envelope: Decodable {
        let totalCount: Int
        let results: [Row]

        private enum CodingKeys: String, CodingKey {
            case totalCount = "total_count"
            case results
        }
    }
}

/// What Explore v2.1 hands out without `group_by`.
enum RecordLimits {
    static let page = 100
    /// `offset + limit` reaches it and does not pass it.
    static let window = 10_000

    /// The largest page that begins there: a whole one, except at the end of the window. One row beyond it, which is
    /// refused.
    static func pageSize(at offset: Int) -> Int {
        0..<window ~= offset ? min(page, window - offset) : 1
    }
}

/// Facets and their values.
extension ODSQLFragment {
    fileprivate init<Value: QueryLiteral>(_ facet: Field<Value>, _ value: Value) {
        let text =
            switch value.odsqlLiteral {
            case .string(let text): text
            case let other: other.description
            }
        self.init(Refinement(facet.fieldName, text).description, problem: value.odsqlProblem)
    }

    fileprivate init(_ facet: Field<[String]>, _ value: String) {
        self.init(Refinement(facet.fieldName, value).description)
    }

    fileprivate init<Value>(_ facet: Field<Value>, _ period: CalendarDate) {
        self.init(Refinement(facet.fieldName, period.facetPath).description, problem: period.odsqlProblem)
    }
}
