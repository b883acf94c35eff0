import CivicKit
import Foundation
import HTTPTypes

/// Answers from a closure instead of a network, and remembers what it was asked.
actor StubTransport: HTTPTransport {
    private(set) var requests: [HTTPRequest] = []
    private let answer: @Sendable (HTTPRequest) async throws -> HTTPTransportResponse

    init(_ answer: @escaping @Sendable (HTTPRequest) async throws -> HTTPTransportResponse) {
        self.answer = answer
    }

    /// Gives the same answer every time.
    init(_ body: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [.contentType: "application/json"]) {
        self.init { _ in
            HTTPTransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: Data(body.utf8))
        }
    }

    func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
        requests.append(request)
        return try await answer(request)
    }

    var paths: [String] { requests.map { $0.path ?? "" } }

    /// The parameters of the last request, decoded as a server reads them, in the order in which they were sent.
    var parameters: [String] { requests.last?.parameters ?? [] }

    /// The values that one parameter had in the last request.
    func values(_ name: String) -> [String] {
        parameters.filter { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
}

extension HTTPRequest {
    var parameters: [String] {
        guard let query = path?.split(separator: "?", maxSplits: 1).last else { return [] }
        return query.split(separator: "&").map { pair in
            let spaced = pair.replacing("+", with: " ")
            return String(spaced).removingPercentEncoding ?? "undecodable"
        }
    }

    func parameter(_ name: String) -> Int? {
        parameters.first { $0.hasPrefix(name + "=") }.flatMap { Int($0.dropFirst(name.count + 1)) }
    }
}

extension HTTPTransportResponse {
    static func json(_ text: String) -> HTTPTransportResponse {
        HTTPTransportResponse(head: HTTPResponse(status: .ok), body: Data(text.utf8))
    }
}

let noRows = #"{"total_count": 0, "results": []}"#

/// What the parser makes of a condition.
func parsed(_ text: String) -> Condition {
    .all { Condition(ODSQLFragment(stringLiteral: text)) }
}

/// A dataset as the tests query it, one field of each type.
struct Station: Decodable, Sendable, Equatable {
    static let name = Field<String>("name")
    static let bikes = Field<Int>("bikes")
    static let docks = Field<Int>("docks")
    static let load = Field<Double>("load")
    static let isOpen = Field<Bool>("is_open")
    static let renting = Field<YesNo>("is_renting")
    static let tags = Field<[String]>("tags")
    static let opened = Field<CalendarDate>("opened")
    static let updated = Field<Date>("updated")
    static let place = Field<GeoPoint>("place")
    static let outline = Field<GeoShape>("outline")

    var name: String?
    var bikes: Int?
}

enum YesNo: String, Decodable, QueryLiteral {
    case yes = "OUI"
    case no = "NON"
}
