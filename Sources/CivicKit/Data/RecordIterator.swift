/// Reads a query page after page, and makes sure that the end is the end.
///
/// A failed call to `next()` changes nothing: another one asks for the same page again.
public struct RecordIterator<Row: Decodable & Sendable>: AsyncIteratorProtocol {
    private let query: RecordQuery<Row>
    private var rows: ArraySlice<Row> = []
    private var received = 0
    /// What the first page promised.
    private var expected: Promise?

    private struct Promise {
        let totalCount: Int
        /// How many rows the query is to deliver.
        let rows: Int
    }

    init(_ query: RecordQuery<Row>) {
        self.query = query
    }

    public mutating func next() async throws -> Row? {
        try Task.checkCancellation()
        if rows.isEmpty {
            try await readPage()
        }
        return rows.popFirst()
    }

    private mutating func readPage() async throws {
        let limit = query.rowLimit ?? .max
        guard limit >= 0 else {
            throw query.endpoint.failure(.invalidParameter, "A limit of \(limit) rows is less than none.")
        }
        let missing = (expected?.rows ?? limit) - received
        guard missing > 0 else { return }
        let offset = query.rowOffset + received
        let size = min(missing, RecordLimits.pageSize(at: offset))
        let page = try await query.page(limit: size, offset: offset)
        let promise = try expected ?? promise(page, limit: limit)
        try check(page, promise, size: size)
        expected = promise
        received += page.rows.count
        rows = page.rows[...]
    }

    private func promise(_ page: Page<Row>, limit: Int) throws(CivicError) -> Promise {
        let rows = min(limit, max(0, page.totalCount - query.rowOffset))
        guard query.rowOffset + rows <= RecordLimits.window else {
            throw query.endpoint.failure(
                .tooManyRows,
                "\(page.totalCount) rows match; Explore v2.1 hands out the first \(RecordLimits.window) in pages.",
                hint: """
                    Narrow the query down, for example by date, and read part after part; or say with `.limit(n)` how \
                    many rows are enough.
                    """
            )
        }
        return Promise(totalCount: page.totalCount, rows: rows)
    }

    private func check(_ page: Page<Row>, _ promise: Promise, size: Int) throws(CivicError) {
        guard page.totalCount == promise.totalCount else {
            throw query.endpoint.failure(
                .changedWhileReading,
                "\(promise.totalCount) rows matched at first, \(page.totalCount) after \(received) were read.",
                hint: """
                    Rows came or went meanwhile. Read it again; what matches at most \(RecordLimits.page) rows comes in \
                    one page, between whose rows nothing changes.
                    """
            )
        }
        guard page.rows.count == min(size, promise.rows - received) else {
            throw query.endpoint.failure(
                .incompleteResult,
                "The server announced \(promise.rows) rows and sent \(received + page.rows.count).",
                hint: "Read it again; rows are missing."
            )
        }
    }
}

extension RecordQuery: AsyncSequence {
    public typealias Element = Row

    public func makeAsyncIterator() -> RecordIterator<Row> {
        RecordIterator(self)
    }
}
