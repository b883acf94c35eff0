#if MockServer
import CivicKit
import CivicMock
import Foundation
import Testing

@Suite("A participatory budget, from an idea to a delivered project", .serialized)
struct CitizenPathTests {
    /// Runs a test against a city on a free port of this machine, and ends the server with it.
    private func withServer(
        _ id: String, _ body: @escaping @Sendable (CheckedCity) async throws -> Void
    ) async throws {
        let mock = try MockCity(id)
        let server = CityServer(mock, port: 0)
        let (urls, ready) = AsyncStream<URL>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run { ready.yield($0) } }
            group.addTask {
                for await url in urls {
                    try await body(CheckedCity(mock, url: url, through: URLSessionTransport.shared))
                    return
                }
            }
            try await group.next()
            group.cancelAll()
            do {
                try await group.waitForAll()
            } catch is CancellationError {}
        }
    }

    @Test("Camille has an idea, the city examines it, Nadia and Camille vote for it, and it is built")
    func path() async throws {
        try await withServer("paris") { paris in
            let clock = paris.mock.clock
            let camille = paris.signedIn("camille").proposals
            let nadia = paris.signedIn("nadia").proposals

            // September 2026: it is too late for an idea of 2026, and too early for one of 2027.
            var draft = ProposalDraft(
                edition: "2026", title: ["fr": "Des noisetiers rue Oberkampf"],
                description: ["fr": String(repeating: "La rue manque d'ombre et de fruits à partager. ", count: 12)],
                area: "75011", themes: ["environnement"],
                estimatedCost: Money(minorUnits: 8_000_000, currency: .eur))
            let tooLate = await #expect(throws: CivicError.self) { try await camille.create(draft) }
            #expect(tooLate?.code == .phaseClosed)
            #expect(tooLate?.problem?.phase?.endsAt != nil)

            // January 2027: ideas are welcome.
            clock.set(try #require(Instant("2027-01-10T10:00:00Z")))
            let actions = try await camille.now(in: "2027").editions.flatMap(\.actions)
            #expect(actions.first { $0.action == .submitProposal }?.allowed == true)
            draft.edition = "2027"
            let idea = try await camille.create(draft)
            var edit = ProposalEdit()
            edit.title = ["en": "Hazel trees in rue Oberkampf"]
            let edited = try await camille.proposal(idea.id).edit(edit, since: idea)
            #expect(edited.title["en"] == "Hazel trees in rue Oberkampf")
            let submitted = try await camille.proposal(idea.id).submit()
            #expect(submitted.state == .submitted)

            // Others find it, support it and talk about it.
            let found = try await nadia.all.where(.edition("2027"), .matching("noisetier")).page()
            #expect(found.items.map(\.id) == [idea.id])
            #expect(try await nadia.proposal(idea.id).support(.like).mine == true)
            let comment = try await nadia.proposal(idea.id).comment(
                CommentDraft(body: ["fr": "Et un banc en dessous ?"], alignment: .for))
            let reply = try await camille.proposal(idea.id).comment(
                CommentDraft(body: ["fr": "Bonne idée."], parent: comment.id))
            #expect(reply.depth == 1)

            // The city decides, and puts what is eligible on the ballot.
            clock.set(try #require(Instant("2027-09-10T10:00:00Z")))
            let eligible = try await camille.proposal(idea.id).get()
            #expect(eligible.state == .eligible)
            let project = try #require(eligible.projects.first)
            #expect(try await camille.proposal(idea.id).answers().map(\.decision) == [.accepted])

            // They vote; a ballot is checked before it is sent, and cast once.
            let ballot = camille.ballot(in: "2027")
            var votes = BallotDraft(area: "75011")
            votes.vote(for: project)
            votes.vote(for: "2026-p-001")
            let refused = await #expect(throws: CivicError.self) { try await ballot.cast(votes) }
            #expect(refused?.code == .invalidBallot)
            votes.remove("2026-p-001")
            let receipt = try await ballot.cast(votes)
            #expect(receipt.verify(votes))
            let again = await #expect(throws: CivicError.self) { try await ballot.cast(votes) }
            #expect(again?.code == .alreadyCast)
            let hidden = await #expect(throws: CivicError.self) { try await camille.results(of: "2027") }
            #expect(hidden?.code == .resultsNotPublished)

            // The votes are counted, and anyone can see that this one was.
            clock.set(try #require(Instant("2027-10-08T10:00:00Z")))
            #expect(try await paris.city.proposals.receipt(receipt.id).counted == true)
            let results = try await paris.city.proposals.results(of: "2027")
            let standing = results.lists.flatMap(\.projects).first { $0.project == project }
            #expect(standing?.selected == true)
            #expect(try await camille.proposal(idea.id).get().state == .winner)

            // Two years later it is there.
            clock.set(try #require(Instant("2029-10-08T10:00:00Z")))
            let realisation = try await paris.city.proposals.realisation(of: project)
            #expect(realisation.stage == .complete)
            #expect(realisation.milestones.map(\.kind).contains(.opening))
            #expect(try await paris.city.proposals.project(project).state == .delivered)
            paris.expectNoDeviation()
        }
    }

    @Test("in New York the ballot is a knapsack, in dollars")
    func newYork() async throws {
        try await withServer("new-york") { city in
            let maya = city.signedIn("maya").proposals
            let ballot = maya.ballot(in: "2026")
            let paper = try await ballot.paper()
            #expect(paper.rule.kind == .knapsack)
            let home = try #require(try await maya.me().areas.first { $0.basis == .home }?.area)
            let list = try #require(paper.rule.lists.first { $0.area == home })

            var votes = BallotDraft(area: home)
            for project in paper.projects(of: list) { votes.vote(for: project.id) }
            #expect(paper.problems(in: votes).map(\.code) == [.envelopeExceeded])
            let saved = try await ballot.save(votes)
            #expect(saved.problems.map(\.code) == [.envelopeExceeded])

            var left = try #require(list.envelope).minorUnits
            votes = BallotDraft(area: home)
            for project in paper.projects(of: list) where project.cost.minorUnits <= left {
                #expect(project.cost.currency == .usd)
                votes.vote(for: project.id)
                left -= project.cost.minorUnits
            }
            #expect(try await ballot.cast(votes).verify(votes))
            city.expectNoDeviation()
        }
    }
}
#endif
