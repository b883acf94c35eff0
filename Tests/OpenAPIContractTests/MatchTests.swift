#if MockServer
import HTTPTypes
import Testing

@testable import OpenAPIContract

@Suite("A request leads to an operation by method and path")
struct MatchTests {
    private func contract() throws -> Contract {
        func get(_ id: String, _ names: String...) -> String {
            let list = names.map { "{name: \($0), in: path, required: true, schema: true}" }.joined(separator: ", ")
            return "{get: {operationId: \(id), parameters: [\(list)], responses: {'200': {description: It.}}}}"
        }
        return try TestContract.paths(
            """
            /stops/{id}: \(get("stop", "id"))
            /stops/nearest: \(get("nearest"))
            /stops/{id}.{format}: \(get("export", "id", "format"))
            /stops/{stop}/lines/{line}: \(get("line", "stop", "line"))
            """)
    }

    private func match(_ path: String) throws -> String? {
        guard case .operation(let operation, let parameters) = try contract().operation(for: TestContract.get(path))
        else { return nil }
        let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([operation.id] + values).joined(separator: " ")
    }

    @Test(
        "The path with more of its text given comes first",
        arguments: [
            ("/stops/7", "stop id=7"), ("/stops/nearest", "nearest"), ("/stops/%6Eearest", "nearest"),
            ("/stops/a%2Fb", "stop id=a%2Fb"), ("/stops/7.csv?x=/", "export format=csv id=7"),
            ("/stops/7/lines/8", "line line=8 stop=7"), ("/stops/nearest/lines/8", "line line=8 stop=nearest"),
        ])
    func precedence(_ path: String, _ expected: String) throws {
        #expect(try match(path) == expected)
    }

    @Test("What is not declared leads nowhere", arguments: ["/stops", "/stops/", "/stops/7/", "/lines/1", ""])
    func unknown(_ path: String) throws {
        #expect(try match(path) == nil)
    }

    @Test("For an unknown path the nearest one is named")
    func nearest() throws {
        guard case .unknownPath(let nearest) = try contract().operation(for: TestContract.get("/stop/nearest")) else {
            Issue.record("the path should be unknown")
            return
        }
        #expect(nearest == "/api/v1/stops/nearest")
    }

    @Test("A path outside the base path is none of the contract's")
    func basePath() throws {
        var request = TestContract.get("/stops/7")
        #expect(try contract().covers(request))
        request.path = "/api/v12/stops/7"
        #expect(try !contract().covers(request))
        #expect(try contract().check(request).map(\.place) == [.target])
    }

    @Test("HEAD is GET, and other methods are not allowed")
    func methods() throws {
        var request = TestContract.get("/stops/7")
        request.method = .head
        #expect(try contract().check(request).isEmpty)
        request.method = .delete
        let findings = try contract().check(request)
        #expect(findings.map(\.place) == [.method])
        #expect(findings.map(\.expected) == ["GET"])
    }
}
#endif
