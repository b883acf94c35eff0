#if MockServer
import CivicJSON
import HTTPTypes

/// Turns parameters, headers and bodies of a document into what a message is checked with. What is referred to from
/// many operations is read once.
struct MessageCompiler {
    let document: JSON
    private var parameters: [String: Parameter] = [:]
    private var bodies: [String: Operation.Body] = [:]
    private var responses: [String: Operation.Response] = [:]

    /// Header parameters with these names have no effect (OpenAPI 3.1, Parameter Object).
    private static let ignoredHeaders: Set<String> = ["accept", "content-type", "authorization"]

    init(document: JSON) {
        self.document = document
    }

    /// Nil for a parameter that OpenAPI says has no effect.
    mutating func parameter(
        _ value: JSON, at pointer: String, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Parameter? {
        let object = try DocumentObject.following(value, at: pointer, schemas)
        if let known = parameters[object.pointer] { return known }
        let name = try object.requiredString("name")
        let place = try object.requiredString("in")
        guard let location = Parameter.Location(rawValue: place) else {
            throw ContractError(
                at: object.pointer(to: "in"), "'\(place)' is no place; there are path, query, header and cookie")
        }
        if location == .header, Self.ignoredHeaders.contains(name.lowercased()) { return nil }
        if location == .path, try object.boolean("required") != true {
            throw ContractError(at: object.pointer, "a path parameter is 'required: true'")
        }
        object.noteUnknown(besides: Self.parameterFields.union(["name", "in"]), in: &schemas)
        let parameter = try parameter(name, location, object, &schemas)
        parameters[object.pointer] = parameter
        return parameter
    }

    private static let parameterFields: Set<String> = [
        "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
        "content", "example", "examples",
    ]

    /// Nil for the header that the media type speaks of.
    mutating func header(
        _ name: String, _ value: JSON, at pointer: String, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Parameter? {
        guard name.lowercased() != "content-type" else { return nil }
        let object = try DocumentObject.following(value, at: pointer, schemas)
        let key = "\(name) \(object.pointer)"
        if let known = parameters[key] { return known }
        object.noteUnknown(besides: Self.parameterFields, in: &schemas)
        let header = try parameter(name, .header, object, &schemas)
        parameters[key] = header
        return header
    }

    private func parameter(
        _ name: String, _ location: Parameter.Location, _ object: DocumentObject, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Parameter {
        let headerName = location == .header ? HTTPField.Name(name) : nil
        if location == .header, headerName == nil {
            throw ContractError(at: object.pointer, "'\(name)' cannot be the name of a header")
        }
        guard (object.object["schema"] == nil) != (object.object["content"] == nil) else {
            throw ContractError(at: object.pointer, "a parameter has either a 'schema' or a 'content'")
        }
        var style = try style(of: object, location, &schemas)
        var isJSON = false
        var schemaValue = object.object["schema"]
        var schemaPointer = object.pointer(to: "schema")
        if let content = try object.object("content") {
            let members = try content.members()
            guard let (type, value, pointer) = members.first, members.count == 1 else {
                throw ContractError(at: content.pointer, "the 'content' of a parameter is one media type")
            }
            isJSON = MediaType(type)?.isJSON ?? false
            style = nil
            schemaValue = value["schema"]
            schemaPointer = pointer + "/schema"
            if !isJSON {
                schemas.noteUnsupported("a parameter of type '\(type)', not checked", at: pointer, keyword: type)
            }
        }
        let schema = try schemaValue.map { value throws(ContractError) in
            try schemas.compile(value, at: schemaPointer)
        }
        if let schema {
            try collectExamples(of: object, schema, side: .contract, lines: false, &schemas)
        }
        return Parameter(
            name: name, location: location, pointer: object.pointer,
            isRequired: try object.boolean("required") ?? false,
            allowsEmptyValue: try object.boolean("allowEmptyValue") ?? false, style: style,
            explodes: try object.boolean("explode") ?? (style == .form), isJSON: isJSON, schema: schema,
            shape: Shape.of(schemaValue, in: document), headerName: headerName)
    }

    private func style(
        of object: DocumentObject, _ location: Parameter.Location, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Parameter.Style? {
        let allowed: [String]
        switch location {
        case .path: allowed = ["simple", "label", "matrix"]
        case .query: allowed = ["form", "spaceDelimited", "pipeDelimited", "deepObject"]
        case .header: allowed = ["simple"]
        case .cookie: allowed = ["form"]
        }
        let name = try object.string("style") ?? allowed[0]
        guard allowed.contains(name) else {
            throw ContractError(
                at: object.pointer(to: "style"),
                "a \(location.rawValue) parameter has the style \(allowed.joined(separator: " or ")), not '\(name)'")
        }
        let style = Parameter.Style(rawValue: name)
        if style == nil {
            schemas.noteUnsupported(
                "the style '\(name)', so the value is not checked", at: object.pointer(to: "style"), keyword: "style")
        }
        return style
    }

    mutating func body(
        _ value: JSON, at pointer: String, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Operation.Body {
        let object = try DocumentObject.following(value, at: pointer, schemas)
        if let known = bodies[object.pointer] { return known }
        object.noteUnknown(besides: ["description", "content", "required"], in: &schemas)
        let body = Operation.Body(
            pointer: object.pointer, isRequired: try object.boolean("required") ?? false,
            contents: try contents(of: object.requiredObject("content"), side: .request, &schemas))
        bodies[object.pointer] = body
        return body
    }

    mutating func response(
        _ status: String, _ value: JSON, at pointer: String, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Operation.Response {
        guard Self.isStatus(status) else {
            throw ContractError(at: pointer, "'\(status)' is no status; write 200, 2XX or default")
        }
        let object = try DocumentObject.following(value, at: pointer, schemas)
        let key = "\(status) \(object.pointer)"
        if let known = responses[key] { return known }
        let twin = responses.first { $0.value.pointer == object.pointer }?.value
        let headers: [Parameter]
        let contents: [Content]
        if let twin {
            headers = twin.headers
            contents = twin.contents
        } else {
            object.noteUnknown(besides: ["description", "headers", "content", "links", "summary"], in: &schemas)
            headers = try self.headers(of: object, &schemas)
            contents = try self.contents(of: object.object("content"), side: .response, &schemas)
        }
        let response = Operation.Response(
            pointer: object.pointer, status: status,
            headers: headers, contents: contents)
        responses[key] = response
        return response
    }

    private static func isStatus(_ text: String) -> Bool {
        if text == "default" { return true }
        guard text.utf8.count == 3, let first = text.utf8.first, (UInt8(ascii: "1")...UInt8(ascii: "5")) ~= first else {
            return false
        }
        return text.hasSuffix("XX") || Int(text) != nil
    }

    private mutating func headers(
        of object: DocumentObject, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> [Parameter] {
        var headers: [Parameter] = []
        for (name, value, pointer) in try object.object("headers")?.members() ?? [] {
            if let header = try header(name, value, at: pointer, &schemas) {
                headers.append(header)
            }
        }
        return headers
    }

    private func contents(
        of object: DocumentObject?, side: Finding.Side, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> [Content] {
        var contents: [Content] = []
        for (name, value, pointer) in try object?.members() ?? [] {
            guard let mediaType = MediaType(name) else {
                throw ContractError(at: pointer, "'\(name)' is no media type")
            }
            let object = try DocumentObject.following(value, at: pointer, schemas)
            contents.append(try content(name, mediaType, object, side: side, &schemas))
        }
        return contents
    }

    private func content(
        _ name: String, _ mediaType: MediaType, _ object: DocumentObject, side: Finding.Side,
        _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Content {
        object.noteUnknown(besides: ["schema", "itemSchema", "example", "examples", "encoding"], in: &schemas)
        let schema = try self.schema("schema", of: object, &schemas)
        let itemField = object.object["itemSchema"] == nil ? "x-item-schema" : "itemSchema"
        let itemSchema = try self.schema(itemField, of: object, &schemas)
        let content = Content(
            name: name, mediaType: mediaType, pointer: object.pointer, schema: schema, itemSchema: itemSchema,
            shape: Shape.of(object.object["schema"], in: document), partTypes: try partTypes(of: object, &schemas))
        switch content.kind {
        case .json, .form, .multipart:
            if let schema { try collectExamples(of: object, schema, side: side, lines: false, &schemas) }
        case .lines:
            if let itemSchema { try collectExamples(of: object, itemSchema, side: side, lines: true, &schemas) }
        case .other:
            break
        }
        return content
    }

    private func schema(
        _ name: String, of object: DocumentObject, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> Schema? {
        guard let value = object.object[name] else { return nil }
        return try schemas.compile(value, at: object.pointer(to: name))
    }

    private func partTypes(
        of object: DocumentObject, _ schemas: inout SchemaCompiler
    ) throws(ContractError) -> [String: [MediaType]] {
        var types: [String: [MediaType]] = [:]
        for (name, value, pointer) in try object.object("encoding")?.members() ?? [] {
            let encoding = try DocumentObject(value, at: pointer)
            encoding.noteUnknown(besides: ["contentType"], in: &schemas)
            guard let list = try encoding.string("contentType") else { continue }
            let names = list.split(separator: ",").map { String($0.trimmingBlanks()) }
            let parsed = names.compactMap(MediaType.init)
            guard parsed.count == names.count else {
                throw ContractError(at: pointer + "/contentType", "'\(list)' is no list of media types")
            }
            types[name] = parsed
        }
        return types
    }

    private func collectExamples(
        of object: DocumentObject, _ schema: Schema, side: Finding.Side, lines: Bool, _ schemas: inout SchemaCompiler
    ) throws(ContractError) {
        var values: [(JSON, String)] = []
        if let value = object.object["example"] {
            values.append((value, object.pointer(to: "example")))
        }
        for (_, value, pointer) in try object.object("examples")?.members() ?? [] {
            let example = try DocumentObject.following(value, at: pointer, schemas)
            if let value = example.object["value"] {
                values.append((value, example.pointer(to: "value")))
            }
        }
        for (value, pointer) in values {
            var content = Example.Content.value(value)
            if lines, case .string(let text) = value { content = .lines(text) }
            schemas.examples.append(Example(pointer: pointer, content: content, schema: schema, side: side))
        }
    }
}
#endif
