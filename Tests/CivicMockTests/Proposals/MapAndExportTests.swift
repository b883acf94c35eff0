#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Maps and exports")
struct MapAndExportTests {
    let reader: Participant

    init() throws {
        reader = Participant(try MockCity())
    }

    @Test("a map has everything with a point, and nothing without")
    func map() async throws {
        let map = try await reader.get("/maps/proposals?edition=2026")
        #expect(map[header: "Content-Type"] == "application/geo+json")
        let features = map["features"]?.arrayValue ?? []
        #expect(map["total"]?.integerValue == Int64(features.count))
        #expect(map["truncated"] == false)
        let all = try await reader.get("/proposals?edition=2026&limit=1").total ?? 0
        #expect(!features.isEmpty && features.count < all)
        #expect(features.allSatisfy { $0["geometry"]?["type"] == "Point" && $0["properties"]?["title"] != nil })
    }

    @Test("an export has a line for each, by identifier, as everyone sees it")
    func lines() async throws {
        let export = try await reader.signed(in: "camille").get("/exports/proposals?edition=idees")
        #expect(export[header: "Content-Type"] == "application/jsonl")
        #expect(export[header: "Content-Disposition"] == "attachment; filename=\"paris-proposals.jsonl\"")
        let lines = try String(decoding: export.body, as: UTF8.self).split(separator: "\n").map {
            try JSON(parsing: $0.utf8)
        }
        let ids = lines.compactMap { $0["id"]?.stringValue }
        #expect(Int64(ids.count) == (try await reader.get("/proposals?edition=idees").total))
        #expect(ids == ids.sorted())
        #expect(lines.allSatisfy { $0["isMine"] == nil })
        #expect(try await reader.get("/proposals/\(ids[0])").json == lines[0])
    }

    @Test("a table has a row for each, ends lines with CRLF, and quotes what would break them")
    func table() async throws {
        let export = try await reader.get("/exports/proposals?edition=idees&format=csv")
        #expect(export[header: "Content-Type"] == "text/csv; charset=utf-8")
        let rows = Self.rows(String(decoding: export.body, as: UTF8.self))
        let header = try #require(rows.first)
        #expect(header.contains("title_fr") && header.contains("title_en") && header.contains("estimatedCost_amount"))
        #expect(rows.allSatisfy { $0.count == header.count })
        #expect(Int64(rows.count - 1) == (try await reader.get("/proposals?edition=idees").total))
        let first = Dictionary(uniqueKeysWithValues: zip(header, rows[1]))
        let proposal = try await reader.get("/proposals/\(first["id"] ?? "")")
        #expect(first["description_fr"] == proposal["description"]?["fr"]?.stringValue)
        let themes = (proposal["themes"]?.arrayValue ?? []).compactMap(\.stringValue)
        #expect(first["themes"] == themes.joined(separator: "|"))
    }

    /// RFC 4180, strictly.
    private static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case "\r\n" where !isQuoted:
                rows.append(row + [cell])
                row = []
                cell = ""
            default: cell.append(character)
            }
        }
        return rows
    }

    @Test("a feature collection has whole proposals, those without a point too")
    func features() async throws {
        let export = try await reader.get("/exports/proposals?edition=idees&format=geojson")
        #expect(export[header: "Content-Type"] == "application/geo+json")
        let features = export["features"]?.arrayValue ?? []
        #expect(Int64(features.count) == (try await reader.get("/proposals?edition=idees").total))
        let first = try #require(features.first)
        let id = first["id"]?.stringValue ?? ""
        #expect(first["properties"] == (try await reader.get("/proposals/\(id)").json))
        #expect(first["geometry"] == first["properties"]?["place"]?["point"] ?? .null)
    }

    @Test("projects are exported as they are read")
    func projects() async throws {
        let export = try await reader.get("/exports/projects?edition=2026")
        let line = try #require(String(decoding: export.body, as: UTF8.self).split(separator: "\n").first)
        let project = try JSON(parsing: line.utf8)
        #expect(try await reader.get("/projects/\(project["id"]?.stringValue ?? "")").json == project)
    }
}
#endif
