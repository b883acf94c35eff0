#if MockServer
import CivicJSON

/// Turns the schemas of a document into ``Schema``s: every keyword is understood, or named in ``unsupported``, or an
/// error with its place.
///
/// The keywords are those of JSON Schema 2020-12 as OpenAPI 3.1 uses it.
struct SchemaCompiler {
    let document: JSON
    /// What the document asks for and nobody will check.
    private(set) var unsupported: [Finding] = []
    /// Every example found beside a schema.
    var examples: [Example] = []
    private var targets: [Schema?] = []
    private var targetIndices: [String: Int] = [:]
    private var pending: [(index: Int, fragment: String)] = []

    /// Keywords that say something to readers and nothing about the value.
    private static let annotations: Set<String> = [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs",
        "xml", "$comment", "contentMediaType", "contentEncoding", "$defs", "discriminator",
    ]

    /// The only value of `$schema` that means what is read here, besides OpenAPI's own.
    private static let dialects: Set<String> = [
        "https://json-schema.org/draft/2020-12/schema", "https://spec.openapis.org/oas/3.1/dialect/base",
    ]

    init(document: JSON) {
        self.document = document
    }

    mutating func noteUnsupported(_ what: String, at pointer: String, keyword: String) {
        unsupported.append(
            Finding(
                .contract, .document(pointer), rule: pointer, keyword: keyword,
                expected: "only what is checked", found: what))
    }

    /// The value a reference leads to, through further references, and where it stands.
    func resolve(_ fragment: String, at pointer: String) throws(ContractError) -> (value: JSON, pointer: String) {
        guard fragment.hasPrefix("#") else {
            throw ContractError(at: pointer, "'\(fragment)' leads to another document; only '#/…' is followed")
        }
        guard let value = JSONPointer.value(at: fragment, in: document) else {
            throw ContractError(at: pointer, "'\(fragment)' leads to nothing in this document")
        }
        return (value, fragment)
    }

    /// The table that indices of references lead into, once all that is referenced has been read.
    mutating func finish() throws(ContractError) -> [Schema] {
        while let next = pending.popLast() {
            let (value, pointer) = try resolve(next.fragment, at: next.fragment)
            targets[next.index] = try compile(value, at: pointer)
        }
        let table = targets.compactMap { $0 }
        try refuseCircles(table)
        return table
    }

    /// The index of the schema that a reference leads to; it is read later, so that it may lead back to itself.
    mutating func index(of fragment: String, at pointer: String) throws(ContractError) -> Int {
        if let index = targetIndices[fragment] { return index }
        _ = try resolve(fragment, at: pointer)
        let index = targets.count
        targets.append(nil)
        targetIndices[fragment] = index
        pending.append((index, fragment))
        return index
    }

    /// A schema that applies itself to the same value has no end.
    private func refuseCircles(_ table: [Schema]) throws(ContractError) {
        var finished: Set<ObjectIdentifier> = []
        var open: Set<ObjectIdentifier> = []
        func visit(_ schema: Schema) throws(ContractError) {
            let identity = ObjectIdentifier(schema)
            guard !finished.contains(identity) else { return }
            guard open.insert(identity).inserted else {
                throw ContractError(at: schema.pointer, "this schema refers to itself without going into a value")
            }
            for next in schema.schemasInPlace(table) {
                try visit(next)
            }
            open.remove(identity)
            finished.insert(identity)
        }
        for schema in table {
            try visit(schema)
        }
    }

    mutating func compile(_ value: JSON, at pointer: String) throws(ContractError) -> Schema {
        switch value {
        case .bool(let isAllowed):
            return Schema(pointer: pointer, rules: Schema.Rules(isNever: !isAllowed))
        case .object(let object):
            var keywords = SchemaKeywords(object: object, pointer: pointer)
            let rules = try rules(of: &keywords)
            for member in object.members where !keywords.read.contains(member.name) {
                noteUnread(member, at: pointer)
            }
            let schema = Schema(pointer: pointer, rules: rules)
            collectExamples(of: object, schema: schema)
            return schema
        default:
            throw ContractError(at: pointer, "a schema is an object or a boolean, not \(value.kind)")
        }
    }

    private mutating func noteUnread(_ member: JSONObject.Member, at pointer: String) {
        guard !member.name.hasPrefix("x-"), !Self.annotations.contains(member.name) else { return }
        if member.name == "$schema", let dialect = member.value.stringValue, Self.dialects.contains(dialect) { return }
        noteUnsupported(
            "the keyword '\(member.name)', which is not checked",
            at: JSONPointer.appending(member.name, to: pointer), keyword: member.name)
    }

