#if MockServer
import CivicJSON
import CivicMock
import Foundation
import Testing

@Suite("Every kind of ballot is checked and counted by its rule")
struct BallotKindTests {
    /// Five people of the crowd cast these votes on the list of the city, and the results are published.
    private func cast(_ ballots: [[JSON]], in city: MockCity) async throws -> [JSON] {
        for (index, votes) in ballots.enumerated() {
            let voter = Participant(city).signed(in: "voter-\(index + 1)")
            let saved = try await voter.put("/ballots/2026", ["votes": .array(votes)])
            #expect(saved["problems"] == [])
            #expect(try await voter.post("/ballots/2026/cast").status == .created)
        }
        try city.goes(to: VotingCity.published)
        let results = try await Participant(city).get("/results/2026")
        return results["lists"]?[0]?["projects"]?.arrayValue ?? []
    }

    /// What keeps a ballot from being cast.
    private func problems(_ votes: [JSON], in city: MockCity) async throws -> [String] {
        let saved = try await Participant(city).signed(in: "voter-40").put("/ballots/2026", ["votes": .array(votes)])
        return (saved["problems"]?.arrayValue ?? []).compactMap { $0["code"]?.stringValue }
    }

    private func city(_ rule: [String: JSON]) throws -> MockCity {
        let city = try VotingCity.make(rule: rule)
        try city.goes(to: VotingCity.votingLater)
        return city
    }

    private func figures(_ name: String, _ projects: [JSON]) -> [JSON?] {
        projects.map { $0[name] }
    }

    @Test("one choice")
    func chooseOne() async throws {
        let city = try city(["kind": "chooseOne"])
        let both: [JSON] = [["project": "2026-c1"], ["project": "2026-c2"]]
        #expect(try await problems(both, in: city) == ["limit_reached"])
        let projects = try await cast(
            ["c1", "c2", "c1", "c1", "c2"].map { [["project": .string("2026-\($0)")]] }, in: city)
        #expect(figures("project", projects) == ["2026-c1", "2026-c2"])
        #expect(figures("votes", projects) == [3, 2])
        #expect(figures("selected", projects) == [true, false])
        #expect(projects.last?["reason"] == "tooDear")
    }

    @Test("a knapsack")
    func knapsack() async throws {
        let city = try city(["kind": "knapsack"])
        let both: [JSON] = [["project": "2026-c1"], ["project": "2026-c2"]]
        #expect(try await problems(both, in: city) == ["envelope_exceeded"])
        let projects = try await cast(
            ["c2", "c2", "c1", "c2", "c1"].map { [["project": .string("2026-\($0)")]] }, in: city)
        #expect(figures("project", projects) == ["2026-c2", "2026-c1"])
        #expect(figures("votes", projects) == [3, 2])
    }

    @Test("points")
    func cumulative() async throws {
        let city = try city(["kind": "cumulative", "pointsPerVoter": 5, "maxPointsPerProject": 4])
        let votes: [JSON] = [["project": "2026-c1", "points": 1], ["project": "2026-c2", "points": 4]]
        let tooMany: [JSON] = [["project": "2026-c1", "points": 2], ["project": "2026-c2", "points": 4]]
        #expect(try await problems(tooMany, in: city) == ["points_exceeded"])
        #expect(try await problems([["project": "2026-c1"]], in: city) == ["wrong_value"])
        let projects = try await cast(Array(repeating: votes, count: 5), in: city)
        #expect(figures("project", projects) == ["2026-c2", "2026-c1"])
        #expect(figures("points", projects) == [20, 5])
    }

    @Test("ranks")
    func ordinal() async throws {
        let city = try city(["kind": "ordinal"])
        let votes: [JSON] = [["project": "2026-c1", "rank": 2], ["project": "2026-c2", "rank": 1]]
        let gap: [JSON] = [["project": "2026-c1", "rank": 1], ["project": "2026-c2", "rank": 3]]
        #expect(try await problems(gap, in: city) == ["rank_gap"])
        let projects = try await cast(Array(repeating: votes, count: 5), in: city)
        #expect(figures("project", projects) == ["2026-c2", "2026-c1"])
        #expect(figures("points", projects) == [5, 0])
    }

    @Test("grades, with a seat for the best")
    func graded() async throws {
        let grades: JSON = [
            ["id": "no", "label": ["en": "No"], "rank": 0], ["id": "fair", "label": ["en": "Fair"], "rank": 1],
            ["id": "good", "label": ["en": "Good"], "rank": 2],
        ]
        let list: JSON = [
            "id": "city", "area": "city", "citywide": true, "title": ["en": "City"], "min": 0, "seats": 1,
        ]
        let city = try city([
            "kind": "graded", "grades": grades, "lists": [list],
            "winners": ["method": "majority-judgement", "version": 1],
        ])
        func ballot(_ first: String, _ second: String) -> [JSON] {
            [["project": "2026-c1", "grade": .string(first)], ["project": "2026-c2", "grade": .string(second)]]
        }
        #expect(try await problems(ballot("good", "excellent"), in: city) == ["unknown_grade"])
        #expect(try await problems([["project": "2026-c1"]], in: city) == ["grade_missing"])
        let projects = try await cast(
            [
                ballot("good", "fair"), ballot("good", "fair"), ballot("no", "good"), ballot("no", "good"),
                ballot("no", "fair"),
            ], in: city)
        #expect(figures("project", projects) == ["2026-c2", "2026-c1"])
        #expect(figures("medianGrade", projects) == ["fair", "no"])
        #expect(figures("selected", projects) == [true, false])
        #expect(projects.last?["reason"] == "noSeat")
        #expect(projects.first?["grades"]?.arrayValue?.compactMap { $0["count"] } == [2, 3, 0])
    }

    @Test(
        "a rule that could not be counted by is refused before anybody votes",
        arguments: [
            ("kind", "applause", "kind of ballot \"applause\""),
            ("winners", ["method": "lottery", "version": 1], "winners cannot be found by \"lottery\""),
            ("tieBreak", ["beauty"], "ties cannot be broken by \"beauty\""),
        ] as [(String, JSON, String)])
    func uncountable(member: String, value: JSON, words: String) throws {
        let nowhere = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let city = try VotingCity.make(store: nowhere, rule: [member: value])
        let error = #expect(throws: DatasetError.self) { try city.prepareStore() }
        #expect(error?.description.contains(words) == true)
        #expect(!FileManager.default.fileExists(atPath: nowhere.path()))
    }
}
#endif
