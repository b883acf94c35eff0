#if MockServer
import CivicJSON
import CivicMock

/// The changes of a city from the moment on at which this was made, as anybody may read them.
struct ChangesFeed {
    private let reader: Participant
    private let cursor: String

    init(_ city: MockCity) async throws {
        reader = Participant(city)
        cursor = try await reader.get("/changes")["cursor"]?.stringValue ?? ""
    }

    /// What has changed since then, `proposal created 2026-000011`.
    func all() async throws -> [String] {
        let answer = try await reader.get("/changes?since=\(cursor)&limit=100")
        return answer.items.map { item in
            ["resource", "change", "id"].map { item[$0]?.stringValue ?? "" }.joined(separator: " ")
        }
    }
}
#endif