    private mutating func collectExamples(of object: JSONObject, schema: Schema) {
        for name in ["example", "default"] {
            if let value = object[name] {
                let pointer = JSONPointer.appending(name, to: schema.pointer)
                examples.append(Example(pointer: pointer, content: .value(value), schema: schema, side: .contract))
            }
        }
        for (index, value) in (object["examples"]?.arrayValue ?? []).enumerated() {
            let pointer = "\(schema.pointer)/examples/\(index)"
            examples.append(Example(pointer: pointer, content: .value(value), schema: schema, side: .contract))
        }
    }

    private mutating func rules(of keywords: inout SchemaKeywords) throws(ContractError) -> Schema.Rules {
        var rules = Schema.Rules()
        rules.types = try keywords.types()
        rules.constant = keywords.value("const")
        rules.values = try keywords.array("enum")
        rules.format = try format(&keywords)
        rules.numbers = try numberRules(&keywords)
        rules.strings = try stringRules(&keywords)
        rules.arrays = try arrayRules(&keywords)
        rules.objects = try objectRules(&keywords)
        rules.applied = try appliedRules(&keywords)
        if let reference = try keywords.string("$ref") {
            rules.reference = try index(of: reference, at: keywords.pointer(to: "$ref"))
        }
        for (name, value) in try keywords.schemas("$defs") {
            _ = try compile(value, at: JSONPointer.appending(name, to: keywords.pointer(to: "$defs")))
        }
        return rules
    }

    private mutating func format(_ keywords: inout SchemaKeywords) throws(ContractError) -> Format? {
        guard let name = try keywords.string("format"), !Format.annotations.contains(name) else { return nil }
        let format = Format(rawValue: name)
        if format == nil {
            noteUnsupported(
                "the format '\(name)', which is not checked", at: keywords.pointer(to: "format"), keyword: "format")
        }
        return format
    }

    private func numberRules(_ keywords: inout SchemaKeywords) throws(ContractError) -> Schema.NumberRules? {
        let before = keywords.read.count
        let rules = Schema.NumberRules(
            minimum: try keywords.number("minimum"), maximum: try keywords.number("maximum"),
            exclusiveMinimum: try keywords.number("exclusiveMinimum"),
            exclusiveMaximum: try keywords.number("exclusiveMaximum"), multipleOf: try keywords.number("multipleOf"))
        if let factor = rules.multipleOf, factor.compareNumber(to: 0) <= 0 {
            throw ContractError(at: keywords.pointer(to: "multipleOf"), "this must be greater than 0, not \(factor)")
        }
        return keywords.read.count > before ? rules : nil
    }

    private func stringRules(_ keywords: inout SchemaKeywords) throws(ContractError) -> Schema.StringRules? {
        let before = keywords.read.count
        let rules = Schema.StringRules(
            minLength: try keywords.count("minLength"), maxLength: try keywords.count("maxLength"),
            pattern: try keywords.string("pattern").map { source throws(ContractError) in
                try pattern(source, at: keywords.pointer(to: "pattern"))
            })
        return keywords.read.count > before ? rules : nil
    }

    private func pattern(_ source: String, at pointer: String) throws(ContractError) -> Pattern {
        do {
            return try Pattern(source)
        } catch {
            throw ContractError(at: pointer, "'\(source)' is no regular expression that can be used: \(error.reason)")
        }
    }

    private mutating func arrayRules(_ keywords: inout SchemaKeywords) throws(ContractError) -> Schema.ArrayRules? {
        let before = keywords.read.count
        let rules = Schema.ArrayRules(
            minItems: try keywords.count("minItems"), maxItems: try keywords.count("maxItems"),
            hasUniqueItems: try keywords.boolean("uniqueItems"), prefix: try list("prefixItems", &keywords),
            items: try schema("items", &keywords), contains: try schema("contains", &keywords),
            minContains: try keywords.count("minContains") ?? 1, maxContains: try keywords.count("maxContains"),
            unevaluated: try schema("unevaluatedItems", &keywords))
        return keywords.read.count > before ? rules : nil
    }

