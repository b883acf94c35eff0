#if MockServer
import CivicTransport
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// A whole city in this process: its own data, its own clock, no socket.
///
/// It is a transport, so a client talks to it as to a live portal:
///
/// ```swift
/// let city = City(name: "Paris", url: MockCity.url, transport: try MockCity())
/// let count = try await city.data.dataset("velib-disponibilite-en-temps-reel").records.count()
/// ```
///
/// Each value is a city of its own: what happens in one is never seen in another, and making one takes microseconds.
public final class MockCity: HTTPTransport {
    /// How a city differs from the one that everybody gets.
    public struct Configuration: Sendable {
        /// Where the clock starts; without it, at the city's own instant, which never changes.
        public var clock: CityClock.Mode?
        /// Refuses what the real service ignores in silence, such as a misspelt parameter.
        public var isStrict: Bool
        /// The file in which proposals and ballots are kept; it is made when it is not there. Without one they live and end
        /// with the city. One process at a time may use a file.
        public var store: URL?
        /// What writes the server's log.
        public var logger: Logger

        public init(
            clock: CityClock.Mode? = nil, isStrict: Bool = false, store: URL? = nil,
            logger: Logger = Logger(label: "civic-mock", factory: { _ in SwiftLogNoOpLogHandler() })
        ) {
            self.clock = clock
            self.isStrict = isStrict
            self.store = store
            self.logger = logger
        }
    }

    /// Where a city in the process pretends to be. No socket listens there: `.invalid` is no host anywhere (RFC 2606).
    public static var url: URL {
        guard let url = URL(string: "http://city.invalid") else { preconditionFailure("a constant that is a URL") }
        return url
    }

    /// The cities that are part of this library: `["new-york", "paris"]`.
    public static var cities: [String] {
        EmbeddedFixtures.cities
    }

    let state: CityState
    let responder: CityResponder

    /// A city of this library.
    ///
    /// - Parameters:
    ///   - id: One of ``cities``.
    ///   - datasets: A folder with datasets of your own, beside those of the city; see the README for its layout.
    /// - Throws: ``UnknownCityError``, or ``DatasetError`` with the file, row and field that is wrong.
    public convenience init(
        _ id: String = "paris", datasets: URL? = nil, configuration: Configuration = Configuration()
    ) throws {
        guard let datasets else {
            guard let template = try CityTemplate.embedded(id) else { throw UnknownCityError(id: id) }
            self.init(template, configuration: configuration)
            return
        }
        guard let seed = try EmbeddedFixtures.seed(id) else { throw UnknownCityError(id: id) }
        let own = try DatasetFolder.datasets(in: datasets)
        let template = try CityTemplate(seed.adding(own))
        for dataset in own {
            _ = try template.dataset(dataset.schema.id)?.load()
        }
        self.init(template, configuration: configuration)
    }

    package init(_ template: CityTemplate, configuration: Configuration = Configuration()) {
        state = CityState(template, configuration)
        responder = CityResponder(state)
    }

    /// As people write it: `Paris`.
    public var name: String {
        state.template.seed.name
    }

    /// The identifiers of the city's datasets, sorted.
    public var datasets: [String] {
        state.template.seed.datasets.map(\.schema.id).sorted()
    }

    /// The city's clock, which stands still until it is told otherwise.
    public var clock: CityClock {
        state.clock
    }

    /// The people who can sign in to this city, with a token for each.
    public var citizens: [(name: String, token: String, about: String)] {
        get throws {
            try Citizen.all(in: state.template.seed.participation).map { ($0.name, $0.token, $0.about) }
        }
    }

    /// Opens the store of ``Configuration/store`` now instead of at the first request, so that a wrong file is known at once.
    package func prepareStore() throws {
        if state.configuration.store != nil { _ = try state.participation() }
    }

    /// Answers a request as the city's server would.
    public func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
        try Task.checkCancellation()
        let context = CityContext(logger: state.configuration.logger)
        let body = RequestBody(buffer: ByteBuffer(bytes: body ?? Data()))
        let response = try await responder.respond(to: Request(head: request, body: body), context: context)
        let collector = BodyCollector()
        try await response.body.write(collector)
        try Task.checkCancellation()
        return HTTPTransportResponse(head: response.head, body: collector.body)
    }
}

/// There is no such city in this library.
public struct UnknownCityError: Error, Sendable, CustomStringConvertible {
    public let id: String

    public var description: String {
        "there is no city \"\(id)\" here; there is \(EmbeddedFixtures.cities.joined(separator: ", "))"
    }
}
#endif
