import CivicKit
import Foundation
import Testing

@Suite("Lists of proposals and projects")
struct ProposalsListTests {
    private func page(_ ids: [String], next: String?, total: Int = 3) -> ParticipationStub.Answer {
        let items = ids.map { ContractAnswers.proposal.replacing("2026-000123", with: $0) }.joined(separator: ",")
        return .ok(#"{"items":[\#(items)],"total":\#(total),"nextCursor":\#(next.map { "\"\($0)\"" } ?? "null")}"#)
    }

    @Test("filters, order and limit become parameters")
    func filters() async throws {
        let stub = ParticipationStub(page([], next: nil))
        let since = Date(timeIntervalSince1970: 1_767_225_600)
        _ = try await City.answering(stub).proposals.all
            .where(.edition("2026"), .area("75011", "75012"), .theme("sport"), .state(.eligible, .winner))
            .where(.phase("2026-ideas"), .author("u-1"), .matching("vélo & pluie"), .answered(true), .project("p-1"))
            .where(.near(GeoPoint(longitude: 2.3522, latitude: -0.00001), radius: .kilometres(0.5)))
            .where(.inBox(BoundingBox(west: 2.2, south: 48.8, east: 2.5, north: 48.9)), .updated(since: since))
            .where(.cost(atLeast: Money(minorUnits: 100, currency: .eur)))
            .where(.cost(atMost: Money(minorUnits: 900, currency: .eur)))
            .order(.distance).limit(7).page(after: "abc")
        let parameters = try #require(stub.requests.first?.head.parameters)
        #expect(
            parameters == [
                "area=75011", "area=75012", "author=u-1", "bbox=2.2,48.8,2.5,48.9", "cursor=abc", "edition=2026",
                "hasAnswer=true", "limit=7", "maxCost=900", "minCost=100", "near=2.3522,-0.00001", "order=distance",
                "phase=2026-ideas", "project=p-1", "q=vélo & pluie", "radius=500", "state=eligible", "state=winner",
                "theme=sport", "updatedSince=2026-01-01T00:00:00Z",
            ])
    }

    @Test("an area can be meant without those inside of it")
    func areaItself() async throws {
        let stub = ParticipationStub(page([], next: nil))
        _ = try await City.answering(stub).proposals.projects.where(.areaItself("75056")).page()
        #expect(stub.requests.first?.head.parameters == ["area=75056", "descendants=false"])
    }

