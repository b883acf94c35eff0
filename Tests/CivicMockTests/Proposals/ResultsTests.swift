#if MockServer
import BallotCounting
import CivicJSON
import CivicMock
import Testing

@Suite("Results")
struct ResultsTests {
    let city: MockCity

    private var anybody: Participant { Participant(city) }

    init() throws {
        city = try VotingCity.make()
        try city.goes(to: VotingCity.voting)
    }

    /// Six people of the west and three of the east vote, and the clock goes on.
    private func vote(in city: MockCity, backwards: Bool = false, until instant: String) async throws {
        let ballots = [
            (2, ["2026-c1", "2026-w1"]), (4, ["2026-c1", "2026-w2"]), (6, ["2026-c2", "2026-w1"]),
            (8, ["2026-c1", "2026-c3", "2026-w2"]), (10, ["2026-w1", "2026-w2"]), (12, ["2026-c3"]),
            (1, ["2026-c2", "2026-e1"]), (3, ["2026-c1", "2026-e2"]), (5, ["2026-e2"]),
        ]
        for (number, projects) in backwards ? ballots.reversed() : ballots {
            let voter = Participant(city).signed(in: "voter-\(number)")
            let answer = try await voter.casts(projects, area: number % 2 == 0 ? "west" : "east")
            #expect(answer.status == .created)
        }
        try city.goes(to: instant)
    }

    private func list(_ id: String, of answer: Participant.Answer) -> JSON? {
        answer["lists"]?.arrayValue?.first { $0["list"]?.stringValue == id }
    }

    private func figures(_ name: String, of list: JSON?) -> [JSON?] {
        (list?["projects"]?.arrayValue ?? []).map { $0[name] }
    }

    @Test("are nobody's to see before their day, and the refusal says when that is")
    func hidden() async throws {
        try await vote(in: city, until: VotingCity.counted)
        for path in ["/results/2026", "/results/2026/recounts/city"] {
            let answer = try await anybody.get(path)
            #expect(answer.status == .notFound)
            #expect(answer.code == "results_not_published")
            #expect(answer["hiddenUntil"] == "2026-10-01T08:00:00Z")
        }
        let project = try await anybody.get("/projects/2026-c1")
        #expect(project["state"] == "onBallot")
        #expect(project["votes"]?.integerValue == nil)
        #expect(project["rank"] == nil)
        try city.goes(to: "2026-10-01T08:00:00Z")
        #expect(try await anybody.get("/results/2026").status == .ok)
    }

    @Test("count every ballot once and say why a project did not win")
    func count() async throws {
        try await vote(in: city, until: VotingCity.published)
        let answer = try await anybody.get("/results/2026")
        #expect(answer["publishedAt"] == "2026-10-01T08:00:00Z")
        #expect(answer["turnout"] == ["voters": 9, "internet": 9])
        let list = list("city", of: answer)
        #expect(figures("project", of: list) == ["2026-c1", "2026-c2"])
        #expect(figures("votes", of: list) == [4, 2])
        #expect(figures("selected", of: list) == [true, false])
        #expect(figures("reason", of: list) == [nil, "tooDear"])
        #expect(list?["ballots"] == 6)
        #expect(list?["spent"] == ["amount": 60_000, "currency": "EUR"])
        #expect(list?["left"] == ["amount": 40_000, "currency": "EUR"])
    }

    @Test("leave out what was taken off the ballot, whoever had voted for it")
    func withdrawn() async throws {
        try await vote(in: city, until: VotingCity.published)
        let answer = try await anybody.get("/results/2026")
        #expect(!answer.json.description.contains("2026-c3"))
        #expect(try await anybody.get("/projects/2026-c3")["state"] == "withdrawn")
    }

    @Test("name ties and what broke them")
    func ties() async throws {
        try await vote(in: city, until: VotingCity.published)
        let list = list("west", of: try await anybody.get("/results/2026"))
        #expect(figures("votes", of: list) == [3, 3])
        #expect(figures("selected", of: list) == [true, false])
        #expect(list?["ties"] == [["projects": ["2026-w1", "2026-w2"], "by": "id"]])
    }

