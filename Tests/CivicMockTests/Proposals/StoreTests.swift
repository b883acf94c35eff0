#if MockServer
import CivicJSON
import CivicMock
import Foundation
import Testing

@Suite("A city that is kept in a file")
struct StoreTests {
    private let folder: DatasetFiles

    private var file: URL { folder.folder.appending(path: "city.store") }

    init() throws {
        folder = try DatasetFiles()
    }

    /// One process's time with the file.
    private func session<Value>(
        at instant: String = VotingCity.voting, _ body: (Participant) async throws -> Value
    ) async throws -> Value {
        let city = try VotingCity.make(store: file)
        try city.prepareStore()
        try city.goes(to: instant)
        return try await body(Participant(city))
    }

    /// The file and what SQLite keeps beside it.
    private func contents() throws -> Data {
        try FileManager.default.contentsOfDirectory(at: folder.folder, includingPropertiesForKeys: nil)
            .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
    }

    @Test("knows drafts, cast ballots and answered calls when it is opened again")
    func reopen() async throws {
        let (draft, receipt) = try await session { city in
            let draft = try await city.signed(in: "bob").saves(["2026-c2"])
            try await city.signed(in: "ada").saves(["2026-c1"])
            return (draft.json, try await city.signed(in: "ada").post("/ballots/2026/cast", key: "one").json)
        }
        try await session { city in
            #expect(try await city.signed(in: "bob").get("/ballots/2026").json == draft)
            let ada = city.signed(in: "ada")
            #expect(try await ada.saves(["2026-c2"]).code == "already_cast")
            #expect(try await ada.post("/ballots/2026/cast", key: "two").code == "already_cast")
            let replay = try await ada.post("/ballots/2026/cast", key: "one")
            #expect(replay[header: "Idempotent-Replayed"] == "true")
            #expect(replay.json == receipt)
        }
    }

    @Test("goes on numbering where it was, and gives no number twice")
    func numbers() async throws {
        let draft: JSON = ["edition": "2026", "title": ["en": "Trees"], "description": ["en": "Many."]]
        try await session(at: VotingCity.ideas) { city in
            let ada = city.signed(in: "ada")
            let first = try await ada.post("/proposals", draft)
            #expect(first.id == "2026-000001")
            #expect(try await ada.delete("/proposals/2026-000001", tag: first.tag).status == .noContent)
        }
        try await session(at: VotingCity.ideas) { city in
            let second = try await city.signed(in: "ada").post("/proposals", draft)
            #expect(second.id == "2026-000002")
        }
    }

    @Test("counts each ballot once, however often it is opened")
    func results() async throws {
        try await session { city in
            for number in 1...6 { try await city.signed(in: "voter-\(number)").casts(["2026-c1"]) }
        }
        let first = try await session(at: VotingCity.published) { try await $0.get("/results/2026").json }
        #expect(first["turnout"]?["voters"] == 6)
        let changes = try await session(at: VotingCity.published) { city in
            #expect(try await city.get("/results/2026").json == first)
            return try await city.get("/changes").json
        }
        let later = try await session(at: VotingCity.published) { try await $0.get("/changes").json }
        #expect(later == changes)
    }

    @Test("keeps nothing that ties a ballot that was cast to its person")
    func secrets() async throws {
        let receipt = try await session { city in
            let ada = city.signed(in: "ada")
            try await ada.saves(["2026-c1", "2026-w1"], area: "west")
            return try await ada.post("/ballots/2026/cast", key: "a-key-of-my-own")
        }
        let contents = try contents()
        let id = try #require(receipt.id)
        let salt = try #require(receipt["salt"]?.stringValue)
        #expect(contents.range(of: Data(id.utf8)) != nil)
        #expect(contents.range(of: Data(salt.utf8)) == nil)
        #expect(contents.range(of: Data("a-key-of-my-own".utf8)) == nil)
    }

    @Test("is not one that is something else")
    func foreign() throws {
        try folder.write("Not a database, but long enough to look like something that might be one.", to: "city.store")
        let error = #expect(throws: StoreError.self) { try VotingCity.make(store: file).prepareStore() }
        #expect(error?.description.contains("not a store of civic-mock") == true)
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("Not a database"))
    }

    @Test("is not one of another city")
    func otherCity() async throws {
        try await session { _ in }
        let error = #expect(throws: StoreError.self) {
            try VotingCity.make(store: file, id: "other").prepareStore()
        }
        #expect(error?.description.contains("it holds voting") == true)
        #expect(error?.description.contains("expected other") == true)
    }

    @Test("is used by one server at a time")
    func shared() async throws {
        try await session { _ in
            let error = #expect(throws: StoreError.self) { try VotingCity.make(store: file).prepareStore() }
            #expect(error?.description.contains("another server uses it") == true)
        }
    }

    @Test("needs a folder that is there")
    func noFolder() throws {
        let file = folder.folder.appending(path: "nowhere/city.store")
        #expect(throws: StoreError.self) { try VotingCity.make(store: file).prepareStore() }
    }
}
#endif
