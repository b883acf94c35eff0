import CivicKit
import Foundation
import Testing

@Suite("Each operation of the proposals API sends its request")
struct ProposalsRequestTests {
    typealias Answers = ContractAnswers

    struct Operation: Sendable, CustomTestStringConvertible {
        let line: String
        let answer: String
        var body = ""
        let call: @Sendable (City) async throws -> Void

        init(
            _ line: String, _ answer: String, body: String = "", _ call: @escaping @Sendable (City) async throws -> Void
        ) {
            self.line = line
            self.answer = answer
            self.body = body
            self.call = call
        }

        var testDescription: String { line }
    }

    static let noThemes = #"{"items":[],"total":0,"nextCursor":null}"#

    static let reading = [
        Operation("GET /capabilities", Answers.capabilities) { _ = try await $0.proposals.capabilities() },
        Operation("GET /now", Answers.now) { _ = try await $0.proposals.now() },
        Operation("GET /now?edition=2026", Answers.now) { _ = try await $0.proposals.now(in: "2026") },
        Operation("GET /editions?order=-year&status=running&status=ended&year=2026", Answers.editions) {
            let query = $0.proposals.editions.where(.status(.running, .ended), .year(2026))
            _ = try await query.order(.year.descending).page()
        },
        Operation("GET /editions/2026", Answers.edition) { _ = try await $0.proposals.edition("2026") },
        Operation("GET /editions/2026/phases", Answers.phases) {
            _ = try await $0.proposals.phases(of: "2026")
        },
        Operation("GET /areas?contains=2.3795,48.8594&edition=2026&geometry=true&kind=district", Answers.areas) {
            let here = GeoPoint(longitude: 2.3795, latitude: 48.8594)
            let query = $0.proposals.areas.where(.edition("2026"), .kind(.district), .containing(here), .withGeometry)
            _ = try await query.page()
        },
        Operation("GET /areas/75011", Answers.area) { _ = try await $0.proposals.area("75011") },
        Operation("GET /themes?limit=100", noThemes) { _ = try await $0.proposals.themes() },
        Operation("GET /themes?limit=100&taxonomy=theme", noThemes) {
            _ = try await $0.proposals.themes(taxonomy: "theme")
        },
        Operation("GET /proposals/2026-000123", Answers.proposal) {
            _ = try await $0.proposals.proposal("2026-000123").get()
        },
        Operation("GET /proposals/2026-000123/history?limit=100", Answers.history) {
            _ = try await $0.proposals.proposal("2026-000123").history()
        },
        Operation("GET /proposals/2026-000123/answers?limit=100", Answers.answers) {
            _ = try await $0.proposals.proposal("2026-000123").answers()
        },
        Operation("GET /proposals/2026-000123/attachments/a-01", "bytes") {
            let data = try await $0.proposals.proposal("2026-000123").attachment("a-01")
            #expect(data == Data("bytes".utf8))
        },
        Operation("GET /proposals/2026-000123/supports", Answers.supports) {
            _ = try await $0.proposals.proposal("2026-000123").supports()
        },
        Operation("GET /proposals/2026-000123/comments?depth=2&order=score&parent=c-1", Answers.comments) {
            let comments = $0.proposals.proposal("2026-000123").comments
            _ = try await comments.where(.under("c-1"), .depth(2)).order(.score).page()
        },
        Operation("GET /comments/c-004260", Answers.comment) {
            _ = try await $0.proposals.comment("c-004260").get()
        },
        Operation("GET /projects?edition=2026&equityZone=true&order=-cost&stage=works", Answers.projects) {
            let query = $0.proposals.projects.where(.edition("2026"), .stage(.works), .inEquityZone(true))
            _ = try await query.order(.cost.descending).page()
        },
        Operation("GET /projects/2026-p-042", Answers.project) { _ = try await $0.proposals.project("2026-p-042") },
        Operation("GET /projects/2026-p-042/realisation", Answers.realisation) {
            _ = try await $0.proposals.realisation(of: "2026-p-042")
        },
        Operation("GET /receipts/r-1", Answers.receiptStatus) { _ = try await $0.proposals.receipt("r-1") },
        Operation("GET /results/2025", Answers.results) { _ = try await $0.proposals.results(of: "2025") },
        Operation("GET /results/2025/recounts/75011", "META\n") {
            let file = try await $0.proposals.recount(of: "2025", list: "75011")
            #expect(file == "META\n")
        },
        Operation("GET /maps/proposals?edition=2026", Answers.map) {
            _ = try await $0.proposals.all.where(.edition("2026")).mapFeatures()
        },
        Operation("GET /exports/projects?edition=2026&format=csv", "id\r\n") {
            _ = try await $0.proposals.projects.where(.edition("2026")).order(.title).export(.csv)
        },
        Operation("GET /changes?limit=100&resource=project&resource=results&since=MTg0Mg", Answers.changes) {
            for try await _ in $0.proposals.changes(since: "MTg0Mg", of: .project, .results) {}
        },
    ]

