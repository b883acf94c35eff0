import CivicKit
import Foundation
import HTTPTypes
import Synchronization

/// A city that answers what a test tells it to, one answer per request, the last one for ever, and keeps what it was
/// asked.
final class ParticipationStub: HTTPTransport {
    struct Request {
        let head: HTTPRequest
        let body: Data

        /// `PUT /api/proposals/v1/ballots/2026`
        var line: String { "\(head.method.rawValue) \(head.path ?? "")" }

        var text: String { String(decoding: body, as: UTF8.self) }

        func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { head.headerFields[$0] } }
    }

    enum Answer {
        case answer(Int, String, [String: String])
        case failure(any Error)

        static func ok(_ body: String, etag: String? = nil) -> Answer {
            .answer(200, body, etag.map { ["ETag": $0] } ?? [:])
        }

        static func problem(_ status: Int, _ code: String, _ more: String = "", _ headers: [String: String] = [:])
            -> Answer
        {
            let body =
                #"{"type":"about:blank","title":"T","status":\#(status),"detail":"Because.","code":"\#(code)"\#(more)}"#
            return .answer(status, body, headers)
        }
    }

    private struct State {
        var answers: [Answer]
        var requests: [Request] = []
    }

    private let state: Mutex<State>

    init(_ answers: Answer...) {
        state = Mutex(State(answers: answers))
    }

    var requests: [Request] { state.withLock { $0.requests } }
    var lines: [String] { requests.map(\.line) }

    func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
        let answer = state.withLock { state in
            state.requests.append(Request(head: request, body: body ?? Data()))
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers.first
        }
        switch answer {
        case .answer(let status, let body, let headers):
            var fields = HTTPFields()
            for (name, value) in headers {
                if let name = HTTPField.Name(name) { fields[name] = value }
            }
            return HTTPTransportResponse(
                head: HTTPResponse(status: .init(code: status), headerFields: fields), body: Data(body.utf8))
        case .failure(let error): throw error
        case nil: throw NoAnswer()
        }
    }

    struct NoAnswer: Error {}
}

/// Notes how long it was asked to wait, and does not.
final class Waits: Sendable {
    private let list = Mutex<[Duration]>([])

    var all: [Duration] { list.withLock { $0 } }

    var policy: RetryPolicy {
        RetryPolicy(sleep: { wait in self.list.withLock { $0.append(wait) } })
    }
}

extension City {
    /// The local city with canned answers, nobody signed in.
    static func answering(_ stub: ParticipationStub, waits: Waits = Waits()) -> City {
        var city = City.local.using(stub)
        city.retries = waits.policy
        return city
    }

    /// The same with somebody signed in.
    static func signedIn(_ stub: ParticipationStub, waits: Waits = Waits()) -> City {
        answering(stub, waits: waits).signedIn(with: Session(token: "camilles-token"))
    }
}
