#if MockServer
import HTTPTypes
import Testing

@testable import OpenAPIContract

@Suite("A request is held against its operation")
struct RequestTests {
    private func findings(_ parameter: String, _ query: String, _ fields: HTTPFields = [:]) throws -> [Finding] {
        try TestContract.parameters("- \(parameter)").check(TestContract.get("/stops/1" + query, fields))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let parameter: String
        let good: [String]
        let bad: [String]

        init(_ parameter: String, good: [String], bad: [String]) {
            self.parameter = parameter
            self.good = good
            self.bad = bad
        }

        var testDescription: String { parameter }
    }

    static let queries = [
        Case("schema: {type: integer, maximum: 100}", good: ["q=7", ""], bad: ["q=a", "q=101", "q=", "q=1&q=2"]),
        Case("required: true, schema: {type: string}", good: ["q=", "q=a+b"], bad: ["", "other"]),
        Case("allowEmptyValue: true, schema: {type: integer}", good: ["q=", "q=1"], bad: ["q=a"]),
        Case("schema: {type: boolean}", good: ["q=true"], bad: ["q=yes", "q=1"]),
        Case("schema: {type: number}", good: ["q=1.5", "q=-2e3"], bad: ["q=0x10", "q=nan", "q=inf"]),
        Case("schema: {type: string, maxLength: 2}", good: ["q=%C3%A9%C3%A9", "q=12"], bad: ["q=abc"]),
        Case("schema: {type: [integer, string], maxLength: 3}", good: ["q=12345", "q=abc"], bad: ["q=abcd"]),
        Case("schema: {enum: [1, 2]}", good: ["q=2"], bad: ["q=3"]),
        Case("schema: {type: string}", good: ["q=a"], bad: ["q=%zz", "q=%C3"]),
        Case("schema: {type: array, items: {type: integer}}", good: ["q=1", "q=1&q=2"], bad: ["q=1&q=a", "q=1,2"]),
        Case(
            "explode: false, schema: {type: array, items: {type: integer}, maxItems: 2}",
            good: ["q=1,2", "q="], bad: ["q=1,a", "q=1,2,3", "q=1&q=2"]),
        Case("explode: false, schema: {type: array, items: {maxLength: 3}}", good: ["q=a%2Cb,c"], bad: ["q=abcd,e"]),
        Case(
            "style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}",
            good: ["q=1|2", "q=1%7C2"], bad: ["q=1|a"]),
        Case(
            "style: spaceDelimited, explode: false, schema: {type: array, items: {type: integer}}",
            good: ["q=1%202", "q=1+2"], bad: ["q=1%20a"]),
        Case(
            "style: deepObject, schema: {type: object, properties: {a: {type: integer}}, additionalProperties: false}",
            good: ["q[a]=1", "q%5Ba%5D=1"], bad: ["q[a]=x", "q[b]=1"]),
        Case(
            "schema: {type: object, properties: {a: {type: integer}}, additionalProperties: false}",
            good: ["a=1"], bad: ["a=x", "b=1"]),
        Case(
            "content: {application/json: {schema: {type: object, required: [a]}}}",
            good: ["q=%7B%22a%22:1%7D"], bad: ["q=%7B%7D", "q=%7B", "q=1"]),
        Case("schema: true", good: ["q=1"], bad: ["p=1", "Q=1"]),
    ]

    @Test("Query parameters of every style are taken apart and checked", arguments: queries)
    func query(_ example: Case) throws {
        let parameter = "{name: q, in: query, \(example.parameter)}"
        for query in example.good {
            #expect(try findings(parameter, "?" + query).isEmpty, "\(query) is right")
        }
        for query in example.bad {
            #expect(try !findings(parameter, "?" + query).isEmpty, "\(query) is wrong")
        }
    }

    @Test("A misspelt query parameter is named with the one that was meant")
    func misspelt() throws {
        let findings = try findings("{name: limit, in: query, schema: {type: integer}}", "?limmit=3")
        #expect(findings.map(\.place) == [.query("limmit")])
        #expect(findings.first?.expected.contains("'limit'") == true)
    }

    @Test("A key in the query, as security allows it, is no unknown parameter")
    func credentials() throws {
        let contract = try TestContract.paths(
            "/stops: {get: {security: [{key: []}], responses: {'200': {description: Stops.}}}}",
            components: "securitySchemes: {key: {type: apiKey, in: query, name: apikey}}")
        #expect(contract.check(TestContract.get("/stops?apikey=1")).isEmpty)
    }

    @Test("Path parameters are checked after decoding")
    func path() throws {
        let contract = try TestContract.parameters("")
        #expect(contract.check(TestContract.get("/stops/%31")).isEmpty)
        #expect(contract.check(TestContract.get("/stops/x")).map(\.place) == [.path("id")])
        #expect(contract.check(TestContract.get("/stops/%f")).map(\.keyword) == ["encoding"])
    }

