#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Submitting a proposal")
struct SubmittingTests {
    let city: MockCity
    let ada: Participant
    let chloe: Participant

    init() throws {
        city = try SmallCity.make()
        ada = Participant(city).signed(in: "ada")
        chloe = Participant(city).signed(in: "chloe")
    }

    private static let whole = DraftsTests.draft([
        "description": ["en": .string(SmallCity.description)], "themes": ["nature"],
    ])

    private func submitted() async throws -> (path: String, answer: Participant.Answer) {
        let draft = try await chloe.post("/proposals", Self.whole)
        let path = "/proposals/\(try #require(draft.id))"
        return (path, try await chloe.post("\(path)/submit"))
    }

    @Test("publishes it, with its history and in the changes")
    func submit() async throws {
        let changes = try await ChangesFeed(city)
        let (path, answer) = try await submitted()
        #expect(answer.status == .ok)
        #expect(answer["state"] == "submitted")
        #expect(answer["phase"] == "ideas")
        #expect(answer["submittedAt"] == "2026-01-15T10:00:00Z")
        #expect(answer["area"] == "city")
        #expect(try await Participant(city).get(path).status == .ok)
        let history = try await Participant(city).get("\(path)/history").items
        #expect(history.count == 1)
        #expect(history.first?["from"] == "draft")
        #expect(history.first?["to"] == "submitted")
        #expect(history.first?["by"] == "author")
        #expect(try await changes.all() == ["proposal created 2026-000011"])
        #expect(try await chloe.post("\(path)/submit").code == "wrong_state")
    }

    @Test("names everything that is missing or too short at once")
    func incomplete() async throws {
        let draft = try await ada.post(
            "/proposals", DraftsTests.draft(["title": ["en": "Trees"], "description": ["en": "Many."]]))
        let path = "/proposals/\(try #require(draft.id))"
        let answer = try await ada.post("\(path)/submit")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.code == "invalid_content")
        #expect(answer.mistakes == ["/title/en too_short", "/description/en too_short", "/themes required"])
        #expect(try await ada.get(path)["state"] == "draft")
    }

    @Test("needs a place where the rule says so")
    func place() async throws {
        let draft = try await ada.post(
            "/proposals", ["edition": "box", "title": ["en": "Trees"], "description": ["en": "Many."]])
        let path = "/proposals/\(try #require(draft.id))"
        #expect(try await ada.post("\(path)/submit").mistakes == ["/place required"])
        let placed = try await ada.patch(path, ["place": DraftsTests.place(7, 5)], tag: draft.tag)
        #expect(placed.status == .ok)
        #expect(try await ada.post("\(path)/submit")["state"] == "submitted")
    }

    @Test("is refused after the phase")
    func late() async throws {
        let draft = try await chloe.post("/proposals", Self.whole)
        city.clock.set(try #require(Instant("2026-02-02T23:00:00Z")))
        let path = "/proposals/\(try #require(draft.id))"
        #expect(try await chloe.post("\(path)/submit").code == "phase_closed")
        #expect(try await chloe.patch(path, ["themes": ["sport"]], tag: draft.tag).code == "phase_closed")
        #expect(try await chloe.delete(path, tag: draft.tag).status == .noContent)
    }

    @Test("leaves it editable while the phase is open, and complete")
    func edit() async throws {
        let changes = try await ChangesFeed(city)
        let (path, answer) = try await submitted()
        let edited = try await chloe.patch(path, ["themes": ["sport"]], tag: answer.tag)
        #expect(edited["themes"] == ["sport"])
        #expect(try await chloe.patch(path, ["themes": .null], tag: edited.tag).mistakes == ["/themes required"])
        #expect(try await ada.patch(path, ["themes": ["nature"]], tag: edited.tag).code == "not_yours")
        #expect(try await changes.all() == ["proposal created 2026-000011", "proposal updated 2026-000011"])
    }

    @Test("ends editing where the rule says so")
    func final() async throws {
        let draft = try await ada.post(
            "/proposals",
            [
                "edition": "box", "title": ["en": "Trees"], "description": ["en": "Many."],
                "place": DraftsTests.place(7, 5),
            ])
        let path = "/proposals/\(try #require(draft.id))"
        let answer = try await ada.post("\(path)/submit")
        #expect(try await ada.patch(path, ["title": ["en": "Oaks"]], tag: answer.tag).code == "wrong_state")
        #expect(try await ada.delete(path, tag: answer.tag).code == "wrong_state")
    }

    @Test("somebody's support makes no edit stale")
    func support() async throws {
        let (path, answer) = try await submitted()
        _ = try await ada.put("\(path)/supports/like")
        #expect(try await chloe.patch(path, ["themes": ["sport"]], tag: answer.tag).status == .ok)
    }

    @Test("can be taken back: from then on it is gone for everybody, with the reason")
    func withdraw() async throws {
        let changes = try await ChangesFeed(city)
        let (path, answer) = try await submitted()
        #expect(try await ada.post("\(path)/withdraw").code == "not_yours")
        let withdrawn = try await chloe.post("\(path)/withdraw", ["reason": ["en": "Done already."]])
        #expect(withdrawn.status == .ok)
        #expect(withdrawn["state"] == "withdrawn")
        #expect(withdrawn["withdrawal"]?["reason"] == ["en": "Done already."])
        let gone = try await ada.get(path)
        #expect(gone.status == .gone)
        #expect(gone.code == "withdrawn")
        #expect(gone["removal"]?["reason"] == ["en": "Done already."])
        #expect(gone["removal"]?["at"] == "2026-01-15T10:00:00Z")
        #expect(try await chloe.get("/me/proposals?state=withdrawn").ids == [answer.id])
        #expect(try await changes.all() == ["proposal created 2026-000011", "proposal removed 2026-000011"])
    }

    @Test("cannot be taken back once a project was made of it, and a draft not at all")
    func kept() async throws {
        #expect(try await ada.post("/proposals/2026-000010/withdraw").code == "wrong_state")
        let draft = try await ada.post("/proposals", DraftsTests.trees)
        #expect(try await ada.post("/proposals/\(try #require(draft.id))/withdraw").code == "wrong_state")
    }

    @Test("a reason for taking it back is text like any other")
    func reason() async throws {
        let (path, _) = try await submitted()
        let answer = try await chloe.post("\(path)/withdraw", ["reason": ["en": "<script>"]])
        #expect(answer.mistakes == ["/reason/en markup_not_allowed"])
        #expect(try await ada.get(path).status == .ok)
    }
}
#endif
