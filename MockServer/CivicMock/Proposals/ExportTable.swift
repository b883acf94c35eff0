#if MockServer
import CivicJSON

/// Proposals or projects as a table of texts: CSV as RFC 4180 has it, in UTF-8 with CRLF.
///
/// One column for each scalar; money in two columns, amount in minor units and currency; texts in one for each language of
/// the city; lists joined with `|`. A text that begins with `=`, `+`, `-` or `@` is written as it is: a table that changes
/// what people wrote could not be read back.
struct ExportTable {
    private struct Column {
        let name: String
        let value: (JSONObject) -> JSON?
    }

    private var columns: [Column] = []
    private let languages: [String]

    private init(_ facts: ParticipationFacts) {
        languages = facts.city.languages
    }

    static func proposals(_ facts: ParticipationFacts) -> ExportTable {
        var table = ExportTable(facts)
        table.add("id", "reference", "edition", "phase", "state", "nativeState")
        table.addTexts("title", "description")
        table.add("originalLanguage", "machineTranslated")
        table.addList("authors", of: "name")
        table.add("area")
        table.addPlace()
        table.add("themes")
        table.addMoney("estimatedCost")
        var kinds: [String] = []
        for kind in facts.editions.flatMap(\.supportKinds) where !kinds.contains(kind) { kinds.append(kind) }
        for kind in kinds {
            table.add("supports_\(kind)") { document in
                document["supports"]?.arrayValue?.first { $0["kind"]?.stringValue == kind }?["count"]
            }
        }
        table.add("commentCount")
        table.add("latestAnswer_decision") { $0["latestAnswer"]?["decision"] }
        table.add("latestAnswer_at") { $0["latestAnswer"]?["at"] }
        table.addList("attachments", of: "url")
        table.add("mergedInto", "mergedFrom", "projects", "createdAt", "submittedAt", "updatedAt", "url")
        return table
    }

    static func projects(_ facts: ParticipationFacts) -> ExportTable {
        var table = ExportTable(facts)
        table.add("id", "edition", "number", "state", "nativeState")
        table.addTexts("title", "description")
        table.add("originalLanguage", "machineTranslated", "area")
        table.addPlace()
        table.add("isInEquityZone", "themes", "proposals")
        table.addMoney("cost")
        table.addTexts("costReport")
        table.addList("attachments", of: "url")
        table.add("votes", "rank")
        for name in ["stage", "progress", "updatedAt"] {
            table.add("realisation_\(name)") { $0["realisation"]?[name] }
        }
        table.add("updatedAt", "url")
        return table
    }

    private mutating func add(_ name: String, _ value: @escaping (JSONObject) -> JSON?) {
        columns.append(Column(name: name, value: value))
    }

    private mutating func add(_ names: String...) {
        for name in names { add(name) { $0[name] } }
    }

    private mutating func addTexts(_ names: String...) {
        for name in names {
            for language in languages { add("\(name)_\(language)") { $0[name]?[language] } }
        }
    }

    private mutating func addMoney(_ name: String) {
        for part in ["amount", "currency"] { add("\(name)_\(part)") { $0[name]?[part] } }
    }

    private mutating func addList(_ name: String, of member: String) {
        add(name) { .array(($0[name]?.arrayValue ?? []).compactMap { $0[member] }) }
    }

    private mutating func addPlace() {
        add("longitude") { $0["place"]?["point"]?["coordinates"]?[0] }
        add("latitude") { $0["place"]?["point"]?["coordinates"]?[1] }
        add("address") { $0["place"]?["address"] }
        add("equityZone") { $0["place"]?["equityZone"] }
    }

    func writeHeader(to bytes: inout [UInt8]) {
        writeRow(columns.map(\.name), to: &bytes)
    }

    func write(_ document: JSONObject, to bytes: inout [UInt8]) {
        writeRow(columns.map { Self.text($0.value(document)) }, to: &bytes)
    }

    private static func text(_ value: JSON?) -> String {
        switch value {
        case nil, .null: ""
        case .string(let text): text
        case .array(let values): values.map(text).joined(separator: "|")
        case let value?: value.description
        }
    }

    private func writeRow(_ cells: [String], to bytes: inout [UInt8]) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            Self.write(cell, to: &bytes)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    /// A cell is quoted when it holds what separates cells or rows.
    private static func write(_ cell: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let special: Set<UInt8> = [quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        guard cell.utf8.contains(where: special.contains) else {
            bytes += cell.utf8
            return
        }
        bytes.append(quote)
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
#endif
