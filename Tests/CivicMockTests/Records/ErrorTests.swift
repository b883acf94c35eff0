#if MockServer
import CivicMock
import HTTPTypes
import Testing

@Suite("Errors in the words of Explore")
struct ErrorTests {
    private let explorer: Explorer

    init() throws {
        explorer = Explorer(try MockCity())
    }

    private func expect(
        _ path: String, _ parameters: KeyValuePairs<String, String>, _ status: HTTPResponse.Status, _ code: String,
        _ message: String
    ) async throws {
        let answer = try await explorer.get(path, parameters)
        #expect(answer.status == status)
        #expect(answer.code == code)
        #expect(answer.message == message)
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
    }

    private static let velib = "datasets/velib-disponibilite-en-temps-reel/records"

    @Test("a limit beyond 100")
    func limit() async throws {
        try await expect(
            Self.velib, ["limit": "1473"], .badRequest, "InvalidRESTParameterError",
            "Invalid value for limit API parameter: 1473 was found but -1 <= limit <= 100 is expected.")
        #expect(try await explorer.get(Self.velib, ["limit": "-2"]).code == "InvalidRESTParameterError")
        #expect(try await explorer.get(Self.velib, ["limit": "ten"]).code == "InvalidRESTParameterError")
    }

    @Test("a page that ends behind the 10,000th row; one that ends there is fine")
    func window() async throws {
        try await expect(
            Self.velib, ["limit": "100", "offset": "9950"], .badRequest, "InvalidRESTParameterError",
            "Invalid value for sum of offset + limit API parameter: 10050 was found but <= 10000 is expected.")
        #expect(try await explorer.get(Self.velib, ["limit": "100", "offset": "9900"]).status == .ok)
        #expect(try await explorer.get(Self.velib, ["offset": "-1"]).status == .badRequest)
        #expect(try await explorer.get(Self.velib, ["offset": "9223372036854775807"]).status == .badRequest)
    }

    @Test("what is not ODSQL, with its position from 0")
    func syntax() async throws {
        try await expect(
            Self.velib, ["where": "BOGUS("], .badRequest, "ODSQLSyntaxError",
            "ODSQL syntax exception: unexpected ( at position 5 in BOGUS(. Clause(s) containing the error(s): where.")
        #expect(try await explorer.get(Self.velib, ["select": "name,"]).code == "ODSQLSyntaxError")
        #expect(try await explorer.get(Self.velib, ["order_by": "name up"]).code == "ODSQLSyntaxError")
    }

    @Test("an unknown field, in every clause")
    func unknownField() async throws {
        try await expect(
            Self.velib, ["where": "departement = 75"], .badRequest, "ODSQLError",
            "ODSQL query is malformed: Unknown field: departement. Clause(s) containing the error(s): where.")
        for clause in ["select", "order_by"] {
            let answer = try await explorer.get(Self.velib, KeyValuePairs(dictionaryLiteral: (clause, "departement")))
            #expect(answer.code == "ODSQLError")
            #expect(answer.message?.hasSuffix("error(s): \(clause).") == true)
        }
    }

    @Test("an unknown dataset comes before every other mistake")
    func unknownDataset() async throws {
        try await expect(
            "datasets/nope-not-a-dataset/records", ["limit": "1000", "where": "("], .notFound, "NotFoundResource",
            "The requested dataset nope-not-a-dataset does not exist.")
        #expect(try await explorer.get("datasets/nope").code == "NotFoundResource")
    }

    @Test("an unknown record and an unknown path")
    func unknownPath() async throws {
        #expect(try await explorer.get("\(Self.velib)/0000").code == "NotFoundResource")
        let zeros = String(repeating: "0", count: 40)
        #expect(try await explorer.get("\(Self.velib)/\(zeros)").status == .notFound)
        #expect(try await explorer.get("nothing").code == "NotFoundResource")
        #expect(try await explorer.send("/").code == "NotFoundResource")
    }

    @Test(
        "types that do not compare",
        arguments: [
            "capacity = '30'", "name = 3", "duedate = '2025'", "duedate > 2025", "name", "coordonnees_geo = 1",
            "coordonnees_geo like '3'", "name is true", "capacity in ['a'..'b']",
        ])
    func types(condition: String) async throws {
        #expect(try await explorer.get(Self.velib, ["where": condition]).code == "IncompatibleTypesInComparisonFilter")
    }