    static let writing = [
        Operation("GET /me", Answers.me) { _ = try await $0.proposals.me() },
        Operation("GET /me/proposals?edition=2026&state=draft&state=submitted", Answers.myProposals) {
            _ = try await $0.proposals.mine(editions: ["2026"], states: [.draft, .submitted]).page()
        },
        Operation("GET /editions/2026/eligibility", Answers.eligibility) {
            _ = try await $0.proposals.eligibility(in: "2026")
        },
        Operation(
            "POST /proposals", Answers.draft, body: #"{"edition":"2026","title":{"fr":"Des arbres"}}"#
        ) {
            _ = try await $0.proposals.create(ProposalDraft(edition: "2026", title: ["fr": "Des arbres"]))
        },
        Operation("PATCH /proposals/2026-1", Answers.draft, body: #"{"estimatedCost":null,"themes":["sport"]}"#) {
            var edit = ProposalEdit()
            edit.themes = .set(["sport"])
            edit.estimatedCost = .cleared
            _ = try await $0.proposals.proposal("2026-1").edit(edit, since: Self.version)
        },
        Operation("DELETE /proposals/2026-1", "") {
            try await $0.proposals.proposal("2026-1").delete(since: Self.version)
        },
        Operation("POST /proposals/2026-1/submit", Answers.proposal) {
            _ = try await $0.proposals.proposal("2026-1").submit()
        },
        Operation("POST /proposals/2026-1/withdraw", Answers.proposal, body: #"{"reason":{"fr":"Déjà fait"}}"#) {
            _ = try await $0.proposals.proposal("2026-1").withdraw(reason: ["fr": "Déjà fait"])
        },
        Operation("POST /proposals/2026-1/withdraw", Answers.proposal) {
            _ = try await $0.proposals.proposal("2026-1").withdraw()
        },
        Operation(
            "POST /proposals/2026-1/attachments?alt=Un%20plan&kind=image&title=Plan%2C%20nord",
            Answers.attachment, body: "png"
        ) {
            _ = try await $0.proposals.proposal("2026-1").attach(
                Data("png".utf8), mediaType: "image/png", title: "Plan, nord", alt: "Un plan", kind: .image)
        },
        Operation("DELETE /proposals/2026-1/attachments/a-01", "") {
            try await $0.proposals.proposal("2026-1").removeAttachment("a-01")
        },
        Operation("PUT /proposals/2026-1/supports/like", Answers.support) {
            try await $0.proposals.proposal("2026-1").support(.like)
        },
        Operation("DELETE /proposals/2026-1/supports/like", Answers.support) {
            try await $0.proposals.proposal("2026-1").withdrawSupport(.like)
        },
        Operation("POST /proposals/2026-1/comments", Answers.comment, body: #"{"alignment":"for","body":{"fr":"Oui"}}"#)
        {
            try await $0.proposals.proposal("2026-1").comment(
                CommentDraft(body: ["fr": "Oui"], alignment: .for))
        },
        Operation(
            "POST /proposals/2026-1/comments", Answers.comment,
            body: #"{"body":{"en":"Yes","fr":"Oui"},"originalLanguage":"fr","parent":"c-1"}"#
        ) {
            try await $0.proposals.proposal("2026-1").comment(
                CommentDraft(body: ["fr": "Oui", "en": "Yes"], originalLanguage: "fr", parent: "c-1"))
        },
        Operation("POST /proposals/2026-1/reports", Answers.report, body: #"{"reason":"spam"}"#) {
            try await $0.proposals.proposal("2026-1").report(ReportDraft(reason: .spam))
        },
        Operation("DELETE /comments/c-1", "") { try await $0.proposals.comment("c-1").delete() },
        Operation("PUT /comments/c-1/rating", Answers.comment, body: #"{"value":"up"}"#) {
            try await $0.proposals.comment("c-1").rate(.up)
        },
        Operation("DELETE /comments/c-1/rating", Answers.comment) { try await $0.proposals.comment("c-1").unrate() },
        Operation("POST /comments/c-1/reports", Answers.report, body: #"{"explanation":"…","reason":"other"}"#) {
            try await $0.proposals.comment("c-1").report(ReportDraft(reason: .other, explanation: "…"))
        },
        Operation("GET /ballots/2026", Answers.ballot) { _ = try await $0.proposals.ballot(in: "2026").get() },
        Operation(
            "PUT /ballots/2026", Answers.ballot,
            body: #"{"area":"75011","votes":[{"project":"2026-p-042"},{"points":3,"project":"2026-p-007"}]}"#
        ) {
            let votes = [Vote(for: "2026-p-042"), Vote(for: "2026-p-007", .points(3))]
            _ = try await $0.proposals.ballot(in: "2026").save(BallotDraft(area: "75011", votes: votes))
        },
        Operation("DELETE /ballots/2026", "") { try await $0.proposals.ballot(in: "2026").discard() },
    ]

    static var version: Versioned<Proposal> {
        get throws {
            let proposal = try JSONDecoder().decode(Proposal.self, from: Data(Answers.proposal.utf8))
            return Versioned(proposal, etag: #""3-9f86d081""#)
        }
    }

    @Test("reading needs nobody to be signed in", arguments: reading)
    func reads(operation: Operation) async throws {
        let stub = ParticipationStub(.ok(operation.answer))
        try await operation.call(.answering(stub))
        let request = try #require(stub.requests.first)
        #expect(stub.requests.count == 1)
        #expect(request.line == operation.line.replacing("GET /", with: "GET /api/proposals/v1/", maxReplacements: 1))
        #expect(request.header("Authorization") == nil)
        #expect(request.header("Civic-Client") == "CivicKit/0.2")
        #expect(request.header("Accept") != nil)
        #expect(request.header("Accept-Language") == "fr")
        #expect(request.head.authority == "127.0.0.1:8040")
    }

    @Test("what a person does carries their token, and a POST a key of its own", arguments: writing)
    func writes(operation: Operation) async throws {
        let stub = ParticipationStub(.ok(operation.answer))
        try await operation.call(.signedIn(stub))
        let request = try #require(stub.requests.first)
        #expect(request.line == operation.line.replacing(" /", with: " /api/proposals/v1/", maxReplacements: 1))
        #expect(request.text == operation.body)
        #expect(request.header("Authorization") == "Bearer camilles-token")
        #expect((request.header("Idempotency-Key") != nil) == (request.head.method == .post))
    }

    @Test("nothing is sent in the name of nobody", arguments: writing)
    func notSignedIn(operation: Operation) async throws {
        let stub = ParticipationStub(.ok(operation.answer))
        let error = await #expect(throws: CivicError.self) { try await operation.call(.answering(stub)) }
        #expect(error?.code == .notSignedIn)
        #expect(error?.hint?.contains("signedIn(with:") == true)
        #expect(stub.requests.isEmpty)
    }

    @Test("lists that are short by nature are read to their end")
    func allPages() async throws {
        let stub = ParticipationStub(.ok(Answers.themes), .ok(Self.noThemes))
        let themes = try await City.answering(stub).proposals.themes()
        #expect(themes.first?.id == "environnement")
        #expect(stub.requests.count == 2)
    }

    @Test("bodies say what they are")
    func mediaTypes() async throws {
        let stub = ParticipationStub(.ok(Answers.draft))
        let city = City.signedIn(stub)
        _ = try await city.proposals.create(ProposalDraft(edition: "2026", title: ["fr": "T"]))
        _ = try await city.proposals.proposal("2026-1").edit(ProposalEdit(), since: Self.version)
        let types = stub.requests.map { $0.header("Content-Type") }
        #expect(types == ["application/json", "application/merge-patch+json"])
        #expect(stub.requests.last?.header("If-Match") == #""3-9f86d081""#)
    }

    @Test("a version without an ETag cannot be edited: somebody else's change would be lost")
    func editWithoutETag() async throws {
        let stub = ParticipationStub(.ok(Answers.proposal))
        let reference = City.signedIn(stub).proposals.proposal("2026-000123")
        let proposal = try await reference.get()
        let error = await #expect(throws: CivicError.self) { try await reference.edit(ProposalEdit(), since: proposal) }
        #expect(error?.code == .invalidParameter)
        #expect(stub.requests.count == 1)
    }

    @Test("what is read comes with its version, and is not sent again while it is the same")
    func versions() async throws {
        let stub = ParticipationStub(.ok(Answers.proposal, etag: #""3-9f86d081""#), .answer(304, "", [:]))
        let reference = City.answering(stub).proposals.proposal("2026-000123")
        let proposal = try await reference.get()
        #expect(proposal.etag == #""3-9f86d081""#)
        #expect(proposal.title["en"] == "A cooler square for La Roquette")
        #expect(try await reference.get(ifChangedSince: proposal) == proposal)
        #expect(stub.requests.last?.header("If-None-Match") == #""3-9f86d081""#)
    }

    @Test("an id is never more than a part of the address")
    func hostileID() async throws {
        let stub = ParticipationStub(.ok(Answers.proposal))
        _ = try await City.answering(stub).proposals.proposal("../me?x=1").get()
        #expect(stub.lines == ["GET /api/proposals/v1/proposals/..%2Fme%3Fx%3D1"])
        let error = await #expect(throws: CivicError.self) {
            try await City.answering(stub).proposals.proposal("").get()
        }
        #expect(error?.code == .invalidParameter)
    }

    @Test("Paris publishes no such API yet: the error says where there is one")
    func paris() async throws {
        let stub = ParticipationStub(.ok(Answers.now))
        let error = await #expect(throws: CivicError.self) { try await City.paris.using(stub).proposals.now() }
        #expect(error?.code == .notOffered)
        #expect(error?.hint?.contains("City.local") == true)
        #expect(stub.requests.isEmpty)
    }

    @Test("participation may have an address of its own, and a session does not follow to another")
    func ownAddress() async throws {
        let stub = ParticipationStub(.ok(Answers.now))
        let url = try #require(URL(string: "https://participation.example/city/api/proposals/v1/"))
        let city = City.paris.using(stub).signedIn(with: Session(token: "secret")).participating(at: url)
        _ = try await city.proposals.now()
        let request = try #require(stub.requests.first)
        #expect(request.line == "GET /city/api/proposals/v1/now")
        #expect(request.head.authority == "participation.example")
        #expect(request.header("Authorization") == nil)
    }
}
