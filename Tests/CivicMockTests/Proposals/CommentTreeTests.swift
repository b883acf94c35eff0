#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Reading comments as a tree")
struct CommentTreeTests {
    let reader: Participant

    init() throws {
        reader = Participant(try MockCity())
    }

    /// The proposal with the longest discussion.
    private let path = "/proposals/2026-000046/comments"

    private func everything(_ query: String) async throws -> [JSON] {
        var items: [JSON] = []
        var cursor = ""
        while true {
            let page = try await reader.get("\(path)?\(query)\(cursor)")
            #expect(page.status == .ok)
            items += page.items
            guard let next = page.nextCursor else {
                #expect(page.total == Int64(items.count))
                return items
            }
            cursor = "&cursor=\(next)"
        }
    }

    private func ids(_ items: [JSON]) -> [String] {
        items.compactMap { $0["id"]?.stringValue }
    }

    @Test(
        "each comes before its replies, one level deeper, whatever the page",
        arguments: ["oldest", "newest", "score"])
    func preorder(_ order: String) async throws {
        let items = try await everything("limit=7&order=\(order)")
        #expect(items.count == 300)
        #expect(Set(ids(items)).count == 300)
        var thread: [String] = []
        for item in items {
            let depth = Int(try #require(item["depth"]?.integerValue))
            #expect(depth <= thread.count)
            thread = Array(thread.prefix(depth))
            #expect(item["parent"]?.stringValue == thread.last)
            thread.append(item["id"]?.stringValue ?? "")
        }
    }

    @Test("siblings are in the order asked for")
    func siblings() async throws {
        let oldest = try await everything("limit=100&depth=1").compactMap { $0["createdAt"]?.stringValue }
        #expect(oldest == oldest.sorted())
        let newest = try await everything("limit=100&depth=1&order=newest").compactMap { $0["createdAt"]?.stringValue }
        #expect(newest == oldest.reversed())
        let scores = try await everything("limit=100&depth=1&order=score").compactMap { item -> Int64? in
            guard let ratings = item["ratings"], let up = ratings["up"]?.integerValue else { return nil }
            return ratings["down"]?.integerValue.map { up - $0 }
        }
        #expect(scores.count == oldest.count)
        #expect(scores == scores.sorted(by: >))
    }

    @Test("a part of the tree is what lies below a comment, as deep as asked")
    func part() async throws {
        let all = try await everything("limit=100")
        let root = try #require(all.first { ($0["replyCount"]?.integerValue ?? 0) > 0 && $0["depth"] == 0 })
        let id = root["id"]?.stringValue ?? ""
        let start = try #require(ids(all).firstIndex(of: id))
        let below = all[(start + 1)...].prefix { $0["depth"] != 0 }
        #expect(try await everything("limit=2&parent=\(id)") == Array(below))
        #expect(try await everything("limit=2&parent=\(id)&depth=1") == below.filter { $0["depth"] == 1 })
        #expect(try await reader.get("\(path)?parent=c-999999").mistakes == ["parent unknown_comment"])
    }

    @Test("what was taken down keeps its place without text and author, and is gone by itself")
    func tombstone() async throws {
        let list = try await reader.get("/proposals/2026-000010/comments?limit=100").items
        let hidden = try #require(list.first { $0["id"] == "c-000029" })
        #expect(hidden["state"] == "hidden")
        #expect(hidden["body"] == nil && hidden["author"] == nil)
        let alone = try await reader.get("/comments/c-000029")
        #expect(alone.status == .gone)
        #expect(alone.code == "hidden")
    }
}
#endif
