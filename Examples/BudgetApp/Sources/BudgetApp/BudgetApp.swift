import CivicKit
import Foundation

/// Walks through a participatory budget: what can be done, which projects there are, a ballot, results.
@main
struct BudgetApp {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.contains("--help") {
            print(Options.usage)
            return
        }
        do {
            try await run(Options(arguments))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ options: Options) async throws {
        var budget = Budget(city: options.city, area: options.area)
        if let token = options.token { budget.signIn(token: token) }
        try await budget.showWhatCanBeDone()
        guard let edition = try await budget.editionInItsVote() else {
            print("No vote is open.")
            return try await budget.showLatestResults()
        }
        try await budget.showProjects(of: edition)
        if options.token == nil {
            print("Give the token of a citizen with --token to vote.")
        } else {
            try await budget.vote(in: edition)
        }
        try await budget.showLatestResults()
    }
}