    private mutating func objectRules(_ keywords: inout SchemaKeywords) throws(ContractError) -> Schema.ObjectRules? {
        let before = keywords.read.count
        var slots: [String: Schema.ObjectRules.Slot] = [:]
        for (name, value) in try keywords.schemas("properties") {
            let pointer = JSONPointer.appending(name, to: keywords.pointer(to: "properties"))
            slots[name] = Schema.ObjectRules.Slot(
                schema: try compile(value, at: pointer), isReadOnly: isMarked("readOnly", value),
                isWriteOnly: isMarked("writeOnly", value))
        }
        let required = try keywords.names("required") ?? []
        for (index, name) in required.enumerated() {
            slots[name, default: Schema.ObjectRules.Slot()].requirement = index
        }
        var patterns: [(Pattern, Schema)] = []
        for (source, value) in try keywords.schemas("patternProperties") {
            let pointer = JSONPointer.appending(source, to: keywords.pointer(to: "patternProperties"))
            patterns.append((try pattern(source, at: pointer), try compile(value, at: pointer)))
        }
        var dependentSchemas: [(String, Schema)] = []
        for (name, value) in try keywords.schemas("dependentSchemas") {
            let pointer = JSONPointer.appending(name, to: keywords.pointer(to: "dependentSchemas"))
            dependentSchemas.append((name, try compile(value, at: pointer)))
        }
        let rules = Schema.ObjectRules(
            slots: slots, required: required, patterns: patterns,
            additional: try schema("additionalProperties", &keywords), names: try schema("propertyNames", &keywords),
            minProperties: try keywords.count("minProperties"), maxProperties: try keywords.count("maxProperties"),
            dependentRequired: try keywords.dependentNames(), dependentSchemas: dependentSchemas,
            unevaluated: try schema("unevaluatedProperties", &keywords))
        return keywords.read.count > before ? rules : nil
    }

    private mutating func appliedRules(_ keywords: inout SchemaKeywords) throws(ContractError) -> Schema.AppliedRules? {
        let before = keywords.read.count
        let discriminator = try keywords.object("discriminator")
        let any = try list("anyOf", &keywords)
        let one = try list("oneOf", &keywords)
        let rules = Schema.AppliedRules(
            all: try list("allOf", &keywords),
            any: any.isEmpty ? nil : try alternatives(any, "anyOf", discriminator, keywords),
            one: one.isEmpty ? nil : try alternatives(one, "oneOf", discriminator, keywords),
            not: try schema("not", &keywords), condition: try schema("if", &keywords),
            consequence: try schema("then", &keywords), alternative: try schema("else", &keywords))
        return keywords.read.count > before ? rules : nil
    }

    private func alternatives(
        _ branches: [Schema], _ keyword: String, _ discriminator: JSONObject?, _ keywords: SchemaKeywords
    ) throws(ContractError) -> Schema.Alternatives {
        guard let discriminator else { return Schema.Alternatives(branches: branches, discriminator: nil) }
        let pointer = keywords.pointer(to: "discriminator")
        guard let property = discriminator["propertyName"]?.stringValue else {
            throw ContractError(at: pointer, "a discriminator has a 'propertyName'")
        }
        let references = (keywords.object[keyword]?.arrayValue ?? []).map { $0["$ref"]?.stringValue }
        var values: [(value: String, branch: Int)] = []
        for member in discriminator["mapping"]?.objectValue?.members ?? [] {
            let place = JSONPointer.appending(member.name, to: pointer + "/mapping")
            guard let target = member.value.stringValue else {
                throw ContractError(at: place, "a mapping leads to the name or reference of a schema")
            }
            let reference = target.hasPrefix("#") ? target : "#/components/schemas/\(target)"
            _ = try resolve(reference, at: place)
            if let branch = references.firstIndex(of: reference) {
                values.append((member.name, branch))
            }
        }
        for (branch, reference) in references.enumerated() where !values.contains(where: { $0.branch == branch }) {
            if let name = reference.flatMap({ JSONPointer.tokens(of: $0)?.last }) {
                values.append((name, branch))
            }
        }
        return Schema.Alternatives(
            branches: branches, discriminator: Schema.Discriminator(property: property, branches: values))
    }

    private mutating func schema(_ name: String, _ keywords: inout SchemaKeywords) throws(ContractError) -> Schema? {
        guard let value = keywords.value(name) else { return nil }
        return try compile(value, at: keywords.pointer(to: name))
    }

    private mutating func list(_ name: String, _ keywords: inout SchemaKeywords) throws(ContractError) -> [Schema] {
        var schemas: [Schema] = []
        guard let values = try keywords.array(name) else { return [] }
        guard !values.isEmpty else { throw ContractError(at: keywords.pointer(to: name), "this list is empty") }
        for (index, value) in values.enumerated() {
            schemas.append(try compile(value, at: "\(keywords.pointer(to: name))/\(index)"))
        }
        return schemas
    }

    /// Whether a property is marked, itself or where its reference leads.
    private func isMarked(_ mark: String, _ value: JSON) -> Bool {
        var value = value
        for _ in 0..<16 {
            if value[mark] == .bool(true) { return true }
            guard let reference = value["$ref"]?.stringValue,
                let target = JSONPointer.value(at: reference, in: document)
            else { return false }
            value = target
        }
        return false
    }
}
#endif
