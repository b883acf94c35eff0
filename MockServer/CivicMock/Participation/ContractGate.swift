#if MockServer
import CivicJSON
import Foundation
import HTTPTypes
import OpenAPIContract

/// Lets through what the contract allows, and turns what it does not into a problem that says what, where and what would be
/// right.
struct ContractGate: Sendable {
    /// A request that means an operation of the contract.
    struct Match: Sendable {
        /// The `operationId`.
        let operation: String
        /// The variable parts of the path, decoded.
        let path: [String: String]
        let needsToken: Bool
        fileprivate let rules: OpenAPIContract.Operation
        fileprivate let rawPath: [String: String]
    }

    /// A contract with what is looked up in it for every request.
    struct Rules: Sendable {
        let contract: Contract
        /// The operations that only answer who is signed in.
        let secured: Set<String>
        /// What an operation's answers may be when it succeeds, by its `operationId`.
        let mediaTypes: [String: [String]]

        init(_ contract: Contract) {
            self.contract = contract
            secured = ContractGate.secured(contract)
            mediaTypes = ContractGate.mediaTypes(contract)
        }
    }

    /// The contract: "1,048,576 bytes of JSON".
    private static let largestJSON = 1 << 20

    /// What the paths of the API begin with.
    private let roots: [String]
    private let load: @Sendable () throws -> Rules

    /// - Parameters:
    ///   - roots: Paths that begin so are this API's, whether the contract knows them or not.
    ///   - load: Asked for every request: it reads the contract at the first.
    init(roots: [String], _ load: @escaping @Sendable () throws -> Rules) {
        self.roots = roots
        self.load = load
    }

    /// Whether a request with that path is for this API.
    func covers(_ path: String) -> Bool {
        roots.contains { root in
            path.hasPrefix(root) && (path.utf8.count == root.utf8.count || path.dropFirst(root.count).hasPrefix("/"))
        }
    }

    func match(_ request: HTTPRequest) throws -> Match {
        let rules = try load()
        switch rules.contract.operation(for: request) {
        case .operation(let operation, let rawPath):
            var path: [String: String] = [:]
            for (name, text) in rawPath {
                guard let decoded = text.removingPercentEncoding else {
                    throw Problem.invalidParameter(name, "Broken percent-encoding in the path.")
                }
                path[name] = decoded
            }
            return Match(
                operation: operation.id, path: path, needsToken: rules.secured.contains(operation.id), rules: operation,
                rawPath: rawPath)
        case .unknownPath(let nearest):
            let hint = nearest.map { " The nearest is \($0)." } ?? ""
            throw Problem(
                .notFound, "not_found", "There is nothing at \(request.path?.prefix { $0 != "?" } ?? "/").\(hint)")
        case .methodNotAllowed(let allowed):
            let methods = Set(allowed.map(\.rawValue) + (allowed.contains(.get) ? ["HEAD"] : []) + ["OPTIONS"])
            var problem = Problem(
                .methodNotAllowed, "method_not_allowed", "The method \(request.method.rawValue) is not allowed here.")
            problem.headers[.allow] = methods.sorted().joined(separator: ", ")
            throw problem
        }
    }

    /// Holds a request against its operation.
    ///
    /// - Returns: The body, when it is JSON.
    func check(_ request: HTTPRequest, _ match: Match, body: Data) throws -> JSON? {
        try checkAcceptable(request, match)
        let json = try json(in: body, request)
        let message = json.map(MessageBody.json) ?? MessageBody(body)
        var request = request
        // Many clients encode the commas of a list, and no list of the contract has a comma inside an item.
        request.path = request.path.map { $0.replacing("%2C", with: ",").replacing("%2c", with: ",") }
        var findings = match.rules.check(request, pathParameters: match.rawPath, body: message)
        // That one of these is missing is told with a code of its own, by whoever needs it.
        findings.removeAll { finding in
            [.header("Idempotency-Key"), .header("If-Match")].contains(finding.place) && finding.keyword == "required"
        }
        if let finding = findings.first { throw Self.problem(finding, findings) }
        return json
    }

    private func checkAcceptable(_ request: HTTPRequest, _ match: Match) throws {
        guard let header = request.headerFields[.accept], let types = try load().mediaTypes[match.operation],
            !types.isEmpty
        else { return }
        let accepted = AcceptedTypes(header)
        guard !types.contains(where: accepted.include) else { return }
        throw Problem(
            .notAcceptable, "not_acceptable",
            "\(match.operation) answers \(types.joined(separator: ", ")); Accept is \"\(header)\".")
    }

    private func json(in body: Data, _ request: HTTPRequest) throws(Problem) -> JSON? {
        guard !body.isEmpty, request.headerFields[.contentType]?.contains("json") == true else { return nil }
        guard body.count <= Self.largestJSON else {
            throw Problem(
                .contentTooLarge, "too_large",
                "A body of JSON has at most \(Self.largestJSON) bytes; this one has \(body.count).")
        }
        do {
            return try JSON(parsing: body)
        } catch {
            throw Problem(.badRequest, "malformed_json", "The body is no JSON: \(error).")
        }
    }

    private static func problem(_ first: Finding, _ findings: [Finding]) -> Problem {
        if findings.contains(where: { $0.place == .mediaType }) {
            return Problem(
                .unsupportedMediaType, "unsupported_media_type",
                "The Content-Type is to be \(first.expected), not \(first.found).")
        }
        let parameters = findings.filter { $0.place != .body }
        guard parameters.isEmpty else {
            var problem = Problem(
                .badRequest, "invalid_request", parameters.map(\.sentence).joined(separator: " "))
            problem.errors = parameters.map(\.mistake)
            return problem
        }
        return .invalidContent(findings.map(\.mistake))
    }

    private static func mediaTypes(_ contract: Contract) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for operation in contract.operations {
            let item = contract.document["paths"]?[operation.path]?[operation.method.rawValue.lowercased()]
            for response in item?["responses"]?.objectValue?.members ?? [] where response.name.hasPrefix("2") {
                result[operation.id, default: []] += response.value["content"]?.objectValue?.names ?? []
            }
        }
        return result
    }

    private static func secured(_ contract: Contract) -> Set<String> {
        var secured: Set<String> = []
        for operation in contract.operations {
            let item = contract.document["paths"]?[operation.path]?[operation.method.rawValue.lowercased()]
            let demands = (item?["security"] ?? contract.document["security"])?.arrayValue ?? []
            // An empty demand among them says that no token is fine as well.
            if !demands.isEmpty, !demands.contains(where: { $0.objectValue?.isEmpty ?? false }) {
                secured.insert(operation.id)
            }
        }
        return secured
    }
}

extension Finding {
    fileprivate var mistake: Problem.Mistake {
        let code = code
        switch place {
        case .body: return Problem.Mistake(pointer, code, sentence)
        case .path(let name), .query(let name), .header(let name), .cookie(let name):
            // `?=1` has a parameter without a name.
            return name.isEmpty
                ? Problem.Mistake(nil, code, sentence) : Problem.Mistake(parameter: name, code, sentence)
        default: return Problem.Mistake(nil, code, sentence)
        }
    }

    fileprivate var sentence: String {
        let part = place == .body ? (pointer.isEmpty ? "The body" : pointer) : "\(place)"
        return "\(part): expected \(expected), came \(found)."
    }

    private var code: String {
        switch keyword {
        case "required": "required"
        case "minLength", "minItems", "minProperties": "too_short"
        case "maxLength", "maxItems", "maxProperties": "too_long"
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum": "out_of_range"
        case "type": "wrong_type"
        default: "invalid"
        }
    }
}
#endif
