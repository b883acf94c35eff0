#if MockServer
import CivicJSON

/// Takes keywords out of a schema object, checking the form of each and keeping note of which were read.
struct SchemaKeywords {
    let object: JSONObject
    let pointer: String
    private(set) var read: Set<String> = []

    init(object: JSONObject, pointer: String) {
        self.object = object
        self.pointer = pointer
    }

    func pointer(to name: String) -> String {
        JSONPointer.appending(name, to: pointer)
    }

    mutating func value(_ name: String) -> JSON? {
        guard let value = object[name] else { return nil }
        read.insert(name)
        return value
    }

    private func wrong(_ name: String, _ expectation: String, _ value: JSON) -> ContractError {
        ContractError(at: pointer(to: name), "'\(name)' is \(expectation), not \(value.kind)")
    }

    mutating func string(_ name: String) throws(ContractError) -> String? {
        guard let value = value(name) else { return nil }
        guard case .string(let text) = value else { throw wrong(name, "a string", value) }
        return text
    }

    mutating func boolean(_ name: String) throws(ContractError) -> Bool {
        guard let value = value(name) else { return false }
        guard case .bool(let flag) = value else { throw wrong(name, "a boolean", value) }
        return flag
    }

    mutating func number(_ name: String) throws(ContractError) -> JSON? {
        guard let value = value(name) else { return nil }
        guard value.isNumber else { throw wrong(name, "a number", value) }
        return value
    }

    mutating func count(_ name: String) throws(ContractError) -> Int? {
        guard let value = value(name) else { return nil }
        guard value.isWholeNumber, let count = value.doubleValue.flatMap(Int.init(exactly:)), count >= 0 else {
            throw ContractError(at: pointer(to: name), "'\(name)' is a whole number from 0 on, not \(value.excerpt)")
        }
        return count
    }

    mutating func array(_ name: String) throws(ContractError) -> [JSON]? {
        guard let value = value(name) else { return nil }
        guard case .array(let elements) = value else { throw wrong(name, "an array", value) }
        return elements
    }

    mutating func object(_ name: String) throws(ContractError) -> JSONObject? {
        guard let value = value(name) else { return nil }
        guard case .object(let object) = value else { throw wrong(name, "an object", value) }
        return object
    }

    mutating func schemas(_ name: String) throws(ContractError) -> [(String, JSON)] {
        try object(name)?.members.map { ($0.name, $0.value) } ?? []
    }

    mutating func names(_ name: String) throws(ContractError) -> [String]? {
        guard let elements = try array(name) else { return nil }
        return try Self.names(elements, at: pointer(to: name))
    }

    private static func names(_ elements: [JSON], at pointer: String) throws(ContractError) -> [String] {
        let names = elements.compactMap(\.stringValue)
        guard names.count == elements.count else { throw ContractError(at: pointer, "this is a list of names") }
        guard Set(names).count == names.count else { throw ContractError(at: pointer, "a name comes twice") }
        return names
    }

    mutating func dependentNames() throws(ContractError) -> [(String, [String])] {
        var dependencies: [(String, [String])] = []
        for (name, value) in try schemas("dependentRequired") {
            let place = JSONPointer.appending(name, to: pointer(to: "dependentRequired"))
            guard let elements = value.arrayValue else { throw ContractError(at: place, "this is a list of names") }
            dependencies.append((name, try Self.names(elements, at: place)))
        }
        return dependencies
    }

    mutating func types() throws(ContractError) -> TypeSet? {
        guard let value = value("type") else { return nil }
        var types: TypeSet = []
        for element in value.arrayValue ?? [value] {
            guard let name = element.stringValue, let type = TypeSet(named: name) else {
                throw ContractError(
                    at: pointer(to: "type"),
                    "\(element) is no type; there are null, boolean, integer, number, string, array and object")
            }
            types.formUnion(type)
        }
        guard !types.isEmpty else { throw ContractError(at: pointer(to: "type"), "no type is left") }
        return types
    }
}
#endif
