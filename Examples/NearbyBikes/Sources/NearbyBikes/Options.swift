import CivicKit
import Foundation

/// What the command line asks for.
struct Options {
    var city = City.local
    var here = GeoPoint(longitude: 2.3522, latitude: 48.8566)
    var radius = 500.0

    static let usage = """
        usage: nearby-bikes [URL] [--latitude 48.8566] [--longitude 2.3522] [--radius 500]

        Lists the stations within a radius, in metres, that rent out bikes now, nearest first.
        URL is the city to ask: without it the mock server on this machine, http://127.0.0.1:8040;
        https://opendata.paris.fr is the real one.
        """

    init(_ arguments: some Sequence<String>) throws {
        var arguments = arguments.makeIterator()
        while let argument = arguments.next() {
            switch argument {
            case "--latitude": here.latitude = try Self.number(argument, arguments.next(), in: -90...90)
            case "--longitude": here.longitude = try Self.number(argument, arguments.next(), in: -180...180)
            case "--radius": radius = try Self.number(argument, arguments.next(), in: 1...100_000)
            default:
                guard !argument.hasPrefix("-"), let url = URL(string: argument) else {
                    throw UsageError("\"\(argument)\" is neither an option nor an address.")
                }
                city = City.paris.served(at: url)
            }
        }
    }

    private static func number(_ name: String, _ text: String?, in range: ClosedRange<Double>) throws -> Double {
        guard let text else { throw UsageError("\(name) needs a number behind it.") }
        guard let number = Double(text), range ~= number else {
            throw UsageError("\(name) takes a number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\".")
        }
        return number
    }
}

/// A command line that cannot be understood.
struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ problem: String) {
        description = problem + "\n\n" + Options.usage
    }
}
