#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("A person")
struct PersonTests {
    let city: MockCity

    init() throws {
        city = try SmallCity.make()
    }

    @Test("is told who they are, and what they may do")
    func me() async throws {
        let answer = try await Participant(city).signed(in: "ada").get("/me")
        #expect(answer.id == "ada")
        #expect(answer["name"] == "Ada")
        #expect(answer["kind"] == "individual")
        #expect(answer["areas"] == [["basis": "home", "area": "west"], ["basis": "work", "area": "east"]])
        #expect(answer["requirements"]?.arrayValue?.map { $0["kind"] } == ["terms", "residence", "age"])
        #expect(answer["requirements"]?.arrayValue?.allSatisfy { $0["satisfied"] == true } == true)
        #expect(try await Participant(city).get("/me").code == "not_signed_in")
        #expect(try await Participant(city, token: "mock-service").get("/me").code == "person_required")
        #expect(try await Participant(city, token: "mock-nobody").get("/me").code == "invalid_token")
    }

    @Test("is told which requirements for voting are missing")
    func eligibility() async throws {
        let ada = try await Participant(city).signed(in: "ada").get("/editions/2026/eligibility")
        #expect(ada["eligible"] == true)
        #expect(ada["action"] == "vote")
        let chloe = try await Participant(city).signed(in: "chloe").get("/editions/2026/eligibility")
        #expect(chloe["eligible"] == false)
        let requirements = chloe["requirements"]?.arrayValue ?? []
        #expect(requirements.map { $0["kind"] } == ["residence", "age", "terms"])
        #expect(requirements.map { $0["satisfied"] } == [false, false, true])
        #expect(try await Participant(city).signed(in: "ada").get("/editions/box/eligibility").code == "not_found")
    }

    @Test("finds all their own proposals, those changed last first")
    func proposals() async throws {
        let ada = Participant(city).signed(in: "ada")
        let draft = try await ada.post("/proposals", DraftsTests.trees)
        let all = try await ada.get("/me/proposals")
        #expect(all.ids == [draft.id, "2026-000010"])
        #expect(all.total == 2)
        #expect(all.nextCursor == nil)
        #expect(try await ada.get("/me/proposals?state=eligible").ids == ["2026-000010"])
        #expect(try await ada.get("/me/proposals?edition=box").ids == [])
        #expect(try await ada.get("/me/proposals?edition=1999").mistakes == ["edition unknown_edition"])
        #expect(try await Participant(city).signed(in: "chloe").get("/me/proposals").total == 0)
    }

    @Test("reads them page by page, and nothing twice")
    func pages() async throws {
        let ada = Participant(city).signed(in: "ada")
        let draft = try await ada.post("/proposals", DraftsTests.trees)
        let first = try await ada.get("/me/proposals?limit=1")
        #expect(first.ids == [draft.id])
        let cursor = try #require(first.nextCursor)
        let second = try await ada.get("/me/proposals?limit=1&cursor=\(cursor)")
        #expect(second.ids == ["2026-000010"])
        #expect(second.total == 2)
        #expect(second.nextCursor == nil)
        #expect(try await ada.get("/me/proposals?state=draft&cursor=\(cursor)").code == "invalid_cursor")
        #expect(try await ada.get("/me/proposals?cursor=x").code == "invalid_cursor")
    }
}
#endif
