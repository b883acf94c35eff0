#if MockServer
/// One deviation from a contract: where it is, what the contract expects there, and what came.
///
/// ```swift
/// for finding in contract.check(request, body: body) {
///     print(finding)  // createProposal, request body /title: expected at least 15 characters, came 3 ("Abc")
/// }
/// ```
public struct Finding: Sendable, Hashable {
    /// Which of the two parties deviates, or the document itself.
    public enum Side: String, Sendable, Hashable {
        case request, response
        /// The contract's own document.
        case contract
    }

    /// The part of a message, or of the document, that deviates.
    public enum Place: Sendable, Hashable {
        /// The request's target as a whole: its path leads to no operation.
        case target
        /// The path is known, the method is not one of it.
        case method
        /// The path parameter of that name.
        case path(String)
        /// The query parameter of that name.
        case query(String)
        /// The header of that name, of a request or a response.
        case header(String)
        /// The cookie of that name.
        case cookie(String)
        case body
        /// The status of an answer.
        case status
        /// The `Content-Type`.
        case mediaType
        /// A place in the contract's document, as a JSON pointer in a fragment.
        case document(String)
    }

    /// The party that deviates.
    public let side: Side
    /// The operation's `operationId`, or nil when no operation was found.
    public let operation: String?
    /// The part of the message that deviates.
    public let place: Place
    /// Where in the value at ``place`` it is: a JSON pointer (RFC 6901), empty for the whole value.
    public let pointer: String
    /// The rule that is broken, as a JSON pointer in a fragment of the contract's document; `#` when no single place of
    /// the document says so.
    public let schemaPointer: String
    /// The name of the rule: a JSON Schema keyword such as `minLength`, or the OpenAPI field, such as `required`.
    public let keyword: String
    /// What the contract expects.
    public let expected: String
    /// What was found instead, shortened when it is long.
    public let found: String

    /// A check names at most this many deviations; a last finding with the keyword `limit` says that there are more.
    public static let limit = 50

    init(
        _ side: Side, operation: String? = nil, _ place: Place, pointer: String = "", rule: String = "#",
        keyword: String, expected: String, found: String
    ) {
        self.side = side
        self.operation = operation
        self.place = place
        self.pointer = pointer
        self.schemaPointer = rule
        self.keyword = keyword
        self.expected = expected
        self.found = found
    }
}

extension Finding: CustomStringConvertible {
    public var description: String {
        var text = operation.map { "\($0), " } ?? ""
        if side != .contract {
            text += side.rawValue + " "
        }
        text += "\(place)"
        if !pointer.isEmpty {
            text += " \(pointer)"
        }
        return text + ": expected \(expected), came \(found)"
    }
}

extension Finding.Place: CustomStringConvertible {
    public var description: String {
        switch self {
        case .target: "path"
        case .method: "method"
        case .path(let name): "path parameter \(name)"
        case .query(let name): "query parameter \(name)"
        case .header(let name): "header \(name)"
        case .cookie(let name): "cookie \(name)"
        case .body: "body"
        case .status: "status"
        case .mediaType: "media type"
        case .document(let pointer): pointer
        }
    }
}
#endif
