#if MockServer
import CivicKit
import CivicMock
import Foundation
import Testing

@Suite("A city behind a socket", .serialized)
struct CityServerTests {
    /// Runs a test against a city on a free port of this machine, and ends the server with it.
    private func withServer(_ body: @escaping @Sendable (URL) async throws -> Void) async throws {
        let server = CityServer(try MockCity(), port: 0)
        let (urls, ready) = AsyncStream<URL>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run { ready.yield($0) } }
            group.addTask {
                for await url in urls {
                    try await body(url)
                    return
                }
            }
            try await group.next()
            group.cancelAll()
            do {
                try await group.waitForAll()
            } catch is CancellationError {}
        }
    }

    @Test("answers the client over HTTP as it does in the process")
    func client() async throws {
        try await withServer { url in
            let inProcess = City.paris.served(at: MockCity.url).using(try MockCity())
            var cities = [City.paris.served(at: url), inProcess]
            #if AsyncHTTPClient
            cities.append(City.paris.served(at: url).using(AsyncHTTPClientTransport()))
            #endif
            for city in cities {
                let page = try await city.data.dataset("quartier_paris").records.where("c_ar = \(4)").page()
                #expect(page.totalCount == 4)
                #expect(page.rows.first?["l_qu"].string == "Saint-Merri")
            }
        }
    }

    @Test("every transport reports a server that is not there as a failure of transport")
    func nobodyThere() async throws {
        let url = try #require(URL(string: "http://127.0.0.1:1"))
        var cities = [City.paris.served(at: url)]
        #if AsyncHTTPClient
        // AsyncHTTPClient goes on trying to connect until its time is up.
        cities.append(City.paris.served(at: url).using(AsyncHTTPClientTransport(timeout: .milliseconds(500))))
        #endif
        for city in cities {
            let error = await #expect(throws: CivicError.self) {
                try await city.data.dataset("quartier_paris").records.count()
            }
            #expect(error?.code == .transport)
        }
    }

    @Test(
        "what is not HTTP is answered in the API's own shape",
        arguments: [
            ("GET /api/explore/v2.1/catalog/datasets?where=\u{E9} HTTP/1.1\r\nHost: x\r\n\r\n", "400 Bad Request"),
            ("BREW / HTTP/1.1\r\nHost: x\r\n\r\n", "400 Bad Request"),
            ("GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\nHost: x\r\n\r\n", "414 URI Too Long"),
            ("nonsense\r\n\r\n", "400 Bad Request"),
            ("get / HTTP/1.1\r\nHost: x\r\n\r\n", "400 Bad Request"),
        ])
    func malformed(request: String, status: String) async throws {
        try await withServer { url in
            let answer = try RawConnection.exchange(request, port: url.port ?? 0)
            #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(answer.prefix(80))")
            #expect(answer.contains("{\"error_code\":"), "\(answer)")
        }
    }

    @Test("also when it follows a request that was answered")
    func malformedLater() async throws {
        try await withServer { url in
            let path = "/api/explore/v2.1/catalog/datasets/arrondissements/records?limit=0"
            let good = "GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n"
            let answer = try RawConnection.exchange(good, then: "nonsense\r\n\r\n", port: url.port ?? 0)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
            #expect(answer.contains("HTTP/1.1 400 Bad Request"))
            #expect(answer.hasSuffix("}"), "\(answer)")
        }
    }

    @Test("a port that is in use is an error, at once")
    func portInUse() async throws {
        try await withServer { url in
            let second = CityServer(try MockCity(), port: url.port ?? 0)
            await #expect(throws: (any Error).self) { try await second.run { _ in } }
        }
    }

    @Test("when getting ready fails, the server ends with that failure")
    func failingStart() async throws {
        struct Failure: Error {}
        await #expect(throws: Failure.self) {
            try await CityServer(try MockCity(), port: 0).run { _ in throw Failure() }
        }
    }
}
#endif
