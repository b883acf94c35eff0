#if MockServer
import CivicJSON
import HTTPTypes

/// Turns an OpenAPI 3.1 document into what a ``Contract`` checks with. Every field is understood, or noted as
/// unsupported, or an error with its place; components that nothing refers to are read as well.
struct ContractCompiler {
    struct Parts {
        let title: String
        let version: String
        let basePath: String
        let operations: [Operation]
        let operationsByPath: [[Operation]]
        let router: Router
        let targets: [Schema]
    }

    /// An operation for which the table of schemas is still missing.
    private struct Draft {
        let id: String
        let method: HTTPRequest.Method
        let path: String
        let object: JSONObject
        let pointer: String
        let rules: Operation.Rules
    }

    private static let methods: [(field: String, method: HTTPRequest.Method)] = [
        ("get", .get), ("put", .put), ("post", .post), ("delete", .delete), ("options", .options), ("head", .head),
        ("patch", .patch), ("trace", .trace),
    ]

    let document: JSON
    var schemas: SchemaCompiler
    var messages: MessageCompiler

    init(document: JSON) {
        self.document = document
        schemas = SchemaCompiler(document: document)
        messages = MessageCompiler(document: document)
    }

    mutating func compile() throws(ContractError) -> Parts {
        let root = try DocumentObject(document, at: "#")
        guard let openAPI = try root.string("openapi") else {
            throw ContractError(at: "#/openapi", "an OpenAPI document says its version here, such as 3.1.0")
        }
        guard openAPI.hasPrefix("3.1.") else {
            throw ContractError(at: "#/openapi", "the version is 3.1, not \(openAPI)")
        }
        let info = try root.requiredObject("info")
        let title = try info.requiredString("title")
        let version = try info.requiredString("version")
        root.noteUnknown(
            besides: [
                "openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs",
                "jsonSchemaDialect",
            ], in: &schemas)
        let basePath = try basePath(of: root)
        try compileComponents(of: root)
        var router = Router()
        var drafts: [[Draft]] = []
        var ids: [String: String] = [:]
        for (path, value, pointer) in try root.object("paths")?.members() ?? [] where !path.hasPrefix("x-") {
            let template = try PathTemplate(path, at: pointer)
            if let rival = router.insert(path, template) {
                throw ContractError(at: pointer, "this path means the same as '\(rival)'")
            }
            let operations = try compilePath(path, template, value, at: pointer, root)
            for draft in operations {
                if let first = ids.updateValue(draft.pointer, forKey: draft.id) {
                    throw ContractError(
                        at: draft.pointer + "/operationId", "'\(draft.id)' is the operation \(first) already")
                }
            }
            drafts.append(operations)
        }
        let targets = try schemas.finish()
        let operations = drafts.map { $0.map { Self.operation($0, targets) } }
        return Parts(
            title: title, version: version, basePath: basePath, operations: operations.flatMap { $0 },
            operationsByPath: operations, router: router, targets: targets)
    }

    private static func operation(_ draft: Draft, _ targets: [Schema]) -> Operation {
        Operation(
            id: draft.id, method: draft.method, path: draft.path,
            tags: draft.object["tags"]?.arrayValue?.compactMap(\.stringValue) ?? [],
            summary: draft.object["summary"]?.stringValue, isDeprecated: draft.object["deprecated"] == .bool(true),
            pointer: draft.pointer, targets: targets, rules: draft.rules)
    }

    /// The path of the first server; a city's other servers differ in their host.
    private func basePath(of root: DocumentObject) throws(ContractError) -> String {
        guard let (value, pointer) = try root.array("servers")?.first else { return "" }
        let server = try DocumentObject(value, at: pointer)
        var url = try server.requiredString("url")
        for (name, value, pointer) in try server.object("variables")?.members() ?? [] {
            let text = try DocumentObject(value, at: pointer).requiredString("default")
            url = url.replacing("{\(name)}", with: text)
        }
        if let scheme = url.firstRange(of: "://") {
            let rest = url[scheme.upperBound...]
            return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
        }
        return url
    }

    private mutating func compileComponents(of root: DocumentObject) throws(ContractError) {
        guard let components = try root.object("components") else { return }
        components.noteUnknown(
            besides: [
                "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes",
                "links",
                "pathItems",
            ], in: &schemas)
        for (_, _, pointer) in try components.object("schemas")?.members() ?? [] {
            _ = try schemas.index(of: pointer, at: pointer)
        }
        for (_, value, pointer) in try components.object("parameters")?.members() ?? [] {
            _ = try messages.parameter(value, at: pointer, &schemas)
        }
        for (name, value, pointer) in try components.object("headers")?.members() ?? [] {
            _ = try messages.header(name, value, at: pointer, &schemas)
        }
        for (_, value, pointer) in try components.object("requestBodies")?.members() ?? [] {
            _ = try messages.body(value, at: pointer, &schemas)
        }
        for (_, value, pointer) in try components.object("responses")?.members() ?? [] {
            _ = try messages.response("default", value, at: pointer, &schemas)
        }
    }

