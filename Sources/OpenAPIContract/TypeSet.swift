#if MockServer
import CivicJSON

/// The types that a schema allows, as bits: the first question of every check.
struct TypeSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = TypeSet(rawValue: 1)
    static let boolean = TypeSet(rawValue: 2)
    static let integer = TypeSet(rawValue: 4)
    static let number = TypeSet(rawValue: 8)
    static let string = TypeSet(rawValue: 16)
    static let array = TypeSet(rawValue: 32)
    static let object = TypeSet(rawValue: 64)

    private static let names: [(String, TypeSet)] = [
        ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number), ("string", .string),
        ("array", .array), ("object", .object),
    ]

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The type of that name in JSON Schema, or nil.
    init?(named name: String) {
        guard let match = Self.names.first(where: { $0.0 == name }) else { return nil }
        self = match.1
    }

    /// The one type of that value; whole numbers are integers.
    init(of value: JSON) {
        switch value {
        case .null: self = .null
        case .bool: self = .boolean
        case .integer, .double: self = value.isWholeNumber ? .integer : .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    @inline(__always)
    func allows(_ value: JSON) -> Bool {
        switch value {
        case .null: contains(.null)
        case .bool: contains(.boolean)
        case .integer: !isDisjoint(with: [.integer, .number])
        case .double: contains(.number) || (contains(.integer) && value.isWholeNumber)
        case .string: contains(.string)
        case .array: contains(.array)
        case .object: contains(.object)
        }
    }
}

extension TypeSet: CustomStringConvertible {
    /// The types as a finding names them, such as `an integer or null`.
    var description: String {
        Self.names.filter { contains($0.1) }.map { name, _ in
            switch name {
            case "null": "null"
            case "array", "integer", "object": "an \(name)"
            default: "a \(name)"
            }
        }.joined(separator: " or ")
    }
}
#endif
