#if MockServer
import CivicJSON
import GRDB
import HTTPTypes

/// Lets people comment, answer each other, rate comments and take theirs back.
enum CommentWriting {
    static let all: [String: ParticipationAPI.Operation] = [
        "addComment": .writing { call, db in try add(call, db) },
        "deleteComment": .writing { call, db in try delete(call, db) },
        "rateComment": .writing { call, db in try rate(call, db, value: call.members["value"]?.stringValue) },
        "unrateComment": .writing { call, db in try rate(call, db, value: nil) },
    ]

    /// How many levels a discussion has, the first one included; the capabilities tell it.
    static let levels: Int64 = 8

    private static func add(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let citizen = try call.citizen()
        let id = call.path("proposal")
        let proposal = try Documents(call, db).visible(proposal: id)
        try checkOpen(proposal, id, call)
        var mistakes: [Problem.Mistake] = []
        let body = WrittenText.read(
            call.members["body"]?.objectValue ?? [:], at: "/body", call.facts, &mistakes)
        var parent: StoredComment?
        if let said = call.members["parent"]?.stringValue {
            parent = try answerable(said, of: id, call, db, &mistakes)
        }
        guard mistakes.isEmpty else { throw Problem.invalidContent(mistakes) }

        let new = try Numbering.identifier("c-", table: "comment", in: db)
        var row: JSONObject = [
            "id": .string(new), "proposal": .string(id), "state": "published", "body": .object(body),
            // The contract: the first language is the original.
            "originalLanguage": .string(body.names.first ?? ""), "machineTranslated": [],
            "alignment": call.members["alignment"] ?? "neutral",
            "author": ["id": .string(citizen.id), "kind": "individual", "name": .string(citizen.name)],
            "createdAt": .string(call.now.description), "owner": .string(citizen.id),
        ]
        row["parent"] = parent.map { .string($0.id) }
        try ParticipationRows.insert(comment: row, depth: parent.map { $0.depth + 1 } ?? 0, in: db)
        try ParticipationRows.note("created", "comment", new, proposal: id, at: call.now, in: db)
        var reply = Reply.json(try Documents(call, db).comment(new), status: .created)
        reply.headers[.location] = "\(ProposalsAPI.root)/comments/\(new)"
        return reply
    }

    private static func answerable(
        _ parent: String, of proposal: String, _ call: ParticipationCall, _ db: Database,
        _ mistakes: inout [Problem.Mistake]
    ) throws -> StoredComment? {
        guard let comment = try StoredComment.find(parent, in: db), comment.proposal == proposal else {
            mistakes.append(
                .init("/parent", "unknown_comment", "The proposal \"\(proposal)\" has no comment \"\(parent)\"."))
            return nil
        }
        _ = try Documents(call, db).comment(parent)
        guard comment.depth + 1 < levels else {
            mistakes.append(
                .init("/parent", "too_deep", "A discussion has \(levels) levels: answer the comment above instead.")
            )
            return nil
        }
        return comment
    }

    private static func delete(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let citizen = try call.citizen()
        let comment = try visible(call, db)
        guard comment.owner == citizen.id else {
            throw Problem(.forbidden, "not_yours", "The comment \"\(comment.id)\" is somebody else's.")
        }
        try ParticipationRows.takeDown(comment: comment.id, to: "withdrawn", at: call.now, in: db)
        return .noContent
    }

    private static func rate(_ call: ParticipationCall, _ db: Database, value: String?) throws -> Reply {
        let citizen = try call.citizen()
        let comment = try visible(call, db)
        guard comment.owner != citizen.id else {
            throw Problem(.conflict, "wrong_state", "The comment \"\(comment.id)\" is your own: others rate it.")
        }
        try checkOpen(try Documents(call, db).visible(proposal: comment.proposal), comment.proposal, call)
        let old = try String.fetchOne(
            db.cachedStatement(sql: "SELECT value FROM comment_rating WHERE comment = ? AND citizen = ?"),
            arguments: [comment.id, citizen.id])
        if old != value {
            try db.cachedStatement(sql: "DELETE FROM comment_rating WHERE comment = ? AND citizen = ?")
                .execute(arguments: [comment.id, citizen.id])
            if let value {
                try db.cachedStatement(sql: "INSERT INTO comment_rating (comment, citizen, value) VALUES (?,?,?)")
                    .execute(arguments: [comment.id, citizen.id, value])
            }
            func step(_ name: String) -> Int { (value == name ? 1 : 0) - (old == name ? 1 : 0) }
            try db.cachedStatement(
                sql: "UPDATE comment SET up = max(0, up + ?), down = max(0, down + ?) WHERE id = ?"
            )
            .execute(arguments: [step("up"), step("down"), comment.id])
        }
        return .json(try Documents(call, db).comment(comment.id))
    }

    /// The comment of the call's path, if it and its proposal are there to be read.
    private static func visible(_ call: ParticipationCall, _ db: Database) throws -> StoredComment {
        let id = call.path("comment")
        _ = try Documents(call, db).comment(id)
        guard let comment = try StoredComment.find(id, in: db) else { throw Problem.notFound("comment", id) }
        return comment
    }

    private static func checkOpen(
        _ proposal: Documents.VisibleProposal, _ id: String, _ call: ParticipationCall
    ) throws {
        guard proposal.state != "draft", proposal.state != "withdrawn" else {
            throw Problem(
                .conflict, "wrong_state",
                "The proposal \"\(id)\" is in the state \"\(proposal.state)\", which takes no comments.")
        }
        guard let edition = call.facts.edition(proposal.edition) else { throw Problem.notFound("proposal", id) }
        try edition.requireParticipation(at: call.now)
        try Requirements.require("comment", edition, call)
    }
}

/// A comment as it is kept.
struct StoredComment {
    let id: String
    let proposal: String
    let depth: Int64
    let owner: String?
    let document: JSONObject

    static func find(_ id: String, in db: Database) throws -> StoredComment? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, proposal, depth, owner, doc FROM comment WHERE id = ?"),
            arguments: [id])
        guard let row else { return nil }
        return StoredComment(
            id: row[0], proposal: row[1], depth: row[2], owner: row[3],
            document: try JSON(parsing: (row[4] as String).utf8).objectValue ?? [:])
    }
}
#endif
