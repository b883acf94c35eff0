#if MockServer
import ArgumentParser

/// `civic`: tools around a city's open participation data, one subcommand each.
@main
struct Civic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "civic",
        abstract: "Tools for a city's open participation data.",
        subcommands: [CountCommand.self])
}
#else
@main
enum Civic {
    static func main() {
        print("civic is built with the package trait MockServer, which is switched off here.")
    }
}
#endif
