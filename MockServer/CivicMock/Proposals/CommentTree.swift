#if MockServer
import CivicJSON
import GRDB

/// The comments on a proposal, each before its replies, replies of one comment in the order asked for.
///
/// The tree is walked from where the page before ended: no more of it is read than the page shows. A comment never goes,
/// it only loses its text, so that a cursor, which names one, always finds its place again.
struct CommentTree {
    private let call: ParticipationCall
    private let db: Database
    private let proposal: String
    private let parent: Node?
    /// How many levels below the parent are shown, or from the first comments down.
    private let levels: Int64
    private let order: Order

    private enum Order: String {
        case oldest, newest, score
    }

    private struct Node {
        let number: Int64
        let id: String
        let parent: String?
        let depth: Int64
        let replies: Int64
        let createdAt: Int64
        let score: Int64

        init(_ row: Row) {
            number = row[0]
            id = row[1]
            parent = row[2]
            depth = row[3]
            replies = row[4]
            createdAt = row[5]
            score = row[6]
        }
    }

    private static let columns: SQLFragment = "n, id, parent, depth, replies, created_at, up - down"

    init(_ call: ParticipationCall, _ db: Database) throws {
        self.call = call
        self.db = db
        proposal = call.path("proposal")
        _ = try Documents(call, db).visible(proposal: proposal)
        levels = Int64(call.query.integer("depth") ?? Int(CommentWriting.levels))
        order = call.query["order"].flatMap(Order.init) ?? .oldest
        guard let id = call.query["parent"] else {
            parent = nil
            return
        }
        guard let node = try Self.node("id = \(bind: id) AND proposal = \(bind: proposal)", in: db) else {
            throw Problem.invalidParameter(
                "parent", "The proposal \"\(proposal)\" has no comment \"\(id)\".", code: "unknown_comment")
        }
        parent = node
    }

    private static func node(_ condition: SQLFragment, in db: Database) throws -> Node? {
        try Row.fetchAll("SELECT \(columns) FROM comment WHERE \(condition)", in: db).first.map(Node.init)
    }

    func page() throws -> Reply {
        let limit = call.query.integer("limit") ?? 20
        let list = "comments/\(proposal)?\(call.query.identity)"
        var found: [Node] = []
        if let text = call.query["cursor"] {
            let key = try Cursor(text, list: list, count: 1).key
            guard let number = key[0].integerValue,
                let last = try Self.node("n = \(bind: number) AND proposal = \(bind: proposal)", in: db)
            else { throw Problem.invalidCursor }
            try addWhatFollows(last, to: &found, limit: limit + 1)
        } else {
            try addReplies(to: parent, to: &found, limit: limit + 1)
        }
        let page = found.prefix(limit)
        let items = try Documents(call, db).comments(page.map(\.number)).map(JSON.object)
        let next = found.count > limit ? page.last.map { Cursor([.integer($0.number)]).text(list: list) } : nil
        return .list(items, total: try total(), nextCursor: next)
    }

    /// The depth of the last level that is shown.
    private var deepest: Int64 {
        (parent.map { $0.depth + 1 } ?? 0) + levels - 1
    }

    private func addReplies(to node: Node?, behind last: Node? = nil, to found: inout [Node], limit: Int) throws {
        guard found.count < limit, (node.map { $0.depth + 1 } ?? 0) <= deepest else { return }
        for reply in try replies(to: node, behind: last, limit: limit - found.count) {
            guard found.count < limit else { return }
            found.append(reply)
            if reply.replies > 0 { try addReplies(to: reply, to: &found, limit: limit) }
        }
    }

    /// What comes after a comment: its replies, then what follows it among its siblings, and so on up the tree.
    private func addWhatFollows(_ last: Node, to found: inout [Node], limit: Int) throws {
        try addReplies(to: last, to: &found, limit: limit)
        var node = last
        while found.count < limit {
            let above = try node.parent.flatMap { try Self.node("id = \(bind: $0)", in: db) }
            try addReplies(to: above, behind: node, to: &found, limit: limit)
            guard let above, above.id != parent?.id else { return }
            node = above
        }
    }

    private func replies(to node: Node?, behind last: Node?, limit: Int) throws -> [Node] {
        var conditions: [SQLFragment] = ["proposal = \(bind: proposal)"]
        conditions.append(node.map { "parent = \(bind: $0.id)" } ?? "parent IS NULL")
        let clause: SQLFragment
        switch order {
        case .oldest:
            clause = "created_at, n"
            if let last { conditions.append("(created_at, n) > (\(bind: last.createdAt), \(bind: last.number))") }
        case .newest:
            clause = "created_at DESC, n DESC"
            if let last { conditions.append("(created_at, n) < (\(bind: last.createdAt), \(bind: last.number))") }
        case .score:
            clause = "down - up, created_at, n"
            if let last {
                conditions.append(
                    """
                    (down - up, created_at, n) > (\(bind: -last.score), \(bind: last.createdAt), \(bind: last.number))
                    """)
            }
        }
        let condition = conditions.joined(" AND ")
        return try Row.fetchAll(
            "SELECT \(Self.columns) FROM comment WHERE \(condition) ORDER BY \(clause) LIMIT \(bind: limit)", in: db
        ).map(Node.init)
    }

    private func total() throws -> Int {
        guard let parent else {
            return try Int.fetchOne(
                "SELECT COUNT(*) FROM comment WHERE proposal = \(bind: proposal) AND depth <= \(bind: deepest)", in: db)
                ?? 0
        }
        return try Int.fetchOne(
            """
            WITH RECURSIVE below (id, depth) AS (
                SELECT id, depth FROM comment WHERE proposal = \(bind: proposal) AND parent = \(bind: parent.id)
                UNION ALL
                SELECT c.id, c.depth FROM below b JOIN comment c ON c.proposal = \(bind: proposal) AND c.parent = b.id)
            SELECT COUNT(*) FROM below WHERE depth <= \(bind: deepest)
            """, in: db) ?? 0
    }
}
#endif
