#if MockServer
import CivicJSON

/// An object of the document with its place, so that whatever is wrong in it is an error that says where.
struct DocumentObject {
    let object: JSONObject
    let pointer: String

    init(_ value: JSON, at pointer: String) throws(ContractError) {
        guard case .object(let object) = value else {
            throw ContractError(at: pointer, "this is an object, not \(value.kind)")
        }
        self.object = object
        self.pointer = pointer
    }

    /// The object itself, or the one that its `$ref` leads to.
    static func following(
        _ value: JSON, at pointer: String, _ schemas: SchemaCompiler
    ) throws(ContractError) -> DocumentObject {
        var found = try DocumentObject(value, at: pointer)
        for _ in 0..<16 {
            guard let reference = try found.string("$ref") else { return found }
            let target = try schemas.resolve(reference, at: found.pointer + "/$ref")
            found = try DocumentObject(target.value, at: target.pointer)
        }
        throw ContractError(at: pointer, "these references lead in a circle")
    }

    func pointer(to name: String) -> String {
        JSONPointer.appending(name, to: pointer)
    }

    func string(_ name: String) throws(ContractError) -> String? {
        guard let value = object[name] else { return nil }
        guard case .string(let text) = value else {
            throw ContractError(at: pointer(to: name), "this is a string, not \(value.kind)")
        }
        return text
    }

    func requiredString(_ name: String) throws(ContractError) -> String {
        guard let text = try string(name) else { throw ContractError(at: pointer, "'\(name)' is missing") }
        return text
    }

    func boolean(_ name: String) throws(ContractError) -> Bool? {
        guard let value = object[name] else { return nil }
        guard case .bool(let flag) = value else {
            throw ContractError(at: pointer(to: name), "this is a boolean, not \(value.kind)")
        }
        return flag
    }

    func object(_ name: String) throws(ContractError) -> DocumentObject? {
        guard let value = object[name] else { return nil }
        return try DocumentObject(value, at: pointer(to: name))
    }

    func requiredObject(_ name: String) throws(ContractError) -> DocumentObject {
        guard let found = try object(name) else { throw ContractError(at: pointer, "'\(name)' is missing") }
        return found
    }

    /// The elements of a list with their places.
    func array(_ name: String) throws(ContractError) -> [(JSON, String)]? {
        guard let value = object[name] else { return nil }
        guard case .array(let elements) = value else {
            throw ContractError(at: pointer(to: name), "this is an array, not \(value.kind)")
        }
        return elements.enumerated().map { ($0.element, "\(pointer(to: name))/\($0.offset)") }
    }

    /// The members with their places.
    func members() throws(ContractError) -> [(String, JSON, String)] {
        object.members.map { ($0.name, $0.value, pointer(to: $0.name)) }
    }

    /// Notes every field that is none of these.
    func noteUnknown(besides known: Set<String>, in schemas: inout SchemaCompiler) {
        for name in object.names where !known.contains(name) && !name.hasPrefix("x-") {
            schemas.noteUnsupported("the field '\(name)', which is not checked", at: pointer(to: name), keyword: name)
        }
    }
}
#endif
