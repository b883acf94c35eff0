import CivicKit
import Foundation
import Testing

@Suite("What the proposals API refuses says what happened and what to do")
struct ProposalsProblemTests {
    private func error(_ answer: ParticipationStub.Answer) async throws -> CivicError {
        let city = City.signedIn(ParticipationStub(answer))
        return try await #require(throws: CivicError.self) { try await city.proposals.proposal("2026-1").submit() }
    }

    @Test(
        "each problem code has its own",
        arguments: [
            (409, "phase_closed", CivicError.Code.phaseClosed), (401, "not_signed_in", .notSignedIn),
            (401, "invalid_token", .invalidToken), (403, "requirement_missing", .requirementMissing),
            (403, "not_yours", .notYours), (403, "person_required", .personRequired),
            (403, "insufficient_scope", .insufficientScope), (404, "not_found", .notFound),
            (404, "no_ballot", .noBallot), (404, "results_not_published", .resultsNotPublished),
            (409, "already_cast", .alreadyCast), (409, "wrong_state", .wrongState),
            (409, "limit_reached", .limitReached), (410, "hidden", .hidden), (410, "withdrawn", .withdrawn),
            (412, "stale", .stale), (413, "too_large", .tooLarge),
            (415, "unsupported_media_type", .unsupportedMediaType), (422, "invalid_content", .invalidContent),
            (422, "idempotency_key_reused", .idempotencyKeyReused), (422, "envelope_exceeded", .envelopeExceeded),
            (422, "wrong_area", .wrongArea), (400, "invalid_request", .invalidParameter),
            (400, "invalid_cursor", .invalidCursor), (429, "rate_limited", .rateLimited),
            (500, "internal", .serverFailure), (501, "not_supported", .notOffered),
            (409, "brand_new_code", .init(rawValue: "brandNewCode")),
        ])
    func codes(status: Int, problemCode: String, code: CivicError.Code) async throws {
        let error = try await error(.problem(status, problemCode))
        #expect(error.code == code)
        #expect(error.status == status)
        #expect(error.serverCode == problemCode)
        #expect(error.message == "Because.")
        #expect(error.operation == "submit proposal 2026-1 (Paris)")
        #expect(error.problem?.code.rawValue == problemCode)
    }

    @Test("every mistake in what was sent is named, with its place")
    func mistakes() async throws {
        let error = try await error(
            .problem(
                422, "invalid_content",
                #", "errors": [{"pointer": "/title/fr", "code": "too_short", "detail": "At least 15 characters."}]"#))
        #expect(error.problem?.errors.first?.pointer == "/title/fr")
        #expect("\(error)".contains("/title/fr: At least 15 characters. (too_short)"))
    }

    @Test("a closed phase tells its dates")
    func phase() async throws {
        let phase =
            #""phase": {"id": "p", "kind": "ideas", "title": {"fr": "Dépôt"}, "startsAt": "2026-01-06T08:00:00Z", "#
            + #""endsAt": "2026-02-02T23:00:00Z", "state": "closed"}"#
        let error = try await error(.problem(409, "phase_closed", ", " + phase))
        #expect(error.hint == "Dépôt: from 2026-01-06T08:00:00Z to 2026-02-02T23:00:00Z.")
        #expect(error.problem?.phase?.kind == .ideas)
    }

    @Test("what was taken down says why, missing requirements what they are")
    func hints() async throws {
        let removal = #", "removal": {"reason": {"fr": "Propos injurieux."}, "at": "2026-02-12T09:00:00Z"}"#
        #expect(try await error(.problem(410, "hidden", removal)).hint == "The reason given: Propos injurieux.")
        let requirement =
            #", "requirements": [{"kind": "terms", "title": "Terms", "detail": "Accept them.", "satisfied": false}]"#
        #expect(
            try await error(.problem(403, "requirement_missing", requirement)).hint == "Terms: Accept them.")
    }

    @Test("a server that is asked too often tells what is left, and how long to wait")
    func quota() async throws {
        let headers = [
            "RateLimit-Limit": "600", "RateLimit-Remaining": "0", "RateLimit-Reset": "30", "Retry-After": "30",
        ]
        let error = try await error(.problem(429, "rate_limited", "", headers))
        #expect(error.quota == Quota(limit: 600, remaining: 0))
        #expect(error.retryAfter == .seconds(30))
    }

    @Test("a page in HTML from a proxy is no problem document, and still an error with its status")
    func proxy() async throws {
        let error = try await error(.answer(502, "<html>Bad gateway</html>", [:]))
        #expect(error.code == .serverFailure)
        #expect(error.problem == nil)
        #expect(error.message == "The server answered 502 with a page that is not JSON.")
    }

    @Test("a redirect is not followed with a token")
    func redirect() async throws {
        let error = try await error(.answer(301, "", ["Location": "https://elsewhere.example/"]))
        #expect(error.hint?.contains("https://elsewhere.example/") == true)
    }

    @Test("an answer that is not what the contract says names the place")
    func undecodable() async throws {
        let city = City.answering(ParticipationStub(.ok(#"{"id": 7}"#)))
        let error = await #expect(throws: CivicError.self) { try await city.proposals.proposal("2026-1").get() }
        #expect(error?.code == .undecodable)
        #expect(error?.message.hasPrefix("id: ") == true)
    }

    @Test("the token is in no error, description or dump")
    func redaction() async throws {
        let city = City.signedIn(ParticipationStub(.problem(401, "invalid_token")))
        let error = try await #require(throws: CivicError.self) { try await city.proposals.me() }
        let session = Session(token: "camilles-token")
        let tokens = AccessTokens(accessToken: "camilles-token", refreshToken: "camilles-refresh")
        var text = "\(error) \(city) \(session) \(tokens) \(String(reflecting: tokens)) \([tokens])"
        dump(error, to: &text)
        dump(city, to: &text)
        dump(session, to: &text)
        dump(tokens, to: &text)
        #expect(!text.contains("camilles"))
    }
}
