import Foundation
import HTTPTypes

extension RetryPolicy {
    /// Sends a request until an answer came that stands, or the attempts are used up.
    func send(_ call: Call, through transport: any HTTPTransport) async throws -> Answer {
        var attempt = 1
        while true {
            let result = try await Self.attempt(call, through: transport)
            guard call.canRepeat, let wait = wait(afterAttempt: attempt, result) else { return try result.get() }
            try await sleep(wait)
            attempt += 1
        }
    }

    private static func attempt(
        _ call: Call, through transport: any HTTPTransport
    ) async throws -> Result<Answer, CivicError> {
        do {
            return .success(try await call.send(through: transport))
        } catch let error as CivicError where error.code == .transport {
            return .failure(error)
        }
    }

    private func wait(afterAttempt attempt: Int, _ result: Result<Answer, CivicError>) -> Duration? {
        guard case .success(let answer) = result else { return wait(afterAttempt: attempt, askedFor: nil) }
        let isBusy = [429, 503].contains(answer.head.status.code)
        guard isBusy, let asked = answer.retryAfter else { return nil }
        return wait(afterAttempt: attempt, askedFor: asked)
    }
}

extension Call {
    /// Whether sending it again cannot act twice. After a first attempt whose answer was lost, `If-Match` would find the
    /// version that this attempt itself had made.
    var canRepeat: Bool {
        if headers[named: "Idempotency-Key"] != nil { return true }
        let isIdempotent = [.get, .put, .delete].contains(method)
        return isIdempotent && headers[.ifMatch] == nil
    }
}

extension HTTPFields {
    /// A header that HTTPTypes has no constant for.
    subscript(named name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set {
            guard let name = HTTPField.Name(name) else { return }
            self[name] = newValue
        }
    }
}

extension Answer {
    /// `Retry-After` in seconds, or as the date up to which to wait, which is compared with the server's own clock (RFC
    /// 9110, section 10.2.3).
    var retryAfter: Duration? {
        guard let text = head.headerFields[.retryAfter] else { return nil }
        if let seconds = Int(text), 0...86_400_000 ~= seconds { return .seconds(seconds) }
        guard let until = Self.httpDate(text), let sent = head.headerFields[.date].flatMap(Self.httpDate) else {
            return nil
        }
        return .seconds(max(0, until.timeIntervalSince(sent)))
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private static func httpDate(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 6, let month = months.firstIndex(of: String(parts[2])) else { return nil }
        let number = month + 1
        return ISO8601.date("\(parts[3])-\(number < 10 ? "0" : "")\(number)-\(parts[1])T\(parts[4])Z")
    }
}
