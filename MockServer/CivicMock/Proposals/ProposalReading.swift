#if MockServer
import CivicJSON
import Foundation
import GRDB
import HTTPTypes

/// Reading proposals: as a list, one by one, and what hangs on one of them.
enum ProposalReading {
    static let all: [String: ParticipationAPI.Operation] = [
        "listProposals": .reading { call, db in
            try Listing(.proposal, call, db).reply { try Documents(call, db).proposals($0) }
        },
        "getProposal": .reading { call, db in
            let (document, version) = try Documents(call, db).proposal(call.path("proposal"))
            return .json(document, version: version)
        },
        "listProposalHistory": .reading { call, db in
            try entries(
                call, db, "SELECT n, doc FROM history WHERE proposal = ? ORDER BY at, n",
                read: { try JSON(parsing: $0.utf8).objectValue ?? [:] })
        },
        "listAnswers": .reading { call, db in
            try entries(
                call, db, "SELECT n, doc FROM answer WHERE proposal = ? ORDER BY at DESC, n DESC",
                read: Documents.answer)
        },
        "listSupports": .reading { call, db in
            let counts = try Documents(call, db).supportCounts(proposal: call.path("proposal"))
            return .json(["items": .array(counts)])
        },
        "getAttachment": .reading { call, db in try attachment(call, db) },
    ]

    private static func entries(
        _ call: ParticipationCall, _ db: Database, _ sql: String, read: (String) throws -> JSONObject
    ) throws -> Reply {
        let id = call.path("proposal")
        _ = try Documents(call, db).visible(proposal: id)
        let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id])
        return try .page(of: rows, call, key: { "\($0[0] as Int64)" }, document: { try read($0[1]) })
    }

    private static func attachment(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let proposal = call.path("proposal")
        let id = call.path("attachment")
        _ = try Documents(call, db).visible(proposal: proposal)
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT doc, bytes FROM attachment WHERE id = ? AND proposal = ?"),
            arguments: [id, proposal])
        guard let row else { throw Problem.notFound("attachment", id) }
        let document = try JSON(parsing: (row[0] as String).utf8)
        let mediaType = document["mediaType"]?.stringValue ?? "application/octet-stream"
        var reply = Reply(body: .bytes([UInt8](row[1] as Data), mediaType: mediaType))
        let ending = mediaType == "image/jpeg" ? "jpg" : mediaType.split(separator: "/").last.map(String.init) ?? "bin"
        reply.headers[.contentDisposition] = "attachment; filename=\"\(id).\(ending)\""
        // What strangers sent is never to be run as something else.
        reply.headers[.xContentTypeOptions] = "nosniff"
        return reply
    }
}

extension Listing {
    /// The answer to a list: the page, whole or with the members that were asked for, and the facets.
    func reply(_ documents: ([Int64]) throws -> [JSONObject]) throws -> Reply {
        let (numbers, nextCursor) = try page()
        var items = try documents(numbers)
        var answer: JSONObject = ["items": [], "total": .integer(Int64(rows.count))]
        answer["nextCursor"] = nextCursor.map(JSON.string) ?? .null
        if let fields = query.list("fields") {
            let names = ["id"] + fields.filter { $0 != "id" }
            items = items.map { item in
                JSONObject(members: item.members.filter { names.contains($0.name) })
            }
            answer["fields"] = .array(names.map(JSON.string))
        }
        answer["items"] = .array(items.map(JSON.object))
        if let names = query.list("facets") { answer["facets"] = try facets(names) }
        return .json(answer)
    }
}
#endif
