#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Reading what a city holds")
struct ReadingTests {
    let city: MockCity
    let reader: Participant

    init() throws {
        city = try MockCity()
        reader = Participant(city)
    }

    @Test("the capabilities name the city and only what it offers")
    func capabilities() async throws {
        let answer = try await reader.get("/capabilities")
        #expect(answer["city"]?["id"] == "paris")
        #expect(answer["city"]?["defaultLanguage"] == "fr")
        let operations = (answer["operations"]?.arrayValue ?? []).compactMap(\.stringValue)
        #expect(operations == operations.sorted())
        #expect(operations.contains("getCapabilities") && operations.contains("castMyBallot"))
        #expect(answer["limits"]?["mapFeatures"] == 10_000)
    }

    @Test("editions come with the latest year first, each with the states of its phases")
    func editions() async throws {
        let answer = try await reader.get("/editions?limit=100")
        let years = answer.items.compactMap { $0["year"]?.integerValue }
        #expect(years == years.sorted(by: >))
        #expect(answer.ids.last == "idees")
        let current = try await reader.get("/editions/2026")
        let open = (current["phases"]?.arrayValue ?? []).filter { $0["state"] == "open" }
        #expect(open.contains { $0["kind"] == "vote" })
        #expect(try await reader.get("/editions/2026/phases").items == current["phases"]?.arrayValue)
        #expect(try await reader.get("/editions/1789").code == "not_found")
    }

    @Test("an edition tells no figure before it may", arguments: ["winners", "voters"])
    func editionCounts(_ figure: String) async throws {
        #expect(try await reader.get("/editions/2026")["counts"]?[figure] == .null)
        let past = try await reader.get("/editions/2025")["counts"]?[figure]?.integerValue ?? 0
        #expect(past > 100)
    }

    @Test("areas are found by a place, and are light without their geometry")
    func areas() async throws {
        let found = try await reader.get("/areas?contains=2.38,48.86")
        let codes = found.items.compactMap { $0["code"]?.stringValue }
        #expect(codes.contains("75000") && codes.contains("75011") && !codes.contains("75018"))
        #expect(found.items.allSatisfy { $0["geometry"] == nil })
        #expect(try await reader.get("/areas/75011")["geometry"] != nil)
        let children = try await reader.get("/areas?parent=75011&kind=neighbourhood").items
        #expect(children.count == 4)
        #expect(try await reader.get("/areas?parent=nowhere").mistakes == ["parent unknown_area"])
    }

    @Test("what was withdrawn or moderated is gone for all, with reason and date")
    func gone() async throws {
        let export = try await reader.get("/exports/proposals?format=jsonl")
        for (id, code) in [("2026-000002", "withdrawn"), ("2026-000077", "hidden")] {
            for path in ["", "/history", "/answers", "/supports", "/comments"] {
                let answer = try await reader.get("/proposals/\(id)\(path)")
                #expect(answer.status == .gone)
                #expect(answer.code == code)
                #expect(answer["removal"]?["at"]?.stringValue?.hasPrefix("2026-01-") == true)
                #expect(answer["removal"]?["reason"]?.objectValue?.isEmpty == false)
            }
            #expect(!String(decoding: export.body, as: UTF8.self).contains("\"id\":\"\(id)\""))
        }
    }

    @Test("a draft is its author's alone")
    func draft() async throws {
        #expect(try await reader.get("/proposals/2026-001401").code == "not_found")
        #expect(try await reader.signed(in: "nadia").get("/proposals/2026-001401").code == "not_found")
        let own = try await reader.signed(in: "camille").get("/proposals/2026-001401")
        #expect(own["state"] == "draft")
        #expect(own["isMine"] == true)
    }

    @Test("what is read again unchanged is not sent again")
    func notModified() async throws {
        let first = try await reader.get("/proposals?limit=3")
        let tag = try #require(first.tag)
        let again = try await reader.get("/proposals?limit=3", headers: ["If-None-Match": tag])
        #expect(again.status == .notModified)
        #expect(again.body.isEmpty)
    }

    @Test("answers come the latest first, history the oldest first")
    func answers() async throws {
        let answered = try #require(try await reader.get("/proposals?hasAnswer=true&limit=1").items.first)
        let id = answered["id"]?.stringValue ?? ""
        let answers = try await reader.get("/proposals/\(id)/answers")
        #expect(answers.items.first == answered["latestAnswer"])
        let dates = try await reader.get("/proposals/\(id)/history").items.compactMap { $0["at"]?.stringValue }
        #expect(dates.count > 1)
        #expect(dates == dates.sorted())
    }

    @Test("a project that won has a realisation, one on the ballot has none yet")
    func realisation() async throws {
        let won = try #require(try await reader.get("/projects?state=delivered&limit=1").ids.first)
        let realisation = try await reader.get("/projects/\(won)/realisation")
        #expect(realisation["project"]?.stringValue == won)
        #expect(realisation["stage"] == "complete")
        let candidate = try #require(try await reader.get("/projects?state=onBallot&limit=1").ids.first)
        #expect(try await reader.get("/projects/\(candidate)/realisation").code == "not_found")
    }

    @Test("results wait for their date")
    func results() async throws {
        let early = try await reader.get("/results/2026")
        #expect(early.code == "results_not_published")
        #expect(early["hiddenUntil"] == "2026-10-07T08:00:00Z")
        #expect(try await reader.get("/results/2026/recounts/75011").code == "results_not_published")
        #expect(try await reader.get("/results/2021")["rule"]?["method"] == "majority-judgement")
        #expect(try await reader.get("/results/1789").code == "not_found")
    }

    @Test("changes are told from a cursor on, once")
    func changes() async throws {
        let start = try await reader.get("/changes")
        #expect(start.items.isEmpty)
        let cursor = try #require(start["cursor"]?.stringValue)
        let camille = reader.signed(in: "camille")
        let own = try await camille.get("/me/proposals?edition=idees&limit=100").items
        let mine = try #require(own.first { $0["state"] == "submitted" }?["id"]?.stringValue)
        #expect(try await camille.post("/proposals/\(mine)/withdraw").status == .ok)
        let told = try await reader.get("/changes?since=\(cursor)&resource=proposal")
        #expect(told.ids == [mine])
        #expect(told.items.first?["change"] == "removed")
        #expect(told["more"] == false)
        let end = try #require(told["cursor"]?.stringValue)
        #expect(try await reader.get("/changes?since=\(end)").items.isEmpty)
        #expect(try await reader.get("/changes?since=nonsense").code == "invalid_cursor")
    }
}
#endif
