#if MockServer
import CivicJSON
import Yams

/// Reads YAML as the JSON value it stands for, which is all that OpenAPI allows in a YAML document.
///
/// Plain scalars mean what the core schema of YAML 1.2 says (section 10.3.2): `no`, `1:30` and `2026-09-14` are strings.
/// The names of members are always strings, so that `200:` is a status. Merge keys (`<<`) are honoured.
struct YAMLReader {
    /// An alias repeats its anchor's whole value, so a short text can stand for a value of any size.
    private static let maximumNodes = 2_000_000

    private var nodes = 0

    static func read(_ text: String) throws(ContractError) -> JSON {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch let error as YamlError {
            throw contractError(error)
        } catch {
            throw ContractError("this is not YAML: \(error)")
        }
        guard let root else { throw ContractError("the document is empty; an OpenAPI document is an object") }
        var reader = YAMLReader()
        return try reader.value(of: root)
    }

    private mutating func value(of node: Node) throws(ContractError) -> JSON {
        nodes += 1
        guard nodes <= Self.maximumNodes else {
            throw ContractError("aliases make this more than \(Self.maximumNodes) values", line: line(of: node))
        }
        switch node {
        case .scalar(let scalar):
            return try value(of: scalar)
        case .sequence(let sequence):
            var elements: [JSON] = []
            elements.reserveCapacity(sequence.count)
            for element in sequence {
                elements.append(try value(of: element))
            }
            return .array(elements)
        case .mapping(let mapping):
            return .object(try object(of: mapping))
        case .alias:
            throw ContractError("this alias has no anchor", line: line(of: node))
        }
    }

    private mutating func object(of mapping: Node.Mapping) throws(ContractError) -> JSONObject {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(mapping.count)
        var merged: [JSONObject] = []
        for (key, node) in mapping {
            guard case .scalar(let name) = key else {
                throw ContractError("the name of a member must be a text", line: line(of: key))
            }
            if name.string == "<<", name.style == .plain {
                merged += try mergedObjects(of: node)
            } else {
                members.append(JSONObject.Member(name: name.string, value: try value(of: node)))
            }
        }
        var object = JSONObject(members: members)
        for source in merged {
            for member in source.members where object[member.name] == nil {
                object[member.name] = member.value
            }
        }
        return object
    }

    private mutating func mergedObjects(of node: Node) throws(ContractError) -> [JSONObject] {
        var objects: [JSONObject] = []
        let source = try value(of: node)
        for value in source.arrayValue ?? [source] {
            guard case .object(let object) = value else {
                throw ContractError("'<<' merges an object or a list of objects", line: line(of: node))
            }
            objects.append(object)
        }
        return objects
    }

    private func value(of scalar: Node.Scalar) throws(ContractError) -> JSON {
        let text = scalar.string
        let tag = scalar.tag.description
        if tag == Tag.Name.str.rawValue || (tag.isEmpty && scalar.style != .plain) { return .string(text) }
        let value = Self.coreValue(of: text)
        switch tag {
        case "": break
        case Tag.Name.null.rawValue where value.isNull: break
        case Tag.Name.bool.rawValue where value.boolValue != nil: break
        case Tag.Name.int.rawValue where value.integerValue != nil: break
        case Tag.Name.float.rawValue where value.doubleValue != nil: break
        default:
            throw ContractError("'\(text)' cannot have the tag \(tag)", line: scalar.mark?.line)
        }
        if case .double(let number) = value, !number.isFinite {
            throw ContractError("'\(text)' is no number that JSON has", line: scalar.mark?.line)
        }
        return value
    }

    /// YAML 1.2.2, section 10.3.2.
    static func coreValue(of text: String) -> JSON {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            return ["~", "null", "Null", "NULL"].contains(text) ? .null : .string(text)
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            return ["true", "True", "TRUE"].contains(text) ? .bool(true) : .string(text)
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return ["false", "False", "FALSE"].contains(text) ? .bool(false) : .string(text)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return number(text) ?? .string(text)
        default:
            return .string(text)
        }
    }

    private static func number(_ text: String) -> JSON? {
        if text.hasPrefix("0x") { return Int64(text.dropFirst(2), radix: 16).map(JSON.integer) }
        if text.hasPrefix("0o") { return Int64(text.dropFirst(2), radix: 8).map(JSON.integer) }
        let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
        let unsigned = text.dropFirst(isSigned ? 1 : 0)
        if [".inf", ".Inf", ".INF"].contains(unsigned) || [".nan", ".NaN", ".NAN"].contains(text) {
            return .double(.infinity)
        }
        let digits = unsigned.utf8
        guard digits.contains(where: isDigit) else { return nil }
        if digits.allSatisfy(isDigit) {
            return Int64(text).map(JSON.integer) ?? Double(text).map(JSON.double)
        }
        // What is left must be `[0-9]* ( . [0-9]* )? ( [eE] [-+]? [0-9]+ )?`; Double alone would take hexadecimal too.
        guard digits.allSatisfy({ isDigit($0) || ".eE+-".utf8.contains($0) }), let start = digits.first,
            isDigit(start) || start == UInt8(ascii: ".")
        else { return nil }
        return Double(text).map(JSON.double)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    private func line(of node: Node) -> Int? {
        node.mark?.line
    }

    private static func contractError(_ error: YamlError) -> ContractError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ContractError("column \(mark.column): \(problem)", line: mark.line)
        case .duplicatedKeysInMapping(let names, let context):
            ContractError("a member comes twice: \(names.joined(separator: ", "))", line: context.mark.line)
        case .reader(let problem, let offset, _, _):
            ContractError("this is not YAML: \(problem)\(offset.map { " at byte \($0)" } ?? "")")
        default:
            ContractError("this is not YAML: \(error)")
        }
    }
}
#endif
