import CivicKit
import Foundation
import Testing

@Suite("What is sent again, and what is not")
struct RetryTests {
    private let lost = ParticipationStub.Answer.failure(URLError(.networkConnectionLost))

    @Test("reading goes on after two lost answers, each wait longer at most than the one before")
    func reading() async throws {
        let waits = Waits()
        let stub = ParticipationStub(lost, lost, .ok(ContractAnswers.now))
        _ = try await City.answering(stub, waits: waits).proposals.now()
        #expect(stub.requests.count == 3)
        #expect(waits.all.count == 2)
        #expect(waits.all[0] <= .milliseconds(500))
        #expect(waits.all[1] <= .seconds(1))
    }

    @Test("after the third failure it gives up with what the transport said")
    func givingUp() async throws {
        let stub = ParticipationStub(lost)
        let error = await #expect(throws: CivicError.self) { try await City.answering(stub).proposals.now() }
        #expect(error?.code == .transport)
        #expect(error?.underlying is URLError)
        #expect(stub.requests.count == 3)
    }

    @Test("a POST is sent again with the same key, so that it acts once")
    func sameKey() async throws {
        let stub = ParticipationStub(lost, .ok(ContractAnswers.draft))
        _ = try await City.signedIn(stub).proposals.create(ProposalDraft(edition: "2026", title: ["fr": "T"]))
        let keys = stub.requests.map { $0.header("Idempotency-Key") }
        #expect(keys.count == 2)
        #expect(keys[0] != nil)
        #expect(keys[0] == keys[1])
    }

    @Test("two calls have two keys, unless the app gives its own")
    func keys() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.proposal))
        let reference = City.signedIn(stub).proposals.proposal("2026-1")
        _ = try await reference.submit()
        _ = try await reference.submit()
        _ = try await reference.submit(idempotencyKey: "kept-since-yesterday")
        let keys = stub.requests.map { $0.header("Idempotency-Key") }
        #expect(keys[0] != keys[1])
        #expect(keys[2] == "kept-since-yesterday")
    }

    @Test(
        "a key that no header can hold is refused", arguments: ["", "a b", "clé", String(repeating: "k", count: 256)])
    func badKey(key: String) async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.proposal))
        let error = await #expect(throws: CivicError.self) {
            try await City.signedIn(stub).proposals.proposal("2026-1").submit(idempotencyKey: key)
        }
        #expect(error?.code == .invalidParameter)
        #expect(stub.requests.isEmpty)
    }

    @Test("an edit is not: after a lost answer, its own version would make it stale")
    func edit() async throws {
        let stub = ParticipationStub(lost)
        let version = try ProposalsRequestTests.version
        await #expect(throws: CivicError.self) {
            try await City.signedIn(stub).proposals.proposal("2026-1").edit(ProposalEdit(), since: version)
        }
        #expect(stub.requests.count == 1)
    }

    @Test("a busy server is asked again after as long as it says", arguments: [429, 503])
    func busy(status: Int) async throws {
        let waits = Waits()
        let stub = ParticipationStub(
            .problem(status, "rate_limited", "", ["Retry-After": "2"]), .ok(ContractAnswers.support))
        try await City.signedIn(stub, waits: waits).proposals.proposal("2026-1").support(.like)
        #expect(waits.all == [.seconds(2)])
    }

    @Test("a wait up to a date is counted by the server's clock")
    func date() async throws {
        let waits = Waits()
        let headers = ["Retry-After": "Mon, 14 Sep 2026 08:30:07 GMT", "Date": "Mon, 14 Sep 2026 08:30:00 GMT"]
        let stub = ParticipationStub(.problem(503, "internal", "", headers), .ok(ContractAnswers.now))
        _ = try await City.answering(stub, waits: waits).proposals.now()
        #expect(waits.all == [.seconds(7)])
    }

    @Test("a wait that is too long is the app's to decide")
    func tooLong() async throws {
        let waits = Waits()
        let stub = ParticipationStub(.problem(429, "rate_limited", "", ["Retry-After": "3600"]))
        let error = await #expect(throws: CivicError.self) {
            try await City.answering(stub, waits: waits).proposals.now()
        }
        #expect(error?.code == .rateLimited)
        #expect(error?.retryAfter == .seconds(3600))
        #expect(waits.all.isEmpty)
    }

    @Test("other refusals are not worth another attempt", arguments: [400, 404, 409, 422, 500])
    func refusals(status: Int) async throws {
        let stub = ParticipationStub(.problem(status, "internal", "", ["Retry-After": "1"]))
        await #expect(throws: CivicError.self) { try await City.answering(stub).proposals.now() }
        #expect(stub.requests.count == 1)
    }

    @Test("never means once")
    func never() async throws {
        let stub = ParticipationStub(lost)
        var city = City.answering(stub)
        city.retries = .never
        await #expect(throws: CivicError.self) { try await city.proposals.now() }
        #expect(stub.requests.count == 1)
    }

    @Test("cancelling while waiting ends it")
    func cancellation() async throws {
        let stub = ParticipationStub(lost)
        var city = City.answering(stub)
        city.retries = RetryPolicy(sleep: { _ in throw CancellationError() })
        await #expect(throws: CancellationError.self) { try await city.proposals.now() }
        #expect(stub.requests.count == 1)
    }
}
