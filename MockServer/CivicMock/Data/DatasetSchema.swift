#if MockServer
import CivicJSON

/// A dataset without its records: the object that the catalog serves, and the fields read from it.
package struct DatasetSchema: Sendable {
    package let id: String
    package let fields: [SchemaField]
    /// The body of `GET …/catalog/datasets/<id>`, served as it was given.
    package let document: JSONObject
    private let positions: [String: Int]

    package init(id: String, fields: [SchemaField], document: JSONObject = [:]) {
        self.id = id
        self.fields = fields
        self.document = document
        positions = Dictionary(fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package init(parsing bytes: some Collection<UInt8>, file: String) throws {
        let document: JSON
        do {
            document = try JSON(parsing: bytes)
        } catch {
            throw DatasetError(file: file, reason: "\(error)")
        }
        guard let document = document.objectValue else {
            throw DatasetError(file: file, reason: "expected a dataset object, found \(document.kind)")
        }
        guard let id = document["dataset_id"]?.stringValue, !id.isEmpty else {
            throw DatasetError(
                file: file, reason: "no \"dataset_id\": expected the body of GET …/catalog/datasets/<dataset_id>")
        }
        guard let list = document["fields"]?.arrayValue else {
            throw DatasetError(file: file, reason: "no \"fields\": expected a list of fields")
        }
        var fields: [SchemaField] = []
        for (index, item) in list.enumerated() {
            fields.append(try Self.field(item, index: index, file: file))
        }
        guard fields.count <= Self.mostFields else {
            throw DatasetError(file: file, reason: "\(fields.count) fields: this server takes \(Self.mostFields)")
        }
        let names = fields.map(\.name)
        if let twice = names.first(where: { name in names.count(where: { $0 == name }) > 1 }) {
            throw DatasetError(file: file, field: twice, reason: "declared twice")
        }
        self.init(id: id, fields: fields, document: Self.served(document))
    }

    /// SQLite takes 2,000 columns, and a geo_point_2d is two.
    private static let mostFields = 900

    package func position(of name: String) -> Int? {
        positions[name]
    }

    /// The object without what its portal added for one request: links to that portal, and its visitors' counts.
    private static func served(_ document: JSONObject) -> JSONObject {
        var document = JSONObject(members: document.members.filter { $0.name != "_links" })
        if let metas = document["metas"]?.objectValue {
            document["metas"] = .object(JSONObject(members: metas.members.filter { $0.name != "explore" }))
        }
        return document
    }

    private static func field(_ item: JSON, index: Int, file: String) throws -> SchemaField {
        guard let object = item.objectValue, let name = object["name"]?.stringValue, !name.isEmpty else {
            throw DatasetError(file: file, reason: "fields[\(index)] has no \"name\"")
        }
        guard let typeName = object["type"]?.stringValue, let type = FieldType(rawValue: typeName) else {
            let known = FieldType.allCases.map(\.rawValue).joined(separator: ", ")
            let found = object["type"].map { "\($0)" } ?? "nothing"
            throw DatasetError(file: file, field: name, reason: "expected a type of \(known), found \(found)")
        }
        return SchemaField(
            name: name, label: object["label"]?.stringValue, type: type,
            annotations: try annotations(object["annotations"] ?? .null, of: name, file: file))
    }

    /// Version 2.0 wrote a list of `{"name": "facet", "args": […]}`.
    private static func annotations(_ value: JSON, of field: String, file: String) throws -> JSONObject {
        switch value {
        case .null: return [:]
        case .object(let object): return object
        case .array(let list):
            return JSONObject(list.compactMap { item in item["name"]?.stringValue.map { ($0, item["args"] ?? true) } })
        default:
            throw DatasetError(
                file: file, field: field, reason: "expected an object of annotations, found \(value.kind)")
        }
    }
}
#endif
