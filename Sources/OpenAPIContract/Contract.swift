#if MockServer
import CivicJSON
import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An OpenAPI 3.1 document that requests and answers are held against.
///
/// ```swift
/// let contract = try Contract(yaml: text)
/// let findings = contract.check(request, body: body) + contract.check(response, body: answer, to: request)
/// for finding in findings {
///     print(finding)  // createProposal, request body /title: expected at least 15 characters, came 3 ("Abc")
/// }
/// ```
///
/// Paths, methods, parameters of all places, media types, headers, statuses and bodies are checked; schemas are those of
/// JSON Schema 2020-12. What the document asks for and is not checked stands in ``unsupported``: nothing is skipped in
/// silence. Whether a request has the rights that `security` asks for is not checked.
///
/// The lines of JSON Lines are held against the schema that the media type gives as `itemSchema` (OpenAPI 3.2) or, in
/// 3.1, as `x-item-schema`.
///
/// A contract never changes after it was read, and can be used by any number of tasks at once.
public final class Contract: Sendable {
    /// The name of the API (`info.title`).
    public let title: String
    /// The version of the API (`info.version`).
    public let version: String
    /// What all paths of the contract begin with, such as `/api/proposals/v1`; empty when they begin at the root.
    public let basePath: String
    /// All operations, in the order of the document.
    public let operations: [Operation]
    /// What the document asks for and is not checked: keywords, formats, styles.
    public let unsupported: [Finding]

    /// The whole document.
    package let document: JSON
    let examples: [Example]
    let targets: [Schema]
    private let router: Router
    /// The operations of each path of ``router``.
    private let operationsByPath: [[Operation]]
    private let operationsByID: [String: Operation]

    /// Reads a contract written in YAML (or in JSON, which is YAML too).
    ///
    /// - Parameters:
    ///   - yaml: the document, an OpenAPI 3.1 one.
    ///   - basePath: what the paths begin with; nil takes the path of the first of the document's `servers`.
    /// - Throws: ``ContractError`` with the place, for a document that is no OpenAPI 3.1 or contradicts itself.
    public convenience init(yaml: String, basePath: String? = nil) throws(ContractError) {
        try self.init(document: YAMLReader.read(yaml), basePath: basePath)
    }

    /// Reads a contract written in JSON.
    ///
    /// - Parameters:
    ///   - json: the document, an OpenAPI 3.1 one, in UTF-8.
    ///   - basePath: what the paths begin with; nil takes the path of the first of the document's `servers`.
    /// - Throws: ``ContractError`` with the place, for a document that is no OpenAPI 3.1 or contradicts itself.
    public convenience init(json: Data, basePath: String? = nil) throws(ContractError) {
        let document: JSON
        do {
            document = try JSON(parsing: json)
        } catch {
            throw ContractError("column \(error.column): \(error.reason)", line: error.line)
        }
        try self.init(document: document, basePath: basePath)
    }

    package init(document: JSON, basePath: String? = nil) throws(ContractError) {
        var compiler = ContractCompiler(document: document)
        let parts = try compiler.compile()
        self.document = document
        title = parts.title
        version = parts.version
        self.basePath = Self.normalized(basePath ?? parts.basePath)
        operations = parts.operations
        unsupported = compiler.schemas.unsupported
        examples = compiler.schemas.examples
        targets = parts.targets
        router = parts.router
        operationsByPath = parts.operationsByPath
        operationsByID = Dictionary(parts.operations.map { ($0.id, $0) }) { first, _ in first }
    }

    private static func normalized(_ path: String) -> String {
        let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
        return trimmed.isEmpty || trimmed.hasPrefix("/") ? trimmed : "/" + trimmed
    }

    /// The operation with that `operationId`, or nil.
    public func operation(id: String) -> Operation? {
        operationsByID[id]
    }

    /// True when the request's path begins with ``basePath``, so that this contract is the one to ask.
    public func covers(_ request: HTTPRequest) -> Bool {
        pathBelowBase(RequestTarget.path(of: request)) != nil
    }

    private func pathBelowBase(_ path: Substring) -> Substring? {
        guard !basePath.isEmpty else { return path }
        guard path.hasPrefix(basePath) else { return nil }
        let rest = path.dropFirst(basePath.count)
        return rest.isEmpty || rest.hasPrefix("/") ? rest : nil
    }

    /// The operation that a request means, by its method and path alone.
    public func operation(for request: HTTPRequest) -> Match {
        let path = RequestTarget.path(of: request)
        guard let rest = pathBelowBase(path), let found = router.find(rest.isEmpty ? "/" : rest) else {
            let nearest = router.nearest(to: pathBelowBase(path) ?? path)
            return .unknownPath(nearest: nearest.map { basePath + $0 })
        }
        let operations = operationsByPath[found.path]
        let operation =
            operations.first { $0.method == request.method }
            ?? (request.method == .head ? operations.first { $0.method == .get } : nil)
        guard let operation else { return .methodNotAllowed(allowed: operations.map(\.method)) }
        return .operation(operation, pathParameters: found.parameters)
    }

    /// Every deviation of a request from the contract; none when it keeps to it.
    ///
    /// - Parameters:
    ///   - request: with its `path`, base path and query included.
    ///   - body: the bytes, or nil for none.
    public func check(_ request: HTTPRequest, body: Data? = nil) -> [Finding] {
        switch operation(for: request) {
        case .operation(let operation, let pathParameters):
            operation.check(request, pathParameters: pathParameters, body: MessageBody(body))
        case .unknownPath(let nearest):
            [
                Finding(
                    .request, .target, rule: "#/paths", keyword: "paths",
                    expected: "a path of the contract" + (nearest.map { " (the nearest is \($0))" } ?? ""),
                    found: String(RequestTarget.path(of: request)))
            ]
        case .methodNotAllowed(let allowed):
            [
                Finding(
                    .request, .method, rule: "#/paths", keyword: "paths",
                    expected: allowed.map(\.rawValue).joined(separator: ", "), found: request.method.rawValue)
            ]
        }
    }

    /// Every deviation of an answer from what the contract lets the request expect; none when it keeps to it.
    ///
    /// The answer to a request that the contract does not know cannot be checked: the finding is the request's.
    ///
    /// - Parameters:
    ///   - response: status and headers.
    ///   - body: the bytes with any content encoding undone, or nil for none.
    ///   - request: what was asked.
    public func check(_ response: HTTPResponse, body: Data?, to request: HTTPRequest) -> [Finding] {
        guard case .operation(let operation, _) = operation(for: request) else { return check(request) }
        return operation.check(response, body: MessageBody(body), method: request.method)
    }
}
#endif
