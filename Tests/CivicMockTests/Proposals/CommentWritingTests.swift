#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Writing a comment")
struct CommentWritingTests {
    let city: MockCity
    let ada: Participant
    let chloe: Participant

    init() throws {
        city = try SmallCity.make()
        ada = Participant(city).signed(in: "ada")
        chloe = Participant(city).signed(in: "chloe")
    }

    private let comments = "/proposals/2026-000007/comments"

    @Test("adds it to the proposal, and to the changes")
    func add() async throws {
        let changes = try await ChangesFeed(city)
        let answer = try await ada.post(comments, ["body": ["en": " Shade, at last. "], "alignment": "for"])
        #expect(answer.status == .created)
        #expect(answer.id == "c-000004")
        #expect(answer["body"] == ["en": "Shade, at last."])
        #expect(answer["originalLanguage"] == "en")
        #expect(answer["author"] == ["id": "ada", "kind": "individual", "name": "Ada"])
        #expect(answer["parent"] == .null)
        #expect(answer["depth"] == 0)
        #expect(answer["isMine"] == true)
        #expect(answer[header: "Location"] == "/api/proposals/v1/comments/c-000004")
        #expect(try await changes.all() == ["comment created c-000004"])
    }

    @Test("answers another one, down to the deepest level")
    func depth() async throws {
        var parent = "c-000003"
        for depth in 1..<8 {
            let reply = try await ada.post(comments, ["body": ["en": "Yes."], "parent": .string(parent)])
            #expect(reply["depth"] == .integer(Int64(depth)))
            parent = try #require(reply.id)
        }
        let tooDeep = try await ada.post(comments, ["body": ["en": "No."], "parent": .string(parent)])
        #expect(tooDeep.mistakes == ["/parent too_deep"])
        #expect(try await ada.get("/comments/c-000003")["replyCount"] == 1)
    }

    @Test("is refused on what was taken down, and on what there is not")
    func refused() async throws {
        let body: JSON = ["en": "Why?"]
        #expect(try await ada.post("/proposals/2026-000008/comments", ["body": body]).code == "hidden")
        #expect(try await ada.post(comments, ["body": body, "parent": "c-000002"]).code == "hidden")
        #expect(
            try await ada.post(comments, ["body": body, "parent": "c-999999"]).mistakes == [
                "/parent unknown_comment"
            ])
        #expect(
            try await ada.post("/proposals/2026-000010/comments", ["body": body, "parent": "c-000001"]).mistakes
                == ["/parent unknown_comment"])
        #expect(try await ada.post("/proposals/2025-000001/comments", ["body": body]).code == "phase_closed")
        #expect(try await Participant(city).post(comments, ["body": body]).code == "not_signed_in")
        #expect(try await Participant(city).signed(in: "bob").post(comments, ["body": body]).missing == ["terms"])
    }

    @Test("is plain text in the city's languages")
    func text() async throws {
        let answer = try await ada.post(comments, ["body": ["en": "<i>Yes</i>", "de": "Ja", "fr": " "]])
        #expect(
            answer.mistakes == ["/body/en markup_not_allowed", "/body/de invalid", "/body/fr too_short"])
        #expect(try await ada.post(comments, ["body": ["en": "a < b, <3"]]).status == .created)
    }

    @Test("is taken back by its author, and leaves its place without the text")
    func delete() async throws {
        let changes = try await ChangesFeed(city)
        let before = try #require(try await ada.get("/proposals/2026-000007")["commentCount"]?.integerValue)
        #expect(try await ada.delete("/comments/c-000001").code == "not_yours")
        #expect(try await chloe.delete("/comments/c-000001").status == .noContent)
        let gone = try await ada.get("/comments/c-000001")
        #expect(gone.status == .gone)
        #expect(gone.code == "withdrawn")
        #expect(gone["removal"]?["at"] == "2026-01-15T10:00:00Z")
        #expect(try await chloe.delete("/comments/c-000001").code == "withdrawn")
        #expect(try await ada.get("/proposals/2026-000007")["commentCount"] == .integer(before - 1))
        #expect(try await changes.all() == ["comment removed c-000001"])
    }

    @Test("is rated by others, once each, up or down")
    func rate() async throws {
        let rating = "/comments/c-000001/rating"
        #expect(try await ada.put(rating, ["value": "up"])["ratings"] == ["up": 3, "down": 1])
        #expect(try await ada.put(rating, ["value": "up"])["ratings"] == ["up": 3, "down": 1])
        let changed = try await ada.put(rating, ["value": "down"])
        #expect(changed["ratings"] == ["up": 2, "down": 2])
        #expect(changed["myRating"] == "down")
        let back = try await ada.delete(rating)
        #expect(back["ratings"] == ["up": 2, "down": 1])
        #expect(back["myRating"] == nil)
        #expect(try await ada.delete(rating)["ratings"] == ["up": 2, "down": 1])
        #expect(try await chloe.put(rating, ["value": "up"]).code == "wrong_state")
        #expect(try await ada.put("/comments/c-000002/rating", ["value": "up"]).code == "hidden")
    }
}
#endif
