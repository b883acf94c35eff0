#if MockServer
import BallotCounting
import CivicJSON
import CivicModels
import GRDB

/// Counts an edition's ballots by the edition's own rule, list by list, into the document that the results are and the
/// files that anyone can recount them from.
struct ResultCount {
    /// Below this many ballots, figures would tell how single people voted.
    static let fewestShown = 5

    let facts: ParticipationFacts
    let edition: EditionFacts
    let publishedAt: Instant

    private var rule: JSONObject {
        edition.document["ballotRule"]?.objectValue ?? [:]
    }

    private var kind: String {
        rule["kind"]?.stringValue ?? "approval"
    }

    /// Counts, and keeps the result until it is published.
    func store(in db: Database) throws {
        let ballots = try CastBallot.all(of: edition.id, in: db)
        var lists: [JSON] = []
        for list in rule["lists"]?.arrayValue ?? [] {
            guard let list = list.objectValue, let counted = try count(list, ballots, in: db) else { continue }
            lists.append(.object(counted.document))
            guard let file = counted.file else { continue }
            try db.execute(
                sql: "INSERT OR REPLACE INTO recount VALUES (?,?,?)",
                arguments: [edition.id, list["id"]?.stringValue, file])
        }
        let internet = ballots.count { $0.channel == "internet" }
        let voters = ballots.count
        var turnout: JSONObject = ["voters": Self.shown(voters)]
        for (channel, count) in [("internet", internet), ("paper", voters - internet)] where count >= Self.fewestShown {
            turnout[channel] = .integer(Int64(count))
        }
        let document: JSONObject = [
            "edition": .string(edition.id),
            "state": "final",
            "publishedAt": .string(publishedAt.description),
            "rule": [
                "id": rule["id"] ?? .null, "version": rule["version"] ?? 1, "kind": .string(kind),
                "method": rule["winners"]?["method"] ?? "greedy",
            ],
            "tieBreak": .array(tieBreak.criteria.map { .string(Self.word($0)) }),
            "turnout": .object(turnout),
            "lists": .array(lists),
        ]
        try db.execute(
            sql: "INSERT INTO result VALUES (?,?,?)",
            arguments: [edition.id, publishedAt.microseconds, JSON.object(document).description])
    }

    /// Whether an edition's votes have been counted: what is cast from then on would be in no result.
    static func isDone(_ edition: EditionFacts, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM result WHERE edition = ?)"), arguments: [edition.id])
            ?? false
    }

    static func doneSentence(_ edition: EditionFacts) -> String {
        "The votes of edition \(edition.id) have been counted."
    }

    static func shown(_ count: Int) -> JSON {
        count < fewestShown ? .null : .integer(Int64(count))
    }
}

// MARK: One list

extension ResultCount {
    private struct Candidate {
        let id: String
        let title: JSON
        let cost: Int64
    }

    private func count(
        _ list: JSONObject, _ ballots: [CastBallot], in db: Database
    ) throws -> (document: JSONObject, file: String?)? {
        let area = list["area"]?.stringValue ?? ""
        let isCitywide = list["citywide"]?.boolValue ?? false
        let candidates = try candidates(in: isCitywide ? [area] : facts.areasWithin(area) ?? [area], db)
        guard !candidates.isEmpty else { return nil }
        let ids = Set(candidates.map(\.id))
        let votes = ballots.lazy.filter { isCitywide || $0.area == area }
            .map { $0.votes.filter { ids.contains($0.project) }.sorted() }.filter { !$0.isEmpty }
        // Sorted by what they say, so that neither the order of casting nor the files of two lists join anything.
        let box = votes.sorted { $0.lexicographicallyPrecedes($1) }
        let election = try election(candidates, box, envelope: list["envelope"]?["amount"]?.integerValue)
        let outcome = try election.count(
            by: countingRule(seats: list["seats"]?.integerValue.map(Int.init)), breakingTiesBy: tieBreak)
        let count = election.ballots.count
        let standings = outcome.standings.map { standing(of: $0, candidates, ballots: count) }
        var document: JSONObject = ["list": list["id"] ?? .null, "area": .string(area), "title": list["title"] ?? [:]]
        if let envelope = list["envelope"] {
            document["envelope"] = envelope
        }
        document["seats"] = list["seats"]
        document["spent"] = money(outcome.spent)
        if list["envelope"] != nil { document["left"] = money(outcome.left) }
        document["ballots"] = Self.shown(count)
        document["projects"] = .array(standings)
        document["ties"] = .array(
            outcome.ties.map { tie in
                ["projects": .array(tie.projects.map(JSON.string)), "by": .string(Self.word(tie.decidedBy))]
            })
        guard count >= Self.fewestShown else { return (document, nil) }
        let id = list["id"]?.stringValue ?? ""
        document["recount"] = .string("\(ProposalsAPI.root)/results/\(edition.id)/recounts/\(id)")
        return (document, try recount(election, outcome, list))
    }

