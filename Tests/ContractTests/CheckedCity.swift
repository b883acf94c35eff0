#if MockServer
import CivicKit
import CivicMock
import Foundation
import OpenAPIContract
import Testing

/// A city, and a client of it, with everything that passes between them held against the contracts.
///
/// ```swift
/// let paris = try CheckedCity()
/// _ = try await paris.city.proposals.now()
/// paris.expectNoDeviation()
/// ```
struct CheckedCity {
    let mock: MockCity
    let transport: CheckedTransport
    /// The city as nobody in particular sees it.
    let city: City

    /// - Parameters:
    ///   - id: one of the cities that the mock can be.
    ///   - instant: what time it is there; without one, the city's own.
    init(_ id: String = "paris", at instant: String? = nil) throws {
        let clock = try instant.map { CityClock.Mode.fixed(try #require(Instant($0))) }
        let mock = try MockCity(id, configuration: .init(clock: clock))
        try self.init(mock, url: MockCity.url, through: mock)
    }

    /// A city that is asked through another transport than its own, such as one with a socket.
    init(_ mock: MockCity, url: URL, through transport: any HTTPTransport) throws {
        self.mock = mock
        self.transport = CheckedTransport(transport, against: try .proposals, try .identity)
        city = City(name: mock.name, url: url, transport: self.transport)
    }

    /// The city as one of its citizens sees it, with the ready-made token.
    func signedIn(_ citizen: String) -> City {
        city.signedIn(with: Session(token: "mock-\(citizen)"))
    }

    func expectNoDeviation(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(transport.findings.isEmpty, sourceLocation: sourceLocation)
    }
}
#endif
