import CivicKit
import Foundation
import Testing

@Suite("ODSQL by hand")
struct ODSQLFragmentTests {
    static let hostile = [
        #"" or true or ""#, #"\" or true or \""#, #"' or '1'='1"#, "\\", "a\nb", "a\u{0}b", "') or (true", "`; drop`",
        "",
        "\u{2028}", "e\u{301}\"", "\"\u{301}",
    ]

    @Test("an interpolated text stays one text, whatever it holds", arguments: hostile)
    func escaping(text: String) throws {
        let fragment: ODSQLFragment = "name = \(text)"
        #expect(parsed(fragment.text) == (Station.name == text))
    }

    @Test("a hostile field name stays one name", arguments: ["a = 1 or b", "`", "\\`", "a\"b"])
    func fieldEscaping(name: String) throws {
        let field = Field<Int>(name)
        let fragment: ODSQLFragment = "\(field) = 1"
        #expect(parsed(fragment.text) == (field == 1))
    }

    @Test("every kind of value is written as ODSQL writes it")
    func kinds() {
        let here = GeoPoint(longitude: 2.35, latitude: 48.85)
        let fragment: ODSQLFragment = """
            \(Station.bikes) > \(20) and \(0.5) and \(true) and \(YesNo.no) and \(CalendarDate.year(2025)) \
            and \(Date(timeIntervalSince1970: 0)) and x in \(["a", "b"]) \
            and within_distance(p, \(here), \(Distance.kilometres(1.5))) \(raw: "and y")
            """
        #expect(
            fragment.text == """
                bikes > 20 and 0.5 and true and "NON" and date'2025-01-01' and date'1970-01-01T00:00:00Z' \
                and x in ("a", "b") and within_distance(p, geom'POINT(2.35 48.85)', 1.5km) and y
                """)
    }

    @Test("a value between quotes is refused before any request, because there it could break out")
    func doubleQuoting() async throws {
        let transport = StubTransport(noRows)
        let records = City.paris.using(transport).data.dataset("velib").records
        let typed = "' or true or '"
        let refused: [ODSQLFragment] = [
            "name = '\(typed)'", "name = \"\(typed)\"", "`\(typed)` = 1", "name = \"it\\\"s \(typed)\"",
            "x = \(raw: "'")\(typed)'",
        ]
        for fragment in refused {
            let error = try #require(
                await #expect(throws: CivicError.self) { try await records.where(fragment).page() })
            #expect(error.code == .invalidParameter)
            #expect(error.message.contains("leave the quotes out"))
        }
        #expect(await transport.requests.isEmpty)
        _ = try await records.where("name = 'it\\'s' and city = \(typed)").page()
        #expect(await transport.requests.count == 1)
    }

    @Test("an empty list is refused before any request")
    func emptyList() async throws {
        let records = City.paris.using(StubTransport(noRows)).data.dataset("velib").records
        let names: [String] = []
        let error = try #require(
            await #expect(throws: CivicError.self) { try await records.where("name in \(names)").page() })
        #expect(error.code == .invalidParameter)
    }

    @Test("select and orderBy take fragments too")
    func otherClauses() async throws {
        let transport = StubTransport(noRows)
        let records = City.paris.using(transport).data.dataset("velib").records
        _ = try await records.select("name, length(name) as n").orderBy("random(\(7))").page()
        #expect(await transport.values("select") == ["name, length(name) as n"])
        #expect(await transport.values("order_by") == ["random(7)"])
    }
}
