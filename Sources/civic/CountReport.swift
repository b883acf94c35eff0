#if MockServer
import BallotCounting
import CivicJSON

/// What `civic count` prints about an outcome: a table for people, or one JSON object for programs.
struct CountReport {
    let file: PabulibFile
    let election: Election
    let outcome: Outcome

    private var currency: String? { file[metadata: "currency"] }

    var json: String {
        let object: JSONObject = [
            "selected": .array(outcome.selected.map(JSON.string)),
            "spent": Self.number(outcome.spent),
            "left": Self.number(outcome.left),
            "rule": .string(outcome.rule.id),
            "ruleVersion": .integer(Int64(outcome.rule.version)),
            "tieBreak": .array(outcome.tieBreak.criteria.map { .string($0.description) }),
            "budget": Self.number(election.budget),
            "currency": currency.map(JSON.string) ?? .null,
            "ballots": .integer(Int64(election.ballots.count)),
            "voteType": .string(election.ballots.form),
            "raise": outcome.raise.map(Self.number) ?? .null,
            "projects": .array(outcome.standings.map(Self.project)),
            "ties": .array(outcome.ties.map(Self.tie)),
            "warnings": .array(file.warnings.map { .string($0.description) }),
        ]
        return JSON.object(object).description
    }

    private static func project(_ standing: Outcome.Standing) -> JSON {
        var object: JSONObject = [
            "id": .string(standing.project.id),
            "name": standing.project.name.map(JSON.string) ?? .null,
            "rank": .integer(Int64(standing.rank)),
            "cost": number(standing.project.cost),
            "score": number(standing.score),
            "votes": .integer(Int64(standing.votes)),
            "selected": .bool(standing.result.isSelected),
        ]
        switch standing.result {
        case .selected(let place):
            object["place"] = .integer(Int64(place))
        case .notSelected(let reason):
            object["reason"] = .string(code(of: reason))
            if case .tooDear(let left) = reason { object["leftThen"] = number(left) }
        }
        return .object(object)
    }

    private static func tie(_ tie: Outcome.Tie) -> JSON {
        .object([
            "projects": .array(tie.projects.map(JSON.string)), "decidedBy": .string(tie.decidedBy.description),
        ])
    }

    private static func number(_ amount: Amount) -> JSON {
        amount.isWhole ? .integer(amount.numerator) : .double(amount.doubleValue)
    }

    private static func code(of reason: Outcome.Reason) -> String {
        switch reason {
        case .tooDear: "too-dear"
        case .afterOneThatWasTooDear: "after-one-that-was-too-dear"
        case .belowMinimumScore: "below-minimum-score"
        case .noSeat: "no-seat"
        case .notAffordableByItsSupporters: "not-affordable-by-its-supporters"
        }
    }

    var table: String {
        var rows = [["", "id", "cost", "score", "result", "name"]]
        for standing in outcome.standings {
            rows.append([
                "\(standing.rank)", Self.printable(standing.project.id), "\(standing.project.cost)",
                "\(standing.score)", Self.words(for: standing.result), Self.printable(standing.project.name ?? ""),
            ])
        }
        let isRight = [true, false, true, true, false, false]
        let widths = rows[0].indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
        var lines = rows.map { row in
            let cells = row.indices.map { Self.pad(row[$0], to: widths[$0], isRight: isRight[$0]) }
            return Self.withoutTrailingBlanks(cells.joined(separator: "  "))
        }
        lines.append("")
        for tie in outcome.ties {
            let projects = tie.projects.map(Self.printable).joined(separator: ", ")
            lines.append("Tie of \(projects): decided by \(tie.decidedBy)")
        }
        let unit = currency.map { " \(Self.printable($0))" } ?? ""
        let rule = outcome.rule.id + (outcome.raise.map { ", shares raised by \($0)" } ?? "")
        let tieBreak = outcome.tieBreak.criteria.map(\.description).joined(separator: ", ")
        lines.append("Rule \(rule); ties by \(tieBreak); \(election.ballots.count) \(election.ballots.form) ballots")
        lines.append(
            """
            \(outcome.selected.count) of \(election.projects.count) projects selected: \
            \(outcome.spent) of \(election.budget)\(unit) spent, \(outcome.left) left
            """)
        return lines.joined(separator: "\n")
    }

    private static func words(for result: Outcome.Result) -> String {
        switch result {
        case .selected(let place): "selected (\(place))"
        case .notSelected(.tooDear(let left)): "too dear: \(left) left"
        case .notSelected(.afterOneThatWasTooDear): "after one that was too dear"
        case .notSelected(.belowMinimumScore(let score)): "below \(score)"
        case .notSelected(.noSeat): "no seat"
        case .notSelected(.notAffordableByItsSupporters): "supporters' shares too small"
        }
    }

    /// A file must not be able to move the cursor of the terminal that shows it.
    private static func printable(_ text: String) -> String {
        String(text.map { $0.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value } ? "\u{FFFD}" : $0 })
    }

    private static func pad(_ text: String, to width: Int, isRight: Bool) -> String {
        let blanks = String(repeating: " ", count: width - text.count)
        return isRight ? blanks + text : text + blanks
    }

    private static func withoutTrailingBlanks(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}
#endif
