#if MockServer
import Testing

@testable import OpenAPIContract

@Suite("A document is read as a contract")
struct ContractTests {
    @Test("Its operations can be listed")
    func operations() throws {
        let contract = try TestContract.paths(
            """
            /stops:
              parameters: [{name: lang, in: query, schema: {type: string}}]
              get: {operationId: list, tags: [Stops], summary: List, responses: {'200': {description: Stops.}}}
              post: {deprecated: true, responses: {default: {description: Anything.}}}
            """)
        #expect(contract.basePath == "/api/v1")
        #expect(contract.operations.map(\.id) == ["list", "POST /stops"])
        #expect(contract.operations.map(\.isDeprecated) == [false, true])
        #expect(contract.operation(id: "list")?.summary == "List")
        #expect(contract.check(TestContract.get("/stops?lang=fr")).isEmpty)
    }

    @Test("A JSON document is read like a YAML one")
    func json() throws {
        let text = #"{"openapi": "3.1.1", "info": {"title": "T", "version": "2"}, "paths": {}}"#
        #expect(try Contract(json: .init(text.utf8)).version == "2")
        let error = #expect(throws: ContractError.self) { try Contract(json: .init("{\n,".utf8)) }
        #expect(error?.line == 2)
    }

    static let broken: [(paths: String, components: String, pointer: String)] = [
        ("/a: {get: {responses: {'200': {$ref: '#/x'}}}}", "{}", "#/paths/~1a/get/responses/200/$ref"),
        ("/a: {get: {operationId: x}}\n/b: {get: {operationId: x}}", "{}", "#/paths/~1b/get/operationId"),
        ("/a/{x}: {}\n/a/{y}: {}", "{}", "#/paths/~1a~1{y}"),
        ("/a/{x}: {get: {}}", "{}", "#/paths/~1a~1{x}/get"),
        ("a: {}", "{}", "#/paths/a"),
        ("/a: {get: {responses: {'20': {}}}}", "{}", "#/paths/~1a/get/responses/20"),
        ("/a: {get: {parameters: [{name: x, in: body, schema: {}}]}}", "{}", "#/paths/~1a/get/parameters/0/in"),
        ("/a: {get: {parameters: [{name: x, in: query}]}}", "{}", "#/paths/~1a/get/parameters/0"),
        ("/a: {get: {security: [{key: []}]}}", "{}", "#/paths/~1a/get/security/0/key"),
        ("{}", "schemas: {S: {$ref: '#/components/schemas/T'}}", "#/components/schemas/S/$ref"),
        ("{}", "schemas: {S: {$ref: 'other.yaml#/S'}}", "#/components/schemas/S/$ref"),
        ("{}", "schemas: {S: {type: text}}", "#/components/schemas/S/type"),
        ("{}", "schemas: {S: {minLength: -1}}", "#/components/schemas/S/minLength"),
        ("{}", "schemas: {S: {pattern: '('}}", "#/components/schemas/S/pattern"),
        ("{}", "schemas: {S: {exclusiveMinimum: true}}", "#/components/schemas/S/exclusiveMinimum"),
        ("{}", "schemas: {S: {allOf: []}}", "#/components/schemas/S/allOf"),
        ("{}", "schemas: {S: {properties: {a: 1}}}", "#/components/schemas/S/properties/a"),
        ("{}", "schemas: {S: {allOf: [{$ref: '#/components/schemas/S'}]}}", "#/components/schemas/S"),
    ]

    @Test("A broken document is an error with its place", arguments: broken)
    func errors(_ example: (paths: String, components: String, pointer: String)) {
        let error = #expect(throws: ContractError.self) {
            try TestContract.paths(example.paths, components: example.components)
        }
        #expect(error?.pointer == example.pointer)
    }

    @Test("Another version of OpenAPI is refused", arguments: ["3.0.3", "2.0", "4.0.0"])
    func version(_ version: String) {
        #expect(throws: ContractError.self) {
            try Contract(yaml: "{openapi: \(version), info: {title: T, version: '1'}, paths: {}}")
        }
    }

    @Test("What is not checked is listed, never skipped in silence")
    func unsupported() throws {
        let contract = try TestContract.paths(
            "/a: {get: {callbacks: {}, parameters: [], responses: {}}}",
            components: "schemas: {S: {$dynamicRef: '#x', format: colour, nullable: true, title: S, x-mine: 1}}")
        #expect(Set(contract.unsupported.map(\.keyword)) == ["callbacks", "$dynamicRef", "format", "nullable"])
        #expect(contract.unsupported.contains { $0.place == .document("#/components/schemas/S/nullable") })
    }

    @Test("Examples are held against their schemas")
    func examples() throws {
        let contract = try TestContract.paths(
            """
            /a:
              get:
                parameters: [{name: n, in: query, schema: {type: integer, default: x}, example: 1}]
                responses:
                  '200':
                    description: A.
                    content: {application/json: {schema: {$ref: '#/components/schemas/S'}, examples: {e: {value: {a: 1}}}}}
            """, components: "schemas: {S: {properties: {a: {type: string}}, examples: [{a: b}, {a: 2}]}}")
        #expect(
            Set(contract.exampleFindings().map(\.place)) == [
                .document("#/paths/~1a/get/parameters/0/schema/default"),
                .document("#/paths/~1a/get/responses/200/content/application~1json/examples/e/value"),
                .document("#/components/schemas/S/examples/1"),
            ])
    }

    @Test("The contracts in this package are sound, and their examples are right", arguments: ["data", "proposals"])
    func embedded(_ name: String) throws {
        let contract = name == "data" ? try Contract.openData : try Contract.proposals
        #expect(contract.unsupported.map(\.description) == [])
        #expect(contract.exampleFindings().map(\.description) == [])
        #expect(contract.basePath == (name == "data" ? "/api/explore/v2.1" : "/api/proposals/v1"))
    }
}
#endif
