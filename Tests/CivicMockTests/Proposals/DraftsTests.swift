#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("A draft")
struct DraftsTests {
    let city: MockCity
    let ada: Participant

    init() throws {
        city = try SmallCity.make()
        ada = Participant(city).signed(in: "ada")
    }

    static let trees: JSON = ["edition": "2026", "title": ["en": "Trees on the market square"]]

    /// A draft with other members beside the title.
    static func draft(_ members: KeyValuePairs<String, JSON>) -> JSON {
        var draft = trees.objectValue ?? [:]
        for member in members { draft[member.key] = member.value }
        return .object(draft)
    }

    @Test("is made with an edition and a title, and numbered after what is there")
    func create() async throws {
        let answer = try await ada.post("/proposals", Self.trees)
        #expect(answer.status == .created)
        #expect(answer.id == "2026-000011")
        #expect(answer["reference"] == "P-000011")
        #expect(answer["state"] == "draft")
        #expect(answer["originalLanguage"] == "en")
        #expect(answer["authors"] == [["id": "ada", "kind": "individual", "name": "Ada"]])
        #expect(answer["submittedAt"] == nil)
        #expect(answer[header: "Location"] == "/api/proposals/v1/proposals/2026-000011")
        #expect(answer.tag?.hasPrefix("\"1-") == true)
        let second = try await ada.post("/proposals", Self.trees)
        #expect(second.id == "2026-000012")
    }

    @Test("is nobody's but its author's to see")
    func privacy() async throws {
        let changes = try await ChangesFeed(city)
        let id = try #require(try await ada.post("/proposals", Self.trees).id)
        #expect(try await ada.get("/proposals/\(id)").status == .ok)
        #expect(try await Participant(city).get("/proposals/\(id)").code == "not_found")
        let chloe = Participant(city).signed(in: "chloe")
        #expect(try await chloe.get("/proposals/\(id)").code == "not_found")
        #expect(try await chloe.patch("/proposals/\(id)", ["themes": ["nature"]], tag: "*").code == "not_found")
        #expect(try await chloe.delete("/proposals/\(id)", tag: "*").code == "not_found")
        #expect(try await chloe.post("/proposals/\(id)/submit").code == "not_found")
        #expect(try await changes.all() == [])
    }

    @Test("made twice with one idempotency key is one draft")
    func idempotency() async throws {
        let first = try await ada.post("/proposals", Self.trees, key: "k1")
        let again = try await ada.post("/proposals", Self.trees, key: "k1")
        #expect(again.status == .created)
        #expect(again.json == first.json)
        #expect(again[header: "Idempotent-Replayed"] == "true")
        #expect(first[header: "Idempotent-Replayed"] == nil)
        let other = try await ada.post("/proposals", Self.draft(["area": "east"]), key: "k1")
        #expect(other.code == "idempotency_key_reused")
        #expect(try await ada.post("/proposals", Self.trees, key: nil).code == "idempotency_key_missing")
        #expect(try await ada.get("/me/proposals?state=draft").total == 1)
    }

