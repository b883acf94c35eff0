import CivicKit
import Foundation
import HTTPTypes
import Testing

@Suite("The transport over URLSession")
struct URLSessionTransportTests {
    private func city(_ host: String = "127.0.0.1", port: Int) throws -> City {
        City(
            name: "Loopback", url: try #require(URL(string: "http://\(host):\(port)")),
            transport: URLSessionTransport(timeout: .seconds(5)))
    }

    private static func answer(_ body: String, _ status: String = "200 OK", headers: String...) -> String {
        let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers
        return head.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    @Test("an answer comes with its status, its headers and its body")
    func answers() async throws {
        let server = try LoopbackServer { _ in Self.answer(noRows, headers: "Civic-Mock-Warning: a, b") }
        let page = try await city(port: server.port).data.datasets.page()
        #expect(page.totalCount == 0)
        #expect(page.warnings == ["a, b"])
        #expect(server.requests.first?.hasPrefix("GET /api/explore/v2.1/catalog/datasets?") == true)
    }

    @Test("a server that is not there is a transport error, which on this machine may be the mock server")
    func refused() async throws {
        // Nothing listens on the port that is reserved for discarding what is sent there.
        let city = try city(port: 9)
        let error = try await #require(throws: CivicError.self) { try await city.data.datasets.page() }
        #expect(error.code == .transport)
        #expect(error.underlying is URLError)
        #expect(error.url?.port == 9)
        #expect(error.hint?.contains("make mock") == true)
    }

    @Test(
        "an answer that breaks off is not taken for one, nor for a server that is not there",
        arguments: ["HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"total_count\": 0, \"results\": []}", ""])
    func brokenOff(answer: String) async throws {
        let server = try LoopbackServer { _ in answer }
        let city = try city(port: server.port)
        let error = try await #require(throws: CivicError.self) { try await city.data.datasets.page() }
        #expect(error.code == .transport)
        #expect(error.message.hasPrefix("No whole answer from 127.0.0.1:\(server.port): "))
        #expect(error.hint == nil)
    }

    @Test("cancelling a task whose request is under way throws CancellationError, at once")
    func cancelled() async throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let server = try LoopbackServer { _ in
            arrived.yield()
            return nil
        }
        let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
        let task = Task { try await URLSessionTransport().send(request, body: nil) }
        for await _ in arrivals { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("an API key does not follow a redirect to another host; a request without one does")
    func redirects() async throws {
        let elsewhere = try LoopbackServer { _ in Self.answer(noRows) }
        let target = "http://localhost:\(elsewhere.port)/api/explore/v2.1/catalog/datasets"
        let server = try LoopbackServer { _ in Self.answer("", "302 Found", headers: "Location: \(target)") }
        var city = try city(port: server.port)
        city.apiKey = "secret"
        let error = try await #require(throws: CivicError.self) { try await city.data.datasets.page() }
        #expect(error.code == .rejected)
        #expect(error.hint?.contains(target) == true)
        #expect(server.requests.first?.contains("Apikey secret") == true)
        #expect(elsewhere.requests.isEmpty)

        city.apiKey = nil
        #expect(try await city.data.datasets.page().totalCount == 0)
        #expect(elsewhere.requests.count == 1)
    }

    @Test("a body does not follow a redirect to another host: it may be a refresh token")
    func redirectedBody() async throws {
        let elsewhere = try LoopbackServer { _ in Self.answer("{}") }
        let target = "http://localhost:\(elsewhere.port)/oauth2/token"
        let server = try LoopbackServer { _ in Self.answer("", "307 Temporary Redirect", headers: "Location: \(target)")
        }
        let client = OAuthClient(city: try city(port: server.port), clientID: "service", redirectURI: "app://callback")
        let error = await #expect(throws: CivicError.self) { try await client.session(secret: "top-secret") }
        #expect(error?.hint?.contains(target) == true)
        #expect(server.requests.first?.contains("top-secret") == true)
        #expect(elsewhere.requests.isEmpty)
    }
}
