#if MockServer
import CivicJSON
import CivicMock
import Testing

/// Each row of these tables is a condition and the records that it finds.
@Suite("where")
struct WhereTests {
    private let explorer: Explorer

    init() throws {
        explorer = Explorer(try DatasetFiles.city())
    }

    private func expect(_ condition: String, finds ids: [Int64]) async throws {
        let answer = try await explorer.get("datasets/pb/records", ["where": condition, "select": "id"])
        #expect(answer["id"] == ids.map { JSON.integer($0) }, "\(condition): \(answer.message ?? "")")
        #expect(answer.total == Int64(ids.count))
    }

    @Test(
        "numbers and texts compare exactly; what touches a null is false",
        arguments: [
            ("id = 1", [1]), ("id : 1", [1]), ("id != 1", [2, 3, 4]), ("id > 2", [3, 4]), ("2 < id", [3, 4]),
            ("id <= 2", [1, 2]), ("cout > 0", [1, 4]), ("cout != 1500", [2, 4]), ("cout*2 = 1", [4]),
            ("id/2 = 0.5", [1]), ("id/0 = 1", []), ("-cout = 10", [2]), ("id + cout = 1501", [1]),
            ("titre = 'Des arbres'", [2]), ("titre = 'des arbres'", []), ("length(titre) = 10", [2]),
            ("lower(titre) = 'arbres et bancs'", [3]), ("titre > 'B'", [1, 2]), ("ifnull(cout, 0) = 0", [3]),
            ("cout = null", []), ("1 = 1", [1, 2, 3, 4]),
        ] as [(String, [Int64])])
    func comparisons(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test(
        "not is the complement: it keeps the records whose value is null",
        arguments: [
            ("not cout = 1500", [2, 3, 4]), ("not (cout > 0 or cout < 0)", [3]), ("not titre like 'arbres'", [1, 4]),
            ("not not cout = 1500", [1]), ("not gagnant", [2, 3]), ("not (not gagnant) and id < 4", [1]),
        ] as [(String, [Int64])])
    func complement(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test(
        "is asks for nulls and booleans",
        arguments: [
            ("cout is null", [3]), ("cout is not null", [1, 2, 4]), ("lieu is null", [3]),
            ("tags is not null", [1, 2, 4]),
            ("gagnant", [1, 4]), ("gagnant is true", [1, 4]), ("gagnant is false", [2]),
            ("gagnant is not true", [2, 3]),
            ("gagnant = true", [1, 4]), ("gagnant: FALSE", [2]),
        ] as [(String, [Int64])])
    func constants(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test(
        "a date is a whole period to =, and its start to an order",
        arguments: [
            ("edition = date'2025'", [2, 3]), ("edition != date'2025'", [1]), ("edition < date'2025'", [1]),
            ("edition = '2024-01-01'", [1]), ("edition > date'2024'", [2, 3]), ("year(edition) = 2024", [1]),
            ("ouvert_le = date'2025'", [2, 4]), ("ouvert_le >= date'2025-07-01T08:00:00.25'", [2, 4]),
            ("ouvert_le > date'2025-07-01T08:00:00.25'", [4]), ("ouvert_le < '2025-01-01'", [1]),
            ("ouvert_le in [date'2025-07-01'..date'2025-07-01']", [2]),
            ("ouvert_le in ]date'2025-07-01T08:00:00.25'..date'2025-12']", [4]),
            ("ouvert_le in [date'2024' to date'2025'[", [1]), ("month(ouvert_le) = 3", [1]),
        ] as [(String, [Int64])])
    func dates(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test("the time zone of the request moves the boundaries of dates")
    func zone() async throws {
        for (zone, ids) in [("UTC", [4]), ("Europe/Paris", [])] as [(String, [JSON])] {
            let answer = try await explorer.get(
                "datasets/pb/records",
                ["where": "ouvert_le = date'2025-12-31'", "timezone": zone, "select": "id"])
            #expect(answer["id"] == ids, "\(zone)")
        }
    }

    @Test("now() is the city's instant")
    func now() async throws {
        let city = try DatasetFiles.city(.init(clock: Instant("2025-07-02T00:00:00Z").map { .fixed($0) }))
        let explorer = Explorer(city)
        let parameters: KeyValuePairs = ["where": "ouvert_le in [now(days=-1)..now()]", "select": "id"]
        #expect(try await explorer.get("datasets/pb/records", parameters)["id"] == [2])
        city.clock.advance(by: .seconds(365 * 86_400))
        #expect(try await explorer.get("datasets/pb/records", parameters)["id"] == [])
    }

    @Test(
        "lists, ranges and multivalued fields",
        arguments: [
            ("id in (1, 3, 9)", [1, 3]), ("not id in (1, 3)", [2, 4]), ("id in [2..3]", [2, 3]), ("id in ]2..3]", [3]),
            ("id in [2..3[", [2]), ("id: [2 to 3]", [2, 3]), ("'eau' in tags", [1, 4]), ("tags = 'rue'", [1, 2]),
            ("tags != 'rue'", [4]), ("tags in ('arbres', 'eau')", [1, 2, 4]), ("not 'eau' in tags", [2, 3]),
        ] as [(String, [Int64])])
    func membership(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test(
        "words match whatever their case and accents",
        arguments: [
            ("'arbres'", [2, 3]), ("'ecole FONTAINE'", [1]), ("'fontaine eau'", [1]), ("'font*'", [1]), ("'font'", []),
            ("titre like 'arbres'", [2, 3]), ("titre like 'arb*'", [2, 3]), ("titre like '%bancs%'", [3]),
            ("titre like 'eau'", []), ("tags like 'eau'", [1, 4]),
            ("search('arbre')", [2, 3]), ("search('fontiane')", [1]), ("search(titre, 'eau')", []),
            ("search(titre, tags, 'eau')", [1, 4]), ("search(*, 'banc')", [3]), ("search('ecole - fontaine')", [1]),
            ("suggest(titre, 'des arb')", [2]), ("suggest(titre, 'arbres des')", []), ("suggest('fonta')", [1]),
            ("startswith(titre, 'Des')", [2]), ("startswith(titre, 'des')", []), ("startswith(tags, 'arb')", [2]),
            ("search('!!')", []),
        ] as [(String, [Int64])])
    func words(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test(
        "places",
        arguments: [
            ("within_distance(lieu, geom'POINT(2.35 48.85)', 1m)", [1]),
            ("within_distance(lieu, geom'POINT(2.35 48.85)', 2km)", [1, 2]),
            ("distance(lieu, geom'POINT(2.35 48.85)', 2km)", [1, 2]),
            ("distance(lieu, geom'POINT(2.35 48.85)') > 100000", [4]),
            ("not within_distance(lieu, geom'POINT(2.35 48.85)', 2km)", [3, 4]),
            ("in_bbox(lieu, 48.8, 2.3, 48.9, 2.4)", [1, 2]), ("in_bbox(lieu, 48.86, 2.36, 48.9, 2.3)", [2]),
            ("in_bbox(forme, 48.84, 2.34, 48.86, 2.36)", [1, 2]),
            ("intersects(forme, geom'POINT(2.35 48.85)')", [1, 2]),
            ("within(forme, geom'POLYGON((2.34 48.84, 2.36 48.84, 2.36 48.86, 2.34 48.86, 2.34 48.84))')", [1]),
            ("disjoint(forme, geom'POINT(0 0)')", [1, 2]), ("disjoint(forme, geom'POINT(2.31 48.81)')", [1]),
            ("polygon(lieu, geom'POLYGON((2 48, 3 48, 3 49, 2 48))')", []),
            ("geometry(lieu, geom'POLYGON((2 48, 3 48, 3 49, 2 49, 2 48))')", [1, 2]),
        ] as [(String, [Int64])])
    func places(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test("several conditions narrow each other")
    func several() async throws {
        let answer = try await explorer.get(
            "datasets/pb/records", ["where": "id > 1 or id = 1", "where": "id < 3", "select": "id"])
        #expect(answer["id"] == [1, 2])
    }

    @Test("long chains and lists are ordinary queries")
    func long() async throws {
        func repeated(_ piece: String, _ count: Int, _ separator: String) -> String {
            Array(repeating: piece, count: count).joined(separator: separator)
        }
        try await expect(repeated("id=1", 300, " or "), finds: [1])
        try await expect(repeated("id=1", 300, " and "), finds: [1])
        try await expect("id in (\(repeated("1", 1_500, ",")))", finds: [1])
        try await expect("tags in (\(repeated("'arbres'", 300, ",")))", finds: [2])
        try await expect(repeated("not ", 40, "") + "id = 1", finds: [1])
    }

    @Test("what is nested too deeply is an error of the query, not of the server")
    func deep() async throws {
        for condition in [
            "id = " + String(repeating: "1*", count: 3_000) + "1", String(repeating: "(", count: 3_000),
            String(repeating: "lower(", count: 49) + "titre" + String(repeating: ")", count: 49) + " = 'a'",
            "id = " + String(repeating: "1-(", count: 49) + "1" + String(repeating: ")", count: 49),
            String(repeating: "not (id = 1 or ", count: 49) + "id = 1" + String(repeating: ")", count: 49),
        ] {
            let answer = try await explorer.get("datasets/pb/records", ["where": condition])
            #expect(
                [.ok, .badRequest, .uriTooLong].contains(answer.status), "\(condition.prefix(20)) \(answer.status)")
        }
    }

    @Test(
        "full text looks into numbers and dates too, a search only where they are named",
        arguments: [
            ("search('1500')", []), ("suggest('202')", []), ("search(edition, '2024')", [1, 2, 3]),
            ("'2024'", [1]), ("'1500'", [1]), ("search(id, '3')", [3]), ("edition like '2025'", [2, 3]),
        ]
            as [(String, [Int64])])
    func numbersAsWords(condition: String, ids: [Int64]) async throws {
        try await expect(condition, finds: ids)
    }

    @Test("a value never becomes SQL")
    func injection() async throws {
        try await expect("titre = \"'); DROP TABLE records; --\"", finds: [])
        try await expect("titre like '\" OR 1=1 --'", finds: [])
        try await expect("id = 1", finds: [1])
    }
}
#endif
