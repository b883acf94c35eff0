#if MockServer
import CivicMock
import Testing

@Suite("The catalog")
struct CatalogTests {
    private let explorer: Explorer

    init() throws {
        explorer = Explorer(try MockCity())
    }

    private func ids(_ parameters: KeyValuePairs<String, String>) async throws -> [String] {
        let answer = try await explorer.get("datasets", parameters)
        #expect(answer.status == .ok, "\(answer.message ?? "")")
        return answer["dataset_id"].compactMap(\.stringValue)
    }

    @Test("lists whole dataset objects, which are the same as those asked for one by one")
    func list() async throws {
        let answer = try await explorer.get("datasets", ["limit": "100"])
        #expect(answer.total == Int64(explorer.city.datasets.count))
        #expect(answer["dataset_id"].compactMap(\.stringValue) == explorer.city.datasets)
        let first = try #require(answer.rows.first)
        #expect(first["fields"]?.arrayValue?.isEmpty == false)
        #expect(try await explorer.get("datasets/\(explorer.city.datasets[0])").body == first)
    }

    @Test("metadata are fields, with or without their template's name")
    func metadata() async throws {
        #expect(try await ids(["where": "publisher is not null and default.records_count = 80"]) == ["quartier_paris"])
        #expect(try await ids(["where": "dataset_id = 'arrondissements'"]) == ["arrondissements"])
        #expect(try await ids(["where": "search('velib') and theme = 'Mobilité et Espace Public'"]).count == 2)
        #expect(try await ids(["order_by": "records_count desc", "limit": "1"]) == ["les-arbres"])
        #expect(try await ids(["where": "modified > date'2100'"]).isEmpty)
        #expect(
            try await ids(["refine": "theme:Citoyenneté", "refine": "features:geo"]).contains("conseils-quartiers"))
        #expect(try await ids(["refine": "modified:1999"]).isEmpty)
    }

    @Test("select projects the object, and metadata to flat keys")
    func select() async throws {
        let answer = try await explorer.get(
            "datasets",
            ["select": "dataset_id, default.title as t, records_count", "where": "dataset_id='quartier_paris'"])
        #expect(
            answer.rows == [["dataset_id": "quartier_paris", "t": "Quartiers administratifs", "records_count": 80]])
        let one = try await explorer.get("datasets/quartier_paris", ["select": "dataset_id, features"])
        #expect(one.body.objectValue?.names == ["dataset_id", "features"])
        #expect(one.body["features"]?.arrayValue?.contains("geo") == true)
    }

    @Test("* is the dataset's object, without the metadata's own names; empty lists stay lists")
    func everything() async throws {
        let plain = try await explorer.get("datasets/quartier_paris").body
        let selected = try await explorer.get("datasets/quartier_paris", ["select": "*"]).body
        #expect(selected == plain)
        #expect(selected["attachments"] == [])
    }

    @Test("a dataset answers to its uid as well")
    func uid() async throws {
        let uid = try #require(try await explorer.get("datasets/quartier_paris").body["dataset_uid"]?.stringValue)
        #expect(try await explorer.get("datasets/\(uid)").body["dataset_id"] == "quartier_paris")
        #expect(try await explorer.get("datasets/\(uid)/records").total == 80)
    }

    @Test("the facet data-visible is the member data_visible")
    func dataVisible() async throws {
        #expect(try await ids(["refine": "data-visible:true", "limit": "100"]).count == explorer.city.datasets.count)
    }

    @Test("app metas and links come when asked for")
    func extras() async throws {
        let plain = try await explorer.get("datasets/quartier_paris").body
        #expect(plain["metas"]?["explore"] == nil)
        #expect(plain["_links"] == nil)
        let full = try await explorer.get(
            "datasets/quartier_paris", ["include_app_metas": "True", "include_links": "true"]
        ).body
        #expect(full["metas"]?["explore"]?["download_count"] == 0)
        #expect(
            full["_links"]?[0]?["href"] == "http://city.test/api/explore/v2.1/catalog/datasets/quartier_paris")
        let rows = try await explorer.get("datasets", ["select": "dataset_id", "include_links": "true"]).rows
        #expect(rows.first?["_links"]?[0]?["rel"] == "self")
        #expect(try await ids(["order_by": "explore.popularity_score desc", "limit": "1"]).count == 1)
    }

    @Test("an unknown metadata field is an unknown field")
    func unknown() async throws {
        #expect(try await explorer.get("datasets", ["where": "colour = 'red'"]).code == "ODSQLError")
    }
}
#endif
