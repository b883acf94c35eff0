#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("select, order_by and the way values are written")
struct SelectTests {
    private let explorer: Explorer

    init() throws {
        explorer = Explorer(try DatasetFiles.city())
    }

    private func rows(_ parameters: KeyValuePairs<String, String>) async throws -> [JSON] {
        let answer = try await explorer.get("datasets/pb/records", parameters)
        #expect(answer.status == .ok, "\(answer.message ?? "")")
        return answer.rows
    }

    @Test("without select a row has every field of the schema, in its order, null where empty")
    func everything() async throws {
        let row = try #require(try await rows(["limit": "1"]).first)
        #expect(
            row.objectValue?.names == [
                "id", "titre", "edition", "ouvert_le", "tags", "lieu", "forme", "cout", "gagnant", "theme", "photo",
                "brut",
            ])
        #expect(row["edition"] == "2024")
        #expect(row["ouvert_le"] == "2024-03-30T23:30:00+00:00")
        #expect(row["tags"] == ["eau", "rue"])
        #expect(row["lieu"] == ["lon": 2.35, "lat": 48.85])
        #expect(row["forme"]?["geometry"]?["type"] == "Point")
        #expect(row["cout"] == 1500.0)
        #expect(row["gagnant"] == true)
        #expect(row["photo"] == ["filename": "a.jpg", "format": "JPEG"])
        #expect(row["brut"] == ["a": [1, 2]])
        let last = try #require(try await rows(["offset": "3"]).first)
        #expect(last["titre"] == .null)
        #expect(last["edition"] == .null)
        #expect(last["forme"] == .null)
    }

    @Test("datetimes are written in the time zone of the request, dates never move")
    func zone() async throws {
        let row = try await rows(["select": "ouvert_le, edition", "where": "id = 2", "timezone": "Europe/Paris"])[0]
        #expect(row == ["ouvert_le": "2025-07-01T10:00:00.250000+02:00", "edition": "2025"])
    }

    @Test("an expression's key is its alias, or the words it was typed with")
    func keys() async throws {
        let row = try await rows(["select": "titre as nom, LENGTH( titre ), id*2 as double, 'x' as c", "limit": "1"])[0]
        #expect(row == ["nom": "Une fontaine à l'école", "LENGTH( titre )": 22, "double": 2, "c": "x"])
    }

    @Test("include and exclude choose columns by pattern")
    func patterns() async throws {
        #expect(
            try await rows(["select": "include(t*)", "limit": "1"])[0].objectValue?.names == ["titre", "tags", "theme"])
        let without = try await rows(["select": "exclude(t*), exclude(forme)", "limit": "1"])[0]
        #expect(
            without.objectValue?.names == ["id", "edition", "ouvert_le", "lieu", "cout", "gagnant", "photo", "brut"])
        #expect(try await rows(["select": "*, id as n", "limit": "1"])[0]["n"] == 1)
    }

    @Test("a name that is no field is an error in include and exclude too, a pattern that matches none is not")
    func unknownPatterns() async throws {
        for select in ["include(nope)", "exclude(nope)"] {
            #expect(try await explorer.get("datasets/pb/records", ["select": select]).code == "ODSQLError")
        }
        #expect(try await rows(["select": "include(nope*)", "limit": "1"]) == [[:]])
    }

    @Test("functions of dates follow the language and the time zone")
    func dateFunctions() async throws {
        let select = "date_format(ouvert_le, 'E d MMMM yyyy HH:mm') as d, hour(ouvert_le) as h, year(edition) as y"
        let parameters: KeyValuePairs = ["select": select, "where": "id = 1", "timezone": "Europe/Paris"]
        #expect(try await rows(parameters)[0] == ["d": "dim. 31 mars 2024 00:30", "h": 0, "y": 2024])
        let english = try await rows(["select": select, "where": "id = 1", "lang": "en"])[0]
        #expect(english == ["d": "Sat 30 March 2024 23:30", "h": 23, "y": 2024])
    }

    @Test("numbers keep their kind: integers stay whole, divisions do not, a null spreads")
    func numbers() async throws {
        let row = try await rows(["select": "id+1 as a, id/2 as b, cout as c, id*cout as d", "where": "id=2"])[0]
        #expect(row == ["a": 3, "b": 1.0, "c": -10.0, "d": -20.0])
        #expect(try await rows(["select": "id+cout as a", "where": "id=3"])[0] == ["a": .null])
    }

    @Test("json_format embeds JSON, with a fallback for what is none")
    func jsonFormat() async throws {
        let row = try await rows([
            "select": "json_format(titre, null) as a, json_format(titre, 'non') as b", "limit": "1",
        ])[0]
        #expect(row == ["a": .null, "b": "non"])
    }

    @Test("ifnull gives the other value where there is none, of the same type")
    func ifNull() async throws {
        let select = "ifnull(edition, date'2023') as e, ifnull(titre, 'sans') as t, ifnull(cout, 0) as c"
        #expect(try await rows(["select": select, "where": "id = 4"])[0] == ["e": "2023", "t": "sans", "c": 0.5])
        for wrong in ["ifnull(ouvert_le, 'hier')", "ifnull(lieu, 'ici')", "length(tags)", "json_format(id)"] {
            #expect(try await explorer.get("datasets/pb/records", ["select": wrong]).code == "ODSQLError", "\(wrong)")
        }
    }

    @Test("distances are metres from the stored point")
    func distance() async throws {
        let row = try await rows(["select": "distance(lieu, geom'POINT(2.36 48.86)') as d", "limit": "1"])[0]
        let metres = try #require(row["d"]?.doubleValue)
        #expect(abs(metres - 1331.3) < 0.5)
    }

    @Test(
        "order",
        arguments: [
            ("cout", [2, 4, 1, 3]), ("cout desc", [1, 4, 2, 3]), ("-cout", [1, 4, 2, 3]), ("titre", [3, 2, 1, 4]),
            ("edition desc, id desc", [3, 2, 1, 4]), ("gagnant desc, id", [1, 4, 2, 3]),
            ("distance(lieu, geom'POINT(2.36 48.86)')", [2, 1, 4, 3]), ("id*-1", [4, 3, 2, 1]),
        ] as [(String, [Int64])])
    func order(order: String, ids: [Int64]) async throws {
        let answer = try await explorer.get("datasets/pb/records", ["order_by": order, "select": "id"])
        #expect(answer["id"] == ids.map { JSON.integer($0) }, "\(order): \(answer.message ?? "")")
    }

    @Test("an alias of select may be ordered by")
    func alias() async throws {
        let answer = try await explorer.get("datasets/pb/records", ["select": "id, -id as n", "order_by": "n"])
        #expect(answer["id"] == [4, 3, 2, 1])
    }

    @Test("random order is the same for the same seed, and another for another")
    func random() async throws {
        func order(_ seed: Int) async throws -> [JSON] {
            try await Explorer(MockCity()).get(
                "datasets/quartier_paris/records", ["order_by": "random(\(seed))", "select": "l_qu", "limit": "80"])[
                    "l_qu"]
        }
        #expect(try await order(1) == order(1))
        #expect(try await order(1) != order(2))
        #expect(try await Set(order(1).map(\.description)).count == 80)
    }

    @Test("a record has an identifier of 40 hexadecimal digits, under which it is found")
    func identifier() async throws {
        let id = try #require(try await rows(["select": "_id", "where": "id = 3"])[0]["_id"]?.stringValue)
        #expect(id.count == 40)
        let record = try await explorer.get("datasets/pb/records/\(id)", ["select": "id, titre"])
        #expect(record.body == ["id": 3, "titre": "ARBRES et bancs"])
    }
}
#endif
