import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One address of a city: what is asked there, in words for messages and in parameters for the server.
///
/// Every request goes through ``answer(_:)``, which is the only place that turns failures into ``CivicError``.
struct Endpoint: Sendable {
    let city: City
    /// What is being read: `records of les-arbres`.
    let operation: String
    /// What stands behind ``explorePath``, part by part.
    let path: [String]

    static let explorePath = "/api/explore/v2.1"

    /// Explore v2.1 gives every parameter that can be repeated the same name again.
    typealias Parameter = (name: String, value: String)

    /// Asks with `lang` and `timezone` of the city, unless the parameters say otherwise.
    func answer(_ parameters: [Parameter]) async throws -> Answer {
        guard city.origin.isUsable else {
            throw failure(
                .invalidParameter, "\"\(city.origin)\" is not the address of a city.",
                hint: "An address looks like https://opendata.paris.fr.")
        }
        // An empty segment, or one of dots, would lead to another address.
        if let segment = path.first(where: { ["", ".", ".."].contains($0) }) {
            throw failure(
                .invalidParameter, "\"\(segment)\" is not an id.",
                hint: "An id looks like velib-disponibilite-en-temps-reel.")
        }
        let request = self.request(parameters)
        let url = URL(string: "\(city.origin.scheme)://\(city.origin.authority)\(request.path ?? "")")
        try Task.checkCancellation()
        let response: HTTPTransportResponse
        do {
            response = try await city.transport.send(request, body: nil)
        } catch {
            if error is CancellationError || Task.isCancelled { throw CancellationError() }
            throw transportFailure(error, url: url)
        }
        let answer = Answer(endpoint: self, url: url, head: response.head, body: response.body)
        guard response.head.status.kind == .successful else { throw answer.refusal() }
        return answer
    }

    func failure(_ code: CivicError.Code, _ message: String, hint: String? = nil) -> CivicError {
        CivicError(code, operation: operation, message: message, hint: hint)
    }

    private func request(_ parameters: [Parameter]) -> HTTPRequest {
        var parameters = parameters
        if let language = city.language, !parameters.contains(where: { $0.name == "lang" }) {
            parameters.append(("lang", language))
        }
        if !parameters.contains(where: { $0.name == "timezone" }) {
            parameters.append(("timezone", city.timeZone))
        }
        let segments = path.map(PercentEncoding.encode).joined(separator: "/")
        var headers = HTTPFields()
        headers[.accept] = "application/json"
        if let key = city.apiKey {
            headers[.authorization] = "Apikey \(key)"
        }
        return HTTPRequest(
            method: .get,
            scheme: city.origin.scheme,
            authority: city.origin.authority,
            path: "\(city.origin.path)\(Self.explorePath)/\(segments)?\(Self.queryString(parameters))",
            headerFields: headers
        )
    }

    /// Sorted by name, so that equal queries make equal addresses; values of one name keep their order.
    private static func queryString(_ parameters: [Parameter]) -> String {
        let names = Set(parameters.map(\.name)).sorted()
        var pairs: [String] = []
        for name in names {
            for parameter in parameters where parameter.name == name {
                pairs.append("\(name)=\(PercentEncoding.encode(parameter.value))")
            }
        }
        return pairs.joined(separator: "&")
    }

    private func transportFailure(_ error: any Error, url: URL?) -> CivicError {
        if let error = error as? CivicError { return error }
        let speaksForItself = error is URLError || error is any LocalizedError
        let reason = speaksForItself ? error.localizedDescription : "\(error)"
        let nobodyListens = (error as? URLError)?.code == .cannotConnectToHost
        let isLocal = ["127.0.0.1", "localhost", "[::1]"].contains { city.origin.authority.hasPrefix($0) }
        return CivicError(
            .transport,
            operation: operation,
            message: "\(nobodyListens ? "No" : "No whole") answer from \(city.origin.authority): \(reason)",
            hint: nobodyListens && isLocal
                ? "Is the mock server running? `make mock` in the folder of CivicKit starts it." : nil,
            url: url,
            underlying: error
        )
    }
}
