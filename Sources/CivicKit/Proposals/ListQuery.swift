import Foundation

/// Which rows of a list to read, and in what order: proposals, projects, editions, areas, comments.
///
/// A query is a value. Every method returns a new one and sends nothing; ``page(after:)``, ``count()``, ``first()`` and
/// `for try await` do. Filters add up; an order and a limit replace what was said before.
///
/// ```swift
/// let ideas = city.proposals.all
///     .where(.edition("2026"), .area("75011"), .matching("vélo"))
///     .order(.supports.descending)
///
/// for try await idea in ideas.limit(50) { print(idea.title.text(preferring: ["fr"])) }
/// print(try await ideas.count())
/// ```
///
/// Iterating reads page after page until the server says that nothing comes behind, or throws ``CivicError``; it never
/// ends early as if that were all. Cursors stay valid while rows are inserted.
public struct ListQuery<Item: Hashable & Codable & Sendable>: Sendable {
    /// What is asked for.
    public private(set) var request = ListRequest<Item>()
    let read: @Sendable (ListRequest<Item>) async throws -> ListPage<Item>
    /// Where the other forms of the list are; only servers of the contract have them.
    let contract: ProposalsAPI?

    /// A list of a source of your own.
    public init(_ read: @escaping @Sendable (ListRequest<Item>) async throws -> ListPage<Item>) {
        self.read = read
        contract = nil
    }

    init(
        contract: ProposalsAPI?, _ read: @escaping @Sendable (ListRequest<Item>) async throws -> ListPage<Item>
    ) {
        self.read = read
        self.contract = contract
    }

    /// Adds filters; all of them must hold.
    public func `where`(_ filters: ListFilter<Item>...) -> ListQuery {
        changed { $0.filters += filters }
    }

    /// In what order.
    public func order(_ order: ListOrder<Item>) -> ListQuery {
        changed { $0.order = order }
    }

    /// How many rows at most. A page holds 100 and no more; iterating goes on to the next one.
    public func limit(_ count: Int) -> ListQuery {
        changed { $0.limit = count }
    }

    /// One page: the first, or the one behind the cursor that the page before it gave. Without a limit it has as many
    /// rows as the server likes, 20.
    ///
    /// ```swift
    /// let first = try await ideas.page()
    /// if let cursor = first.nextCursor { let second = try await ideas.page(after: cursor) }
    /// ```
    ///
    /// - Throws: ``CivicError``, with the code `invalidParameter` and without a request for a limit beyond 100.
    public func page(after cursor: String? = nil) async throws -> ListPage<Item> {
        try await page(cursor, request.limit)
    }

    /// How many rows there are, whatever the limit is.
    public func count() async throws -> Int {
        var counting = self
        counting.request.order = nil
        return try await counting.page(nil, 1).total
    }

    /// The first row, or `nil` where there is none.
    public func first() async throws -> Item? {
        try await page(nil, 1).items.first
    }

    private func page(_ cursor: String?, _ limit: Int?) async throws -> ListPage<Item> {
        if let limit, !(1...PageLimit.most ~= limit) { throw PageLimit.refusal(limit, "list") }
        var request = request
        request.cursor = cursor
        request.limit = limit
        return try await read(request)
    }

    private func changed(_ change: (inout ListRequest<Item>) -> Void) -> ListQuery {
        var copy = self
        change(&copy.request)
        return copy
    }
}

extension ListQuery: AsyncSequence {
    public typealias Element = Item

    public func makeAsyncIterator() -> CursorSequence<Item>.Iterator {
        CursorSequence<Item>({ cursor, limit in try await page(cursor, limit) }, limit: request.limit)
            .makeAsyncIterator()
    }
}

/// The other forms of a list: counts, parts, maps, files.
extension ListQuery where Item: Listed {
    /// How many rows there are for each value, all filters applied but the facet's own.
    ///
    /// ```swift
    /// for facet in try await ideas.facets(.theme, .area) {
    ///     for value in facet.values { print(value.title?.text() ?? value.value, value.count) }
    /// }
    /// ```
    public func facets(_ facets: ListFacet<Item>...) async throws -> [Facet] {
        var call = try call(Item.plural, operation: "counts of \(Item.plural)")
        call.parameters.append(("facets", facets.map(\.rawValue).joined(separator: ",")))
        let page: ListPage<Item> = try await call.page(nil, 1)
        return page.facets ?? []
    }

    /// Reads only some members, and the id: a list of titles is a tenth of the whole.
    ///
    /// ```swift
    /// for try await idea in ideas.fields(.title, .state) { print(idea.title?.text() ?? "") }
    /// ```
    ///
    /// Members that were not asked for are `nil`.
    public func fields(_ fields: ListField<Item>...) -> CursorSequence<Item.Sparse> {
        let names = fields.map(\.rawValue).joined(separator: ",")
        let read: CursorSequence<Item.Sparse>.Read = { cursor, limit in
            var call = try self.call(Item.plural, operation: Item.plural)
            if let order = request.order { call.parameters.append(("order", order.rawValue)) }
            call.parameters.append(("fields", names))
            return try await call.page(cursor, limit)
        }
        return CursorSequence(read, limit: request.limit)
    }

    /// Where they are, light enough for a map: at most 10,000; `truncated` says whether there are more. What has no
    /// place is left out.
    public func mapFeatures() async throws -> MapFeatures<Item> {
        try await call("maps", Item.plural, operation: "map of \(Item.plural)").accepting("application/geo+json")
            .value()
    }

    /// All of them in one file, by their ids; order and limit do not matter.
    ///
    /// ```swift
    /// try await ideas.export(.csv).write(to: file)
    /// ```
    public func export(_ format: ExportFormat) async throws -> Data {
        var call = try call("exports", Item.plural, operation: "export of \(Item.plural)")
        call.parameters.append(("format", format.rawValue))
        let mediaTypes: [ExportFormat: String] = [
            .jsonl: "application/jsonl", .csv: "text/csv", .geojson: "application/geo+json",
        ]
        return try await call.accepting(mediaTypes[format] ?? "*/*").answer().body
    }

    /// All of them in one request, by their ids: for what iterating would take hundreds of pages.
    ///
    /// - Throws: ``CivicError`` with the code `incompleteResult` when the file ends in the middle of a line, and
    ///   `undecodable`, with the number of the line, for one that is not what it should be.
    public func exported() async throws -> [Item] {
        let data = try await export(.jsonl)
        guard data.isEmpty || data.last == UInt8(ascii: "\n") else {
            throw CivicError(
                .incompleteResult, operation: "export of \(Item.plural)",
                message: "The file ends in the middle of a line.", hint: "Read it again; rows are missing.")
        }
        var items: [Item] = []
        for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            do {
                items.append(try JSONReader().read(Item.self, from: line))
            } catch {
                throw CivicError(
                    .undecodable, operation: "export of \(Item.plural)",
                    message: "Line \(index + 1), \(error.path): \(error.message)", underlying: error.underlying)
            }
        }
        return items
    }

    /// The same filters at another address.
    private func call(_ path: String..., operation: String) throws(CivicError) -> ProposalsCall {
        guard let contract else {
            throw CivicError(
                .notOffered, operation: operation, message: "This source has lists and nothing else.",
                hint: "Iterate with `for try await`.")
        }
        var filters = request
        filters.order = nil
        return ProposalsCall(
            city: contract.city, operation: "\(operation) of \(contract.city.name)", path: path,
            parameters: try filters.parameters(operation))
    }
}
