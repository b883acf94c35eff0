#if MockServer
import CivicJSON
import GRDB

/// What has changed since a client last asked, so that it can keep a copy.
enum ChangeOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "listChanges": .reading { call, db in try changes(call, db) }
    ]

    private static let list = "changes"

    private static func changes(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let newest = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(n) FROM change")) ?? 0
        guard let text = call.query["since"] else { return reply([], last: newest, more: false) }
        let key = try Cursor(text, list: list, count: 1).key
        // A cursor from beyond the newest change was given by a store that is no more.
        guard let since = key[0].integerValue, 0...newest ~= since else { throw Problem.invalidCursor }
        let resources = call.query.all("resource")
        let limit = call.query.integer("limit") ?? 20
        var conditions: [SQLFragment] = ["n > \(bind: since)"]
        if !resources.isEmpty {
            let wanted = ListFilters.list(resources)
            conditions.append("resource \(wanted)")
        }
        let condition = conditions.joined(" AND ")
        let rows = try Row.fetchAll(
            """
            SELECT n, at, resource, id, change, proposal FROM change WHERE \(condition) ORDER BY n LIMIT \(bind: limit + 1)
            """, in: db)
        let page = rows.prefix(limit)
        let items = page.map { row -> JSON in
            var item: JSONObject = [
                "resource": .string(row[2]), "id": .string(row[3]), "change": .string(row[4]),
                "at": Documents.instant(row[1]),
            ]
            item["proposal"] = (row[5] as String?).map(JSON.string)
            return .object(item)
        }
        let more = rows.count > limit
        return reply(items, last: more ? page.last?[0] ?? newest : newest, more: more)
    }

    private static func reply(_ items: [JSON], last: Int64, more: Bool) -> Reply {
        .json([
            "items": .array(items), "cursor": .string(Cursor([.integer(last)]).text(list: list)), "more": .bool(more),
        ])
    }
}
#endif
