/// The rows of a list, page after page.
///
/// ```swift
/// for try await proposal in city.proposals.mine() { print(proposal.reference) }
/// ```
///
/// It ends where the server says that nothing comes behind, and throws ``CivicError`` where it cannot go on; it never
/// ends early as if that were all. A cancelled task gets `CancellationError`. Cursors stay valid while rows are
/// inserted: what is there when the reading begins is read once.
public struct CursorSequence<Row: Hashable & Codable & Sendable>: AsyncSequence, Sendable {
    /// Reads the page behind a cursor, with at most so many rows.
    typealias Read = @Sendable (_ cursor: String?, _ limit: Int?) async throws -> ListPage<Row>

    private let read: Read
    private var rowLimit: Int?

    init(_ read: @escaping Read, limit: Int? = nil) {
        self.read = read
        rowLimit = limit
    }

    /// How many rows at most. A page holds 100 and no more; iterating goes on to the next one.
    public func limit(_ count: Int) -> CursorSequence {
        CursorSequence(read, limit: count)
    }

    /// One page: the first, or the one behind the cursor that the page before it gave. Without a limit it has as many
    /// rows as the server likes, 20.
    public func page(after cursor: String? = nil) async throws -> ListPage<Row> {
        try await read(cursor, rowLimit)
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(read: read, missing: rowLimit ?? .max)
    }

    /// A failed call to `next()` changes nothing: another one asks for the same page again.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let read: Read
        fileprivate var missing: Int
        private var rows: ArraySlice<Row> = []
        private var cursor: String?
        private var isLast = false

        fileprivate init(read: @escaping Read, missing: Int) {
            self.read = read
            self.missing = missing
        }

        public mutating func next() async throws -> Row? {
            try Task.checkCancellation()
            guard missing >= 0 else {
                throw CivicError(
                    .invalidParameter, operation: "list", message: "A limit of \(missing) rows is less than none.")
            }
            guard missing > 0 else { return nil }
            // A page may be empty and still not the last.
            while rows.isEmpty, !isLast {
                let page = try await read(cursor, Swift.min(missing, PageLimit.most))
                if let next = page.nextCursor, next == cursor {
                    throw CivicError(
                        .incompleteResult, operation: "list",
                        message: "The server gives the same page again and again.",
                        hint: "This is a mistake of the server; what was read so far may not be all.")
                }
                rows = page.items[...]
                cursor = page.nextCursor
                isLast = cursor == nil
            }
            guard let row = rows.popFirst() else { return nil }
            missing -= 1
            return row
        }
    }
}
