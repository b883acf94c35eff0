#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Bring your own data")
struct DatasetFolderTests {
    private let files: DatasetFiles

    init() throws {
        files = try DatasetFiles()
        try files.writeSchema()
    }

    private func rows(_ format: String, _ text: String) async throws -> [JSON] {
        try files.write(text, to: "pb/records.\(format)")
        let explorer = Explorer(try MockCity(datasets: files.folder))
        return try await explorer.get("datasets/pb/records").rows
    }

    @Test("all four formats give the same records")
    func formats() async throws {
        let fromJSON = try await rows("json", DatasetFiles.records)
        #expect(fromJSON.count == 4)

        let lines = DatasetFiles.records.split(separator: "\n").map { line in
            line.drop { $0 == "[" }.trimmingSuffix { $0 == "," || $0 == "]" }
        }
        let other = try DatasetFiles()
        try other.writeSchema()
        try other.write(lines.joined(separator: "\n"), to: "pb/records.jsonl")
        let explorer = Explorer(try MockCity(datasets: other.folder))
        #expect(try await explorer.get("datasets/pb/records").rows == fromJSON)
    }

    @Test("CSV as it is exported: byte order mark, semicolons, quotes, CRLF, latitude first")
    func csv() async throws {
        let header = "id;titre;edition;ouvert_le;tags;lieu;forme;cout;gagnant;theme;photo;brut\r\n"
        let shape = #""{""coordinates"": [2.3, 48.8], ""type"": ""Point""}""#
        let first = #"1;"Une ""fontaine""; ici";2024;2024-03-30T23:30:00+00:00;eau,rue;48.85, 2.35;"# + shape
        let second = "2;\"deux\nlignes\";2025;;;;;;;;;\r\n"
        let records = try await rows(
            "csv", "\u{FEFF}" + header + first + ";1500.0;true;Nature;a.jpg;\"{\"\"a\"\": 1}\"\r\n" + second)
        #expect(records.count == 2)
        #expect(records[0]["titre"] == "Une \"fontaine\"; ici")
        #expect(records[0]["tags"] == ["eau", "rue"])
        #expect(records[0]["lieu"] == ["lon": 2.35, "lat": 48.85])
        #expect(records[0]["forme"]?["geometry"] == ["coordinates": [2.3, 48.8], "type": "Point"])
        #expect(records[0]["photo"] == ["filename": "a.jpg"])
        #expect(records[0]["brut"] == ["a": 1])
        #expect(records[1]["titre"] == "deux\nlignes")
        #expect(records[1]["cout"] == .null)
    }

    @Test("a CSV header may hold labels, and its delimiter may be a comma")
    func csvLabels() async throws {
        let records = try await rows("csv", "Identifiant,Titre\n1,\"a;b\"\n")
        #expect(records[0]["titre"] == "a;b")
    }

