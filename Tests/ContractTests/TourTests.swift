#if MockServer
import CivicKit
import CivicMock
import Foundation
import OpenAPIContract
import Testing

@Suite("Client and mock server keep to the contracts")
struct TourTests {
    @Test("every operation is exercised, and nothing deviates")
    func everyOperation() async throws {
        let paris = try CheckedCity()
        try await Tour(paris).run()
        paris.expectNoDeviation()
        #expect(paris.transport.coverage.untested(in: try .proposals).map(\.id) == [])
        #expect(paris.transport.coverage.untested(in: try .identity).map(\.id) == [])
    }

    @Test("nothing that a city is seeded with deviates", arguments: MockCity.cities)
    func everything(city: String) async throws {
        let checked = try CheckedCity(city)
        let proposals = checked.city.proposals
        for try await edition in proposals.editions { _ = try await proposals.phases(of: edition.id) }
        for try await area in proposals.areas.where(.withGeometry) { #expect(area.geometry != nil) }
        for try await _ in proposals.all.limit(100) {}
        for try await project in proposals.projects where project.realisation != nil {
            _ = try await proposals.realisation(of: project.id)
        }
        checked.expectNoDeviation()
    }

    @Test("the results of every past edition keep to the contract")
    func results() async throws {
        let paris = try CheckedCity()
        var editions: [Edition.ID] = []
        for try await edition in paris.city.proposals.editions.where(.status(.ended)) {
            let results = try await paris.city.proposals.results(of: edition.id)
            #expect(results.edition == edition.id)
            editions.append(edition.id)
        }
        #expect(editions.count == 11)
        paris.expectNoDeviation()
    }
}

/// One visit to everything that the contracts offer, in an order that makes sense.
private struct Tour {
    let paris: CheckedCity
    let visitor: ProposalsAPI
    let camille: ProposalsAPI

    init(_ paris: CheckedCity) {
        self.paris = paris
        visitor = paris.city.proposals
        camille = paris.signedIn("camille").proposals
    }

    func run() async throws {
        try await discover()
        try await read()
        let idea = try await write()
        try await discuss(idea)
        try await vote()
        try await count()
        try await signIn()
    }

