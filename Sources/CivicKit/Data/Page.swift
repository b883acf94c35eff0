/// One page of rows, and how many rows match in all.
public struct Page<Row: Sendable>: Sendable {
    /// How many rows match the query, on this page or not.
    public let totalCount: Int
    /// The rows of this page, in the order of the query.
    public let rows: [Row]
    /// How many calls the portal still answers, where it says so.
    public let quota: Quota?
    /// What the server says besides, one text per header: that an endpoint is about to go, or, from the mock server,
    /// which parameters it ignored.
    public let warnings: [String]

    /// For previews and tests; pages are usually read.
    public init(totalCount: Int, rows: [Row], quota: Quota? = nil, warnings: [String] = []) {
        self.totalCount = totalCount
        self.rows = rows
        self.quota = quota
        self.warnings = warnings
    }
}

extension Page: Equatable where Row: Equatable {}
