#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("What can be done now")
struct NowTests {
    let city: MockCity

    init() throws {
        city = try SmallCity.make()
    }

    private func action(_ name: String, in edition: String, for citizen: String?) async throws -> JSON? {
        let city = Participant(city)
        let answer = try await (citizen.map(city.signed) ?? city).get("/now?edition=\(edition)")
        return answer["editions"]?[0]?["actions"]?.arrayValue?.first { $0["action"]?.stringValue == name }
    }

    private static func codes(_ action: JSON?) -> [String] {
        (action?["blockedBy"]?.arrayValue ?? []).compactMap { $0["code"]?.stringValue }
    }

    @Test("names the editions that run, those that began last first, with their phases")
    func editions() async throws {
        let answer = try await Participant(city).get("/now")
        #expect(answer["at"] == "2026-01-15T10:00:00Z")
        let editions = answer["editions"]?.arrayValue ?? []
        #expect(editions.map { $0["edition"] } == ["2026", "box"])
        #expect(editions.first?["openPhases"]?.arrayValue?.map { $0["id"] } == ["ideas"])
        #expect(editions.first?["nextPhase"]?["id"] == "vote")
        #expect(editions.last?["nextPhase"] == nil)
    }

    @Test("names an edition that does not run when it is asked for")
    func past() async throws {
        let submit = try await action("submitProposal", in: "2025", for: "ada")
        #expect(submit?["allowed"] == false)
        #expect(Self.codes(submit) == ["phase_closed"])
        #expect(try await Participant(city).get("/now?edition=1999").mistakes == ["edition unknown_edition"])
    }

    @Test("allows what nothing stands in the way of, with the dates of its phase")
    func allowed() async throws {
        #expect(
            try await action("submitProposal", in: "2026", for: "ada") == [
                "action": "submitProposal", "allowed": true, "from": "2026-01-06T08:00:00Z",
                "until": "2026-02-02T23:00:00Z", "blockedBy": [],
            ])
        #expect(
            try await action("support", in: "2026", for: "ada") == [
                "action": "support", "allowed": true, "from": "2026-01-06T08:00:00Z",
                "until": "2026-09-24T18:00:00Z",
                "blockedBy": [],
            ])
        #expect(try await action("comment", in: "box", for: "ada")?["until"] == nil)
        #expect(try await action("vote", in: "box", for: "ada") == nil)
    }

    @Test("says to whoever asks what stands in the way")
    func blocked() async throws {
        #expect(Self.codes(try await action("submitProposal", in: "2026", for: nil)) == ["not_signed_in"])
        let bob = try await action("submitProposal", in: "2026", for: "bob")
        #expect(Self.codes(bob) == ["requirement_missing"])
        #expect(bob?["blockedBy"]?[0]?["requirement"]?["kind"] == "terms")
        #expect(Self.codes(try await action("vote", in: "2026", for: "ada")) == ["phase_closed"])
        city.clock.set(try #require(Instant("2026-09-04T06:00:00Z")))
        #expect(Self.codes(try await action("vote", in: "2026", for: "ada")) == [])
        #expect(
            Self.codes(try await action("vote", in: "2026", for: "chloe")) == [
                "requirement_missing", "requirement_missing",
            ])
        #expect(Self.codes(try await action("vote", in: "2026", for: "dan")).contains("already_cast"))
    }

    @Test("says when one has as many proposals as one may")
    func limit() async throws {
        let chloe = Participant(city).signed(in: "chloe")
        for _ in 0..<3 { _ = try await chloe.post("/proposals", DraftsTests.trees) }
        #expect(Self.codes(try await action("submitProposal", in: "2026", for: "chloe")) == ["limit_reached"])
        #expect(try await action("editProposal", in: "2026", for: "chloe")?["allowed"] == true)
    }
}
#endif
