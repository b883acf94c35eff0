import CivicKit
import Foundation
import Testing

@Suite("What the catalog says of a dataset")
struct DatasetInfoTests {
    private func info(_ json: String) async throws -> DatasetInfo {
        try await City.paris.using(StubTransport(json)).data.dataset("pb").info()
    }

    @Test("fields, features and metadata are read")
    func whole() async throws {
        let info = try await info(
            #"""
            {"dataset_id": "pb", "dataset_uid": "da_ab12cd", "has_records": true, "data_visible": true,
             "visibility": "domain", "features": ["analyze", "geo"], "attachments": [], "fields": [
               {"name": "edition", "label": "Édition", "type": "date", "description": null, "annotations": {}},
               {"name": "blob", "type": "some_new_type"}],
             "metas": {"default": {"title": "Budget participatif", "theme": ["Citoyenneté"], "keyword": null,
               "records_count": 37, "modified": "2025-06-01T08:00:00+00:00", "publisher": "Ville de Paris"},
               "dcat": {"created": "2021-12-01"}, "custom": null}}
            """#)
        #expect(info.id == "pb")
        #expect(info.hasRecords == true)
        #expect(info.features == ["analyze", "geo"])
        #expect(info.fields.map(\.name) == ["edition", "blob"])
        #expect(info.fields.first?.type == .date)
        #expect(info.fields.last?.type == FieldType(rawValue: "some_new_type"))
        #expect(info.title == "Budget participatif")
        #expect(info.themes == ["Citoyenneté"])
        #expect(info.keywords.isEmpty)
        #expect(info.recordsCount == 37)
        #expect(info.modified == Date(timeIntervalSince1970: 1_748_764_800))
        #expect(info.publisher == "Ville de Paris")
        #expect(info.metas["dcat"]?["created"].calendarDate == CalendarDate(year: 2021, month: 12, day: 1))
    }

    @Test("nothing but the id is needed")
    func bare() async throws {
        let info = try await info(#"{"dataset_id": "pb", "fields": null, "features": null}"#)
        #expect(info.fields.isEmpty)
        #expect(info.title == nil)
        await #expect(throws: CivicError.self) { try await self.info("{}") }
    }

    @Test("metadata that were selected one by one are the same as those of a whole entry")
    func selected() async throws {
        let info = try await info(
            #"""
            {"dataset_id": "pb", "title": "Budget", "theme": ["Citoyenneté"], "records_count": 37,
             "default.publisher": "Ville", "dcat.creator": "DDCT"}
            """#)
        #expect(info.title == "Budget")
        #expect(info.themes == ["Citoyenneté"])
        #expect(info.recordsCount == 37)
        #expect(info.publisher == "Ville")
        #expect(info.metas["dcat"]?["creator"].string == "DDCT")
        #expect(info.metas.count == 2)
    }

    @Test("an entry without its id says what to select")
    func withoutID() async throws {
        let error = try await #require(throws: CivicError.self) { try await info(#"{"title": "Budget"}"#) }
        #expect(error.message.hasPrefix("dataset_id: "))
        #expect(error.message.contains("select"))
    }

    @Test("previews and tests make their own")
    func made() async throws {
        let field = FieldInfo(name: "tags", type: .text, annotations: ["multivalued": [.string(";")]])
        let made = DatasetInfo(id: "pb", fields: [field], metas: ["default": .object(["title": .string("Budget")])])
        let read = try await info(
            #"""
            {"dataset_id": "pb", "metas": {"default": {"title": "Budget"}},
             "fields": [{"name": "tags", "type": "text", "annotations": {"multivalued": ";"}}]}
            """#)
        #expect(made == read)
        #expect(made.fields[0].isMultivalued)
        let page = Page(totalCount: 1, rows: [made])
        #expect(page.rows == [read])
        #expect(!FileReference(url: URL(string: "https://example.org/a.jpg")).hasThumbnail)
    }

    @Test(
        "annotations are the same in the encodings of both eras",
        arguments: [
            #"{"facet": [], "facetsort": ["-count"], "multivalued": [";"], "timeserie_precision": ["year"]}"#,
            #"""
            {"facet": true, "facetsort": "-count", "multivalued": ";", "timeserie_precision": "year",
             "sortable": false}
            """#,
        ])
    func annotations(json: String) async throws {
        let info = try await info(
            #"{"dataset_id": "pb", "fields": [{"name": "tags", "annotations": \#(json)}]}"#)
        let field = try #require(info.fields.first)
        #expect(field.isFacet)
        #expect(field.isMultivalued)
        #expect(field.annotation("facet") == [])
        #expect(field.annotation("facetsort") == [.string("-count")])
        #expect(field.annotation("sortable") == nil)
        #expect(field.precision == "year")
    }

    @Test("the catalog can be iterated")
    func iteration() async throws {
        let transport = StubTransport(
            #"{"total_count": 2, "results": [{"dataset_id": "a"}, {"dataset_id": "b"}]}"#)
        var ids: [String] = []
        for try await dataset in City.paris.using(transport).data.datasets { ids.append(dataset.id) }
        #expect(ids == ["a", "b"])
    }
}
