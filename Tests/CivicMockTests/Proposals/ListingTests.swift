#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Listing proposals and projects")
struct ListingTests {
    let reader: Participant

    init() throws {
        reader = Participant(try MockCity())
    }

    /// Every item of a list, page by page, and the total that each page said.
    private func everything(_ path: String) async throws -> (items: [JSON], totals: Set<Int64>) {
        var items: [JSON] = []
        var totals: Set<Int64> = []
        var cursor = ""
        while true {
            let page = try await reader.get(path + cursor)
            #expect(page.status == .ok, "\(path): \(page.json)")
            items += page.items
            if let total = page.total { totals.insert(total) }
            guard let next = page.nextCursor else { return (items, totals) }
            cursor = "&cursor=\(next)"
        }
    }

    private func ids(_ items: [JSON]) -> [String] {
        items.compactMap { $0["id"]?.stringValue }
    }

    @Test("pages hold everything once, in every order", arguments: ["-submittedAt", "updatedAt", "title", "-comments"])
    func pages(_ order: String) async throws {
        let (items, totals) = try await everything("/proposals?limit=97&fields=id&order=\(order)")
        #expect(totals == [Int64(items.count)])
        #expect(Set(ids(items)).count == items.count)
        #expect(items.count > 1_000)
    }

    @Test("what has no value comes last both ways", arguments: ["cost", "-cost"])
    func nullsLast(_ order: String) async throws {
        let list = "/proposals?edition=2026&limit=97&fields=estimatedCost&order=\(order)"
        let (items, totals) = try await everything(list)
        let costs = items.map { $0["estimatedCost"]?["amount"]?.integerValue }
        let known = costs.compactMap { $0 }
        #expect(totals == [Int64(items.count)])
        #expect(!known.isEmpty && known.count < costs.count)
        #expect(costs.prefix(known.count).allSatisfy { $0 != nil })
        #expect(known == (order == "cost" ? known.sorted() : known.sorted(by: >)))
    }

    @Test("drafts, withdrawn and removed proposals are in no list", arguments: ["draft", "withdrawn", "removed"])
    func unlisted(_ state: String) async throws {
        #expect(try await reader.signed(in: "camille").get("/proposals?state=\(state)").total == 0)
    }

    @Test("an area means the areas within it, unless descendants=false")
    func descendants() async throws {
        let all = try await reader.get("/proposals?area=75000").total ?? 0
        let own = try await reader.get("/proposals?area=75000&descendants=false").total ?? 0
        #expect(own < all)
        #expect(try await reader.get("/proposals?limit=1").total == all)
    }

    @Test("values of one filter are alternatives, filters narrow each other")
    func combination() async throws {
        let accepted = try await reader.get("/proposals?edition=idees&state=accepted").total ?? 0
        let review = try await reader.get("/proposals?edition=idees&state=inReview").total ?? 0
        let both = try await reader.get("/proposals?edition=idees&state=accepted&state=inReview")
        #expect(accepted > 0 && review > 0)
        #expect(both.total == accepted + review)
        #expect(both.items.allSatisfy { $0["edition"] == "idees" })
    }

    @Test("words are found in any case and without accents, the last one as a beginning")
    func words() async throws {
        let whole = try await reader.get("/proposals?q=%C3%89C%C3%B4L")
        let plain = try await reader.get("/proposals?q=ecol")
        #expect((plain.total ?? 0) > 0)
        #expect(whole.total == plain.total)
        #expect(try await reader.get("/proposals?q=ecol+rue").total ?? 0 < plain.total ?? 0)
    }

