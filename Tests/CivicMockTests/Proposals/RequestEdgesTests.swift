#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("A request at the edge of the contract")
struct RequestEdgesTests {
    let city: MockCity
    let anyone: Participant
    let ada: Participant

    init() throws {
        city = try SmallCity.make()
        anyone = Participant(city)
        ada = anyone.signed(in: "ada")
    }

    @Test("means the same with the commas of its lists percent-encoded")
    func encodedCommas() async throws {
        let plain = try await anyone.get("/areas?contains=1,1")
        let encoded = try await anyone.get("/areas?contains=1%2C1")
        #expect(plain.total == 3)
        #expect(encoded.status == .ok)
        #expect(encoded.items == plain.items)
        #expect(try await anyone.get("/areas?contains=1%2c1").items == plain.items)
    }

    @Test(
        "is answered when Accept includes what the operation answers",
        arguments: ["application/json", "application/*", "*/*", "text/html, */*;q=0.1", "APPLICATION/JSON; q=0.5"])
    func acceptable(accept: String) async throws {
        #expect(try await anyone.get("/themes", headers: ["Accept": accept]).status == .ok)
    }

    @Test(
        "is refused when Accept excludes it",
        arguments: ["text/html", "text/*", "application/json;q=0, text/html", "*/*;q=0"])
    func notAcceptable(accept: String) async throws {
        let answer = try await anyone.get("/themes", headers: ["Accept": accept])
        #expect(answer.status == .notAcceptable)
        #expect(answer.code == "not_acceptable")
    }

    @Test("has a body of JSON of 1,048,576 bytes at most")
    func largestBody() async throws {
        func body(_ count: Int) -> JSON { ["reason": "spam", "more": .string(String(repeating: "x", count: count))] }
        let report = "/proposals/2026-000007/reports"
        let frame = body(0).description.utf8.count
        let largest = try await ada.post(report, body((1 << 20) - frame))
        #expect(largest.mistakes == ["/more invalid"])
        let larger = try await ada.post(report, body((1 << 20) - frame + 1))
        #expect(larger.status == .contentTooLarge)
        #expect(larger.code == "too_large")
    }

    @Test("may not have a parameter without a name, which then is not named")
    func namelessParameter() async throws {
        let answer = try await anyone.get("/themes?=1")
        #expect(answer.code == "invalid_request")
        #expect(answer.mistakes == [" invalid"])
        #expect(answer["errors"]?[0]?["parameter"] == nil)
    }

    @Test("may not give one vote two meanings")
    func ambiguousVote() async throws {
        let camille = try Participant(MockCity()).signed(in: "camille")
        let vote: JSON = ["project": "2026-p-001", "points": 1, "rank": 2]
        let answer = try await camille.put("/ballots/2026", ["votes": [vote]])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.mistakes == ["/votes/0 too_long"])
    }

    @Test("is answered with whole seconds, whatever the clock shows")
    func wholeSeconds() async throws {
        city.clock.set(.fixed(Instant(microseconds: 1_768_471_200_654_321)))
        let now = try await anyone.get("/now")
        #expect(now["at"] == "2026-01-15T10:00:00Z")
        let draft = try await ada.post("/proposals", ["edition": "2026", "title": ["en": "A fountain on the square"]])
        #expect(draft["createdAt"] == "2026-01-15T10:00:00Z")
        let report = try await ada.post("/proposals/2026-000007/reports", ["reason": "spam"])
        #expect(report["receivedAt"] == "2026-01-15T10:00:00Z")
    }
}
#endif
