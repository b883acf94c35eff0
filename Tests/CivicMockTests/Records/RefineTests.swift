#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("refine and exclude")
struct RefineTests {
    private let explorer: Explorer

    init() throws {
        explorer = Explorer(try DatasetFiles.city())
    }

    private func ids(_ parameters: KeyValuePairs<String, String>) async throws -> [JSON] {
        let answer = try await explorer.get("datasets/pb/records", parameters)
        #expect(answer.status == .ok, "\(answer.message ?? "")")
        return answer["id"]
    }

    @Test("values of one facet must all hold")
    func conjunction() async throws {
        #expect(try await ids(["refine": "tags:rue"]) == [1, 2])
        #expect(try await ids(["refine": "tags:rue", "refine": #"tags:"eau""#]) == [1])
    }

    @Test("values of a disjunctive facet are alternatives, by annotation or by request")
    func disjunctive() async throws {
        #expect(try await ids(["refine": "theme:Nature/Eau", "refine": "theme:Mobilité"]) == [1, 3])
        #expect(
            try await ids([
                "refine": "tags:arbres", "refine": "tags:eau", "facet": #"facet(name="tags", disjunctive=true)"#,
            ]) == [1, 2, 4])
    }

    @Test("a hierarchical value matches what lies below it")
    func hierarchy() async throws {
        #expect(try await ids(["refine": "theme:Nature"]) == [1, 2])
        #expect(try await ids(["refine": "theme:Nat"]) == [])
    }

    @Test("a date facet takes a year, a month or a day, with or without leading zeros, in the time zone")
    func dates() async throws {
        #expect(try await ids(["refine": "edition:2025"]) == [2, 3])
        #expect(try await ids(["refine": "ouvert_le:2025/7/1"]) == [2])
        #expect(try await ids(["refine": "ouvert_le:2024/04"]) == [])
        #expect(try await ids(["refine": "ouvert_le:2026", "timezone": "Europe/Paris"]) == [4])
    }

    @Test("booleans and numbers are refined by their text")
    func others() async throws {
        #expect(try await ids(["refine": "gagnant:true"]) == [1, 4])
        #expect(try await ids(["refine": "id:2"]) == [2])
        #expect(try await ids(["refine": "cout:1500"]) == [1])
        #expect(try await ids(["refine": "id:deux"]) == [])
    }

    @Test("exclude leaves out, and keeps what has no value")
    func exclude() async throws {
        #expect(try await ids(["exclude": "tags:eau"]) == [2, 3])
        #expect(try await ids(["exclude": "tags:eau", "exclude": "edition:2025"]) == [])
        #expect(try await ids(["refine": "gagnant:true", "exclude": "id:1"]) == [4])
    }

    @Test("a facet that is no field, and a refinement without a value, are errors")
    func errors() async throws {
        let unknown = try await explorer.get("datasets/pb/records", ["refine": "quartier:1"])
        #expect(unknown.code == "ODSQLError")
        #expect(
            unknown.message
                == "ODSQL query is malformed: Unknown field: quartier. Clause(s) containing the error(s): refine.")
        #expect(try await explorer.get("datasets/pb/records", ["refine": "edition"]).code == "ODSQLSyntaxError")
        #expect(try await explorer.get("datasets/pb/records", ["refine": "edition:hier"]).code == "ODSQLError")
        #expect(try await explorer.get("datasets/pb/records", ["refine": "lieu:1"]).code == "ODSQLError")
    }
}
#endif
