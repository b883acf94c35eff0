#if MockServer
import CivicJSON
import CivicMock
import Foundation
import HTTPTypes
import Testing

@Suite("A ballot")
struct BallotTests {
    let city: MockCity

    private var ada: Participant { Participant(city).signed(in: "ada") }
    private var bob: Participant { Participant(city).signed(in: "bob") }

    init() throws {
        city = try VotingCity.make()
        try city.goes(to: VotingCity.voting)
    }

    @Test("is a draft until it is cast, and may be saved as often as one likes")
    func draft() async throws {
        #expect(try await ada.get("/ballots/2026").code == "no_ballot")
        let first = try await ada.saves(["2026-c1"])
        #expect(first.status == .ok)
        #expect(first["state"] == "draft")
        #expect(first["problems"] == [])
        let second = try await ada.saves(["2026-c2", "2026-w1"], area: "west")
        #expect(second["area"] == "west")
        #expect(try await ada.get("/ballots/2026").json == second.json)
        #expect(try await ada.delete("/ballots/2026").status == .noContent)
        #expect(try await ada.delete("/ballots/2026").code == "no_ballot")
        #expect(try await ada.post("/ballots/2026/cast").code == "no_ballot")
    }

    @Test("answers a receipt once, which anybody may look up and which says nothing of the votes")
    func receipt() async throws {
        let receipt = try await ada.casts(["2026-c1", "2026-w1"], area: "west")
        #expect(receipt.status == .created)
        #expect(receipt["castAt"] == "2026-09-05T10:00:00Z")
        let path = try #require(receipt[header: "Location"])
        let status = try await Participant(city).get(path)
        #expect(status.json.objectValue?.names == ["id", "edition", "castAt", "contentHash", "counted"])
        #expect(status["contentHash"] == receipt["contentHash"])
        #expect(status["counted"] == false)
        let mine = try await ada.get("/ballots/2026")
        #expect(mine["state"] == "cast")
        #expect(mine["votes"] == [])
        #expect(mine["area"] == nil)
        #expect(mine["receipt"] == status.json)
        #expect(try await Participant(city).get("/receipts/nothing").code == "not_found")
    }

    @Test("is cast once, whatever is tried afterwards")
    func once() async throws {
        try await ada.casts(["2026-c1"])
        #expect(try await ada.saves(["2026-c2"]).code == "already_cast")
        #expect(try await ada.post("/ballots/2026/cast").code == "already_cast")
        #expect(try await ada.delete("/ballots/2026").code == "already_cast")
    }

    @Test("repeated with its idempotency key is answered with the same receipt, salt included")
    func replay() async throws {
        try await ada.saves(["2026-c1"])
        let first = try await ada.post("/ballots/2026/cast", key: "one")
        let again = try await ada.post("/ballots/2026/cast", key: "one")
        #expect(first[header: "Idempotent-Replayed"] == nil)
        #expect(again[header: "Idempotent-Replayed"] == "true")
        #expect(again.status == .created)
        #expect(again.json == first.json)
        #expect(first["salt"]?.stringValue?.count == 32)
        #expect(again[header: "Location"] == first[header: "Location"])
    }

    @Test("cast from many places at once is cast once")
    func race() async throws {
        try await ada.saves(["2026-c1"])
        let statuses = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
            for _ in 0..<20 { group.addTask { try await ada.post("/ballots/2026/cast").status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == .created } == 1)
        #expect(statuses.count { $0 == .conflict } == 19)
    }

    @Test(
        "may break the rule as a draft, and is refused with every problem when it is cast",
        arguments: [
            (["2026-c1", "2026-c2", "2026-c3"], nil, "/votes/2 limit_reached"),
            (["2026-c1"], "east", "/area wrong_area"),
            (["2026-e1"], "west", "/votes/0 wrong_area"),
            (["2026-c1"], "north", "/area wrong_area"),
            (["2026-w1"], nil, "/area area_missing"),
            (["2026-x9"], nil, "/votes/0 unknown_project"),
            (["2026-c1", "2026-c1"], nil, "/votes/1 duplicate_vote"),
            ([], nil, "/votes below_minimum"),
        ] as [([String], String?, String)])
    func problems(_ projects: [String], _ area: String?, _ mistake: String) async throws {
        let saved = try await ada.saves(projects, area: area)
        #expect(saved.status == .ok)
        let code = String(mistake.split(separator: " ")[1])
        #expect(saved["problems"]?.arrayValue?.compactMap { $0["code"]?.stringValue } == [code])
        let cast = try await ada.post("/ballots/2026/cast")
        #expect(cast.status == .unprocessableContent)
        #expect(cast.code == code)
        #expect(cast.mistakes == [mistake])
        #expect(try await ada.get("/ballots/2026")["state"] == "draft")
    }

