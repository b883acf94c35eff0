#if MockServer
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
        let names = fields.map(\.name)
        if let twice = names.first(where: { name in names.count(where: { $0 == name }) > 1 }) {
            throw DatasetError(file: file, field: twice, reason: "declared twice")
        }
        self.init(id: id, fields: fields, document: document)
    }

    package func position(of name: String) -> Int? {
        positions[name]
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
            annotations: object["annotations"]?.objectValue ?? [:])
    }
}
#endif
