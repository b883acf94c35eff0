#if MockServer
import CivicMock
import Testing

@Suite("The fixtures of Paris")
struct FixtureTests {
    private static let city = try? MockCity()

    @Test("every dataset fits its schema and has as many records as it says", arguments: city?.datasets ?? [])
    func loads(dataset: String) async throws {
        let explorer = Explorer(try #require(Self.city))
        let answer = try await explorer.get("datasets/\(dataset)/records", ["limit": "0"])
        let object = try await explorer.get("datasets/\(dataset)").body
        #expect(answer.total == object["metas"]?["default"]?["records_count"]?.integerValue)
        #expect((answer.total ?? 0) > 0)
    }

    @Test(
        "every type of field has values somewhere",
        arguments: [
            "text", "int", "double", "boolean", "date", "datetime", "geo_point_2d", "geo_shape", "file",
        ])
    func types(type: String) async throws {
        let explorer = Explorer(try #require(Self.city))
        for dataset in explorer.city.datasets {
            let fields = try await explorer.get("datasets/\(dataset)").body["fields"]?.arrayValue ?? []
            for field in fields where field["type"]?.stringValue == type {
                let condition = "`\(field["name"]?.stringValue ?? "")` is not null"
                let found = try await explorer.get("datasets/\(dataset)/records", ["where": condition, "limit": "0"])
                if (found.total ?? 0) > 0 { return }
            }
        }
        Issue.record("no value of type \(type)")
    }

    @Test("the winners of 2016 are as many as were published")
    func winners() async throws {
        let explorer = Explorer(try #require(Self.city))
        let parameters: KeyValuePairs = ["where": "edition = date'2016'", "limit": "0"]
        #expect(try await explorer.get("datasets/bp_projets_gagnants/records", parameters).total == 219)
    }
}
#endif
