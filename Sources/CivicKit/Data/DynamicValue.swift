import Foundation

/// A value whose type is known only when it arrives: a field of a ``Record``, a metadata entry.
///
/// ```swift
/// let record = try await city.data.dataset("les-arbres").records.first()
/// let height = record?["hauteurenm"].int
/// ```
public enum DynamicValue: Hashable, Sendable {
    /// An empty value.
    case null
    /// `true` or `false`
    case boolean(Bool)
    /// A number without a fraction, also one written as `12.0`.
    case integer(Int)
    /// Any other number.
    case decimal(Double)
    /// A text; dates and instants are texts too.
    case string(String)
    /// A list, as multivalued fields hold it.
    case array([DynamicValue])
    /// A place, a shape, a file, or whatever the publisher put there.
    case object([String: DynamicValue])
}

extension DynamicValue {
    /// Whether there is nothing.
    public var isNull: Bool { self == .null }

    /// The text, where the value is one. Numbers are not turned into texts.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The whole number, also where it is written with a fraction of zero.
    public var int: Int? {
        switch self {
        case .integer(let number): number
        case .decimal(let number): Int(exactly: number)
        default: nil
        }
    }

    /// The number, whole or not.
    public var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .decimal(let number): number
        default: nil
        }
    }

    /// The truth value, where the value is one.
    public var bool: Bool? {
        if case .boolean(let flag) = self { flag } else { nil }
    }

    /// The values of a list.
    public var array: [DynamicValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// The members of an object.
    public var object: [String: DynamicValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The instant, where the value is a text with a date and a time.
    public var date: Date? { string.flatMap(ISO8601.date) }

    /// The date, where the value is a text such as `2025`, `2025-04` or `2025-04-30`.
    public var calendarDate: CalendarDate? { string.flatMap { CalendarDate($0) } }

    /// The value, read as a row's property of that type is.
    func decoded<Value: Decodable>(as type: Value.Type) -> Value? {
        guard !isNull, let data = try? JSONEncoder().encode(self) else { return nil }
        if let value = try? JSONReader().read(type, from: data) { return value }
        // In some portals the only value of a multivalued field stands alone.
        return string.flatMap { [$0] as? Value }
    }

    /// A member of an object; ``null`` where there is none.
    public subscript(name: String) -> DynamicValue { object?[name] ?? .null }
}

extension DynamicValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .boolean(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .decimal(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([DynamicValue].self) {
            self = .array(values)
        } else {
            self = .object(try container.decode([String: DynamicValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .decimal(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }
}

extension DynamicValue: CustomStringConvertible {
    public var description: String {
        switch self {
        case .null: "null"
        case .boolean(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .decimal(let number): "\(number)"
        case .string(let text): text
        case .array(let values): "\(values)"
        case .object(let members): "\(members)"
        }
    }
}
