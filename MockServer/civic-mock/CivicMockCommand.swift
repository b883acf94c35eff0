#if MockServer
import ArgumentParser
import CivicMock
import Foundation
import Logging
import NIOCore

/// `civic-mock`: the flags, the line that says the server is ready, and the way out.
@main
struct CivicMockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "civic-mock",
        abstract: "A city's open APIs on this machine.",
        discussion: """
            Serves the open data of a city as its portal does (Explore API v2.1), and its participatory budget from idea to \
            delivered project. Prints its URL when it can answer; Ctrl-C ends it.
            """)

    @Option(help: "The city to be: \(MockCity.cities.joined(separator: ", ")).")
    var city = "paris"

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8040

    @Option(
        help: ArgumentHelp("Write {\"url\": …, \"pid\": …} to this file when the server can answer.", valueName: "path")
    )
    var readyFile: String?

    @Option(
        help: ArgumentHelp(
            "Serve the datasets of this folder too: <dataset_id>/dataset.json and records.json, .jsonl, .csv or .geojson.",
            valueName: "dir"))
    var datasets: String?

    @Option(
        help: ArgumentHelp(
            "What time it is in the city: an instant such as 2026-09-14T08:30:00Z, or wall for the real time.",
            valueName: "instant|wall"),
        transform: Self.clock)
    var clock: CityClock.Mode?

    @Option(
        help: ArgumentHelp(
            "Keep proposals and ballots in this file, which is made when it is not there. Without it they end with the server.",
            valueName: "path"))
    var store: String?

    @Flag(help: "Refuse what the real service ignores in silence, such as a misspelt parameter.")
    var strict = false

    func validate() throws {
        guard 0...65_535 ~= port else { throw ValidationError("--port must be between 0 and 65535, not \(port).") }
    }

    func run() async throws {
        let logger = Logger(label: "civic-mock", factory: { StreamLogHandler.standardError(label: $0) })
        do {
            let city = try MockCity(
                city, datasets: datasets.map { URL(filePath: $0, directoryHint: .isDirectory) },
                configuration: .init(
                    clock: clock, isStrict: strict, store: store.map { URL(filePath: $0) }, logger: logger))
            try city.prepareStore()
            let ready = readyFile.map(ReadyFile.init)
            try ready?.removeLeftover()
            defer { ready?.removeOwn() }
            try await CityServer(city, host: host, port: port).run(handlesSignals: true) { url in
                try ready?.write(url)
                print("\(city.name) is at \(url.absoluteString)")
                for citizen in try city.citizens {
                    print("  Authorization: Bearer \(citizen.token)   \(citizen.name): \(citizen.about)")
                }
                fflush(nil)
            }
        } catch {
            FileHandle.standardError.write(Data("civic-mock: \(explanation(of: error))\n".utf8))
            throw ExitCode.failure
        }
    }

    private func explanation(of error: any Error) -> String {
        switch error {
        case is DatasetError, is UnknownCityError, is ReadyFile.Failure, is StoreError:
            return "\(error)"
        case let error as IOError where error.errnoCode == EADDRINUSE:
            return "port \(port) on \(host) is in use; choose another with --port, or 0 for any that is free"
        default:
            return "cannot serve on \(host):\(port): \(error)"
        }
    }

    private static func clock(_ text: String) throws -> CityClock.Mode {
        if text == "wall" { return .wall }
        guard let instant = Instant(text) else {
            throw ValidationError("expected an instant such as 2026-09-14T08:30:00Z, or wall, not \(text).")
        }
        return .fixed(instant)
    }
}
#else
@main
struct CivicMockCommand {
    static func main() {
        print("civic-mock is built with the package trait MockServer, which is switched off here.")
    }
}
#endif
