/// A row of a dataset that no type was written for: its fields by name.
///
/// ```swift
/// for try await record in city.data.dataset("que-faire-a-paris-").records.limit(5) {
///     print(record["title"], record["date_start"].date ?? "at any time")
/// }
/// ```
///
/// With a declared ``Field`` the value comes in its type:
///
/// ```swift
/// let bikes = record[Field<Int>("numbikesavailable")]     // Int?
/// ```
public struct Record: Hashable, Sendable {
    /// All values, by the names of the dataset.
    public var fields: [String: DynamicValue]

    /// For previews and tests; records are usually read.
    public init(_ fields: [String: DynamicValue]) {
        self.fields = fields
    }

    /// The value under a name; ``DynamicValue/null`` where it is empty or where there is no such field.
    public subscript(name: String) -> DynamicValue { fields[name] ?? .null }

    /// The value of a field; `nil` where it is empty, is of another type, or where there is no such field. A single text
    /// is also read as a list of one.
    public subscript<Value: Decodable>(field: Field<Value>) -> Value? { self[field.name].decoded(as: Value.self) }
}

extension Record: Codable {
    public init(from decoder: any Decoder) throws {
        fields = try decoder.singleValueContainer().decode([String: DynamicValue].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }
}
