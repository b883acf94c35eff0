import Foundation
import HTTPTypes

/// One request to a city's proposals API: sent in the name of whoever is signed in, again where that cannot act twice,
/// and with its refusals turned into ``CivicError``.
struct ProposalsCall: Sendable {
    let city: City
    /// What is being done, in words for messages: `proposal 2026-000123`.
    let operation: String
    var method = HTTPRequest.Method.get
    /// What stands behind ``basePath``, part by part.
    let path: [String]
    var parameters: [Call.Parameter] = []
    var headers = HTTPFields()
    var body: Data?
    /// Whether it makes no sense without a session; it is refused then before it is sent.
    var needsSession = false

    static let basePath = "/api/proposals/v1"
    static let client = "CivicKit/0.2"
    /// The parameters whose values are lists with commas; others are repeated.
    private static let lists: Set<String> = ["bbox", "contains", "facets", "fields", "near"]

    /// Sends the request. Only success is returned, and 304 where it was asked for with `If-None-Match`.
    func answer() async throws -> Answer {
        guard let origin = city.participation else { throw city.notOffered(operation) }
        if needsSession, city.session == nil {
            throw CivicError(
                .notSignedIn, operation: operation, message: "Nobody is signed in.",
                hint: "Give the city a session: `city.signedIn(with: session)`; `OAuthClient` makes one.")
        }
        var token = try await city.session?.token(for: origin)
        var answer = try await city.retries.send(call(origin, token), through: city.transport)
        if answer.head.status.code == 401, let rejected = token, let session = city.session {
            // Only another token is worth another attempt. A refused request has not acted.
            token = try await session.token(replacing: rejected)
            if let token { answer = try await city.retries.send(call(origin, token), through: city.transport) }
        }
        let isNotModified = answer.head.status == .notModified && headers[.ifNoneMatch] != nil
        guard answer.head.status.kind == .successful || isNotModified else { throw answer.refusal(city.name) }
        return answer
    }

    /// Reads the answer. The contract says what is in it: what does not fit is the server's mistake.
    func value<Value: Decodable>(_ type: Value.Type = Value.self) async throws -> Value {
        try Self.read(type, from: await answer())
    }

    /// Reads the answer together with its version.
    func versioned<Value: Decodable & Sendable>(_ type: Value.Type = Value.self) async throws -> Versioned<Value> {
        let answer = try await answer()
        return Versioned(try Self.read(type, from: answer), etag: answer.head.headerFields[.eTag])
    }

    static func read<Value: Decodable>(_ type: Value.Type, from answer: Answer) throws(CivicError) -> Value {
        do {
            return try answer.decode(type)
        } catch {
            var error = error
            error.hint = "The server does not keep to the contract here; `capabilities()` says which version it speaks."
            throw error
        }
    }

    /// Reads a list that is short by nature, all its pages.
    func all<Item: Hashable & Codable & Sendable>(_ type: Item.Type = Item.self) async throws -> [Item] {
        var items: [Item] = []
        for try await item in CursorSequence<Item>({ cursor, limit in try await self.page(cursor, limit) }) {
            items.append(item)
        }
        return items
    }

    /// Reads one page of a list.
    func page<Item: Hashable & Codable & Sendable>(
        _ cursor: String?, _ limit: Int?
    ) async throws -> ListPage<Item> {
        var call = self
        if let cursor { call.parameters.append(("cursor", cursor)) }
        if let limit {
            guard 1...PageLimit.most ~= limit else { throw PageLimit.refusal(limit, operation) }
            call.parameters.append(("limit", String(limit)))
        }
        return try await call.value()
    }

    private func call(_ origin: Origin, _ token: String?) -> Call {
        var headers = headers
        headers[named: "Civic-Client"] = Self.client
        if headers[.accept] == nil { headers[.accept] = "application/json" }
        if let language = city.language { headers[.acceptLanguage] = language }
        if let token { headers[.authorization] = "Bearer \(token)" }
        return Call(
            origin: origin, operation: operation, method: method, base: Self.basePath, path: path,
            parameters: parameters, lists: Self.lists, headers: headers, body: body)
    }
}

extension ProposalsCall {
    /// A POST. Its key stays the same however often it is sent, so that it acts once.
    func posting(_ key: String?) throws(CivicError) -> ProposalsCall {
        let key = key ?? UUID().uuidString
        guard 1...255 ~= key.utf8.count, key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw CivicError(
                .invalidParameter, operation: operation,
                message: "An idempotency key has 1 to 255 visible ASCII characters.",
                hint: "A UUID does.")
        }
        var call = self
        call.method = .post
        call.headers[named: "Idempotency-Key"] = key
        call.needsSession = true
        return call
    }

    /// Another method, in the name of the person.
    func sending(_ method: HTTPRequest.Method) -> ProposalsCall {
        var call = self
        call.method = method
        call.needsSession = true
        return call
    }

    /// With a body in JSON.
    func with<Body: Encodable>(_ body: Body, as type: String = "application/json") throws -> ProposalsCall {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var call = self
        do {
            call.body = try encoder.encode(body)
        } catch {
            throw CivicError(
                .invalidParameter, operation: operation,
                message: "This cannot be written as JSON: a number in it is infinite or none.", underlying: error)
        }
        call.headers[.contentType] = type
        return call
    }

    /// Only if it is still the version that was read.
    func ifMatching<Value>(_ version: Versioned<Value>) throws(CivicError) -> ProposalsCall {
        guard let etag = version.etag else {
            throw CivicError(
                .invalidParameter, operation: operation, message: "This version came without an ETag.",
                hint: "`get()` it, and change what that returns.")
        }
        var call = self
        call.headers[.ifMatch] = etag
        return call
    }

    func accepting(_ mediaType: String) -> ProposalsCall {
        var call = self
        call.headers[.accept] = mediaType
        return call
    }
}

/// What the contract allows for `limit`.
enum PageLimit {
    static let most = 100

    static func refusal(_ limit: Int, _ operation: String) -> CivicError {
        CivicError(
            .invalidParameter, operation: operation, message: "A page holds 1 to \(most) rows, not \(limit).",
            hint: "Iterate with `for try await` to read on from page to page.")
    }
}
