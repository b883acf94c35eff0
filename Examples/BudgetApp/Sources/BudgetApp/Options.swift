import CivicKit
import Foundation

/// What the command line asks for.
struct Options {
    var city = City.local
    var token: String?
    var area: Area.ID = "75011"

    static let usage = """
        usage: budget-app [URL] [--token TOKEN] [--area 75011]

        Shows what can be done in the city's participatory budget and the projects of an area. With the token of a citizen,
        it votes for the two cheapest of them. URL is the city to ask: without it the mock server on this machine,
        http://127.0.0.1:8040, which prints such tokens when it starts.
        """

    init(_ arguments: some Sequence<String>) throws {
        var arguments = arguments.makeIterator()
        while let argument = arguments.next() {
            switch argument {
            case "--token": token = try Self.value(argument, arguments.next())
            case "--area": area = Area.ID(try Self.value(argument, arguments.next()))
            default:
                guard !argument.hasPrefix("-"), let url = URL(string: argument) else {
                    throw UsageError("\"\(argument)\" is neither an option nor an address.")
                }
                city = City.local.served(at: url)
            }
        }
    }

    private static func value(_ name: String, _ text: String?) throws -> String {
        guard let text, !text.isEmpty else { throw UsageError("\(name) needs a value behind it.") }
        return text
    }
}

/// A command line that cannot be understood.
struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ problem: String) {
        description = problem + "\n\n" + Options.usage
    }
}
