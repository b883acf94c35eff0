import CivicKit
import Foundation
import Testing

@Suite("A ballot is checked, saved and cast")
struct BallotTests {
    private let key = #""1-aa""#

    private func paper() throws -> BallotPaper {
        let edition = try JSONDecoder().decode(Edition.self, from: Data(ContractAnswers.edition.utf8))
        let project = try JSONDecoder().decode(Project.self, from: Data(ContractAnswers.project.utf8))
        return BallotPaper(edition: "2026", rule: try #require(edition.ballotRule), projects: [project])
    }

    private var draft: BallotDraft { BallotDraft(area: "75011", votes: [Vote(for: "2026-p-042")]) }

    @Test("casting sends what was checked, and casts exactly what was saved")
    func cast() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.ballot, etag: key), .ok(ContractAnswers.receipt))
        let receipt = try await City.signedIn(stub).proposals.ballot(in: "2026").cast(draft, on: paper())
        #expect(receipt.id == "r-5d41402abc4b2a76b9719d911017c592")
        #expect(
            stub.lines == ["PUT /api/proposals/v1/ballots/2026", "POST /api/proposals/v1/ballots/2026/cast"])
        #expect(stub.requests[0].text == #"{"area":"75011","votes":[{"project":"2026-p-042"}]}"#)
        #expect(stub.requests[1].header("If-Match") == key)
        #expect(stub.requests[1].header("Idempotency-Key") != nil)
        #expect(stub.requests[1].text.isEmpty)
    }

    @Test("a ballot that breaks its rule is refused with every problem, and nothing is sent")
    func invalid() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.ballot))
        let paper = try paper()
        let odd = BallotDraft(area: "75011", votes: draft.votes + [Vote(for: "2026-p-999"), Vote(for: "2026-p-042")])
        let error = try await #require(throws: CivicError.self) {
            try await City.signedIn(stub).proposals.ballot(in: "2026").cast(odd, on: paper)
        }
        #expect(error.code == .invalidBallot)
        #expect(error.ballotProblems.map(\.code) == [.unknownProject, .duplicateVote])
        #expect("\(error)".contains("/votes/1"))
        #expect(stub.requests.isEmpty)
    }

    @Test("without a paper, the rule and all projects are read first")
    func readsPaper() async throws {
        let projects = #"{"items":[\#(ContractAnswers.project)],"total":1,"nextCursor":null}"#
        let stub = ParticipationStub(
            .ok(ContractAnswers.edition), .ok(projects), .ok(ContractAnswers.ballot, etag: key),
            .ok(ContractAnswers.receipt))
        _ = try await City.signedIn(stub).proposals.ballot(in: "2026").cast(draft)
        #expect(stub.lines[0] == "GET /api/proposals/v1/editions/2026")
        #expect(stub.lines[1] == "GET /api/proposals/v1/projects?edition=2026&limit=100")
        #expect(stub.lines.count == 4)
    }

    @Test("an app that was ended gets its receipt with the key that it kept")
    func repeated() async throws {
        let stub = ParticipationStub(.problem(409, "already_cast"), .ok(ContractAnswers.receipt))
        let ballot = City.signedIn(stub).proposals.ballot(in: "2026")
        let receipt = try await ballot.cast(draft, on: paper(), idempotencyKey: "kept")
        #expect(receipt.edition == "2026")
        #expect(stub.requests.last?.header("Idempotency-Key") == "kept")
    }

    @Test("a second ballot is refused")
    func twice() async throws {
        let stub = ParticipationStub(.problem(409, "already_cast"))
        let error = await #expect(throws: CivicError.self) {
            try await City.signedIn(stub).proposals.ballot(in: "2026").cast(draft, on: paper())
        }
        #expect(error?.code == .alreadyCast)
        #expect(stub.requests.count == 1)
    }

    @Test("a draft that was saved elsewhere meanwhile is not replaced")
    func stale() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.ballot, etag: key), .problem(412, "stale"))
        let ballot = City.signedIn(stub).proposals.ballot(in: "2026")
        let saved = try await ballot.get()
        let error = await #expect(throws: CivicError.self) { try await ballot.save(draft, since: saved) }
        #expect(error?.code == .stale)
        #expect(stub.requests.last?.header("If-Match") == key)
    }

    @Test("the paper of another edition is no paper")
    func wrongPaper() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.ballot))
        let error = await #expect(throws: CivicError.self) {
            try await City.signedIn(stub).proposals.ballot(in: "2025").cast(draft, on: paper())
        }
        #expect(error?.code == .invalidParameter)
        #expect(stub.requests.isEmpty)
    }
}
