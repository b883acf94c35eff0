#if MockServer
import CivicJSON
import GRDB

/// The list of a city's datasets, queried like any dataset: its records are datasets, its fields their metadata.
package struct DatasetCatalog: Sendable {
    let records: CityRecords
    private let ids: [String]
    private let documents: [JSONObject]
    private let positions: [String: Int]

    init(_ schemas: [DatasetSchema]) throws {
        let schemas = schemas.sorted { $0.id < $1.id }
        ids = schemas.map(\.id)
        documents = schemas.map(\.document)
        positions = Dictionary(schemas.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let rows = schemas.map(Self.values)
        let fields = Self.fields(of: rows)
        let schema = DatasetSchema(id: "catalog", fields: fields)
        let database = try RecordDatabase(schema: schema) { insert in
            for row in rows {
                var cells: [DatabaseValue] = []
                for field in fields {
                    try CellReader.append(row[field.name] ?? .null, of: field, to: &cells)
                }
                try insert(cells)
            }
        }
        records = CityRecords(of: schema.id) { database }
    }

    /// The number that a dataset has among the catalog's records.
    func number(of id: String) -> Int64? {
        positions[id].map { Int64($0 + 1) }
    }

    func id(_ number: Int64) -> String {
        ids[Int(number) - 1]
    }

    func document(_ number: Int64) -> JSONObject {
        documents[Int(number) - 1]
    }

    /// What can be asked of a dataset: the parts of its object, and its metadata as `template.name`.
    private static func values(of schema: DatasetSchema) -> JSONObject {
        var values = schema.document
        values["dataset_id"] = .string(schema.id)
        for template in schema.document["metas"]?.objectValue?.members ?? [] {
            for meta in template.value.objectValue?.members ?? [] {
                values["\(template.name).\(meta.name)"] = meta.value
            }
        }
        for name in AppMetas.names {
            values["explore.\(name)"] = AppMetas.values[name]
        }
        return values
    }

    private static func fields(of rows: [JSONObject]) -> [SchemaField] {
        var names: [String] = []
        var seen: Set<String> = []
        for row in rows {
            for name in row.names where seen.insert(name).inserted {
                names.append(name)
            }
        }
        return names.map { name in
            field(name, values: rows.compactMap { $0[name] }.filter { !$0.isNull })
        }
    }

    /// Portals have metadata of their own, so a field's type is that of its values.
    private static func field(_ name: String, values: [JSON]) -> SchemaField {
        func all(_ test: (JSON) -> Bool) -> Bool { values.allSatisfy(test) }
        let type: FieldType
        var annotations: JSONObject = [:]
        if all({ $0.boolValue != nil }) {
            type = values.isEmpty ? .text : .boolean
        } else if all({ $0.integerValue != nil }) {
            type = .int
        } else if all({ $0.doubleValue != nil }) {
            type = .double
        } else if all({ $0.stringValue.map(isDateTime) ?? false }) {
            type = .dateTime
        } else if all({ $0.stringValue != nil }) {
            type = .text
        } else if all({ $0.stringValue != nil || ($0.arrayValue?.allSatisfy { $0.stringValue != nil } ?? false) }) {
            type = .text
            annotations["multivalued"] = true
        } else {
            type = .json
        }
        return SchemaField(name: name, type: type, annotations: annotations, isHidden: name.contains("."))
    }

    private static func isDateTime(_ text: String) -> Bool {
        text.utf8.count > 10 && Instant(text) != nil
    }
}

/// What `include_app_metas=true` adds under `metas.explore`. Nobody visits a mock, so all counts are zero.
enum AppMetas {
    static let names = values.names

    static let values: JSONObject = [
        "popularity_score": 0.0, "download_count": 0, "api_call_count": 0, "attachment_download_count": 0,
        "file_fields_download_count": 0, "reuse_count": 0,
    ]
}
#endif