    @Test("Headers and cookies are checked when they are declared")
    func headersAndCookies() throws {
        let header = "{name: X-Days, in: header, required: true, schema: {type: array, items: {format: date}}}"
        let days = try #require(HTTPField.Name("X-Days"))
        #expect(try findings(header, "", [days: "2026-11-24, 2026-11-25", .accept: "a/b"]).isEmpty)
        #expect(try findings(header, "", [days: "2026-11-24, today"]).map(\.pointer) == ["/1"])
        #expect(try findings(header, "").map(\.keyword) == ["required"])
        let cookie = "{name: lang, in: cookie, schema: {enum: [fr, en]}}"
        #expect(try findings(cookie, "", [.cookie: "a=b; lang=fr"]).isEmpty)
        #expect(try findings(cookie, "", [.cookie: "lang=xx"]).map(\.place) == [.cookie("lang")])
    }

    @Test("Accept, Content-Type and Authorization are not parameters")
    func ignoredHeaders() throws {
        #expect(try findings("{name: Authorization, in: header, required: true, schema: {type: integer}}", "").isEmpty)
    }

    @Test("A body is required, of a declared type, and well-formed")
    func body() throws {
        let contract = try TestContract.body("{schema: {type: object}}")
        let charset = TestContract.post("application/json; charset=utf-8")
        #expect(contract.check(charset, body: .init("{}".utf8)).isEmpty)
        #expect(contract.check(TestContract.post()).map(\.keyword) == ["required"])
        let text = TestContract.post("text/plain")
        #expect(contract.check(text, body: .init("{}".utf8)).map(\.place) == [.mediaType])
        #expect(contract.check(TestContract.post(nil), body: .init("{}".utf8)).map(\.place) == [.mediaType])
        let broken = contract.check(TestContract.post(), body: .init(#"{"a": }"#.utf8))
        #expect(broken.first?.found.hasPrefix("line 1, column 7") == true)
    }

    @Test("A range of media types takes what it includes")
    func mediaRange() throws {
        let contract = try TestContract.body("{}", type: "'image/*'")
        #expect(contract.check(TestContract.post("image/png"), body: .init([0xFF])).isEmpty)
        #expect(!contract.check(TestContract.post("text/html"), body: .init([0xFF])).isEmpty)
    }

    @Test("A body where none is declared is a finding")
    func unexpectedBody() throws {
        let findings = try TestContract.parameters("").check(TestContract.get("/stops/1"), body: .init("x".utf8))
        #expect(findings.map(\.keyword) == ["requestBody"])
    }

    @Test("A form is held against its schema")
    func form() throws {
        let contract = try TestContract.body(
            "{schema: {required: [a], properties: {a: {type: integer}, b: {type: array, items: {type: string}}}}}",
            type: "application/x-www-form-urlencoded")
        let request = TestContract.post("application/x-www-form-urlencoded")
        #expect(contract.check(request, body: .init("a=1&b=x&b=y%20z".utf8)).isEmpty)
        #expect(contract.check(request, body: .init("a=x".utf8)).map(\.pointer) == ["/a"])
        #expect(contract.check(request, body: .init("b=x".utf8)).map(\.keyword) == ["required"])
    }

    @Test("Of a multipart form, names, types and readable parts are checked")
    func multipart() throws {
        let contract = try TestContract.body(
            """
            {schema: {required: [meta, photo], properties: {meta: {type: object, required: [title]}, \
            photo: {type: string, format: binary, minLength: 1}}}, encoding: {photo: {contentType: 'image/png, image/jpeg'}}}
            """, type: "multipart/form-data")
        let request = TestContract.post("multipart/form-data; boundary=\"=b\"")
        func form(meta: String, photoType: String) -> String {
            """
            --=b\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n\(meta)\r\n\
            --=b\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\nContent-Type: \(photoType)\r\n\r\n\
            \u{1}\r\n--=b--\r\n
            """
        }
        let good = form(meta: #"{"title": "A"}"#, photoType: "image/png")
        #expect(contract.check(request, body: .init(good.utf8)).isEmpty)
        let bad = form(meta: "{}", photoType: "text/html")
        #expect(contract.check(request, body: .init(bad.utf8)).map(\.keyword) == ["contentType", "required"])
        #expect(contract.check(request, body: .init("--=b--".utf8)).count == 2)
        #expect(contract.check(request, body: .init("x".utf8)).map(\.keyword) == ["syntax"])
    }

    @Test("Each line of JSON Lines is held against the schema of a line")
    func lines() throws {
        let contract = try TestContract.body("{x-item-schema: {required: [id]}}", type: "application/jsonl")
        let request = TestContract.post("application/jsonl")
        #expect(contract.check(request, body: .init("{\"id\":1}\n{\"id\":2}\n".utf8)).isEmpty)
        #expect(contract.check(request, body: .init("{\"id\":1}\n{}\n".utf8)).map(\.pointer) == ["/1"])
        #expect(contract.check(request, body: .init("{\"id\":1}\n{".utf8)).map(\.keyword) == ["syntax"])
    }
}
#endif
