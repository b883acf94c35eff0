#if MockServer
import CivicJSON
import CivicMock
import CivicTransport
import Foundation
import HTTPTypes

/// Asks a city's open-data API as a browser would, and reads the answer as plain JSON.
struct Explorer {
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: JSON

        /// The values of one column.
        subscript(column: String) -> [JSON] {
            rows.map { $0[column] ?? .null }
        }

        var rows: [JSON] { body["results"]?.arrayValue ?? [] }
        var total: Int64? { body["total_count"]?.integerValue }
        var code: String? { body["error_code"]?.stringValue }
        var message: String? { body["message"]?.stringValue }
    }

    let city: MockCity

    init(_ city: MockCity) {
        self.city = city
    }

    func get(_ path: String, _ parameters: KeyValuePairs<String, String> = [:]) async throws -> Answer {
        let query = parameters.map { "\($0.key)=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await send("/api/explore/v2.1/catalog/\(path)" + (query.isEmpty ? "" : "?\(query)"))
    }

    func send(_ path: String, method: HTTPRequest.Method = .get) async throws -> Answer {
        let request = HTTPRequest(method: method, scheme: "http", authority: "city.test", path: path)
        let response = try await city.send(request, body: nil)
        let body = response.body.isEmpty ? .null : try JSON(parsing: response.body)
        return Answer(status: response.head.status, headers: response.head.headerFields, body: body)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
#endif
