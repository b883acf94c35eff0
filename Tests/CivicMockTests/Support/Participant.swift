#if MockServer
import CivicJSON
import CivicMock
import CivicTransport
import Foundation
import HTTPTypes
import OpenAPIContract
import Testing

/// Somebody who talks to a city's participation APIs as an app would, and reads the answers as plain JSON.
///
/// ```swift
/// let camille = try Participant(MockCity()).signed(in: "camille")
/// let draft = try await camille.post("/proposals", ["edition": "2027", "title": ["fr": "…"]])
/// ```
/// Paths are those of the proposals API; one that begins with `/api/`, `/oauth2/` or `/.well-known/` is taken as it is.
struct Participant {
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: Data
        /// The body as JSON, `null` when it is none.
        let json: JSON

        subscript(_ member: String) -> JSON? { json[member] }
        var id: String? { json["id"]?.stringValue }
        var items: [JSON] { json["items"]?.arrayValue ?? [] }
        var total: Int64? { json["total"]?.integerValue }
        var nextCursor: String? { json["nextCursor"]?.stringValue }
        /// The `id` of each item.
        var ids: [String] { items.compactMap { $0["id"]?.stringValue } }
        var tag: String? { headers[.eTag] }

        /// The problem's code.
        var code: String? { json["code"]?.stringValue }
        /// Where the mistakes are and which they are, `/title too_short`, in the answer's order.
        var mistakes: [String] {
            (json["errors"]?.arrayValue ?? []).map { mistake in
                let place = mistake["pointer"]?.stringValue ?? mistake["parameter"]?.stringValue ?? ""
                return "\(place) \(mistake["code"]?.stringValue ?? "")"
            }
        }
        /// The kinds of the requirements that a refusal lists.
        var missing: [String] {
            (json["requirements"]?.arrayValue ?? []).compactMap { $0["kind"]?.stringValue }
        }

        subscript(header name: String) -> String? {
            HTTPField.Name(name).flatMap { headers[$0] }
        }
    }

    let city: MockCity
    var token: String?

    init(_ city: MockCity, token: String? = nil) {
        self.city = city
        self.token = token
    }

    /// The same city to one of its named citizens, with the ready-made token.
    func signed(in citizen: String) -> Participant {
        Participant(city, token: "mock-\(citizen)")
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers)
    }

    /// - Parameter key: The idempotency key; a new one unless told otherwise, none when `nil`.
    func post(
        _ path: String, _ body: JSON? = nil, key: String? = UUID().uuidString, headers: [String: String] = [:]
    ) async throws -> Answer {
        var headers = headers
        headers["Idempotency-Key"] = key
        return try await send(.post, path, json: body, headers: headers)
    }

    func put(_ path: String, _ body: JSON? = nil, headers: [String: String] = [:]) async throws -> Answer {
        try await send(.put, path, json: body, headers: headers)
    }

    /// Sends a merge patch (RFC 7396).
    ///
    /// - Parameter tag: The ETag of what is edited.
    func patch(_ path: String, _ body: JSON, tag: String?) async throws -> Answer {
        var headers = ["Content-Type": "application/merge-patch+json"]
        headers["If-Match"] = tag
        return try await send(.patch, path, json: body, headers: headers)
    }

    /// - Parameter tag: The ETag of what is deleted, where the API wants it.
    func delete(_ path: String, tag: String? = nil, headers: [String: String] = [:]) async throws -> Answer {
        var headers = headers
        headers["If-Match"] = tag
        return try await send(.delete, path, headers: headers)
    }

    /// Sends bytes, such as an image.
    func upload(
        _ path: String, _ bytes: some Sequence<UInt8>, mediaType: String, key: String? = UUID().uuidString
    ) async throws -> Answer {
        var headers = ["Content-Type": mediaType]
        headers["Idempotency-Key"] = key
        return try await send(.post, path, body: Data(bytes), headers: headers)
    }

    /// Sends a form, as the OAuth endpoints want it.
    func form(
        _ path: String, _ fields: KeyValuePairs<String, String>, headers: [String: String] = [:]
    ) async throws -> Answer {
        var headers = headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        let body = fields.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await send(.post, path, body: Data(body.utf8), headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, json: JSON, headers: [String: String]
    ) async throws -> Answer {
        var headers = headers
        if headers["Content-Type"] == nil { headers["Content-Type"] = "application/json" }
        return try await send(method, path, body: Data(json.description.utf8), headers: headers)
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, json: JSON?, headers: [String: String]
    ) async throws -> Answer {
        guard let json else { return try await send(method, path, headers: headers) }
        return try await send(method, path, json: json, headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, body: Data? = nil, headers: [String: String] = [:]
    ) async throws -> Answer {
        let isWhole = ["/api/", "/oauth2/", "/.well-known/"].contains { path.hasPrefix($0) }
        var request = HTTPRequest(
            method: method, scheme: "http", authority: "city.test",
            path: isWhole ? path : "/api/proposals/v1" + path)
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { request.headerFields[name] = value }
        }
        if let token, request.headerFields[.authorization] == nil {
            request.headerFields[.authorization] = "Bearer \(token)"
        }
        let response = try await city.send(request, body: body)
        try Self.expectContract(response, to: request)
        let json = try? JSON(parsing: response.body)
        return Answer(
            status: response.head.status, headers: response.head.headerFields, body: response.body,
            json: json ?? .null)
    }

    /// Every answer is held against its contract, whatever the test is about. A path or a method that no operation has
    /// cannot be.
    private static func expectContract(_ response: HTTPTransportResponse, to request: HTTPRequest) throws {
        let contract = try [Contract.proposals, Contract.identity].first { $0.covers(request) }
        guard let contract, case .operation = contract.operation(for: request) else { return }
        let findings = contract.check(response.head, body: response.body, to: request).map(\.description)
        #expect(findings == [], "\(request.method) \(request.path ?? "")")
    }

    /// Percent-encodes a value for a query or a form.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? text
    }

    /// RFC 3986 section 2.3.
    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
#endif
