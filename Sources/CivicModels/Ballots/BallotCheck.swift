/// Goes through a ballot once, vote by vote, and then through the lists with what was chosen of each. It never fails and
/// never overflows, whatever rule and ballot hold: both may come from outside.
struct BallotCheck {
    private let rule: BallotRule
    private let ballot: BallotDraft
    private let candidates: [Project.ID: Ballot.Candidate]
    private let listOfArea: [Area.ID: Int]
    private let grades: Set<Grade.ID>
    private var tallies: [Tally]
    private var points: Int128 = 0
    private var ofArea: [ContentProblem] = []
    private var ofStrangers: [ContentProblem] = []
    private var ofLists: [[ContentProblem]]
    private var ofWhole: [ContentProblem] = []

    /// What was chosen of one list.
    private struct Tally {
        var votes: [Choice] = []
        var cost: Int128 = 0
        var ranks: Set<Int> = []
    }

    /// A vote for a project of a list, the list by its index.
    private struct Choice {
        let index: Int
        let project: Project.ID
        let list: Int
    }

    init(rule: BallotRule, ballot: BallotDraft, projects: [Ballot.Candidate]) {
        self.rule = rule
        self.ballot = ballot
        candidates = Dictionary(projects.map { ($0.id, $0) }) { first, _ in first }
        listOfArea = Dictionary(rule.lists.indices.map { (rule.lists[$0].area, $0) }) { first, _ in first }
        grades = Set((rule.grades ?? []).map(\.id))
        tallies = Array(repeating: Tally(), count: rule.lists.count)
        ofLists = Array(repeating: [], count: rule.lists.count)
    }

    mutating func problems() -> [ContentProblem] {
        checkArea()
        checkVotes()
        for index in rule.lists.indices {
            check(tallies[index], index)
        }
        checkWhole()
        return ofArea + ofStrangers + ofLists.joined() + ofWhole
    }

    private mutating func checkArea() {
        if let area = ballot.area {
            guard !rule.lists.contains(where: { !$0.citywide && $0.area == area }) else { return }
            let areas = rule.lists.filter { !$0.citywide }.map(\.area.rawValue)
            let advice = areas.isEmpty ? "leave the area out" : "take one of \(areas.joined(separator: ", "))"
            let detail = "There is no list for the area \(area): \(advice)."
            ofArea.append(ContentProblem(code: .wrongArea, detail: detail, pointer: "/area"))
        } else if rule.areaChoice?.required == true {
            let detail = "Every ballot needs an area: set the one whose list is voted on."
            ofArea.append(ContentProblem(code: .areaMissing, detail: detail, pointer: "/area"))
        } else if let project = ballot.votes.lazy.map(\.project).first(where: isOfArea) {
            let detail = "The project \(project) is on the list of an area: set the area of the ballot."
            ofArea.append(ContentProblem(code: .areaMissing, detail: detail, pointer: "/area", project: project))
        }
    }

    private func isOfArea(_ project: Project.ID) -> Bool {
        guard let candidate = candidates[project], let list = listOfArea[candidate.area] else { return false }
        return !rule.lists[list].citywide
    }

    private mutating func checkVotes() {
        var seen: Set<Project.ID> = []
        for (index, vote) in ballot.votes.enumerated() {
            guard let candidate = candidates[vote.project], let list = listOfArea[candidate.area] else {
                let detail = "The project \(vote.project) is not on this ballot."
                let pointer = "/votes/\(index)"
                ofStrangers.append(
                    ContentProblem(code: .unknownProject, detail: detail, pointer: pointer, project: vote.project))
                continue
            }
            let choice = Choice(index: index, project: vote.project, list: list)
            guard seen.insert(vote.project).inserted else {
                add(.duplicateVote, "The project \(vote.project) is voted for twice: keep one vote.", choice)
                continue
            }
            if candidate.isWithdrawn {
                add(.projectWithdrawn, "The project \(vote.project) was taken off the ballot.", choice)
            }
            let area = rule.lists[list].area
            if rule.lists[list].citywide || ballot.area == area {
                count(vote, candidate, choice)
            } else if let chosen = ballot.area {
                add(.wrongArea, "The project \(vote.project) is of the area \(area), the ballot of \(chosen).", choice)
            }
        }
    }

    private mutating func count(_ vote: Vote, _ candidate: Ballot.Candidate, _ choice: Choice) {
        tallies[choice.list].votes.append(choice)
        switch rule.kind {
        case .chooseOne, .approval:
            expectPlain(vote, choice)
        case .knapsack:
            expectPlain(vote, choice)
            add(candidate.cost, choice)
        case .cumulative:
            checkPoints(vote, choice)
        case .ordinal:
            checkRank(vote, choice)
        case .graded:
            checkGrade(vote, choice)
        default:
            break
        }
    }

    private mutating func expectPlain(_ vote: Vote, _ choice: Choice) {
        guard vote.value != .chosen else { return }
        add(.wrongValue, "A project is chosen here, without points, rank or grade.", choice)
    }