    @Test("names all of its problems at once, and bears the code of the first")
    func several() async throws {
        let cast = try await ada.casts(["2026-x9", "2026-c1", "2026-c2", "2026-c3"], area: "east")
        #expect(cast.code == "wrong_area")
        #expect(cast.mistakes == ["/area wrong_area", "/votes/0 unknown_project", "/votes/3 limit_reached"])
    }

    @Test("names a project that was taken off the ballot after it was saved")
    func withdrawnProject() async throws {
        #expect(try await ada.saves(["2026-c3"])["problems"] == [])
        try city.goes(to: VotingCity.votingLater)
        let draft = try await ada.get("/ballots/2026")
        #expect(draft["problems"]?[0]?["code"] == "project_withdrawn")
        #expect(draft["problems"]?[0]?["project"] == "2026-c3")
        #expect(try await ada.post("/ballots/2026/cast").code == "project_withdrawn")
        #expect(try await ada.casts(["2026-c2"]).status == .created)
    }

    @Test("can be prepared by someone who does not meet the requirements, and not be cast")
    func ineligible() async throws {
        #expect(try await bob.saves(["2026-c1"]).status == .ok)
        let cast = try await bob.post("/ballots/2026/cast")
        #expect(cast.status == .forbidden)
        #expect(cast.code == "requirement_missing")
        #expect(cast.missing == ["terms"])
    }

    @Test("needs a person who signed in")
    func anonymous() async throws {
        #expect(try await Participant(city).get("/ballots/2026").code == "not_signed_in")
        #expect(try await Participant(city).saves(["2026-c1"]).code == "not_signed_in")
        #expect(try await Participant(city).post("/ballots/2026/cast").code == "not_signed_in")
    }

    @Test("is neither saved nor cast outside the vote, whose dates the refusal has")
    func phase() async throws {
        try await ada.saves(["2026-c1"])
        for instant in ["2026-09-24T18:00:00Z", "2026-09-04T05:59:59Z"] {
            try city.goes(to: instant)
            for answer in [try await ada.saves(["2026-c2"]), try await ada.post("/ballots/2026/cast")] {
                #expect(answer.status == .conflict)
                #expect(answer.code == "phase_closed")
                #expect(answer["phase"]?["startsAt"] == "2026-09-04T06:00:00Z")
                #expect(answer["phase"]?["endsAt"] == "2026-09-24T18:00:00Z")
            }
        }
    }

    @Test("is taken until the last moment of the vote")
    func lastMoment() async throws {
        try city.goes(to: "2026-09-24T17:59:59Z")
        #expect(try await ada.casts(["2026-c1"]).status == .created)
    }

    @Test("that was counted takes no more votes, even where the clock is set back")
    func setBack() async throws {
        try await ada.saves(["2026-c1"])
        try city.goes(to: VotingCity.published)
        #expect(try await Participant(city).get("/results/2026").status == .ok)
        try city.goes(to: VotingCity.voting)
        #expect(try await ada.post("/ballots/2026/cast").code == "phase_closed")
        #expect(try await ada.saves(["2026-c2"]).code == "phase_closed")
        let vote = try await ada.get("/now?edition=2026")["editions"]?[0]?["actions"]?.arrayValue?.last
        #expect(vote?["allowed"] == false)
        #expect(vote?["blockedBy"]?[0]?["code"] == "phase_closed")
    }

    @Test("with If-Match is cast as it was shown, or not at all")
    func stale() async throws {
        let shown = try #require(try await ada.saves(["2026-c1"]).tag)
        let other = try await ada.saves(["2026-c2"], headers: ["If-Match": shown])
        #expect(other.status == .ok)
        #expect(try await ada.saves(["2026-c1"], headers: ["If-Match": shown]).code == "stale")
        let refused = try await ada.post("/ballots/2026/cast", headers: ["If-Match": shown])
        #expect(refused.status == .preconditionFailed)
        #expect(refused.code == "stale")
        let now = try #require(other.tag)
        #expect(try await ada.post("/ballots/2026/cast", headers: ["If-Match": now]).status == .created)
    }

    @Test("has no more votes than anybody could mean")
    func huge() async throws {
        let answer = try await ada.saves(Array(repeating: "2026-c1", count: 1_001))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.mistakes == ["/votes too_long"])
        let most = try await ada.saves((0..<1_000).map { "2026-x\($0)" })
        #expect(most["problems"]?.arrayValue?.count == 1_000)
    }

    @Test("appears in no change of the city's feed")
    func feed() async throws {
        let changes = try await ChangesFeed(city)
        try await ada.casts(["2026-c1"])
        #expect(try await changes.all().isEmpty)
    }

    @Test("is missing where an edition is unknown")
    func unknown() async throws {
        #expect(try await ada.put("/ballots/1999", ["votes": []]).code == "not_found")
    }
}
#endif
