#if MockServer
import HTTPTypes
import Testing

@testable import OpenAPIContract

@Suite("An answer is held against the operation it answers")
struct ResponseTests {
    private func findings(
        _ status: Int, _ body: String = "", _ fields: HTTPFields = [.contentType: "application/json"],
        method: HTTPRequest.Method = .get
    ) throws -> [Finding] {
        let contract = try TestContract.paths(
            """
            /stops:
              get:
                operationId: listStops
                responses:
                  '200':
                    description: The stops.
                    headers: {X-Total: {required: true, schema: {type: integer}}}
                    content: {application/json: {schema: {type: array, items: {required: [id]}}}}
                  '204': {description: None.}
                  '304': {description: As before.}
                  4XX: {description: A mistake., content: {application/problem+json: {schema: {required: [code]}}}}
            """)
        var request = TestContract.get("/stops")
        request.method = method
        var fields = fields
        if let total = HTTPField.Name("X-Total"), status == 200, fields[total] == nil { fields[total] = "1" }
        let response = HTTPResponse(status: .init(code: status), headerFields: fields)
        return contract.check(response, body: .init(body.utf8), to: request)
    }

    @Test("An answer that keeps to the contract has no finding")
    func good() throws {
        #expect(try findings(200, #"[{"id": 1}]"#).isEmpty)
        #expect(try findings(404, #"{"code": "x"}"#, [.contentType: "application/problem+json"]).isEmpty)
        #expect(try findings(204, "", [:]).isEmpty)
    }

    @Test("A status that is not declared is a finding")
    func status() throws {
        #expect(try findings(500, "{}").map(\.place) == [.status])
    }

    @Test("The body is held against the schema of its status")
    func body() throws {
        #expect(try findings(200, "[{}]").map(\.pointer) == ["/0"])
        #expect(try findings(200, "[").map(\.keyword) == ["syntax"])
        #expect(try findings(200, "").map(\.found) == ["none"])
        #expect(try findings(400, "{}", [.contentType: "application/problem+json"]).map(\.keyword) == ["required"])
        #expect(try findings(400, "{}").map(\.place) == [.mediaType])
    }

    @Test("A declared header is checked")
    func headers() throws {
        let total = try #require(HTTPField.Name("X-Total"))
        let findings = try findings(200, "[]", [.contentType: "application/json", total: "many"])
        #expect(findings.map(\.place) == [.header("X-Total")])
    }

    @Test("What must have no body has none", arguments: [(204, HTTPRequest.Method.get), (304, .get), (200, .head)])
    func noBody(_ status: Int, _ method: HTTPRequest.Method) throws {
        #expect(try findings(status, "", method: method).isEmpty)
        #expect(try findings(status, "[]", method: method).map(\.place) == [.body])
    }
}
#endif