    @Test("a box holds points only that lie in it, and one around the world leaves out what crosses nothing")
    func box() async throws {
        let (items, _) = try await everything("/proposals?bbox=2.36,48.85,2.40,48.88&limit=100&fields=place")
        #expect(!items.isEmpty)
        for item in items {
            let place = item["place"]?["point"]?["coordinates"]
            let longitude = try #require(place?[0]?.doubleValue)
            let latitude = try #require(place?[1]?.doubleValue)
            #expect((2.36...2.40).contains(longitude) && (48.85...48.88).contains(latitude))
        }
        #expect(try await reader.get("/proposals?bbox=170,40,-170,60").total == 0)
        let crossing = try await reader.get("/proposals?bbox=2.36,48.85,-170,48.88").total ?? 0
        #expect(crossing > items.count)
        #expect(try await reader.get("/proposals?bbox=2.36,48.88,2.40,48.85").mistakes == ["bbox invalid"])
    }

    @Test("near needs a radius, and distance needs near")
    func near() async throws {
        #expect(try await reader.get("/proposals?near=2.38,48.86").mistakes == ["radius required"])
        #expect(try await reader.get("/proposals?order=distance").mistakes == ["order invalid"])
        let small = try await reader.get("/proposals?near=2.38,48.86&radius=700&order=distance").total ?? 0
        let large = try await reader.get("/proposals?near=2.38,48.86&radius=2000&order=distance").total ?? 0
        #expect(small > 0 && small < large)
    }

    @Test(
        "what a filter names must exist",
        arguments: [("edition", "unknown_edition"), ("area", "unknown_area"), ("theme", "unknown_theme")])
    func unknown(_ parameter: String, _ code: String) async throws {
        for list in ["/proposals", "/projects", "/maps/proposals", "/exports/projects"] {
            let answer = try await reader.get("\(list)?\(parameter)=nowhere")
            #expect(answer.status == .badRequest)
            #expect(answer.mistakes == ["\(parameter) \(code)"])
        }
    }