    @Test(
        "well-formed nonsense",
        arguments: [
            "duedate > date'hier'", "intersects(coordonnees_geo, geom'POINT(2)')",
            "within_distance(name, geom'POINT(2 48)', 1km)", "in_bbox(coordonnees_geo, 148, 2.3, 48, 2.4)",
            "duedate > now(fortnights=1)", "date_format(duedate, 'QQ') = '1'", "name + 1 = 2", "year(name) = 1",
            "within_distance(coordonnees_geo, geom'POLYGON((2 48, 3 48, 3 49, 2 48))', 1km)",
        ])
    func nonsense(condition: String) async throws {
        #expect(try await explorer.get(Self.velib, ["where": condition]).code == "ODSQLError")
    }

    @Test("an alias that is declared twice")
    func alias() async throws {
        let answer = try await explorer.get(Self.velib, ["select": "name as y, capacity as y"])
        #expect(answer.message?.contains("Alias 'y' is declared several times") == true)
    }

    @Test("wrong values of the other parameters")
    func parameters() async throws {
        for (name, value) in [("timezone", "Europe/Lutece"), ("lang", "la"), ("include_links", "yes")] {
            let answer = try await explorer.get(Self.velib, KeyValuePairs(dictionaryLiteral: (name, value)))
            #expect(answer.code == "InvalidRESTParameterError", "\(name)")
            #expect(answer.message?.contains(value) == true)
        }
    }

    @Test("broken percent-encoding, bytes that are not UTF-8, a URL without end")
    func encoding() async throws {
        let path = "/api/explore/v2.1/catalog/\(Self.velib)"
        #expect(try await explorer.send("\(path)?where=%zz").code == "InvalidRESTParameterError")
        #expect(try await explorer.send("\(path)?where=%2").code == "InvalidRESTParameterError")
        #expect(try await explorer.send("\(path)?where=%ff%fe").code == "InvalidRESTParameterError")
        #expect(try await explorer.send("/api/explore/v2.1/catalog/datasets/%ff").status.kind == .clientError)
        let long = try await explorer.send("\(path)?where=" + String(repeating: "a", count: 10_000))
        #expect(long.status == .uriTooLong)
        #expect(long.code == "URITooLong")
    }

    @Test("methods that write")
    func methods() async throws {
        let answer = try await explorer.send("/api/explore/v2.1/catalog/\(Self.velib)", method: .post)
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
        #expect(answer.code == "MethodNotAllowed")
    }

    @Test(
        "what is not served yet says so",
        arguments: [
            "\(velib)?group_by=name", "\(velib)?select=count(*)", "\(velib)?select=sum(capacity)%2F2%20as%20x",
            "datasets/arrondissements/facets", "datasets/arrondissements/exports",
            "datasets/arrondissements/exports/csv",
            "datasets/arrondissements/attachments", "facets", "exports", "exports/csv", "datasets?group_by=publisher",
        ])
    func notImplemented(path: String) async throws {
        let answer = try await explorer.send("/api/explore/v2.1/catalog/\(path)")
        #expect(answer.status == .notImplemented)
        #expect(answer.code == "NotImplemented")
        #expect(answer.message?.hasPrefix("This mock server does not serve") == true)
    }

    @Test("a strict city refuses a misspelt parameter, any other warns about it")
    func strict() async throws {
        let lenient = try await explorer.get(Self.velib, ["wehre": "capacity > 3", "ordre": "x"])
        #expect(lenient.status == .ok)
        #expect(lenient.headers[HTTPField.Name("Civic-Mock-Warning")!] == "unknown parameters ignored: wehre, ordre")
        let strict = Explorer(try MockCity(configuration: .init(isStrict: true)))
        let refused = try await strict.get(Self.velib, ["wehre": "capacity > 3"])
        #expect(refused.status == .badRequest)
        #expect(refused.message?.contains("wehre") == true)
        #expect(try await strict.get(Self.velib, ["apikey": "k"]).status == .ok)
    }
}
#endif
