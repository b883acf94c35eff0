import Foundation
import HTTPTypes

/// How the participation APIs say no: problems of RFC 9457.
extension Answer {
    /// The error that a status other than success stands for.
    ///
    /// - Parameters:
    ///   - cityName: for messages.
    func refusal(_ cityName: String) -> CivicError {
        let problem = try? JSONReader().read(Problem.self, from: body)
        let text = String(decoding: body, as: UTF8.self)
        let code = problem.map { CivicError.Code($0.code) } ?? Self.code(status: head.status.code)
        var error = failure(code, problem?.detail ?? Self.summary(text, status: head.status))
        error.problem = problem
        error.serverCode = problem?.code.rawValue
        error.serverMessage = problem?.detail ?? (text.isEmpty ? nil : text)
        error.retryAfter = retryAfter
        error.quota = quota
        error.hint = Self.hint(error, cityName)
        if error.hint == nil, head.status.kind == .redirection {
            let target = head.headerFields[.location] ?? "another address"
            error.hint = "The server redirects to \(target), where no token is sent. Use that address for the city."
        }
        return error
    }

    /// For answers that are no problem: what stands in front of the server said them.
    private static func code(status: Int) -> CivicError.Code {
        switch status {
        case 401: .notSignedIn
        case 403: .forbidden
        case 404: .notFound
        case 412: .stale
        case 413: .tooLarge
        case 414: .queryTooLong
        case 429: .rateLimited
        case 501: .notOffered
        case 500...: .serverFailure
        default: .rejected
        }
    }

    private static func hint(_ error: CivicError, _ cityName: String) -> String? {
        let problem = error.problem
        switch error.code {
        case .notSignedIn:
            return "Give the city a session: `city.signedIn(with: session)`; `OAuthClient` makes one."
        case .invalidToken:
            return "The session has ended: sign in again."
        case .personRequired:
            return "Sign a person in with `OAuthClient.signIn()`; the token of a service can only read."
        case .insufficientScope:
            return "Sign in again, and ask for it: `OAuthClient(…, scopes: [\"participate\"])`."
        case .requirementMissing:
            let missing = problem?.requirements?.filter { !$0.satisfied } ?? []
            return missing.isEmpty ? nil : missing.map { "\($0.title): \($0.detail)" }.joined(separator: " ")
        case .phaseClosed:
            return problem?.phase.map(opening) ?? "`city.proposals.now()` tells what can be done, and when."
        case .stale:
            return "It was changed since it was read: `get()` it anew, and change that."
        case .alreadyCast:
            return "A ballot is cast once. `ballot(in:).get()` has its receipt."
        case .noBallot:
            return "`save(_:)` begins one."
        case .resultsNotPublished:
            return problem?.hiddenUntil.map { "They come on \(ISO8601.text($0))." }
        case .hidden, .withdrawn:
            let reason = problem?.removal.map { $0.reason.text() }
            return reason.map { "The reason given: \($0)" }
        case .idempotencyKeyReused:
            return "A key stands for one request and its content: give another request a key of its own, or none."
        case .invalidCursor:
            return "Read the list again from its beginning; a cursor belongs to one query."
        case .rateLimited:
            return error.retryAfter.map { "Wait for \($0.components.seconds) seconds." }
        case .notOffered:
            return "`city.proposals.capabilities()` lists what \(cityName) offers."
        case .notFound where problem == nil:
            return "Is this the address of a server with a participation API?"
        default:
            return nil
        }
    }

    /// `Submission of ideas: from 2026-01-05T08:00:00Z to 2026-02-01T23:00:00Z.`
    private static func opening(_ phase: Phase) -> String {
        let start = phase.startsAt.map { " from \(ISO8601.text($0))" } ?? ""
        let end = phase.endsAt.map { " to \(ISO8601.text($0))" } ?? ""
        let span = start + end
        return "\(phase.title.text()):\(span.isEmpty ? " no dates are set yet" : span)."
    }
}

extension City {
    func notOffered(_ operation: String) -> CivicError {
        CivicError(
            .notOffered, operation: operation,
            message: "\(name) publishes no participation API yet.",
            hint: "Work with the mock server: `City.local`; or say where the API is: `participating(at:)`.")
    }
}
