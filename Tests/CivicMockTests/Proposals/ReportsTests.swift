#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Reporting")
struct ReportsTests {
    let city: MockCity
    let ada: Participant

    init() throws {
        city = try SmallCity.make()
        ada = Participant(city).signed(in: "ada")
    }

    @Test(
        "is received at once, and changes nothing that can be seen",
        arguments: ["/proposals/2026-000007", "/comments/c-000001"])
    func report(_ path: String) async throws {
        let changes = try await ChangesFeed(city)
        let before = try await ada.get(path)
        let answer = try await ada.post(
            "\(path)/reports", ["reason": "other", "explanation": "Copied from a paper."])
        #expect(answer.status == .accepted)
        #expect(answer["receivedAt"] == "2026-01-15T10:00:00Z")
        #expect(answer.id?.hasPrefix("r-") == true)
        let again = try await ada.post("\(path)/reports", ["reason": "spam"])
        #expect(again.status == .accepted)
        #expect(again.id != answer.id)
        let after = try await ada.get(path)
        #expect(after.json == before.json)
        #expect(after.tag == before.tag)
        #expect(try await changes.all() == [])
    }

    @Test("takes a person, and something that is there")
    func refused() async throws {
        let spam: JSON = ["reason": "spam"]
        #expect(try await Participant(city).post("/proposals/2026-000007/reports", spam).code == "not_signed_in")
        #expect(
            try await Participant(city, token: "mock-service").post("/proposals/2026-000007/reports", spam).code
                == "person_required")
        #expect(try await ada.post("/proposals/2026-000008/reports", spam).code == "hidden")
        #expect(try await ada.post("/comments/c-000002/reports", spam).code == "hidden")
        #expect(try await ada.post("/comments/c-999999/reports", spam).code == "not_found")
        #expect(
            try await ada.post("/proposals/2026-000007/reports", ["reason": "spam", "explanation": "a\u{0}b"])
                .mistakes
                == ["/explanation control_character"])
    }
}
#endif
