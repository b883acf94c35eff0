#if MockServer
import HTTPTypes

/// One operation of a contract: what can be asked with one method at one path, and what may be answered.
///
/// ```swift
/// for operation in contract.operations {
///     print(operation.method, operation.path, operation.summary ?? "")  // GET /proposals/{id} Read a proposal
/// }
/// ```
public final class Operation: Sendable, Identifiable {
    /// The `operationId`, or `GET /path` where the document gives none.
    public let id: String
    public let method: HTTPRequest.Method
    /// The path template, without the contract's base path: `/proposals/{id}`.
    public let path: String
    public let tags: [String]
    public let summary: String?
    public let isDeprecated: Bool
    /// The statuses that the document declares, in its order: `200`, `4XX`, `default`.
    public let statuses: [String]

    /// Where the document has it, as a JSON pointer in a fragment.
    let pointer: String
    let targets: [Schema]
    let rules: Rules

    /// What a request and its answers are held against.
    struct Rules: Sendable {
        var path: [Parameter] = []
        var query: [Parameter] = []
        var headers: [Parameter] = []
        var cookies: [Parameter] = []
        /// The positions in ``query`` of the names that a query may hold.
        var queryNames: [String: Int] = [:]
        /// The parameter that takes any name, when its object is open and spread over the query.
        var openQuery: Int?
        /// Query parameters that carry credentials; they are known and not checked.
        var credentials: Set<String> = []
        var body: Body?
        var responses: [Response] = []
    }

    struct Body: Sendable {
        let pointer: String
        let isRequired: Bool
        let contents: [Content]
    }

    struct Response: Sendable {
        let pointer: String
        let status: String
        let headers: [Parameter]
        let contents: [Content]
    }

    init(
        id: String, method: HTTPRequest.Method, path: String, tags: [String], summary: String?, isDeprecated: Bool,
        pointer: String, targets: [Schema], rules: Rules
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.tags = tags
        self.summary = summary
        self.isDeprecated = isDeprecated
        self.pointer = pointer
        self.targets = targets
        self.rules = rules
        statuses = rules.responses.map(\.status)
    }

    /// What the document says about answers of that status: the status itself, else its class, else `default`.
    func response(for status: Int) -> Response? {
        let text = String(status)
        return rules.responses.first { $0.status == text }
            ?? rules.responses.first { $0.status == "\(status / 100)XX" }
            ?? rules.responses.first { $0.status == "default" }
    }
}

extension Operation: CustomStringConvertible {
    public var description: String { "\(id) (\(method.rawValue) \(path))" }
}
#endif