    private func candidates(in areas: [String], _ db: Database) throws -> [Candidate] {
        let marks = areas.map { _ in "?" }.joined(separator: ",")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT p.id, p.cost, d.doc FROM project p JOIN project_doc d USING (n)
                WHERE p.edition = ? AND p.area IN (\(marks)) AND p.state != 'withdrawn' ORDER BY p.number, p.n
                """, arguments: StatementArguments([edition.id] + areas))
        return try rows.map { row in
            let document = try JSON(parsing: (row[2] as String).utf8)
            return Candidate(id: row[0], title: document["title"] ?? [:], cost: row[1])
        }
    }

    private func election(_ candidates: [Candidate], _ votes: [[CastVote]], envelope: Int64?) throws -> Election {
        let total = candidates.reduce(0) { $0 + $1.cost }
        return try Election(
            projects: candidates.map { candidate in
                let name = candidate.title.objectValue?.members.first?.value.stringValue
                return BallotCounting.Project(id: candidate.id, cost: amount(candidate.cost), name: name)
            },
            budget: amount(envelope ?? total), ballots: forms(votes))
    }

    private func forms(_ votes: [[CastVote]]) -> Ballots {
        switch kind {
        case "chooseOne": return .chooseOne(votes.map { $0.first?.project })
        case "cumulative":
            return .cumulative(votes.map { $0.map { Ballots.Points($0.project, Amount(Int($0.points ?? 0))) } })
        case "ordinal":
            return .ordinal(votes.map { $0.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }.map(\.project) })
        case "graded":
            return .graded(scale: grades, votes.map { $0.map { Ballots.Mark($0.project, $0.grade ?? "") } })
        default: return .approval(votes.map { $0.map(\.project) })
        }
    }

    /// The grades' identifiers, worst first.
    private var grades: [String] {
        (rule["grades"]?.arrayValue ?? [])
            .sorted { ($0["rank"]?.integerValue ?? 0) < ($1["rank"]?.integerValue ?? 0) }
            .compactMap { $0["id"]?.stringValue }
    }

    /// Refuses a rule that could not be counted by, before anybody votes by it.
    func checkRule() throws(DatasetError) {
        let kinds = ["chooseOne", "approval", "knapsack", "cumulative", "ordinal", "graded"]
        guard kinds.contains(kind) else {
            throw refusal("the kind of ballot \"\(kind)\" is none of \(kinds.joined(separator: ", "))")
        }
        _ = try countingRule(seats: nil)
        let words = (rule["tieBreak"]?.arrayValue ?? []).compactMap(\.stringValue)
        if let word = words.first(where: { Self.criterion($0) == nil }) {
            throw refusal("ties cannot be broken by \"\(word)\"")
        }
    }

    private func refusal(_ reason: String) -> DatasetError {
        DatasetError(file: "editions.json", reason: "edition \(edition.id): \(reason)")
    }

    private func countingRule(seats: Int?) throws(DatasetError) -> Rule {
        let method = rule["winners"]?["method"]?.stringValue ?? "greedy"
        let base: Rule
        switch method {
        case "seats": base = .seats(seats ?? 0)
        case "majority-judgement": base = .majorityJudgement(seats: seats)
        default:
            guard let rule = Rule(id: method) else { throw refusal("winners cannot be found by \"\(method)\"") }
            base = rule
        }
        guard let minimum = rule["winners"]?["minimumVotes"]?.integerValue else { return base }
        return base.requiring(minimumScore: Amount(Int(minimum)))
    }

    private var tieBreak: BallotCounting.TieBreak {
        let words = (rule["tieBreak"]?.arrayValue ?? []).compactMap(\.stringValue)
        return BallotCounting.TieBreak(words.compactMap { Self.criterion($0) })
    }

    /// The contract writes words in camel case, the counting rules with hyphens: `lowerCost`, `lower-cost`.
    private static func criterion(_ word: String) -> BallotCounting.TieBreak.Criterion? {
        BallotCounting.TieBreak.Criterion(word.replacing(/[A-Z]/) { "-" + $0.output.lowercased() })
    }

    private static func word(_ criterion: BallotCounting.TieBreak.Criterion) -> String {
        let parts = criterion.description.split(separator: "-")
        return parts.dropFirst().reduce(String(parts.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}

// MARK: What is shown

extension ResultCount {
    private func standing(
        of standing: Outcome.Standing, _ candidates: [Candidate], ballots: Int
    ) -> JSON {
        let candidate = candidates.first { $0.id == standing.project.id }
        let isShown = ballots >= Self.fewestShown
        var object: JSONObject = [
            "project": .string(standing.project.id),
            "title": candidate?.title ?? [:],
            "cost": money(standing.project.cost),
            "votes": isShown ? .integer(Int64(standing.votes)) : .null,
        ]
        if ["cumulative", "ordinal"].contains(kind) {
            object["points"] = isShown ? .integer(standing.score.numerator) : .null
        }
        if isShown, let tally = standing.grades {
            let total = tally.counts.reduce(0, +)
            object["grades"] = .array(
                zip(grades, tally.counts).reversed().map { grade, count in
                    [
                        "grade": .string(grade), "count": .integer(Int64(count)),
                        "share": .double(total == 0 ? 0 : Double(count) / Double(total)),
                    ]
                })
            object["medianGrade"] = tally.median.map(JSON.string)
        }
        object["rank"] = .integer(Int64(standing.rank))
        object["selected"] = .bool(standing.result.isSelected)
        if case .notSelected(let reason) = standing.result {
            let (word, detail) = explanation(of: reason)
            object["reason"] = .string(word)
            object["reasonDetail"] = .string(detail)
        }
        return .object(object)
    }

    private func explanation(of reason: Outcome.Reason) -> (word: String, detail: String) {
        switch reason {
        case .tooDear(let left): ("tooDear", "When its turn came, \(left) \(facts.city.currency) were left.")
        case .afterOneThatWasTooDear: ("tooDear", "A project before it did not fit, and the rule does not skip.")
        case .belowMinimumScore(let score): ("belowThreshold", "It takes \(score).")
        case .noSeat: ("noSeat", "The list's seats had been taken by projects that were judged better.")
        case .notAffordableByItsSupporters:
            ("notEnoughSupport", "Its supporters' shares of the budget together did not pay for it.")
        }
    }

    private func recount(_ election: Election, _ outcome: Outcome, _ list: JSONObject) throws -> String {
        let title = edition.document["title"]?.objectValue?.members.first?.value.stringValue ?? edition.id
        let area = list["title"]?.objectValue?.members.first?.value.stringValue ?? ""
        let votes = edition.phases("vote")
        var more: [PabulibFile.Entry] = [
            .init("currency", facts.city.currency), .init("subunit", area),
            .init("edition", edition.id), .init("language", facts.city.languages.first ?? "en"),
            .init(
                "comment",
                "#1: Ties are broken by \(outcome.tieBreak.criteria.map(\.description).joined(separator: ", then "))."),
        ]
        if let most = list["max"]?.integerValue, kind == "approval" { more.append(.init("max_length", "\(most)")) }
        let file = PabulibFile(
            of: election, description: "\(title), \(area)", country: facts.city.country, unit: facts.city.name,
            instance: "\(edition.id)-\(list["id"]?.stringValue ?? "")", rule: pabulibRule,
            dateBegin: Self.date(votes.compactMap(\.startsAt).min() ?? publishedAt),
            dateEnd: Self.date(votes.compactMap(\.endsAt).max() ?? publishedAt), outcome: outcome, more: more)
        return String(decoding: try PabulibWriter(file).bytes(), as: UTF8.self)
    }

    /// The format's own words for rules.
    private var pabulibRule: String {
        switch rule["winners"]?["method"]?.stringValue {
        case "greedy": rule["winners"]?["minimumVotes"] == nil ? "greedy" : "greedy-threshold"
        case "greedy-no-skip": "greedy-no-skip"
        case "equal-shares": "equalshares"
        case "equal-shares-add1": "equalshares/add1"
        default: "greedy-custom"
        }
    }

    private static func date(_ instant: Instant) -> String {
        let parts = instant.description.prefix(10).split(separator: "-")
        return parts.reversed().joined(separator: ".")
    }

    private func amount(_ minorUnits: Int64) -> Amount {
        Amount(minorUnits, over: minorUnitsPerUnit) ?? 0
    }

    private func money(_ amount: Amount) -> JSON {
        // Amounts come from whole minor units, by sums alone: the division is exact.
        let minor = amount.numerator * (minorUnitsPerUnit / amount.denominator)
        return ["amount": .integer(minor), "currency": .string(facts.city.currency)]
    }

    private var minorUnitsPerUnit: Int64 {
        (0..<Currency(rawValue: facts.city.currency).minorUnitDigits).reduce(1) { product, _ in product * 10 }
    }
}
#endif