    private mutating func compilePath(
        _ path: String, _ template: PathTemplate, _ value: JSON, at pointer: String, _ root: DocumentObject
    ) throws(ContractError) -> [Draft] {
        let item = try DocumentObject.following(value, at: pointer, schemas)
        let fields = Set(Self.methods.map(\.field))
        item.noteUnknown(besides: fields.union(["summary", "description", "parameters", "$ref"]), in: &schemas)
        let shared = try parameters(of: item)
        var drafts: [Draft] = []
        for member in item.object.members {
            guard let method = Self.methods.first(where: { $0.field == member.name })?.method else { continue }
            let place = JSONPointer.appending(member.name, to: item.pointer)
            let operation = try DocumentObject(member.value, at: place)
            drafts.append(try compileOperation(operation, method, path, template, shared, root))
        }
        return drafts
    }

    private mutating func parameters(of owner: DocumentObject) throws(ContractError) -> [Parameter] {
        var parameters: [Parameter] = []
        for (value, pointer) in try owner.array("parameters") ?? [] {
            guard let parameter = try messages.parameter(value, at: pointer, &schemas) else { continue }
            if parameters.contains(where: { $0.name == parameter.name && $0.location == parameter.location }) {
                throw ContractError(
                    at: pointer, "the \(parameter.location.rawValue) parameter '\(parameter.name)' comes twice")
            }
            parameters.append(parameter)
        }
        return parameters
    }

    private mutating func compileOperation(
        _ operation: DocumentObject, _ method: HTTPRequest.Method, _ path: String, _ template: PathTemplate,
        _ shared: [Parameter], _ root: DocumentObject
    ) throws(ContractError) -> Draft {
        operation.noteUnknown(
            besides: [
                "operationId", "tags", "summary", "description", "externalDocs", "parameters", "requestBody",
                "responses", "deprecated", "security",
            ], in: &schemas)
        var parameters = try parameters(of: operation)
        parameters += shared.filter { general in
            !parameters.contains { $0.name == general.name && $0.location == general.location }
        }
        try checkPathParameters(parameters, template, path, at: operation.pointer)
        var rules = Operation.Rules()
        rules.path = parameters.filter { $0.location == .path }
        rules.headers = parameters.filter { $0.location == .header }
        rules.cookies = parameters.filter { $0.location == .cookie }
        setQuery(parameters.filter { $0.location == .query }, in: &rules)
        rules.credentials = try credentials(of: operation, root)
        if let value = operation.object["requestBody"] {
            rules.body = try messages.body(value, at: operation.pointer + "/requestBody", &schemas)
        }
        for (status, value, pointer) in try operation.object("responses")?.members() ?? [] {
            guard !status.hasPrefix("x-") else { continue }
            rules.responses.append(try messages.response(status, value, at: pointer, &schemas))
        }
        let id = try operation.string("operationId") ?? "\(method.rawValue) \(path)"
        return Draft(
            id: id, method: method, path: path, object: operation.object, pointer: operation.pointer, rules: rules)
    }

    private func checkPathParameters(
        _ parameters: [Parameter], _ template: PathTemplate, _ path: String, at pointer: String
    ) throws(ContractError) {
        let declared = parameters.filter { $0.location == .path }.map(\.name)
        if let name = template.names.first(where: { !declared.contains($0) }) {
            throw ContractError(at: pointer, "'{\(name)}' of the path is not among the parameters")
        }
        if let name = declared.first(where: { !template.names.contains($0) }) {
            throw ContractError(at: pointer, "the path parameter '\(name)' is not in the path '\(path)'")
        }
    }

    private func setQuery(_ parameters: [Parameter], in rules: inout Operation.Rules) {
        rules.query = parameters
        for (index, parameter) in parameters.enumerated() {
            guard parameter.spreadsMembers else {
                rules.queryNames[parameter.name] = index
                continue
            }
            for name in parameter.shape.properties.keys where rules.queryNames[name] == nil {
                rules.queryNames[name] = index
            }
            if parameter.shape.isOpen {
                rules.openQuery = index
            }
        }
    }

    private func credentials(of operation: DocumentObject, _ root: DocumentObject) throws(ContractError) -> Set<String>
    {
        var names: Set<String> = []
        let general = try root.array("security") ?? []
        for (value, pointer) in try operation.array("security") ?? general {
            for (scheme, _, place) in try DocumentObject(value, at: pointer).members() {
                let target = JSONPointer.appending(scheme, to: "#/components/securitySchemes")
                guard let value = JSONPointer.value(at: target, in: document) else {
                    throw ContractError(at: place, "'\(scheme)' is not among the securitySchemes")
                }
                let definition = try DocumentObject.following(value, at: target, schemas)
                if try definition.string("type") == "apiKey", try definition.string("in") == "query" {
                    names.insert(try definition.requiredString("name"))
                }
            }
        }
        return names
    }
}
#endif