    @Test("sparse items hold what was asked for and the identifier")
    func fields() async throws {
        let answer = try await reader.get("/proposals?fields=title,state&limit=5")
        #expect(answer["fields"] == ["id", "title", "state"])
        for item in answer.items { #expect(item.objectValue?.names == ["id", "state", "title"]) }
        #expect(try await reader.get("/proposals?fields=secret").status == .badRequest)
    }

    @Test("a facet counts under all filters but its own, and its counts are what the filter gives")
    func facets() async throws {
        let answer = try await reader.get("/proposals?edition=2026&state=eligible&facets=state,area&limit=1")
        let facets = answer["facets"]?.arrayValue ?? []
        #expect(facets.compactMap { $0["name"]?.stringValue } == ["state", "area"])
        #expect((facets.first?["values"]?.arrayValue?.count ?? 0) > 3)
        for facet in facets {
            let name = facet["name"]?.stringValue ?? ""
            let values = facet["values"]?.arrayValue ?? []
            let counts = values.compactMap { $0["count"]?.integerValue }
            #expect(counts == counts.sorted(by: >))
            for value in values.prefix(4) {
                let kept = name == "state" ? "" : "&state=eligible"
                let filter = "\(name)=\(value["value"]?.stringValue ?? "")"
                let filtered = try await reader.get("/proposals?edition=2026\(kept)&\(filter)")
                #expect(filtered.total == value["count"]?.integerValue)
            }
        }
        #expect(facets.last?["values"]?[0]?["title"]?["fr"] == "Paris")
    }

    @Test("hidden counts are null, and order nothing")
    func hiddenCounts() async throws {
        let until = "2026-10-07T08:00:00Z"
        let proposal = try await reader.get("/proposals?edition=2026&limit=1").items.first
        #expect(proposal?["supports"]?[0] == ["kind": "like", "count": .null, "hiddenUntil": .string(until)])
        let project = try await reader.get("/projects?edition=2026&limit=1").items.first
        #expect(project?["votes"] == .null)
        #expect(project?["hiddenUntil"] == .string(until))
        for list in ["/proposals?order=-supports", "/proposals?edition=2026&order=supports", "/projects?order=votes"] {
            #expect(try await reader.get(list).mistakes == ["order invalid"])
        }
        let open = try await reader.get("/proposals?edition=idees&order=-supports&limit=100").items
        let counts = open.compactMap { $0["supports"]?[0]?["count"]?.integerValue }
        #expect(counts.count == open.count && !counts.isEmpty)
        #expect(counts == counts.sorted(by: >))
    }

    @Test("a cursor belongs to its filters and order")
    func cursors() async throws {
        let cursor = try #require(try await reader.get("/proposals?edition=2026&limit=5").nextCursor)
        let next = try await reader.get("/proposals?edition=2026&limit=50&cursor=\(cursor)")
        #expect(next.status == .ok)
        for other in ["/proposals?limit=5", "/proposals?edition=2026&order=title", "/projects?edition=2026"] {
            #expect(try await reader.get("\(other)&cursor=\(cursor)").code == "invalid_cursor")
        }
        #expect(try await reader.get("/proposals?cursor=nonsense").code == "invalid_cursor")
    }

    @Test("a cursor stays where it is while proposals are withdrawn before it")
    func stableCursor() async throws {
        let camille = reader.signed(in: "camille")
        let before = try await everything("/proposals?edition=idees&limit=100&order=submittedAt")
        let own = try await camille.get("/me/proposals?edition=idees&limit=100").items
        let mine = try #require(own.first { $0["state"] == "submitted" }?["id"]?.stringValue)
        let all = ids(before.items)
        let index = try #require(all.firstIndex(of: mine))
        let first = try await reader.get("/proposals?edition=idees&order=submittedAt&limit=\(index + 1)")
        let cursor = try #require(first.nextCursor)
        #expect(try await camille.post("/proposals/\(mine)/withdraw").status == .ok)
        let rest = try await reader.get("/proposals?edition=idees&order=submittedAt&limit=100&cursor=\(cursor)")
        #expect(rest.ids == Array(all[(index + 1)...]))
        #expect(rest.total == Int64(all.count - 1))
    }

    @Test("projects are listed by their number, what has none last")
    func projects() async throws {
        let (items, totals) = try await everything("/projects?edition=2026&limit=100&fields=number")
        let numbers = items.map { $0["number"]?.integerValue }
        #expect(totals == [Int64(items.count)])
        #expect(numbers.compactMap { $0 } == numbers.compactMap { $0 }.sorted())
    }

    @Test("projects are found by the proposals that they came of, and the other way round")
    func links() async throws {
        let project = try #require(
            try await reader.get("/projects?edition=2026&limit=100").items.first { $0["proposals"]?[0] != nil })
        let id = project["id"]?.stringValue ?? ""
        let proposals = (project["proposals"]?.arrayValue ?? []).compactMap(\.stringValue)
        #expect(try await Set(reader.get("/proposals?project=\(id)").ids) == Set(proposals))
        #expect(try await reader.get("/projects?proposal=\(proposals[0])").ids.contains(id))
    }

    @Test("a search that was asked before sees what has changed since")
    func repeatedSearch() async throws {
        let camille = reader.signed(in: "camille")
        func found(_ word: String) async throws -> [String] {
            try await reader.get("/proposals?edition=idees&q=\(word)").ids
        }
        #expect(try await found("glycine") == [])
        let draft = try await camille.post(
            "/proposals",
            [
                "edition": "idees", "title": ["fr": "Une glycine rue de la Roquette"], "area": "75011",
                "description": ["fr": .string(String(repeating: "La rue est grise et chaude. ", count: 20))],
                "themes": ["environnement"],
            ])
        let path = "/proposals/\(try #require(draft.id))"
        #expect(try await found("glycine") == [])
        let submitted = try await camille.post("\(path)/submit")
        #expect(try await found("glycine") == [draft.id])
        _ = try await camille.patch(path, ["title": ["fr": "Un figuier rue de la Roquette"]], tag: submitted.tag)
        #expect(try await found("glycine") == [])
        #expect(try await found("figuier%20rue") == [draft.id])
    }
}
#endif
