import CivicKit
import Foundation
import Testing

@Suite("A city")
struct CityTests {
    let transport = StubTransport(noRows)

    @Test("another city is an address, with no trace of Paris in its requests")
    func anotherCity() async throws {
        let url = try #require(URL(string: "http://localhost:9000/portal/"))
        let city = City(name: "Elsewhere", url: url, transport: transport)
        _ = try await city.data.dataset("trees").records.page()
        let request = try #require(await transport.requests.first)
        #expect(request.scheme == "http")
        #expect(request.authority == "localhost:9000")
        #expect(request.path == "/portal/api/explore/v2.1/catalog/datasets/trees/records?limit=100&timezone=UTC")
    }

    @Test(
        "the address may have the path of Explore behind it, as documentation gives it",
        arguments: [
            "https://data.example/api/explore/v2.1", "https://data.example/api/explore/v2.1/", "https://data.example//",
        ])
    func exploreAddress(address: String) async throws {
        let url = try #require(URL(string: address))
        _ = try await City.paris.served(at: url).using(transport).data.datasets.page()
        #expect(await transport.paths.first?.hasPrefix("/api/explore/v2.1/catalog/datasets?") == true)
    }

    @Test("the local city asks what the real one is asked")
    func local() async throws {
        let localTransport = StubTransport(noRows)
        _ = try await City.paris.using(transport).data.datasets.page()
        _ = try await City.local.using(localTransport).data.datasets.page()
        #expect(await transport.paths == localTransport.paths)
        #expect(await localTransport.requests.first?.authority == "127.0.0.1:8040")
    }

    @Test("an API key stays with its city and out of logs")
    func apiKey() async throws {
        var city = City.paris.using(transport)
        city.apiKey = "secret"
        var dumped = ""
        dump(city, to: &dumped)
        #expect(!dumped.contains("secret"))
        #expect(!"\(city)".contains("secret"))
        let url = try #require(URL(string: "http://localhost:1"))
        #expect(city.served(at: url).apiKey == nil)
        #expect(city.served(at: url).timeZone == "Europe/Paris")
    }

    @Test("IPv6 addresses keep their brackets")
    func ipv6() async throws {
        let url = try #require(URL(string: "http://[::1]:8040"))
        _ = try await City.paris.served(at: url).using(transport).data.datasets.page()
        #expect(await transport.requests.first?.authority == "[::1]:8040")
    }

    @Test(
        "an address that is none is reported before any request",
        arguments: ["opendata.paris.fr", "file:///tmp", "ftp://x"])
    func uselessAddress(address: String) async throws {
        let url = try #require(URL(string: address))
        let city = City(name: "Nowhere", url: url, transport: transport)
        let error = try #require(await #expect(throws: CivicError.self) { try await city.data.datasets.page() })
        #expect(error.code == .invalidParameter)
        #expect(await transport.requests.isEmpty)
    }
}
