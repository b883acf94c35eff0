#if MockServer
import Foundation
import Hummingbird
import HummingbirdCore

/// A city behind a socket.
///
/// ```swift
/// let server = CityServer(try MockCity(), host: "127.0.0.1", port: 0)
/// try await server.run { url in print(url) }
/// ```
public struct CityServer: Sendable {
    private let city: MockCity
    private let host: String
    private let port: Int

    /// - Parameter port: 0 takes any that is free.
    public init(_ city: MockCity, host: String = "127.0.0.1", port: Int = 8040) {
        self.city = city
        self.host = host
        self.port = port
    }

    /// Serves until the task is cancelled, or until the process is asked to end (SIGINT, SIGTERM) where `handlesSignals`.
    ///
    /// - Parameter onReady: Called once, with the server's URL, when it can answer.
    /// - Throws: What prevents listening, such as a port that is in use.
    public func run(handlesSignals: Bool = false, onReady: @escaping @Sendable (URL) async throws -> Void) async throws
    {
        let (failures, failure) = AsyncThrowingStream<Never, any Error>.makeStream()
        let application = Application(
            responder: city.responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(additionalChannelHandlers: [MalformedRequestHandler()])),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "civic-mock"),
            onServerRunning: { channel in
                do {
                    try await onReady(Self.url(host: host, port: channel.localAddress?.port ?? port))
                } catch {
                    failure.finish(throwing: error)
                }
            },
            logger: city.state.configuration.logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await application.runService(gracefulShutdownSignals: handlesSignals ? [.sigterm, .sigint] : [])
            }
            group.addTask { for try await _ in failures {} }
            try await group.next()
            group.cancelAll()
        }
    }

    private static func url(host: String, port: Int) throws -> URL {
        var components = URLComponents()
        components.scheme = "http"
        components.host = host.contains(":") ? "[\(host)]" : host
        components.port = port
        guard let url = components.url else { throw URLError(.badURL) }
        return url
    }
}
#endif
