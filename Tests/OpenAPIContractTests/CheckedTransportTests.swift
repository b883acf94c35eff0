#if MockServer
import CivicTransport
import Foundation
import HTTPTypes
import Testing

@testable import OpenAPIContract

@Suite("A transport is watched")
struct CheckedTransportTests {
    private struct Canned: HTTPTransport {
        let body: String

        func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
            let fields: HTTPFields = [.contentType: "application/json"]
            return HTTPTransportResponse(
                head: HTTPResponse(status: .ok, headerFields: fields), body: Data(self.body.utf8))
        }
    }

    private func contract() throws -> Contract {
        try TestContract.paths(
            """
            /stops:
              get:
                operationId: list
                responses:
                  '200': {description: Stops., content: {application/json: {schema: {type: array}}}}
                  '404': {description: None.}
              post: {operationId: add, responses: {'201': {description: Added.}}}
            """)
    }

    @Test("Requests and answers pass, and what deviates is noted")
    func collects() async throws {
        let transport = CheckedTransport(Canned(body: "{}"), against: try contract())
        let response = try await transport.send(TestContract.get("/stops?x=1"), body: nil)
        #expect(response.body == Data("{}".utf8))
        #expect(transport.findings.map(\.side) == [.request, .response])
    }

    @Test("A transport that refuses deviations throws them")
    func refuses() async throws {
        let transport = CheckedTransport(Canned(body: "[]"), against: try contract(), refusesDeviations: true)
        _ = try await transport.send(TestContract.get("/stops"), body: nil)
        let error = await #expect(throws: ContractDeviation.self) {
            try await transport.send(TestContract.get("/stops?x=1"), body: nil)
        }
        #expect(error?.findings.map(\.place) == [.query("x")])
    }

    @Test("What was never exercised can be listed")
    func coverage() async throws {
        let contract = try contract()
        let transport = CheckedTransport(Canned(body: "[]"), against: contract)
        _ = try await transport.send(TestContract.get("/stops"), body: nil)
        #expect(transport.coverage.untested(in: contract).map(\.id) == ["add"])
        #expect(transport.coverage.statuses(of: "list") == [200: 1])
        let list = try #require(contract.operation(id: "list"))
        #expect(transport.coverage.untestedStatuses(of: list) == ["404"])
    }
}
#endif
