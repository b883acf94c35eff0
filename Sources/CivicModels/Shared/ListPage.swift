/// One page of a list, and how to ask for the next. Cursors stay valid while rows are added.
public struct ListPage<Item: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    /// The items of this page, in the order asked for.
    public var items: [Item]
    /// How many there are in all, on this page or not.
    public var total: Int
    /// What to send as `cursor` for the next page; `nil` on the last.
    @NullWhenAbsent public var nextCursor: String?
    /// Counts per value, where they were asked for.
    public var facets: [Facet]?
    /// The members that the items have, where only some were asked for.
    public var fields: [String]?

    /// For previews, tests and other sources; they are usually read.
    public init(items: [Item], total: Int, nextCursor: String? = nil, facets: [Facet]? = nil, fields: [String]? = nil) {
        self.items = items
        self.total = total
        self.nextCursor = nextCursor
        self.facets = facets
        self.fields = fields
    }

    /// Reads a page. Its items and its cursor must be there, unlike other members: a page without items is not an empty
    /// page, and a page without a cursor is not the last, which has `null`.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        items = try members.decodeRequired([Item].self, forKey: .items)
        total = try members.decode(Int.self, forKey: .total)
        nextCursor = try members.decode(String?.self, forKey: .nextCursor)
        facets = try members.decodeIfPresent([Facet].self, forKey: .facets)
        fields = try members.decodeIfPresent([String].self, forKey: .fields)
    }
}
