import Foundation
import HTTPTypes

/// One address of a city's Explore v2.1 API: what is asked there, in words for messages and in parameters for the server.
struct Endpoint: Sendable {
    let city: City
    /// What is being read: `records of les-arbres`.
    let operation: String
    /// What stands behind ``explorePath``, part by part.
    let path: [String]

    static let explorePath = "/api/explore/v2.1"

    /// Explore v2.1 gives every parameter that can be repeated the same name again.
    typealias Parameter = Call.Parameter

    /// Asks with `lang` and `timezone` of the city, unless the parameters say otherwise.
    func answer(_ parameters: [Parameter]) async throws -> Answer {
        let answer = try await call(parameters).send(through: city.transport)
        guard answer.head.status.kind == .successful else { throw answer.exploreRefusal(of: self) }
        return answer
    }

    func failure(_ code: CivicError.Code, _ message: String, hint: String? = nil) -> CivicError {
        CivicError(code, operation: operation, message: message, hint: hint)
    }

    private func call(_ parameters: [Parameter]) -> Call {
        var parameters = parameters
        if let language = city.language, !parameters.contains(where: { $0.name == "lang" }) {
            parameters.append(("lang", language))
        }
        if !parameters.contains(where: { $0.name == "timezone" }) {
            parameters.append(("timezone", city.timeZone))
        }
        var headers = HTTPFields()
        headers[.accept] = "application/json"
        if let key = city.apiKey {
            headers[.authorization] = "Apikey \(key)"
        }
        return Call(
            origin: city.origin, operation: operation, base: Self.explorePath, path: path, parameters: parameters,
            headers: headers)
    }
}
