#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Supporting a proposal")
struct SupportsTests {
    let city: MockCity
    let ada: Participant

    init() throws {
        city = try SmallCity.make()
        ada = Participant(city).signed(in: "ada")
    }

    private let like = "/proposals/2026-000007/supports/like"

    @Test("counts a person once, however often it is sent")
    func once() async throws {
        let first = try await ada.put(like)
        #expect(first.status == .ok)
        #expect(first.json == ["kind": "like", "count": 5, "mine": true])
        #expect(try await ada.put(like)["count"] == 5)
        #expect(try await Participant(city).signed(in: "chloe").put(like)["count"] == 6)
        let supports = try await ada.get("/proposals/2026-000007")["supports"]
        #expect(
            supports == [
                ["kind": "like", "count": 6, "mine": true], ["kind": "follow", "count": 1, "mine": false],
            ])
    }

    @Test("is taken back, and what is not there stays so")
    func back() async throws {
        _ = try await ada.put(like)
        #expect(try await ada.delete(like).json == ["kind": "like", "count": 4, "mine": false])
        #expect(try await ada.delete(like)["count"] == 4)
    }

    @Test("has the kinds that the edition has")
    func kinds() async throws {
        #expect(try await ada.put("/proposals/2026-000007/supports/follow")["count"] == 2)
        #expect(try await ada.put("/proposals/2026-000007/supports/veto").code == "not_found")
        #expect(try await ada.put("/proposals/box-000001/supports/follow").code == "not_found")
    }

    @Test(
        "is refused where there is nothing to support",
        arguments: [
            ("2026-000008", "hidden"), ("2026-000009", "wrong_state"), ("2026-999999", "not_found"),
            ("2025-000001", "phase_closed"),
        ])
    func refused(_ proposal: String, _ code: String) async throws {
        #expect(try await ada.put("/proposals/\(proposal)/supports/like").code == code)
        #expect(try await ada.delete("/proposals/\(proposal)/supports/like").code == code)
    }

    @Test("asks for what the edition requires")
    func requirements() async throws {
        #expect(try await Participant(city).put(like).code == "not_signed_in")
        #expect(try await Participant(city).signed(in: "bob").put(like).missing == ["terms"])
    }

    @Test("is taken until the vote is over")
    func phase() async throws {
        city.clock.set(try #require(Instant("2026-09-24T17:59:59Z")))
        #expect(try await ada.put(like).status == .ok)
        city.clock.advance(by: .seconds(1))
        let late = try await ada.delete(like)
        #expect(late.code == "phase_closed")
        #expect(late["phase"]?["id"] == "ideas")
    }

    @Test("of one's own proposal is allowed, of one's draft not")
    func own() async throws {
        #expect(try await ada.put("/proposals/2026-000010/supports/like").status == .ok)
        let draft = try await ada.post("/proposals", DraftsTests.trees)
        #expect(try await ada.put("/proposals/\(try #require(draft.id))/supports/like").code == "wrong_state")
    }

    @Test("by as many as the threshold says puts it to the city")
    func threshold() async throws {
        let path = "/proposals/box-000001"
        _ = try await ada.put("\(path)/supports/like")
        #expect(try await ada.get(path)["state"] == "submitted")
        _ = try await Participant(city).signed(in: "bob").put("\(path)/supports/like")
        #expect(try await ada.get(path)["state"] == "inReview")
        let last = try await ada.get("\(path)/history").items.last
        #expect(last?["by"] == "system")
        #expect(last?["reason"]?["en"] == "3 people support it.")
        _ = try await ada.delete("\(path)/supports/like")
        #expect(try await ada.get(path)["state"] == "inReview")
    }
}
#endif
