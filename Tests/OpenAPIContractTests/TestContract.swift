#if MockServer
import CivicJSON
import HTTPTypes

@testable import OpenAPIContract

/// Small contracts and messages for the tests, each showing only what its test is about.
enum TestContract {
    /// A contract with these paths and components, written in YAML from the first column on.
    static func paths(_ paths: String, components: String = "{}") throws -> Contract {
        try Contract(
            yaml: """
                openapi: 3.1.0
                info: {title: Test, version: '1'}
                servers: [{url: 'https://city.example/api/v1'}]
                paths:
                \(indented(paths))
                components:
                \(indented(components))
                """)
    }

    /// A contract with one GET at `/stops/{id}` whose query and headers are these parameters.
    static func parameters(_ parameters: String) throws -> Contract {
        try paths(
            """
            /stops/{id}:
              get:
                operationId: getStop
                parameters:
                  - {name: id, in: path, required: true, schema: {type: integer}}
            \(indented(parameters, by: 6))
                responses: {'200': {description: The stop.}}
            """)
    }

    /// A contract with one POST at `/stops` that takes this media type with this schema.
    static func body(_ schema: String, type: String = "application/json", components: String = "{}") throws -> Contract
    {
        try paths(
            """
            /stops:
              post:
                operationId: addStop
                requestBody: {required: true, content: {\(type): \(schema)}}
                responses: {'201': {description: Added.}}
            """, components: components)
    }

    private static func indented(_ text: String, by width: Int = 2) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
    }

    /// What is wrong with a JSON value for a schema, both as text.
    static func findings(schema: String, value: String, components: String = "{}") throws -> [Finding] {
        let contract = try body("{schema: \(schema)}", components: components)
        return contract.check(post(), body: .init(value.utf8))
    }

    static func get(_ path: String, _ fields: HTTPFields = [:]) -> HTTPRequest {
        HTTPRequest(
            method: .get, scheme: "https", authority: "city.example", path: "/api/v1" + path, headerFields: fields)
    }

    static func post(_ type: String? = "application/json") -> HTTPRequest {
        var request = get("/stops")
        request.method = .post
        request.headerFields[.contentType] = type
        return request
    }
}
#endif
