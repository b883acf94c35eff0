import CivicKit
import Foundation
import HTTPTypes
import Testing

@Suite("The transport over URLSession")
struct URLSessionTransportTests {
    /// Nothing listens on the port that is reserved for discarding what is sent there.
    private func unreachable() throws -> City {
        City(
            name: "Nowhere", url: try #require(URL(string: "http://127.0.0.1:9")),
            transport: URLSessionTransport(timeout: .seconds(5)))
    }

    @Test("a server that is not there is a transport error")
    func refused() async throws {
        let city = try unreachable()
        let error = try await #require(throws: CivicError.self) { try await city.data.datasets.page() }
        #expect(error.code == .transport)
        #expect(error.underlying is URLError)
        #expect(error.url?.port == 9)
    }

    @Test("a task that is cancelled before it asks throws CancellationError")
    func cancelled() async throws {
        let city = try unreachable()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await city.data.datasets.page()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
