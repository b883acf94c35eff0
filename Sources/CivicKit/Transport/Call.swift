import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request to a city, whichever of its APIs is asked: ``send(through:)`` is the only place where a transport is
/// used, and where what prevents an answer becomes a ``CivicError``.
struct Call: Sendable {
    let origin: Origin
    /// What is being done, in words for messages: `records of les-arbres`.
    let operation: String
    var method = HTTPRequest.Method.get
    /// What stands between the origin and ``path``: `/api/explore/v2.1`.
    var base = ""
    /// What stands behind ``base``, part by part.
    let path: [String]
    var parameters: [Parameter] = []
    /// The parameters whose values are lists, `bbox=2.2,48.8,2.5,48.9`: there, a comma separates.
    var lists: Set<String> = []
    var headers = HTTPFields()
    var body: Data?

    /// A parameter that can be repeated has the same name again.
    typealias Parameter = (name: String, value: String)

    /// Sends the request and hands back the answer, whatever its status.
    func send(through transport: any HTTPTransport) async throws -> Answer {
        let request = try self.request()
        let url = URL(string: "\(origin.scheme)://\(origin.authority)\(request.path ?? "")")
        try Task.checkCancellation()
        do {
            let response = try await transport.send(request, body: body)
            return Answer(operation: operation, url: url, head: response.head, body: response.body)
        } catch {
            if error is CancellationError || Task.isCancelled { throw CancellationError() }
            throw transportFailure(error, url: url)
        }
    }

    private func request() throws(CivicError) -> HTTPRequest {
        guard origin.isUsable else {
            throw CivicError(
                .invalidParameter, operation: operation, message: "\"\(origin)\" is not the address of a city.",
                hint: "An address looks like https://opendata.paris.fr.")
        }
        // An empty segment, or one of dots, would lead to another address.
        if let segment = path.first(where: { ["", ".", ".."].contains($0) }) {
            throw CivicError(
                .invalidParameter, operation: operation, message: "\"\(segment)\" is not an id.",
                hint: "An id is what the city's lists call a thing: velib-disponibilite-en-temps-reel, 2026-000123.")
        }
        var address = origin.path + base
        for segment in path { address += "/" + PercentEncoding.encode(segment) }
        let query = Self.queryString(parameters, lists: lists)
        if !query.isEmpty { address += "?" + query }
        return HTTPRequest(
            method: method, scheme: origin.scheme, authority: origin.authority, path: address, headerFields: headers)
    }

    /// Sorted by name, so that equal queries make equal addresses; values of one name keep their order.
    static func queryString(_ parameters: [Parameter], lists: Set<String> = []) -> String {
        let names = Set(parameters.map(\.name)).sorted()
        var pairs: [String] = []
        for name in names {
            for parameter in parameters where parameter.name == name {
                let values = lists.contains(name) ? parameter.value.split(separator: ",") : [parameter.value[...]]
                let encoded = values.map { PercentEncoding.encode(String($0)) }
                pairs.append("\(name)=\(encoded.joined(separator: ","))")
            }
        }
        return pairs.joined(separator: "&")
    }

    private func transportFailure(_ error: any Error, url: URL?) -> CivicError {
        if let error = error as? CivicError { return error }
        let speaksForItself = error is URLError || error is any LocalizedError
        let reason = speaksForItself ? error.localizedDescription : "\(error)"
        let nobodyListens = (error as? URLError)?.code == .cannotConnectToHost
        let isLocal = ["127.0.0.1", "localhost", "[::1]"].contains { origin.authority.hasPrefix($0) }
        return CivicError(
            .transport,
            operation: operation,
            message: "\(nobodyListens ? "No" : "No whole") answer from \(origin.authority): \(reason)",
            hint: nobodyListens && isLocal
                ? "Is the mock server running? `make mock` in the folder of CivicKit starts it." : nil,
            url: url,
            underlying: error
        )
    }
}
