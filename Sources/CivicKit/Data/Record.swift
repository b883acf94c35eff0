import Foundation

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

    /// The value of a field; `nil` where it is empty, is of another type, or where there is no such field.
    public subscript<Value: RecordValue>(field: Field<Value>) -> Value? { Value(self[field.name]) }
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

/// A type that a field of a ``Record`` can be read as.
public protocol RecordValue {
    /// - Returns: `nil` for a value of another type.
    init?(_ value: DynamicValue)
}

extension String: RecordValue {
    public init?(_ value: DynamicValue) {
        guard let text = value.string else { return nil }
        self = text
    }
}

extension Int: RecordValue {
    public init?(_ value: DynamicValue) {
        guard let number = value.int else { return nil }
        self = number
    }
}

extension Double: RecordValue {
    public init?(_ value: DynamicValue) {
        guard let number = value.double else { return nil }
        self = number
    }
}

extension Bool: RecordValue {
    public init?(_ value: DynamicValue) {
        guard let flag = value.bool else { return nil }
        self = flag
    }
}

extension Date: RecordValue {
    public init?(_ value: DynamicValue) {
        guard let date = value.date else { return nil }
        self = date
    }
}

extension CalendarDate: RecordValue {
    public init?(_ value: DynamicValue) {
        guard let date = value.calendarDate else { return nil }
        self = date
    }
}

extension GeoPoint: RecordValue {
    public init?(_ value: DynamicValue) {
        guard let longitude = value["lon"].double, let latitude = value["lat"].double else { return nil }
        self.init(longitude: longitude, latitude: latitude)
    }
}

extension [String]: RecordValue {
    /// A field with several values holds a list, and in some portals a single one stands alone.
    public init?(_ value: DynamicValue) {
        if let text = value.string {
            self = [text]
            return
        }
        guard let values = value.array else { return nil }
        let texts = values.compactMap(\.string)
        guard texts.count == values.count else { return nil }
        self = texts
    }
}

extension RecordValue where Self: RawRepresentable, RawValue: RecordValue {
    /// An enum of the words of a field: `enum YesNo: String, RecordValue`.
    public init?(_ value: DynamicValue) {
        guard let rawValue = RawValue(value) else { return nil }
        self.init(rawValue: rawValue)
    }
}

extension RecordValue where Self: Decodable {
    /// Reads a value through its `Decodable` conformance.
    fileprivate init?(decoding value: DynamicValue) {
        guard !value.isNull, let data = try? JSONEncoder().encode(value),
            let decoded = try? JSONReader().read(Self.self, from: data)
        else { return nil }
        self = decoded
    }
}

extension GeoShape: RecordValue {
    public init?(_ value: DynamicValue) {
        self.init(decoding: value)
    }
}

extension FileReference: RecordValue {
    public init?(_ value: DynamicValue) {
        self.init(decoding: value)
    }
}
