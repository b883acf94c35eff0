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
