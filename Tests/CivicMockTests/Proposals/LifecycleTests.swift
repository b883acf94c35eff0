#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("The city's clock")
struct LifecycleTests {
    /// Ada proposes something cheap and something dear; the answers are their identifiers.
    @discardableResult
    private func propose(in city: MockCity) async throws -> [String] {
        let ada = Participant(city).signed(in: "ada")
        var ids: [String] = []
        for cost in [20_000, 500_000] as [Int64] {
            let draft = try await ada.post(
                "/proposals",
                [
                    "edition": "2026", "title": ["en": "Trees"], "description": ["en": "Many."], "area": "west",
                    "estimatedCost": ["amount": .integer(cost), "currency": "EUR"],
                ])
            let id = try #require(draft.id)
            #expect(try await ada.post("/proposals/\(id)/submit").status == .ok)
            ids.append(id)
        }
        return ids
    }

    /// Everything that anybody can read of the edition.
    private func everything(of city: MockCity) async throws -> [JSON] {
        let anybody = Participant(city)
        var all: [JSON] = []
        for path in [
            "/editions/2026", "/proposals?edition=2026&limit=100", "/projects?edition=2026&limit=100", "/results/2026",
            "/proposals/2026-000001/history", "/proposals/2026-000002/answers", "/projects/2026-p-008/realisation",
        ] {
            let answer = try await anybody.get(path)
            #expect(answer.status == .ok, "\(path)")
            all.append(answer.json)
        }
        return all
    }

    @Test("carries a submitted idea through review, ballot and vote, each at its date")
    func path() async throws {
        let city = try VotingCity.make()
        let anybody = Participant(city)
        let ids = try await propose(in: city)
        func states() async throws -> [JSON?] {
            var states: [JSON?] = []
            for id in ids { states.append(try await anybody.get("/proposals/\(id)")["state"]) }
            return states
        }
        #expect(try await states() == ["submitted", "submitted"])
        try city.goes(to: "2026-03-01T00:00:00Z")
        #expect(try await states() == ["inReview", "inReview"])
        try city.goes(to: "2026-06-15T08:00:00Z")
        #expect(try await states() == ["eligible", "notEligible"])
        #expect(try await anybody.get("/proposals/\(ids[0])")["projects"] == [])
        try city.goes(to: "2026-09-04T06:00:00Z")
        #expect(try await anybody.get("/proposals/\(ids[0])")["projects"] == ["2026-p-008"])
        #expect(try await anybody.get("/projects/2026-p-008")["state"] == "onBallot")
        let history = try await anybody.get("/proposals/\(ids[0])/history").items
        #expect(history.map { $0["to"] } == ["submitted", "inReview", "eligible"])
        #expect(
            history.map { $0["at"] } == ["2026-01-15T10:00:00Z", "2026-03-01T00:00:00Z", "2026-06-15T08:00:00Z"])
    }

    @Test("lets an idea follow its project to its end")
    func follow() async throws {
        let city = try VotingCity.make()
        let ids = try await propose(in: city)
        try city.goes(to: "2029-01-01T00:00:00Z")
        let history = try await Participant(city).get("/proposals/\(ids[0])/history").items
        #expect(
            history.map { $0["to"] } == ["submitted", "inReview", "eligible", "winner", "inProgress", "delivered"])
        #expect(history.last?["at"] == (try await Participant(city).get("/projects/2026-p-008"))["updatedAt"])
    }

    @Test("that is advanced over everything at once leaves the same city as one that goes step by step")
    func atOnce() async throws {
        let slow = try VotingCity.make()
        let fast = try VotingCity.make()
        for city in [slow, fast] { try await propose(in: city) }
        let stops = [
            "2026-02-20T00:00:00Z", "2026-03-01T00:00:00Z", "2026-06-15T07:59:59Z", "2026-06-15T08:00:00Z",
            "2026-09-04T06:00:00Z", "2026-09-10T00:00:00Z", "2026-09-24T18:00:00Z", "2026-10-01T08:00:00Z",
            "2027-02-01T00:00:00Z", "2028-01-01T00:00:00Z",
        ]
        let end = "2029-01-01T00:00:00Z"
        let changes = (try await ChangesFeed(slow), try await ChangesFeed(fast))
        for stop in stops {
            try slow.goes(to: stop)
            #expect(try await Participant(slow).get("/now").status == .ok)
        }
        for city in [slow, fast] { try city.goes(to: end) }
        #expect(try await everything(of: slow) == everything(of: fast))
        let told = try await changes.0.all()
        #expect(told.contains("results created 2026"))
        #expect(try await changes.1.all() == told)
    }

    @Test("that is set back undoes nothing, and does nothing twice when it passes again")
    func back() async throws {
        let city = try VotingCity.make()
        try await propose(in: city)
        try city.goes(to: "2029-01-01T00:00:00Z")
        let before = try await everything(of: city)
        let changes = try await ChangesFeed(city)
        try city.goes(to: VotingCity.counted)
        #expect(try await Participant(city).get("/results/2026").code == "results_not_published")
        #expect(try await Participant(city).get("/projects/2026-p-008")["state"] == "delivered")
        try city.goes(to: VotingCity.ideas)
        #expect(try await Participant(city).get("/proposals/2026-000001")["state"] == "delivered")
        try city.goes(to: "2029-01-01T00:00:00Z")
        #expect(try await everything(of: city) == before)
        #expect(try await changes.all().isEmpty)
    }

    @Test("passes over an idea that its author has taken back")
    func withdrawn() async throws {
        let city = try VotingCity.make()
        let ids = try await propose(in: city)
        let ada = Participant(city).signed(in: "ada")
        #expect(try await ada.post("/proposals/\(ids[0])/withdraw").status == .ok)
        try city.goes(to: "2029-01-01T00:00:00Z")
        #expect(try await Participant(city).get("/proposals/\(ids[0])").code == "withdrawn")
        #expect(try await Participant(city).get("/projects/2026-p-008").code == "not_found")
    }

    @Test("brings a winner's works to their end, milestone by milestone")
    func works() async throws {
        let city = try VotingCity.make()
        let anybody = Participant(city)
        try city.goes(to: "2026-10-01T08:00:00Z")
        #expect(try await anybody.get("/projects/2026-c2/realisation")["stage"] == "notStarted")
        try city.goes(to: "2027-01-01T00:00:00Z")
        #expect(try await anybody.get("/projects/2026-c2/realisation")["stage"] == "studies")
        try city.goes(to: "2029-01-01T00:00:00Z")
        let realisation = try await anybody.get("/projects/2026-c2/realisation")
        #expect(realisation["stage"] == "complete")
        #expect(realisation["progress"] == 100)
        #expect(realisation["milestones"]?.arrayValue?.count == 5)
        #expect(try await anybody.get("/projects/2026-c2")["state"] == "delivered")
    }
}
#endif