    @Test(
        "is refused with the place of each mistake",
        arguments: [
            (draft(["themes": ["nature", "noise"]]), ["/themes/1 unknown_theme"]),
            (draft(["themes": ["nature", "nature"]]), ["/themes/1 invalid"]),
            (draft(["themes": ["nature", "sport", "culture"]]), ["/themes too_long"]),
            (draft(["area": "north"]), ["/area unknown_area"]),
            (draft(["description": ["en": "Trees <b>now</b>"]]), ["/description/en markup_not_allowed"]),
            (draft(["description": ["en": "Trees\u{7}"]]), ["/description/en control_character"]),
            (
                draft(["description": ["de": "Bäume"]]),
                ["/description/de invalid", "/description language_missing"]
            ),
            (draft(["originalLanguage": "fr"]), ["/title language_missing"]),
            (draft(["title": ["en": "   "]]), ["/title/en too_short"]),
            (draft(["title": ["en": .string(String(repeating: "x", count: 61))]]), ["/title/en too_long"]),
            (
                draft(["estimatedCost": ["amount": 5_000_001, "currency": "EUR"]]),
                ["/estimatedCost/amount out_of_range"]
            ),
            (
                draft(["estimatedCost": ["amount": 1, "currency": "USD"]]),
                ["/estimatedCost/currency currency_mismatch"]
            ),
            (draft(["place": place(11, 5)]), ["/place/point outside_city"]),
            (draft(["area": "west", "place": place(7, 5)]), ["/area wrong_area"]),
            (draft(["edition": "1999"]), ["/edition unknown_edition"]),
        ])
    func mistakes(_ draft: JSON, _ expected: [String]) async throws {
        let answer = try await ada.post("/proposals", draft)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.code == "invalid_content")
        #expect(answer.mistakes == expected)
        #expect(try await ada.get("/me/proposals").total == 1)
    }

    static func place(_ longitude: Double, _ latitude: Double) -> JSON {
        ["point": ["type": "Point", "coordinates": [.double(longitude), .double(latitude)]]]
    }

    @Test("with several languages must say which one was written first")
    func languages() async throws {
        let title: JSON = ["en": "Trees on the market square", "fr": "Des arbres sur la place"]
        #expect(
            try await ada.post("/proposals", Self.draft(["title": title])).mistakes
                == ["/originalLanguage language_missing"])
        let answer = try await ada.post("/proposals", Self.draft(["title": title, "originalLanguage": "fr"]))
        #expect(answer["originalLanguage"] == "fr")
    }

    @Test("gets its area and its equity zone from its point")
    func area() async throws {
        let answer = try await ada.post("/proposals", Self.draft(["place": Self.place(1, 1)]))
        #expect(answer["area"] == "west")
        #expect(answer["place"]?["equityZone"] == "docks")
        let wide = try await ada.post("/proposals", Self.draft(["area": "city", "place": Self.place(7, 5)]))
        #expect(wide["area"] == "city")
        #expect(wide["place"]?["equityZone"] == nil)
    }

    @Test("is refused outside the ideas phase, with the phase and its dates")
    func phase() async throws {
        city.clock.set(try #require(Instant("2026-02-02T22:59:59Z")))
        #expect(try await ada.post("/proposals", Self.trees).status == .created)
        city.clock.advance(by: .seconds(1))
        let late = try await ada.post("/proposals", Self.trees)
        #expect(late.status == .conflict)
        #expect(late.code == "phase_closed")
        #expect(late["phase"]?["id"] == "ideas")
        #expect(late["phase"]?["state"] == "closed")
        #expect(late["phase"]?["endsAt"] == "2026-02-02T23:00:00Z")
    }

    @Test("takes a signed-in person who meets the requirements")
    func who() async throws {
        let anonymous = try await Participant(city).post("/proposals", Self.trees)
        #expect(anonymous.status == .unauthorized)
        #expect(anonymous.code == "not_signed_in")
        #expect(anonymous[header: "WWW-Authenticate"] == "Bearer")
        #expect(
            try await Participant(city, token: "mock-service").post("/proposals", Self.trees).code
                == "person_required")
        let bob = try await Participant(city).signed(in: "bob").post("/proposals", Self.trees)
        #expect(bob.status == .forbidden)
        #expect(bob.code == "requirement_missing")
        #expect(bob.missing == ["terms"])
    }

    @Test("counts towards what one person may have, until it is deleted or withdrawn")
    func limit() async throws {
        let chloe = Participant(city).signed(in: "chloe")
        let first = try await chloe.post("/proposals", Self.trees)
        for _ in 0..<2 { #expect(try await chloe.post("/proposals", Self.trees).status == .created) }
        let fourth = try await chloe.post("/proposals", Self.trees)
        #expect(fourth.status == .conflict)
        #expect(fourth.code == "limit_reached")
        let path = "/proposals/\(try #require(first.id))"
        #expect(try await chloe.delete(path, tag: first.tag).status == .noContent)
        #expect(try await chloe.get(path).status == .notFound)
        let next = try await chloe.post("/proposals", Self.trees)
        #expect(next.status == .created)
        #expect(next.id != first.id)
    }

    @Test("is edited with a merge patch, and with the version that was read")
    func edit() async throws {
        let draft = try await ada.post("/proposals", Self.draft(["themes": ["nature"], "place": Self.place(1, 1)]))
        let path = "/proposals/\(try #require(draft.id))"
        let patch: JSON = [
            "title": ["fr": "Des arbres"], "originalLanguage": "en", "themes": .null, "authorName": "Les voisins",
        ]
        #expect(try await ada.patch(path, patch, tag: nil).code == "precondition_required")
        let edited = try await ada.patch(path, patch, tag: draft.tag)
        #expect(edited.status == .ok)
        #expect(edited["title"] == ["en": "Trees on the market square", "fr": "Des arbres"])
        #expect(edited["themes"] == [])
        #expect(edited["authors"] == [["kind": "individual", "name": "Les voisins"]])
        #expect(edited.tag != draft.tag)
        let stale = try await ada.patch(path, ["themes": ["sport"]], tag: draft.tag)
        #expect(stale.status == .preconditionFailed)
        #expect(stale.code == "stale")
        let named = try await ada.patch(path, ["authorName": .null], tag: edited.tag)
        #expect(named["authors"]?[0]?["name"] == "Ada")
    }

    @Test("follows its point into another area, unless the area is said as well")
    func move() async throws {
        let draft = try await ada.post("/proposals", Self.draft(["place": Self.place(1, 1)]))
        let path = "/proposals/\(try #require(draft.id))"
        let moved = try await ada.patch(path, ["place": Self.place(7, 5)], tag: draft.tag)
        #expect(moved["area"] == "east")
        #expect(moved["place"]?["equityZone"] == nil)
        let contradiction = try await ada.patch(path, ["area": "west"], tag: moved.tag)
        #expect(contradiction.mistakes == ["/area wrong_area"])
    }

    @Test("keeps its title: the last language cannot be taken away")
    func title() async throws {
        let draft = try await ada.post("/proposals", Self.trees)
        let path = "/proposals/\(try #require(draft.id))"
        let answer = try await ada.patch(path, ["title": ["en": .null]], tag: draft.tag)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.mistakes.contains("/title required"))
    }
}
#endif