    @Test("labels that two fields share come in the order of the schema, and names win over labels")
    func sharedLabels() async throws {
        try files.write(
            """
            {"dataset_id": "pb", "fields": [{"name": "a", "label": "Titre", "type": "text"},
             {"name": "b", "label": "Titre", "type": "text"}, {"name": "nom", "label": "titre", "type": "text"},
             {"name": "titre", "label": "nom", "type": "text"}]}
            """, to: "pb/dataset.json")
        #expect(
            try await rows("csv", "Titre;Titre;titre;nom\n1;2;3;4\n")[0] == [
                "a": "1", "b": "2", "nom": "3", "titre": "4",
            ])
        #expect(try await rows("csv", "titre;nom\nN;T\n")[0] == ["a": .null, "b": .null, "nom": "T", "titre": "N"])
    }

    @Test("a label may hold the other delimiters")
    func delimiters() async throws {
        try files.write(
            """
            {"dataset_id": "pb", "fields": [{"name": "a", "label": "Rue, ville, code, pays", "type": "text"},
             {"name": "b", "label": "Nom", "type": "text"}]}
            """, to: "pb/dataset.json")
        #expect(try await rows("csv", "Nom;Rue, ville, code, pays\nx;y\n")[0] == ["a": "y", "b": "x"])
    }

    @Test("annotations of version 2.0, and values of a multivalued field in one text")
    func oldAnnotations() async throws {
        try files.write(
            """
            {"dataset_id": "pb", "fields": [{"name": "a", "type": "text",
             "annotations": [{"name": "multivalued", "args": [";"]}]}]}
            """, to: "pb/dataset.json")
        #expect(try await rows("json", #"[{"a": "un;deux"}, {"a": []}]"#) == [["a": ["un", "deux"]], ["a": .null]])
    }

    @Test("shapes that are too short to be any are served as they came")
    func degenerateShapes() async throws {
        let records = try await rows(
            "jsonl",
            """
            {"id": 1, "forme": {"type": "Polygon", "coordinates": [[[2.0, 48.0], [2.1, 48.0], [2.0, 48.0]]]}}
            {"id": 2, "forme": {"type": "LineString", "coordinates": [[2.0, 48.0]]}}
            {"id": 3, "forme": {"type": "Polygon", "coordinates": [[]]}}
            {"id": 4, "forme": {"type": "Feature", "geometry": null, "properties": {}}}
            """)
        #expect(records[1]["forme"]?["geometry"]?["coordinates"] == [[2.0, 48.0]])
        #expect(records[3]["forme"] == .null)
        let explorer = Explorer(try MockCity(datasets: files.folder))
        let near: KeyValuePairs = ["where": "intersects(forme, geom'POINT(2 48)')", "select": "id"]
        #expect(try await explorer.get("datasets/pb/records", near)["id"] == [1, 2])
    }

    @Test("what a portal added to the object for one request is not served")
    func foreignLinks() async throws {
        try files.write(
            """
            {"_links": [{"href": "https://portal.test", "rel": "self"}], "dataset_id": "pb", "has_records": false,
             "fields": [], "metas": {"default": {}, "explore": {"download_count": 3}}}
            """, to: "pb/dataset.json")
        let object = try await Explorer(try MockCity(datasets: files.folder)).get("datasets/pb").body
        #expect(object == ["dataset_id": "pb", "has_records": false, "fields": [], "metas": ["default": [:]]])
    }

    @Test("a folder's name may hold blanks and accents")
    func blanks() async throws {
        try files.write("[]", to: "pb/records.json")
        let other = try DatasetFiles()
        try other.writeSchema(of: "my données")
        try other.write("[]", to: "my données/records.json")
        #expect(
            try await Explorer(try MockCity(datasets: other.folder)).get("datasets/my%20donn%C3%A9es/records").total
                == 0)
    }

    @Test("GeoJSON gives its geometry back to the field that it was taken from")
    func geoJSON() async throws {
        let records = try await rows(
            "geojson",
            """
            {"type":"FeatureCollection","features":[{"type":"Feature",\
            "geometry":{"coordinates":[2.35,48.85],"type":"Point"},"properties":{"id":1,"lieu":{"lon":2.3,"lat":48.8}}},
            {"type":"Feature","geometry":null,"properties":{"id":2}}]}
            """)
        #expect(records[0]["forme"]?["geometry"]?["type"] == "Point")
        #expect(records[0]["lieu"] == ["lon": 2.3, "lat": 48.8])
        #expect(records[1]["forme"] == .null)
    }

    @Test("a dataset of one's own takes the place of the city's")
    func replaces() async throws {
        try files.writeSchema(of: "arrondissements", has: false)
        try files.write("[]", to: "pb/records.json")
        let explorer = Explorer(try MockCity(datasets: files.folder))
        #expect(try await explorer.get("datasets/arrondissements/records").total == 0)
        #expect(try await explorer.get("datasets/quartier_paris/records").total == 80)
    }

    @Test(
        "a record that does not fit is refused with file, row, field and reason",
        arguments: [
            (#"[{"id": 1}, {"id": "deux"}]"#, "pb/records.json, row 2, field id: expected an integer, found \"deux\""),
            (#"[{"id": 1.5}]"#, "pb/records.json, row 1, field id: expected an integer, found 1.5"),
            (#"[{"titre": ["a"]}]"#, "pb/records.json, row 1, field titre: expected a text, found [\"a\"]"),
            (#"[{"tags": ["a", 1]}]"#, "pb/records.json, row 1, field tags: expected a list of texts, found [\"a\",1]"),
            (#"[{"gagnant": "oui"}]"#, "pb/records.json, row 1, field gagnant: expected true or false, found \"oui\""),
            (#"[{"quartier": 1}]"#, "pb/records.json, row 1, field quartier: no such field in dataset.json"),
            ("[1]", "pb/records.json, row 1: expected an object, found a number"),
            (#"[{"id": 1}, {"id":"#, "pb/records.json, row 2: line 1, column 19: "),
            (#"[{"id": 1}"#, "pb/records.json, row 2: line 1, column 11: "),
            (#"[{"edition": "2024-13"}]"#, "pb/records.json, row 1, field edition: "),
            (#"[{"ouvert_le": "demain"}]"#, "pb/records.json, row 1, field ouvert_le: "),
            (#"[{"titre": "a\u0000b"}]"#, "pb/records.json, row 1, field titre: a text cannot hold U+0000"),
            (#"[{"lieu": {"lon": 200, "lat": 1}}]"#, "pb/records.json, row 1, field lieu: "),
            (#"[{"forme": {"type": "Point"}}]"#, "pb/records.json, row 1, field forme: "),
            (#"{"id": 1}"#, "pb/records.json, row 1: line 1, column 1: "),
        ])
    func misfits(records: String, complaint: String) throws {
        try files.write(records, to: "pb/records.json")
        let found = try files.complaint()
        #expect(found?.hasPrefix(complaint) == true, "\(found ?? "nothing")")
    }

    @Test(
        "a CSV file that is cut or wrong is refused",
        arguments: [
            ("id;titre\n1;a\n2", "pb/records.csv, row 2: expected 2 columns, found 1"),
            ("id;titre\r\n1;a\r\n2;b", "pb/records.csv: line 3: the last row is not complete"),
            ("id;titre\n1;\"a", "pb/records.csv: line 2: the quote that opens here is never closed"),
            ("id;nom\n1;a\n", "pb/records.csv, field nom: no field of this name or label in dataset.json"),
            ("id;id\n", "pb/records.csv: two columns of the header are the same field"),
            ("", "pb/records.csv: expected a header line with the names of the fields"),
        ])
    func brokenCSV(records: String, complaint: String) throws {
        try files.write(records, to: "pb/records.csv")
        #expect(try files.complaint() == complaint)
    }

    @Test("half a dataset is refused")
    func halves() throws {
        #expect(
            try files.complaint()
                == "pb: no records: expected records.json, .jsonl, .csv or .geojson beside dataset.json")
        try files.write("[]", to: "pb/records.json")
        #expect(try files.complaint() == nil)
        try files.write("", to: "pb/records.jsonl")
        #expect(try files.complaint() == "pb: expected one file of records, found records.json, records.jsonl")
        try files.write("id\n", to: "other/records.csv")
        #expect(try files.complaint() == "other: no dataset.json in it")
    }

    @Test("a folder without datasets is refused")
    func nothing() throws {
        let empty = try DatasetFiles()
        #expect(try empty.complaint() == "no datasets: expected folders <dataset_id>/ with dataset.json")
        try empty.write("x", to: "dataset.json")
        #expect(try empty.complaint() == "this is one dataset: name the folder that it lies in")
    }

    @Test("a dataset.json that is none is refused")
    func schemas() throws {
        try files.write("[]", to: "pb/records.json")
        try files.write("{\"dataset_id\": \"pb\"}", to: "pb/dataset.json")
        #expect(try files.complaint() == "pb/dataset.json: no \"fields\": expected a list of fields")
        try files.write(
            "{\"dataset_id\": \"pb\", \"fields\": [{\"name\": \"a\", \"type\": \"colour\"}]}", to: "pb/dataset.json")
        #expect(try files.complaint()?.hasPrefix("pb/dataset.json, field a: expected a type of text, int") == true)
        try files.write("{\"dataset_id\": \"other\", \"fields\": []}", to: "pb/dataset.json")
        #expect(try files.complaint()?.contains("the folder must have that name, not pb") == true)
        try files.write("<html>", to: "pb/dataset.json")
        #expect(try files.complaint()?.hasPrefix("pb/dataset.json: line 1, column 1") == true)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> Substring {
        var result = self
        while let last = result.last, isTrimmed(last) { result = result.dropLast() }
        return result
    }
}
#endif