    @Test(
        "what cannot be asked for is refused before anything is sent",
        arguments: [
            ListFilter<Proposal>.near(GeoPoint(longitude: 2, latitude: 48), radius: .metres(0)),
            .near(GeoPoint(longitude: 2, latitude: 48), radius: .kilometres(101)),
            .near(GeoPoint(longitude: .nan, latitude: 48), radius: .metres(5)),
            .near(GeoPoint(longitude: 2, latitude: 91), radius: .metres(5)),
            .inBox(BoundingBox(west: 2, south: 49, east: 3, north: 48)),
            .matching(""), .matching(String(repeating: "x", count: 201)), .area(), .edition(""),
            .cost(atLeast: Money(minorUnits: -1, currency: .eur)),
        ])
    func refused(filter: ListFilter<Proposal>) async throws {
        let stub = ParticipationStub(page([], next: nil))
        let error = await #expect(throws: CivicError.self) {
            try await City.answering(stub).proposals.all.where(filter).page()
        }
        #expect(error?.code == .invalidParameter)
        #expect(stub.requests.isEmpty)
    }

    @Test("the same filter twice would mean one or the other, not both: it is refused")
    func filterTwice() async throws {
        let stub = ParticipationStub(page([], next: nil))
        let query = City.answering(stub).proposals.all.where(.area("75011")).where(.area("75012"))
        let error = await #expect(throws: CivicError.self) { try await query.page() }
        #expect(error?.code == .invalidParameter)
        #expect(error?.hint?.contains(#".area("75011", "75012")"#) == true)
    }

    @Test("iterating follows the cursors to the end, past empty pages")
    func iteration() async throws {
        let stub = ParticipationStub(page(["a", "b"], next: "1"), page([], next: "2"), page(["c"], next: nil))
        var ids: [Proposal.ID] = []
        for try await proposal in City.answering(stub).proposals.all { ids.append(proposal.id) }
        #expect(ids == ["a", "b", "c"])
        #expect(
            stub.requests.map(\.head.parameters) == [
                ["limit=100"], ["cursor=1", "limit=100"], ["cursor=2", "limit=100"],
            ])
    }

    @Test("a limit ends the iteration and asks for no more than needed")
    func limit() async throws {
        let stub = ParticipationStub(page(["a", "b"], next: "1"), page(["c"], next: "2"))
        var count = 0
        for try await _ in City.answering(stub).proposals.all.limit(3) { count += 1 }
        #expect(count == 3)
        #expect(stub.requests.map { $0.head.parameter("limit") } == [3, 1])
    }

    @Test("a server that gives the same page again and again is found out")
    func loop() async throws {
        let stub = ParticipationStub(page(["a"], next: "1"))
        let error = await #expect(throws: CivicError.self) {
            for try await _ in City.answering(stub).proposals.all {}
        }
        #expect(error?.code == .incompleteResult)
    }

    @Test("a failure in the middle is thrown, never taken for the end; going on asks for the same page")
    func failure() async throws {
        let stub = ParticipationStub(page(["a"], next: "1"), .problem(500, "internal"), page(["b"], next: nil))
        var iterator = City.answering(stub).proposals.all.makeAsyncIterator()
        #expect(try await iterator.next()?.id == "a")
        await #expect(throws: CivicError.self) { try await iterator.next() }
        #expect(try await iterator.next()?.id == "b")
        #expect(try await iterator.next() == nil)
    }

    @Test("a page that says nothing of a next one is not taken for the last")
    func noCursor() async throws {
        let stub = ParticipationStub(.ok(#"{"items":[],"total":3}"#))
        let error = await #expect(throws: CivicError.self) {
            for try await _ in City.answering(stub).proposals.all {}
        }
        #expect(error?.code == .undecodable)
        #expect(error?.message.hasPrefix("nextCursor: ") == true)
    }

    @Test("cancelling throws")
    func cancellation() async throws {
        let city = City.answering(ParticipationStub(page(["a"], next: "1"), page(["b"], next: "2")))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            for try await _ in city.proposals.all {}
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("counting reads one row and no order", arguments: [0, 101])
    func countAndLimits(limit: Int) async throws {
        let stub = ParticipationStub(page([], next: nil, total: 1_418))
        let query = City.answering(stub).proposals.all.order(.supports.descending).limit(limit)
        #expect(try await query.count() == 1_418)
        #expect(stub.requests.first?.head.parameters == ["limit=1"])
        await #expect(throws: CivicError.self) { try await query.page() }
        #expect(stub.requests.count == 1)
    }

    @Test("some members only")
    func sparse() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.sparseProposals))
        let rows = try await City.answering(stub).proposals.all.where(.edition("2026")).order(.title)
            .fields(.title, "attachments").page()
        #expect(rows.items.first?.title?["fr"] != nil)
        #expect(rows.items.first?.description == nil)
        #expect(
            stub.lines == ["GET /api/proposals/v1/proposals?edition=2026&fields=title,attachments&order=title"])
    }

    @Test("counts by value")
    func facets() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.proposals))
        let facets = try await City.answering(stub).proposals.all.facets(.theme, .hasAnswer)
        #expect(facets.first?.values.map(\.count) == [21, 16])
        #expect(stub.lines == ["GET /api/proposals/v1/proposals?facets=theme,hasAnswer&limit=1"])
    }

    @Test("a map")
    func map() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.map))
        let map = try await City.answering(stub).proposals.all.mapFeatures()
        #expect(map.features.first?.id == "2026-000123")
        #expect(map.features.first?.point == GeoPoint(longitude: 2.3795, latitude: 48.8594))
        #expect(stub.requests.first?.header("Accept") == "application/geo+json")
    }

    @Test("an export is read line by line, and a cut one is not taken for whole")
    func export() async throws {
        let whole = ContractAnswers.proposal + "\n" + ContractAnswers.draft + "\n"
        let stub = ParticipationStub(.ok(whole), .ok(String(whole.dropLast(9))), .ok("{}\n"))
        let all = City.answering(stub).proposals.all
        #expect(try await all.exported().map(\.id) == ["2026-000123", "2026-001402"])
        let cut = await #expect(throws: CivicError.self) { try await all.exported() }
        #expect(cut?.code == .incompleteResult)
        let odd = await #expect(throws: CivicError.self) { try await all.exported() }
        #expect(odd?.code == .undecodable)
        #expect(odd?.message.contains("Line 1") == true)
        #expect(stub.requests.first?.header("Accept") == "application/jsonl")
    }

    @Test("changes go on while there is more, and end with a cursor to go on from later")
    func changes() async throws {
        let first = #"{"items":[{"resource":"project","id":"p","change":"updated","at":"2026-02-02T07:45:03Z"}],"#
        let stub = ParticipationStub(.ok(first + #""cursor":"A","more":true}"#), .ok(ContractAnswers.changes))
        var cursors: [String] = []
        for try await batch in City.answering(stub).proposals.changes() { cursors.append(batch.cursor) }
        #expect(cursors == ["A", "MTg0Mg"])
        #expect(stub.requests.map(\.head.parameters) == [["limit=100"], ["limit=100", "since=A"]])
    }

    @Test("an answer without changes is not taken for no changes: its cursor would skip them")
    func noChanges() async throws {
        let stub = ParticipationStub(.ok(#"{"cursor":"B","more":false}"#))
        let error = await #expect(throws: CivicError.self) {
            for try await _ in City.answering(stub).proposals.changes(since: "A") {}
        }
        #expect(error?.code == .undecodable)
    }
}

@Suite("A source of one's own")
struct ProposalSourceTests {
    struct Platform: ProposalSource {
        func capabilities() async throws -> Capabilities {
            try JSONDecoder().decode(Capabilities.self, from: Data(ContractAnswers.capabilities.utf8))
        }

        func list(_ request: ListRequest<Proposal>) async throws -> ListPage<Proposal> {
            #expect(request.values(of: "area") == ["75011"])
            let proposal = try JSONDecoder().decode(Proposal.self, from: Data(ContractAnswers.proposal.utf8))
            let isFirst = request.cursor == nil
            return ListPage(items: [proposal], total: 2, nextCursor: isFirst ? "2" : nil)
        }
    }

    @Test("is read like a city")
    func reading() async throws {
        let query = Platform().all.where(.area("75011"))
        var count = 0
        for try await _ in query { count += 1 }
        #expect(count == 2)
        #expect(try await query.first()?.id == "2026-000123")
    }

    @Test("says so where it lacks something")
    func lacking() async throws {
        let results = await #expect(throws: CivicError.self) { try await Platform().results(of: "2025") }
        #expect(results?.code == .notOffered)
        let map = await #expect(throws: CivicError.self) { try await Platform().all.mapFeatures() }
        #expect(map?.code == .notOffered)
        let projects = await #expect(throws: CivicError.self) { try await Platform().projects.first() }
        #expect(projects?.code == .notOffered)
    }
}
