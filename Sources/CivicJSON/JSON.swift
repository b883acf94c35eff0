/// Any JSON value: the one dynamic value the mock stores, receives and answers with.
///
/// It is a seam. Everything in the mock reads and writes JSON through this type, ``JSONReader`` and
/// ``JSONWriter``, so that they can be replaced without touching their users. Member order is kept because the
/// platform's answers have one.
///
///     let record = try JSON(parsing: #"{"nom":"Mairie","etages":4}"#.utf8)
///     record["etages"]?.integerValue  // 4
///
/// An integer and a double are different values even when they are equal as numbers: the platform writes `4` for
/// an `int` field and `4.0` for a `double` field. Strings are compared as Swift compares them, by canonical
/// equivalence.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number written without fraction and exponent that fits 64 bits.
    case integer(Int64)
    /// Every other number; always finite when it was read.
    case double(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)

    /// Reads one whole document; only whitespace may follow the value.
    ///
    /// - Parameter bytes: UTF-8, such as `text.utf8`, a `[UInt8]`, or an `UnsafeBufferPointer` over a
    ///   `StaticString`.
    /// - Throws: ``JSONSyntaxError`` with the place of the first mistake.
    package init(parsing bytes: some Collection<UInt8>) throws(JSONSyntaxError) {
        let outcome =
            bytes.withContiguousStorageIfAvailable(Self.parse)
            ?? Array(bytes).withUnsafeBufferPointer(Self.parse)
        self = try outcome.get()
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSON, JSONSyntaxError> {
        Result { () throws(JSONSyntaxError) in
            var reader = JSONReader(bytes: bytes)
            let value = try reader.readValue()
            try reader.finish()
            return value
        }
    }

    package var isNull: Bool { self == .null }

    package var boolValue: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The integer, or nil for anything else, `4.0` included.
    package var integerValue: Int64? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    /// The number, whether it was written as an integer or not.
    package var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    package var stringValue: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var arrayValue: [JSON]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    package var objectValue: JSONObject? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    /// The member of that name, or nil when this is not an object or has no such member.
    package subscript(_ name: String) -> JSON? {
        objectValue?[name]
    }

    /// The element at that position, or nil when this is not an array or is shorter.
    package subscript(_ index: Int) -> JSON? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// What the value is, in the words an error message needs.
    package var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .integer, .double: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .double(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(JSONObject(elements)) }
}

extension JSON: CustomStringConvertible {
    /// The value as compact JSON text.
    package var description: String {
        var writer = JSONWriter()
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
