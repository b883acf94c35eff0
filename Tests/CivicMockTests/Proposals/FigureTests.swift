#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("A figure")
struct FigureTests {
    @Test("of comments counts those that can be read")
    func comments() async throws {
        let anyone = Participant(try SmallCity.make())
        let proposal = try await anyone.get("/proposals/2026-000007")
        let comments = try await anyone.get("/proposals/2026-000007/comments")
        #expect(comments.items.map { $0["state"] } == ["published", "hidden", "published"])
        #expect(proposal["commentCount"] == 2)
    }

    @Test("goes down when the city hides a comment, and the city says why")
    func hiddenComment() async throws {
        let city = try MockCity()
        let anyone = Participant(city)
        let comment = try await anyone.get("/comments/c-000002")
        let proposal = "/proposals/\(try #require(comment["proposal"]?.stringValue))"
        let before = try #require(try await anyone.get(proposal)["commentCount"]?.integerValue)
        city.clock.set(try #require(Instant("2026-09-15T09:00:00Z")))
        #expect(try await anyone.get(proposal)["commentCount"] == .integer(before - 1))
        let gone = try await anyone.get("/comments/c-000002")
        #expect(gone.status == .gone)
        #expect(gone["removal"]?["reason"]?["fr"] == "Propos injurieux")
        #expect(gone["removal"]?["at"] == "2026-09-15T09:00:00Z")
    }

    @Test("of an edition of the past is null when neither rows nor the city tell it")
    func unknownCount() async throws {
        let anyone = Participant(try MockCity())
        let past = try await anyone.get("/editions/2022")
        #expect(past["counts"]?["proposals"] == .null)
        #expect(past["counts"]?["projects"] != .null)
        #expect(try await anyone.get("/editions/2024")["counts"]?["winners"] == .null)
        let coming = try await anyone.get("/editions/2027")
        #expect(coming["counts"]?["proposals"] == 0)
    }
}
#endif
