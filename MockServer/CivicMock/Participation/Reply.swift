#if MockServer
import CivicJSON
import HTTPTypes

/// What an operation answers, before the headers that every answer has are added.
struct Reply: Sendable {
    enum Body: Sendable {
        case none
        case json(JSON)
        case bytes([UInt8], mediaType: String)
    }

    var status: HTTPResponse.Status = .ok
    var body: Body
    /// For what can be edited: changes with its content only, not with counters that others move.
    var version: Int64?
    var headers: HTTPFields = [:]

    static func json(_ value: JSON, status: HTTPResponse.Status = .ok, version: Int64? = nil) -> Reply {
        Reply(status: status, body: .json(value), version: version)
    }

    @_disfavoredOverload  // A literal is a value.
    static func json(_ object: JSONObject, status: HTTPResponse.Status = .ok, version: Int64? = nil) -> Reply {
        .json(.object(object), status: status, version: version)
    }

    static let noContent = Reply(status: .noContent, body: .none)

    /// A list as every list of the contract is.
    static func list(_ items: [JSON], total: Int, nextCursor: String?) -> Reply {
        let page: JSONObject = [
            "items": .array(items), "total": .integer(Int64(total)), "nextCursor": nextCursor.map(JSON.string) ?? .null,
        ]
        return .json(page)
    }
}

/// An ETag: the content's version, where it has one, and a hash of the whole answer.
///
/// `If-None-Match` compares the whole, so that a changed counter is seen. `If-Match` compares the version, so that nobody's
/// support makes an author's edit stale.
struct EntityTag: Sendable, Hashable {
    let text: String

    init(version: Int64?, body: some Sequence<UInt8>) {
        // FNV-1a: the tag has to tell two answers apart, not to resist an attack.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        text = "\"\(version.map { "\($0)-" } ?? "")\(String(hash, radix: 16))\""
    }

    /// Whether an `If-None-Match` header names that tag.
    static func header(_ header: String, names tag: String) -> Bool {
        tags(header).contains { $0 == "*" || $0 == tag }
    }

    /// Whether an `If-Match` header names that version of what is there.
    static func header(_ header: String, names version: Int64) -> Bool {
        tags(header).contains { $0 == "*" || $0 == "\"\(version)\"" || $0.hasPrefix("\"\(version)-") }
    }

    private static func tags(_ header: String) -> [Substring] {
        header.split(separator: ",").map { part in
            let tag = part.drop { $0 == " " }
            return (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag).prefix { $0 != " " }
        }
    }
}

extension ParticipationCall {
    /// Holds an `If-Match` header against the version that is there.
    ///
    /// - Parameter isRequired: Whether the header must be sent, because something of the caller's would be overwritten.
    func checkPrecondition(version: Int64, isRequired: Bool) throws(Problem) {
        guard let header = headers[.ifMatch] else {
            guard isRequired else { return }
            throw Problem(
                .preconditionRequired, "precondition_required",
                "Send If-Match with the ETag of what you read, so that no other edit is overwritten.")
        }
        guard EntityTag.header(header, names: version) else { throw .stale }
    }
}
#endif
