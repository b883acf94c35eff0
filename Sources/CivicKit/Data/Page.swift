/// One page of rows, and how many rows match in all.
public struct Page<Row: Sendable>: Sendable {
    /// How many rows match the query, on this page or not.
    public let totalCount: Int
    /// The rows of this page, in the order of the query.
    public let rows: [Row]
    /// How many calls the portal still answers, where it says so.
    public let quota: Quota?
    /// What the server says besides: that an endpoint is about to go, or, from the mock server, that a parameter was
    /// ignored.
    public let warnings: [String]
}

extension Page: Equatable where Row: Equatable {}
