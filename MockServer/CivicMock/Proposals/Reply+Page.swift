#if MockServer
import CivicJSON

extension Reply {
    /// One page of a list that is at hand as a whole. The cursor names the last item of the page before.
    ///
    /// - Parameters:
    ///   - key: What tells the items apart.
    ///   - document: An item as the API shows it.
    static func page<Item>(
        of items: [Item], _ call: ParticipationCall, key: (Item) -> String, document: (Item) throws -> JSONObject
    ) throws -> Reply {
        let limit = call.query.integer("limit") ?? 20
        let list = ([call.operation] + call.path.values.sorted() + [call.query.identity]).joined(separator: "?")
        var rest = items[...]
        if let text = call.query["cursor"] {
            let last = try Cursor(text, list: list, count: 1).key[0].stringValue
            guard let index = rest.firstIndex(where: { key($0) == last }) else { throw Problem.invalidCursor }
            rest = rest[(index + 1)...]
        }
        let page = rest.prefix(limit)
        let next = rest.count > limit ? page.last.map { Cursor([.string(key($0))]).text(list: list) } : nil
        return .list(try page.map { .object(try document($0)) }, total: items.count, nextCursor: next)
    }
}
#endif
