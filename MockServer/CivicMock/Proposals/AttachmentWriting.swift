#if MockServer
import CivicJSON
import CivicModels
import GRDB
import HTTPTypes

/// Puts files beside a proposal and takes them away, within what the edition's rule allows.
enum AttachmentWriting {
    static func add(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let own = try OwnProposal(call, db)
        try own.checkEditable(at: call.now)
        let rule = own.edition.proposalRule.attachments
        guard call.body.count <= rule.maxBytes else {
            throw Problem(
                .contentTooLarge, "too_large",
                "A file has at most \(rule.maxBytes) bytes; this one has \(call.body.count).")
        }
        let mediaType = try mediaType(of: call, rule)
        let count = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT COUNT(*) FROM attachment WHERE proposal = ?"), arguments: [own.id])
        guard (count ?? 0) < rule.max else {
            throw Problem(
                .conflict, "limit_reached", "A proposal of edition \(own.edition.id) has at most \(rule.max) files."
            )
        }
        let id = try Numbering.identifier("a-", table: "attachment", in: db)
        var document: JSONObject = [
            "mediaType": .string(mediaType.name), "bytes": .integer(Int64(call.body.count)),
            "title": try text("title", call) ?? "",
        ]
        document["alt"] = try text("alt", call)
        document["kind"] = .string(try kind(mediaType, call))
        document["sha256"] = .string(SHA256.hex(of: call.body))
        let doc = JSON.object(document).description
        try db.cachedStatement(sql: "INSERT INTO attachment (id, proposal, doc, bytes) VALUES (?,?,?,?)")
            .execute(arguments: [id, own.id, doc, call.body])
        try touch(own, call, db)
        let attachment = try Documents.attachment(id, of: own.id, doc)
        var reply = Reply.json(attachment, status: .created)
        reply.headers[.location] = attachment["url"]?.stringValue
        return reply
    }

    static func remove(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let own = try OwnProposal(call, db)
        let id = call.path("attachment")
        let exists = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM attachment WHERE id = ? AND proposal = ?)"),
            arguments: [id, own.id])
        guard exists == true else { throw Problem.notFound("attachment", id) }
        try own.checkEditable(at: call.now)
        try db.cachedStatement(sql: "DELETE FROM attachment WHERE id = ?").execute(arguments: [id])
        try touch(own, call, db)
        return .noContent
    }

    /// A file belongs to the content: the proposal's version grows with it.
    private static func touch(_ own: OwnProposal, _ call: ParticipationCall, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE proposal SET version = version + 1, updated_at = ? WHERE n = ?")
            .execute(arguments: [call.now.microseconds, own.number])
        if !own.isDraft { try ParticipationRows.note("updated", "proposal", own.id, at: call.now, in: db) }
    }

    /// The types that are taken, told by their first bytes.
    private enum MediaType: CaseIterable {
        case jpeg, png, webp, pdf

        var name: String {
            switch self {
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            case .webp: "image/webp"
            case .pdf: "application/pdf"
            }
        }

        func begins(_ bytes: [UInt8]) -> Bool {
            switch self {
            case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
            case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            // RFC 9649 section 2.4: "RIFF", the size, "WEBP".
            case .webp: bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
            case .pdf: bytes.starts(with: "%PDF-".utf8)
            }
        }
    }

    private static func mediaType(of call: ParticipationCall, _ rule: ProposalRule.Attachments) throws(Problem)
        -> MediaType
    {
        let said = (call.headers[.contentType] ?? "").prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        guard let type = MediaType.allCases.first(where: { $0.name == said }), rule.mediaTypes.contains(said) else {
            throw Problem(
                .unsupportedMediaType, "unsupported_media_type",
                "A file is one of \(rule.mediaTypes.joined(separator: ", ")); Content-Type says \"\(said)\".")
        }
        guard type.begins(Array(call.body.prefix(16))) else {
            throw Problem(
                .unsupportedMediaType, "unsupported_media_type",
                "The bytes are not those of \(said), as Content-Type says.")
        }
        return type
    }

    private static func kind(_ type: MediaType, _ call: ParticipationCall) throws(Problem) -> String {
        let usual = type == .pdf ? "document" : "image"
        let said = call.query["kind"] ?? usual
        guard said != "image" || type != .pdf else {
            throw .invalidParameter(
                "kind", "A file of type \(type.name) is no image: leave kind out, or say document.")
        }
        return said
    }

    /// A text of the query, which is in the proposal's original language.
    private static func text(_ name: String, _ call: ParticipationCall) throws(Problem) -> JSON? {
        guard let text = call.query[name] else { return nil }
        if let mistake = WrittenText.mistakes(in: text, at: "").first {
            throw .invalidParameter(name, mistake.detail, code: mistake.code)
        }
        return .string(WrittenText.trimmed(text))
    }
}
#endif
