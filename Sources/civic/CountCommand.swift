#if MockServer
import ArgumentParser
import BallotCounting
import Foundation

/// `civic count`: recounts a published election, so that anyone can audit a city's result.
struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Recount a participatory-budget election from its Pabulib file.",
        discussion: """
            Prints what the rule selects, with the reason for everything it does not. Warnings about the file go to \
            standard error. Ends with 0, with 1 when the file cannot be read or counted, with 64 when the call is wrong.

              civic count paris-2019.pb --rule greedy --tie-break lower-cost,id
              curl … | civic count - --rule equal-shares-add1 --json
            """)

    @Argument(help: "The .pb file; - reads standard input.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "How to count: \(Rule.named.map(\.id).joined(separator: ", ")).", valueName: "rule"),
        transform: Self.rule)
    var rule: Rule = .greedy

    @Option(
        help: ArgumentHelp(
            """
            What decides between equal projects, in order: lower-cost, higher-cost, more-votes, id, numeric-id, \
            file-order, lot:SEED. Completed by id.
            """, valueName: "list"),
        transform: Self.tieBreak)
    var tieBreak: TieBreak = .byProjectID

    @Option(
        help: ArgumentHelp("Count with this budget instead of the file's.", valueName: "amount"),
        transform: Self.amount)
    var budget: Amount?

    @Option(
        help: ArgumentHelp("Leave out projects with fewer votes or points.", valueName: "score"),
        transform: Self.amount)
    var minimumScore: Amount?

    @Flag(help: "Print one JSON object instead of a table.")
    var json = false

    func run() throws {
        do {
            let read = try PabulibFile(parsing: contents())
            let election = try budget.map { try read.election.with(budget: $0) } ?? read.election
            let rule = minimumScore.map { self.rule.requiring(minimumScore: $0) } ?? self.rule
            let outcome = try election.count(by: rule, breakingTiesBy: tieBreak)
            let report = CountReport(file: read, election: election, outcome: outcome)
            for warning in read.warnings {
                Self.complain("\(name): warning: \(warning)")
            }
            print(json ? report.json : report.table)
        } catch {
            Self.complain("\(name): \(Self.explanation(of: error))")
            throw ExitCode.failure
        }
    }

    private var name: String { file == "-" ? "standard input" : file }

    private func contents() throws -> Data {
        guard file == "-" else { return try Data(contentsOf: URL(filePath: file)) }
        return try FileHandle.standardInput.readToEnd() ?? Data()
    }

    private static func explanation(of error: any Error) -> String {
        switch error {
        case is PabulibError, is ElectionError, is CountingError: "\(error)"
        default: "cannot be read: \(error.localizedDescription)"
        }
    }

    private static func complain(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
    }

    @Sendable private static func rule(_ text: String) throws -> Rule {
        guard let rule = Rule(id: text) else {
            throw ValidationError("\(text) is no rule; expected \(Rule.named.map(\.id).joined(separator: ", ")).")
        }
        return rule
    }

    @Sendable private static func tieBreak(_ text: String) throws -> TieBreak {
        var criteria: [TieBreak.Criterion] = []
        for word in text.split(separator: ",") {
            guard let criterion = TieBreak.Criterion(String(word)) else {
                throw ValidationError(
                    """
                    \(word) does not break ties; expected lower-cost, higher-cost, more-votes, id, numeric-id, file-order \
                    or lot:SEED, separated by commas.
                    """)
            }
            criteria.append(criterion)
        }
        return TieBreak(criteria)
    }

    @Sendable private static func amount(_ text: String) throws -> Amount {
        guard let amount = Amount(text), amount >= 0 else {
            throw ValidationError("\(text) is no amount; expected a number of zero or more, such as 4000 or 1234.56.")
        }
        return amount
    }
}
#endif
