#if MockServer
import CivicJSON
import HTTPTypes
import Testing

@testable import CivicMock

@Suite("Pages, links and headers")
struct PageTests {
    private let explorer: Explorer
    private let path = "datasets/quartier_paris/records"

    init() throws {
        explorer = Explorer(try MockCity())
    }

    @Test("ten rows without a limit, none with 0, a hundred at most with -1; the total is always that of all")
    func limits() async throws {
        for (limit, rows) in [("", 10), ("0", 0), ("7", 7), ("-1", 80), ("100", 80)] {
            let answer = try await explorer.get(path, ["limit": limit])
            #expect(answer.rows.count == rows, "limit=\(limit)")
            #expect(answer.total == 80)
        }
        let trees = try await explorer.get("datasets/les-arbres/records", ["limit": "-1"])
        #expect(trees.rows.count == 100)
    }

    @Test("pages follow each other without gap or overlap")
    func pages() async throws {
        let all = try await explorer.get(path, ["limit": "80", "select": "l_qu"])["l_qu"]
        var paged: [JSON] = []
        for offset in stride(from: 0, to: 80, by: 30) {
            paged += try await explorer.get(path, ["limit": "30", "offset": "\(offset)", "select": "l_qu"])["l_qu"]
        }
        #expect(paged == all)
        #expect(try await explorer.get(path, ["offset": "80"]).rows.isEmpty)
    }

    @Test("a trailing slash is accepted")
    func trailingSlash() async throws {
        #expect(try await explorer.send("/api/explore/v2.1/catalog/\(path)/?limit=1").rows.count == 1)
    }

    @Test("links are absolute, repeat the query, and name a next page only where there is one")
    func links() async throws {
        func relations(_ offset: String) async throws -> [String: String] {
            let answer = try await explorer.get(
                path, ["where": "c_ar = 4", "limit": "3", "offset": offset, "include_links": "true"])
            let links = try #require(answer.body["_links"]?.arrayValue)
            return Dictionary(
                uniqueKeysWithValues: links.map { ($0["rel"]?.stringValue ?? "", $0["href"]?.stringValue ?? "") })
        }
        let first = try await relations("0")
        let root = "http://city.test/api/explore/v2.1/catalog/\(path)?where=c%5Far%20%3D%204&include_links=true"
        #expect(first["self"] == "\(root)&limit=3&offset=0")
        #expect(first["next"] == "\(root)&limit=3&offset=3")
        #expect(first["prev"] == nil)
        let second = try await relations("3")
        #expect(second["next"] == nil)
        #expect(second["prev"] == "\(root)&limit=3&offset=0")
    }

    @Test("no link leads where no page can be asked for")
    func reachableLinks() async throws {
        let links = ExploreLinks(authority: "city.test")
        func offsets(limit: Int, offset: Int, total: Int) -> [String] {
            links.pages(path: "/x", query: nil, limit: limit, offset: offset, total: total).map { link in
                let href = link["href"]?.stringValue ?? ""
                return "\(link["rel"]?.stringValue ?? "") \(href.split(separator: "=").last ?? "")"
            }
        }
        #expect(offsets(limit: 0, offset: 0, total: 50) == ["self 0"])
        #expect(
            offsets(limit: 10, offset: 9_980, total: 20_000) == [
                "self 9980", "first 0", "last 9990", "next 9990", "prev 9970",
            ])
        #expect(offsets(limit: 10, offset: 9_990, total: 20_000) == ["self 9990", "first 0", "last 9990", "prev 9980"])
        #expect(offsets(limit: 30, offset: 0, total: 20_000).contains("last 9960"))
        #expect(ExploreLinks(authority: "evil\"><x").root.hasPrefix("http://localhost/"))
    }

    @Test("a row's link leads to the row")
    func rowLinks() async throws {
        let answer = try await explorer.get(path, ["limit": "1", "include_links": "true"])
        let href = try #require(answer.rows[0]["_links"]?[0]?["href"]?.stringValue)
        let record = try await explorer.send(String(href.dropFirst("http://city.test".count)))
        #expect(record.body["l_qu"] == answer.rows[0]["l_qu"])
    }

    @Test("every answer carries the real service's headers and counts down the day's quota")
    func headers() async throws {
        let first = try await explorer.get(path)
        #expect(first.headers[.cacheControl] == "no-cache, no-store, max-age=0, must-revalidate")
        #expect(first.headers[.accessControlAllowOrigin] == "*")
        #expect(first.headers[HTTPField.Name("X-RateLimit-Limit")!] == "5000")
        #expect(first.headers[HTTPField.Name("X-RateLimit-Remaining")!] == "4999")
        #expect(first.headers[HTTPField.Name("X-RateLimit-Reset")!] == "2026-09-15 00:00:00+00:00")
        let second = try await explorer.get("datasets/nope")
        #expect(second.headers[HTTPField.Name("X-RateLimit-Remaining")!] == "4998")
        explorer.city.clock.advance(by: .seconds(86_400))
        #expect(try await explorer.get(path).headers[HTTPField.Name("X-RateLimit-Remaining")!] == "4999")
    }

    @Test("a browser's preflight request is answered, and HEAD has no body")
    func otherMethods() async throws {
        let preflight = try await explorer.send("/api/explore/v2.1/catalog/\(path)", method: .options)
        #expect(preflight.status == .ok)
        #expect(preflight.headers[.accessControlAllowMethods] == "POST, GET, OPTIONS")
        let head = try await explorer.send("/api/explore/v2.1/catalog/\(path)", method: .head)
        #expect(head.status == .ok)
        #expect(head.body == .null)
    }
}
#endif