    private func discover() async throws {
        _ = try await visitor.capabilities()
        _ = try await camille.now()
        _ = try await visitor.editions.where(.year(2026)).page()
        _ = try await visitor.edition("2026")
        _ = try await visitor.phases(of: "2026")
        _ = try await camille.eligibility(in: "2026")
        _ = try await visitor.areas.where(.parent("75000")).page()
        _ = try await visitor.area("75011")
        _ = try await visitor.themes()
        _ = try await camille.me()
        for try await batch in visitor.changes() { #expect(!batch.cursor.isEmpty) }
    }

    private func read() async throws {
        let ideas = visitor.all.where(.edition("2026"), .area("75011"))
        let page = try await ideas.order(.comments.descending).page()
        let first = try #require(page.items.first)
        _ = try await visitor.proposal(first.id).get()
        _ = try await visitor.proposal(first.id).history()
        _ = try await visitor.proposal(first.id).answers()
        _ = try await visitor.proposal(first.id).supports()
        for try await comment in visitor.comments(on: first.id) where comment.state == .published {
            _ = try await visitor.comment(comment.id).get()
        }
        #expect(try await ideas.facets(.theme, .state).count == 2)
        for try await row in ideas.fields(.title, .place) { #expect(row.title != nil) }
        _ = try await ideas.mapFeatures()
        #expect(try await ideas.exported().count == page.total)
        for format in [ExportFormat.csv, .geojson] { _ = try await ideas.export(format) }

        let projects = visitor.projects.where(.edition("2026"))
        let project = try #require(try await projects.page().items.first)
        _ = try await visitor.project(project.id)
        _ = try await projects.mapFeatures()
        #expect(try await projects.exported().count == projects.count())
        let won = try #require(try await visitor.projects.where(.edition("2016")).first())
        _ = try await visitor.realisation(of: won.id)
        _ = try await visitor.results(of: "2022")
    }

    private func write() async throws -> Proposal.ID {
        // The standing box takes ideas on any day.
        let draft = ProposalDraft(
            edition: "idees", title: ["fr": "Des bancs à l'ombre boulevard Voltaire"],
            description: ["fr": String(repeating: "On y attend le bus sans un arbre. ", count: 20)], area: "75011",
            themes: ["environnement"])
        let discarded = try await camille.create(draft)
        try await camille.proposal(discarded.id).delete(since: discarded)
        let created = try await camille.create(draft)
        let handle = camille.proposal(created.id)
        let image = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(repeating: 0, count: 64)
        let attachment = try await handle.attach(
            image, mediaType: "image/png", title: "Le boulevard", alt: "Sans arbres")
        #expect(try await handle.attachment(attachment.id) == image)
        try await handle.removeAttachment(attachment.id)
        var edit = ProposalEdit()
        edit.estimatedCost = .set(Money(minorUnits: 1_200_000, currency: .eur))
        _ = try await handle.edit(edit, since: handle.get())
        _ = try await handle.submit()
        for try await mine in camille.mine(editions: ["idees"]) { #expect(mine.edition == "idees") }
        return created.id
    }

    private func discuss(_ idea: Proposal.ID) async throws {
        let nadia = paris.signedIn("nadia").proposals
        let handle = nadia.proposal(idea)
        _ = try await handle.support(.like)
        _ = try await handle.withdrawSupport(.like)
        let comment = try await handle.comment(CommentDraft(body: ["fr": "Avec des dossiers, alors."]))
        _ = try await camille.comment(comment.id).rate(.up)
        _ = try await camille.comment(comment.id).unrate()
        _ = try await camille.comment(comment.id).report(ReportDraft(reason: .offTopic))
        try await nadia.comment(comment.id).delete()
        _ = try await handle.report(ReportDraft(reason: .other, explanation: "Déjà proposée."))
        _ = try await camille.proposal(idea).withdraw(reason: ["fr": "Je la propose autrement."])
        let gone = await #expect(throws: CivicError.self) { try await visitor.proposal(idea).get() }
        #expect(gone?.code == .withdrawn)
    }

    private func vote() async throws {
        let ballot = camille.ballot(in: "2026")
        let none = await #expect(throws: CivicError.self) { try await ballot.get() }
        #expect(none?.code == .noBallot)
        let paper = try await ballot.paper()
        var votes = BallotDraft(area: "75011")
        let list = try #require(paper.rule.lists.first { $0.area == "75011" })
        for project in paper.projects(of: list).prefix(2) { votes.vote(for: project.id) }
        _ = try await ballot.save(votes)
        #expect(try await ballot.get().votes.count == 2)
        try await ballot.discard()
        let receipt = try await ballot.cast(votes, on: paper)
        #expect(try await visitor.receipt(receipt.id).counted == false)
        #expect(try await ballot.get().receipt?.id == receipt.id)
    }

    private func count() async throws {
        paris.mock.clock.set(try #require(Instant("2026-10-08T08:00:00Z")))
        let results = try await visitor.results(of: "2026")
        let list = try #require(results.lists.first { $0.list == "75011" })
        #expect(list.projects.contains { $0.selected })
        #expect(try await visitor.recount(of: "2026", list: "75011").hasPrefix("META\n"))
    }

    private func signIn() async throws {
        let client = OAuthClient(
            city: paris.city, clientID: "civickit-demo", redirectURI: "http://127.0.0.1:8765/callback",
            now: { Date(timeIntervalSince1970: 0) })
        _ = try await client.metadata()
        let pending = try client.signIn(hint: "nadia")
        let browser = try #require(URLComponents(url: pending.url, resolvingAgainstBaseURL: true))
        let page = try await paris.transport.send(
            .init(
                method: .get, scheme: "http", authority: "city.invalid",
                path: browser.percentEncodedPath + "?" + (browser.percentEncodedQuery ?? "")),
            body: nil)
        let callback = try #require(page.head.headerFields[.location].flatMap(URL.init(string:)))
        let session = try await client.session(from: callback, pending)
        #expect(try await paris.city.signedIn(with: session).proposals.me().id == "nadia")
        try await session.signOut()
    }
}
#endif
