#if MockServer
import CivicJSON

/// What a text in a URL, a header or a form stands for, as far as its schema tells: `limit=20` is the integer 20 where
/// an integer may stand, and the string `20` elsewhere.
final class Shape: Sendable {
    let types: TypeSet
    let element: Shape?
    let properties: [String: Shape]
    /// False when there are no members but ``properties``.
    let isOpen: Bool

    init(types: TypeSet, element: Shape?, properties: [String: Shape], isOpen: Bool) {
        self.types = types
        self.element = element
        self.properties = properties
        self.isOpen = isOpen
    }

    static let anything = Shape(types: [], element: nil, properties: [:], isOpen: true)

    /// True when several values make one: then a parameter may be repeated.
    var isArray: Bool { types.contains(.array) }

    var isObject: Bool { types.contains(.object) }

    /// The shape of a schema as the document has it, through references and combinations of schemas.
    static func of(_ schema: JSON?, in document: JSON) -> Shape {
        var parts = Parts()
        if let schema {
            parts.collect(schema, document, depth: 0)
        }
        return Shape(
            types: parts.types, element: parts.items.map { .scalar($0, in: document) },
            properties: parts.properties.mapValues { .property($0, in: document) }, isOpen: parts.isOpen)
    }

    /// A member may be an array of scalars, as in a form; nothing goes deeper.
    private static func property(_ schema: JSON, in document: JSON) -> Shape {
        var parts = Parts()
        parts.collect(schema, document, depth: 0)
        return Shape(
            types: parts.types, element: parts.items.map { .scalar($0, in: document) }, properties: [:], isOpen: true)
    }

    private static func scalar(_ schema: JSON, in document: JSON) -> Shape {
        var parts = Parts()
        parts.collect(schema, document, depth: 0)
        return Shape(types: parts.types, element: nil, properties: [:], isOpen: true)
    }

    private struct Parts {
        var types: TypeSet = []
        var items: JSON?
        var properties: [String: JSON] = [:]
        var isOpen = true

        mutating func collect(_ schema: JSON, _ document: JSON, depth: Int) {
            guard depth < 16, case .object(let object) = schema else { return }
            let names = object["type"]?.arrayValue ?? [object["type"] ?? .null]
            var own = TypeSet(names.compactMap { $0.stringValue.flatMap(TypeSet.init(named:)) })
            if own.isEmpty {
                let values = (object["enum"]?.arrayValue ?? []) + [object["const"]].compactMap { $0 }
                own = TypeSet(values.map(TypeSet.init(of:)))
            }
            types.formUnion(own)
            items = items ?? object["items"]
            for member in object["properties"]?.objectValue?.members ?? [] {
                properties[member.name] = member.value
            }
            if object["additionalProperties"] == .bool(false) { isOpen = false }
            if let reference = object["$ref"]?.stringValue,
                let target = JSONPointer.value(at: reference, in: document)
            {
                collect(target, document, depth: depth + 1)
            }
            for keyword in ["allOf", "anyOf", "oneOf"] {
                for part in object[keyword]?.arrayValue ?? [] {
                    collect(part, document, depth: depth + 1)
                }
            }
        }
    }

    /// The value that one text stands for.
    ///
    /// - Parameter asText: takes it as a string in any case; for types like `[integer, string]`, of which the first
    ///   attempt takes the integer.
    func scalar(_ text: String, asText: Bool) -> JSON {
        if asText { return .string(text) }
        if !types.isDisjoint(with: [.integer, .number]), let number = Self.number(text) { return number }
        if types.contains(.boolean), text == "true" || text == "false" { return .bool(text == "true") }
        if types.contains(.null), text.isEmpty || text == "null" { return .null }
        return .string(text)
    }

    private static func number(_ text: String) -> JSON? {
        guard let first = text.utf8.first, first != UInt8(ascii: "+") else { return nil }
        if let integer = Int64(text) { return .integer(integer) }
        let isPlain = text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || ".eE+-".utf8.contains($0) }
        guard isPlain, let number = Double(text), number.isFinite else { return nil }
        return .double(number)
    }

    /// The value of several texts under one name.
    func value(of texts: [String], asText: Bool) -> JSON {
        if isArray, texts.count != 1 || types == .array {
            return .array(texts.map { (element ?? .anything).scalar($0, asText: asText) })
        }
        return scalar(texts.first ?? "", asText: asText)
    }

    /// The object of names and texts; a name that comes several times has several values.
    func object(of pairs: [(name: String, text: String)], asText: Bool) -> JSON {
        var names: [String] = []
        var texts: [String: [String]] = [:]
        for pair in pairs {
            if texts[pair.name] == nil { names.append(pair.name) }
            texts[pair.name, default: []].append(pair.text)
        }
        return .object(
            JSONObject(
                names.map { name in
                    let values = texts[name] ?? []
                    let shape = properties[name] ?? .anything
                    let isList = values.count > 1 && !shape.isArray
                    return (name, isList ? .array(values.map(JSON.string)) : shape.value(of: values, asText: asText))
                }))
    }
}
#endif