    private mutating func add(_ cost: Money, _ choice: Choice) {
        if let envelope = rule.lists[choice.list].envelope, envelope.currency != cost.currency {
            add(.envelopeExceeded, "The project costs \(cost), which an envelope of \(envelope) cannot pay.", choice)
        } else {
            tallies[choice.list].cost += Int128(cost.minorUnits)
        }
    }

    private mutating func checkPoints(_ vote: Vote, _ choice: Choice) {
        guard case .points(let given) = vote.value, given > 0 else {
            add(.wrongValue, "A vote gives points here, 1 or more.", choice)
            return
        }
        points += Int128(given)
        if let most = rule.maxPointsPerProject, given > most {
            add(.pointsExceeded, "A project can be given \(most) points, and not \(given).", choice)
        }
    }

    private mutating func checkRank(_ vote: Vote, _ choice: Choice) {
        guard case .rank(let rank) = vote.value, rank > 0 else {
            add(.wrongValue, "A vote has a rank here, from 1, which is best.", choice)
            return
        }
        if !tallies[choice.list].ranks.insert(rank).inserted {
            add(.duplicateRank, "The rank \(rank) is given to another project of the list.", choice)
        }
    }

    private mutating func checkGrade(_ vote: Vote, _ choice: Choice) {
        switch vote.value {
        case .grade(let grade):
            guard !grades.contains(grade) else { return }
            let known = (rule.grades ?? []).map(\.id.rawValue).joined(separator: ", ")
            add(.unknownGrade, "There is no grade \(grade): take one of \(known).", choice)
        case .chosen:
            add(.gradeMissing, "The project \(vote.project) needs a grade.", choice)
        case .points, .rank:
            add(.wrongValue, "A vote has a grade here, and no points or rank.", choice)
        }
    }

    private mutating func check(_ tally: Tally, _ index: Int) {
        guard let last = tally.votes.last else { return }
        let list = rule.lists[index]
        let name = list.title.texts.isEmpty ? list.id.rawValue : list.title.text(preferring: ["en"])
        let count = tally.votes.count
        let most = rule.kind == .chooseOne ? min(list.max ?? 1, 1) : list.max
        if let most, count > most {
            let first = most >= 0 ? tally.votes[most] : last
            add(.limitReached, "\(name) takes at most \(most) projects, and \(count) are chosen.", first)
        }
        if count < list.min {
            add(.belowMinimum, "\(name) takes at least \(list.min) projects, and \(count) are chosen.", toList: index)
        }
        if rule.kind == .knapsack, let envelope = list.envelope {
            check(tally.cost, against: envelope, name, index)
        }
        if rule.kind == .ordinal, let gap = Self.firstGap(tally.ranks) {
            add(.rankGap, "\(name): the rank \(gap) is left out; ranks go from 1 without a gap.", toList: index)
        }
    }

    private mutating func check(_ minorUnits: Int128, against envelope: Money, _ name: String, _ index: Int) {
        let cost = Int64(exactly: minorUnits).map { Money(minorUnits: $0, currency: envelope.currency).description }
        let found = cost ?? "more than can be counted"
        if minorUnits > Int128(envelope.minorUnits) {
            add(.envelopeExceeded, "\(name): the projects cost \(found), the envelope is \(envelope).", toList: index)
        }
        guard let percent = rule.lists[index].thresholdPercent else { return }
        // A millionth of a per cent is fine enough to be exact for any share that a city would write.
        let millionths = Int128((Double.minimum(.maximum(percent, 0), 100) * 1_000_000).rounded())
        if minorUnits * 100_000_000 < Int128(envelope.minorUnits) * millionths {
            let detail = "\(name): the projects cost \(found), and must use \(percent) % of \(envelope)."
            add(.belowThreshold, detail, toList: index)
        }
    }

    private static func firstGap(_ ranks: Set<Int>) -> Int? {
        var rank = 1
        while ranks.contains(rank) { rank += 1 }
        return rank <= ranks.count ? rank : nil
    }

    private mutating func checkWhole() {
        if rule.kind == .cumulative, let most = rule.pointsPerVoter, points > Int128(most) {
            let detail = "There are \(most) points to give, and \(points) are given."
            ofWhole.append(ContentProblem(code: .pointsExceeded, detail: detail, pointer: "/votes"))
        }
        if ballot.votes.isEmpty, !rule.allowAbstention {
            let detail = "Nothing is chosen: choose at least one project."
            ofWhole.append(ContentProblem(code: .belowMinimum, detail: detail, pointer: "/votes"))
        }
    }

    private mutating func add(_ code: ProblemCode, _ detail: String, _ choice: Choice) {
        ofLists[choice.list].append(
            ContentProblem(
                code: code, detail: detail, pointer: "/votes/\(choice.index)", list: rule.lists[choice.list].id,
                project: choice.project))
    }

    private mutating func add(_ code: ProblemCode, _ detail: String, toList index: Int) {
        ofLists[index].append(ContentProblem(code: code, detail: detail, list: rule.lists[index].id))
    }
}
