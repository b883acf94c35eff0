/// What `order_by` holds.
public struct OrderClause: Hashable, Sendable {
    public var items: [OrderItem]

    public init(_ items: [OrderItem]) {
        self.items = items
    }
}

public struct OrderItem: Hashable, Sendable {
    public enum Key: Hashable, Sendable {
        case expression(ScalarExpression)
        /// `random(42)`: the same order for the same seed.
        case random(Int64)
        /// `vector_similarity('text')`: the catalog only, where the portal has that option.
        case vectorSimilarity(String)
    }

    public var key: Key
    public var isDescending: Bool

    public init(_ key: Key, descending: Bool = false) {
        self.key = key
        isDescending = descending
    }
}
