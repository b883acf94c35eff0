/// Changes in the order they happened. Keep the cursor, and ask with it the next time.
public struct ChangePage: Hashable, Codable, Sendable {
    /// The changes, oldest first.
    public var items: [Change]
    /// What to send as `since` the next time.
    public var cursor: String
    /// Whether there are more at this moment.
    public var more: Bool

    /// For previews, tests and other sources; they are usually read.
    public init(items: [Change] = [], cursor: String, more: Bool) {
        self.items = items
        self.cursor = cursor
        self.more = more
    }

    /// Reads a page. Unlike other lists, the changes must be there: whoever goes on from the cursor would miss them.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        items = try members.decodeRequired([Change].self, forKey: .items)
        cursor = try members.decode(String.self, forKey: .cursor)
        more = try members.decode(Bool.self, forKey: .more)
    }
}