    @Test("of fewer than five ballots have winners and no counts")
    func few() async throws {
        try await vote(in: city, until: VotingCity.published)
        let list = list("east", of: try await anybody.get("/results/2026"))
        #expect(list?["ballots"] == .null)
        #expect(figures("project", of: list) == ["2026-e2", "2026-e1"])
        #expect(figures("votes", of: list) == [.null, .null])
        #expect(figures("rank", of: list) == [1, 2])
        #expect(figures("selected", of: list) == [true, false])
        #expect(list?["recount"] == nil)
        #expect(try await anybody.get("/results/2026/recounts/east").code == "not_found")
        #expect(try await anybody.get("/projects/2026-e2")["votes"]?.integerValue == nil)
        #expect(try await anybody.get("/projects/2026-e2")["state"] == "winner")
    }

    @Test("of a vote in which nobody voted have no counts either")
    func nobody() async throws {
        try city.goes(to: VotingCity.published)
        let answer = try await anybody.get("/results/2026")
        #expect(answer.status == .ok)
        #expect(answer["turnout"] == ["voters": .null])
        #expect(answer["lists"]?.arrayValue?.map { $0["ballots"] } == [.null, .null, .null])
    }

    @Test("mark a receipt as counted from the day they are published")
    func receipts() async throws {
        let receipt = try await anybody.signed(in: "ada").casts(["2026-c1"])
        let path = "/receipts/\(try #require(receipt.id))"
        try city.goes(to: VotingCity.counted)
        #expect(try await anybody.get(path)["counted"] == false)
        try city.goes(to: VotingCity.published)
        #expect(try await anybody.get(path)["counted"] == true)
    }

    @Test("can be counted again from the files, list by list", arguments: ["city", "west"])
    func recount(_ id: String) async throws {
        try await vote(in: city, until: VotingCity.published)
        let list = list(id, of: try await anybody.get("/results/2026"))
        let path = try #require(list?["recount"]?.stringValue)
        try await agrees(list, with: anybody.get(path))
    }

    @Test("of New York can be counted again from the files", .timeLimit(.minutes(1)))
    func newYork() async throws {
        let city = try MockCity("new-york")
        try city.goes(to: "2028-01-01T00:00:00Z")
        let answer = try await Participant(city).get("/results/2026")
        #expect(answer["rule"]?["method"] == "greedy")
        let lists = (answer["lists"]?.arrayValue ?? []).filter { $0["recount"] != nil }
        #expect(!lists.isEmpty)
        for list in lists {
            let path = try #require(list["recount"]?.stringValue)
            try await agrees(list, with: Participant(city).get(path))
        }
    }

    /// Counts a file as anybody would, and compares.
    private func agrees(_ list: JSON?, with answer: Participant.Answer) async throws {
        #expect(answer[header: "Content-Type"] == "text/x-pabulib; charset=utf-8")
        let file = try PabulibFile(parsing: answer.body)
        #expect(file.warnings.isEmpty)
        let outcome = try file.election.count(by: .greedy, breakingTiesBy: [.lowerCost, .projectID])
        #expect(outcome.standings.map { .string($0.project.id) } == figures("project", of: list))
        #expect(outcome.standings.map { .integer(Int64($0.votes)) } == figures("votes", of: list))
        #expect(outcome.standings.map { .bool($0.result.isSelected) } == figures("selected", of: list))
        #expect(file.election.ballots.count == list?["ballots"]?.integerValue.map(Int.init))
    }

    @Test("come with files that do not tell in which order people voted")
    func order() async throws {
        let other = try VotingCity.make()
        try other.goes(to: VotingCity.voting)
        try await vote(in: city, until: VotingCity.published)
        try await vote(in: other, backwards: true, until: VotingCity.published)
        for list in ["city", "west"] {
            let path = "/results/2026/recounts/\(list)"
            let file = try await anybody.get(path)
            #expect(file.status == .ok)
            #expect(try await Participant(other).get(path).body == file.body)
        }
    }

    @Test("of an edition or a list that there is not are not found")
    func unknown() async throws {
        try city.goes(to: VotingCity.published)
        #expect(try await anybody.get("/results/1999").code == "not_found")
        #expect(try await anybody.get("/results/2026/recounts/north").code == "not_found")
    }
}
#endif
