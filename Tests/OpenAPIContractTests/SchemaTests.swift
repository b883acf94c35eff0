#if MockServer
import Testing

@testable import OpenAPIContract

@Suite("A value is held against JSON Schema 2020-12")
struct SchemaTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let schema: String
        let good: [String]
        let bad: [String]

        init(_ schema: String, good: [String], bad: [String]) {
            self.schema = schema
            self.good = good
            self.bad = bad
        }

        var testDescription: String { schema }
    }

    static let cases = [
        Case("true", good: ["1", "null"], bad: []),
        Case("false", good: [], bad: ["1", "null"]),
        Case("{type: integer}", good: ["4", "4.0", "-1e2"], bad: ["4.5", "\"4\"", "true", "null"]),
        Case("{type: [string, 'null']}", good: ["\"a\"", "null"], bad: ["1", "{}"]),
        Case("{enum: [1, red, null]}", good: ["1", "1.0", "\"red\"", "null"], bad: ["2", "\"Red\"", "false"]),
        Case("{const: {a: [1, 2]}}", good: [#"{"a":[1.0,2]}"#], bad: [#"{"a":[2,1]}"#, "{}"]),
        Case("{minimum: 1, maximum: 2.5}", good: ["1", "2.5", "\"9\""], bad: ["0", "2.6"]),
        Case("{exclusiveMinimum: 1, exclusiveMaximum: 3}", good: ["2"], bad: ["1", "3"]),
        Case("{maximum: 9007199254740993}", good: ["9007199254740993"], bad: ["9007199254740994"]),
        Case("{multipleOf: 0.01}", good: ["19.99", "0.3", "7"], bad: ["0.005"]),
        Case("{minLength: 2, maxLength: 3}", good: ["\"ab\"", "\"日本語\"", "\"🇫🇷\""], bad: ["\"a\"", "\"abcd\""]),
        Case("{pattern: '^[a-z]+$'}", good: ["\"abc\"", "7"], bad: ["\"abc\\n\"", "\"Abc\"", "\"\""]),
        Case("{minItems: 1, maxItems: 2}", good: ["[1]", "{}"], bad: ["[]", "[1,2,3]"]),
        Case("{uniqueItems: true}", good: ["[1,\"1\",true]"], bad: ["[1,2,1.0]", #"[{"a":1,"b":2},{"b":2,"a":1}]"#]),
        Case("{items: {type: string}}", good: ["[]", "[\"a\"]"], bad: ["[\"a\",1]"]),
        Case("{prefixItems: [true, {type: number}], items: false}", good: ["[1]", "[1,2]"], bad: ["[1,2,3]"]),
        Case("{contains: {const: 1}, minContains: 2, maxContains: 3}", good: ["[1,1,2]"], bad: ["[1]", "[1,1,1,1]"]),
        Case("{contains: {const: 1}, minContains: 0}", good: ["[]"], bad: []),
        Case("{properties: {a: {type: integer}}, required: [a]}", good: [#"{"a":1}"#], bad: ["{}", #"{"a":"1"}"#]),
        Case("{properties: {a: true}, additionalProperties: false}", good: [#"{"a":1}"#], bad: [#"{"b":1}"#]),
        Case(
            "{patternProperties: {'^n': {type: number}}, additionalProperties: {type: string}}",
            good: [#"{"n1":1,"x":"y"}"#], bad: [#"{"n1":"1"}"#, #"{"x":1}"#]),
        Case("{propertyNames: {maxLength: 2}}", good: [#"{"ab":1}"#], bad: [#"{"abc":1}"#]),
        Case("{minProperties: 1, maxProperties: 1}", good: [#"{"a":1}"#], bad: ["{}", #"{"a":1,"b":2}"#]),
        Case("{dependentRequired: {a: [b]}}", good: ["{}", #"{"a":1,"b":1}"#], bad: [#"{"a":1}"#]),
        Case("{dependentSchemas: {a: {minProperties: 2}}}", good: ["{}", #"{"a":1,"b":1}"#], bad: [#"{"a":1}"#]),
        Case("{allOf: [{minimum: 1}, {maximum: 2}]}", good: ["1"], bad: ["0", "3"]),
        Case("{anyOf: [{type: string}, {minimum: 5}]}", good: ["\"a\"", "5"], bad: ["4"]),
        Case("{oneOf: [{multipleOf: 2}, {multipleOf: 3}]}", good: ["2", "3"], bad: ["1", "6"]),
        Case("{not: {type: string}}", good: ["1"], bad: ["\"a\""]),
        Case("{if: {minimum: 10}, then: {multipleOf: 10}, else: {maximum: 5}}", good: ["20", "5"], bad: ["15", "7"]),
        Case(
            "{allOf: [{properties: {a: true}}], unevaluatedProperties: false}", good: [#"{"a":1}"#], bad: [#"{"b":1}"#]),
        Case(
            "{anyOf: [{properties: {a: {const: 1}}}, {properties: {b: true}}], unevaluatedProperties: false}",
            good: [#"{"a":1,"b":2}"#, #"{"b":2}"#], bad: [#"{"a":2,"b":2}"#]),
        Case("{prefixItems: [true], unevaluatedItems: {type: string}}", good: ["[1,\"a\"]"], bad: ["[1,2]"]),
        Case("{contains: {type: string}, unevaluatedItems: false}", good: ["[\"a\",\"b\"]"], bad: ["[\"a\",1]"]),
    ]

    @Test("Each keyword accepts what it should and refuses the rest", arguments: cases)
    func keyword(_ example: Case) throws {
        for value in example.good {
            let findings = try TestContract.findings(schema: example.schema, value: value)
            #expect(findings.isEmpty, "\(value) is right")
        }
        for value in example.bad {
            let findings = try TestContract.findings(schema: example.schema, value: value)
            #expect(!findings.isEmpty, "\(value) is wrong")
        }
    }

    static let formats = [
        Case(
            "date-time", good: ["2026-11-24T09:30:00Z", "1990-12-31T23:59:60Z", "2026-11-24t09:30:00.25+01:00"],
            bad: [
                "2026-11-24", "2026-02-29T09:30:00Z", "2026-11-24T24:00:00Z", "2026-11-24T12:00:60Z", "2026-11-24T09Z",
            ]),
        Case("date", good: ["2024-02-29"], bad: ["2026-02-29", "2026-1-1", "2026-13-01", "24/11/2026"]),
        Case("time", good: ["09:30:00Z"], bad: ["09:30", "09:30:00"]),
        Case("duration", good: ["P1Y2M3DT4H5M6S", "PT1M", "P2W"], bad: ["P", "PT", "1D", "P1D2M", "P1W2D"]),
        Case("email", good: ["a.b+c@city.example"], bad: ["a", "a@", "@b", "a b@c.d", "a..b@c.d", "a@-b.c"]),
        Case("hostname", good: ["data.city.example"], bad: ["-a", "a_b", "a..b", ""]),
        Case("ipv4", good: ["127.0.0.1"], bad: ["127.0.0", "256.0.0.1", "01.2.3.4"]),
        Case(
            "ipv6", good: ["::", "::1", "2001:db8::8a2e:370:7334", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8"],
            bad: [":", "1::2::3", "1:2:3:4:5:6:7", "12345::", "1:2:3:4:5:6:7:8::"]),
        Case(
            "uri", good: ["https://a.b/c?d=%20#e", "urn:x:y"], bad: ["/a", "a b", "https://a/%zz", "http://a/<b>", ""]),
        Case("uri-reference", good: ["/a?b", "", "#c"], bad: ["a b", "\\"]),
        Case("uuid", good: ["123e4567-e89b-12d3-a456-426614174000"], bad: ["123e4567e89b12d3a456426614174000", "x"]),
        Case("json-pointer", good: ["", "/a~1b/0"], bad: ["a", "/~2"]),
        Case("byte", good: ["aGk=", ""], bad: ["aGk", "a===", "é==="]),
        Case("regex", good: ["^a+$"], bad: ["(", "a++"]),
    ]

    @Test("Each format accepts what its standard does", arguments: formats)
    func format(_ example: Case) throws {
        let format = try #require(Format(rawValue: example.schema))
        for text in example.good {
            #expect(format.accepts(.string(text)), "\(text) is right")
        }
        for text in example.bad {
            #expect(!format.accepts(.string(text)), "\(text) is wrong")
        }
    }

    @Test("A format says nothing about values of another type")
    func formatOfAnotherType() throws {
        #expect(try TestContract.findings(schema: "{format: date}", value: "7").isEmpty)
        #expect(try TestContract.findings(schema: "{format: int32}", value: "\"a\"").isEmpty)
        #expect(try !TestContract.findings(schema: "{format: int32}", value: "2147483648").isEmpty)
    }

    @Test("A finding says where, what was expected and what came")
    func description() throws {
        let findings = try TestContract.findings(
            schema: "{properties: {title: {type: string, minLength: 15}}}", value: #"{"title": "Abc"}"#)
        let expected = #"addStop, request body /title: expected at least 15 characters, came 3 ("Abc")"#
        #expect(findings.map(\.description) == [expected])
        #expect(findings.first?.schemaPointer.hasSuffix("/schema/properties/title/minLength") == true)
    }

    @Test("All failures are named, not only the first")
    func allFailures() throws {
        let findings = try TestContract.findings(
            schema: "{properties: {a: {type: string}, b: {minimum: 3}}, required: [c]}", value: #"{"a": 1, "b": 2}"#)
        #expect(findings.map(\.pointer) == ["/a", "/b", ""])
    }

    @Test("A thousand failures are cut off with a note")
    func limit() throws {
        let value = "[" + repeatElement("1", count: 1000).joined(separator: ",") + "]"
        let findings = try TestContract.findings(schema: "{items: {type: string}}", value: value)
        #expect(findings.count == Finding.limit + 1)
        #expect(findings.last?.keyword == "limit")
    }

    static let vehicles = """
        schemas:
          Bike: {type: object, required: [gears], properties: {kind: {const: bike}, gears: {type: integer}}}
          Tram: {type: object, required: [line], properties: {kind: {const: tram}, line: {type: string}}}
        """

    @Test("With a discriminator, findings are about the branch that was meant")
    func discriminator() throws {
        let schema = """
            {oneOf: [{$ref: '#/components/schemas/Bike'}, {$ref: '#/components/schemas/Tram'}], \
            discriminator: {propertyName: kind, mapping: {bike: Bike, tram: '#/components/schemas/Tram'}}}
            """
        let meant = try TestContract.findings(
            schema: schema, value: #"{"kind": "tram", "line": 3}"#, components: Self.vehicles)
        #expect(meant.map(\.pointer) == ["/line"])
        let unknown = try TestContract.findings(schema: schema, value: #"{"kind": "car"}"#, components: Self.vehicles)
        #expect(unknown.map(\.expected) == [#"one of "bike", "tram""#])
    }

    @Test("Of a schema or null, findings are about the schema")
    func nullable() throws {
        let schema = "{oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Bike'}]}"
        let findings = try TestContract.findings(schema: schema, value: "{}", components: Self.vehicles)
        #expect(findings.map(\.keyword) == ["required"])
    }

    @Test("A recursive schema follows a value of 200 levels, and refuses what is deeper than 256")
    func recursion() throws {
        let components = """
            schemas:
              Comment: {type: object, properties: {text: {type: string}, reply: {$ref: '#/components/schemas/Comment'}}}
            """
        func nested(_ levels: Int) -> String {
            String(repeating: #"{"reply":"#, count: levels) + #"{"text":1}"# + String(repeating: "}", count: levels)
        }
        let schema = "{$ref: '#/components/schemas/Comment'}"
        let deep = try TestContract.findings(schema: schema, value: nested(200), components: components)
        #expect(deep.map(\.keyword) == ["type"])
        let deeper = try TestContract.findings(schema: schema, value: nested(400), components: components)
        #expect(deeper.map(\.keyword) == ["depth"])
    }

    @Test("A member that only answers have is refused in a request, and not required there")
    func readOnly() throws {
        let schema = "{required: [id], properties: {id: {type: integer, readOnly: true}}}"
        #expect(try TestContract.findings(schema: schema, value: "{}").isEmpty)
        #expect(try TestContract.findings(schema: schema, value: #"{"id": 1}"#).map(\.keyword) == ["readOnly"])
    }
}
#endif
