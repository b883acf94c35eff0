/// One count under way: what has been selected so far, what is left, and why others were not.
struct Count {
    enum Completion {
        case add1(fromWholeShare: Bool)
    }

    /// Projects in the order of a rule, and whether each is tied with the one before it.
    struct Order {
        var projects: [Int]
        var isTiedWithPrevious: [Bool]
    }

    let election: Election
    let rule: Rule
    let tieBreak: TieBreak
    /// Place of each project by the tie-break.
    let places: [Int]
    /// Projects that take part: all but those below the minimum score.
    let candidates: [Int]
    var tallies: [Outcome.GradeTally] = []

    private var selected: [Int] = []
    private var reasons: [Int: Outcome.Reason] = [:]
    private var ranking: [Int] = []
    private var ties: [Outcome.Tie] = []
    private var spent: Int64 = 0
    private var raise: Amount?

    init(of election: Election, by rule: Rule, _ tieBreak: TieBreak) {
        self.election = election
        self.rule = rule
        self.tieBreak = tieBreak
        places = tieBreak.places(in: election)
        var candidates: [Int] = []
        for index in election.projects.indices {
            let score = election.tally.amount(ofPoints: election.tally.scores[index])
            if let minimum = rule.minimumScore, score < minimum {
                reasons[index] = .belowMinimumScore(minimum)
            } else {
                candidates.append(index)
            }
        }
        self.candidates = candidates
    }

    private var tally: Tally { election.tally }
    private var left: Int64 { tally.budget - spent }

    /// The candidates from best to worst; `compare` is positive when its first project is better.
    func order(by compare: (Int, Int) -> Int) -> Order {
        order(of: candidates, by: compare)
    }

    private func order(of projects: [Int], by compare: (Int, Int) -> Int) -> Order {
        let sorted = projects.sorted { left, right in
            let result = compare(left, right)
            return result == 0 ? places[left] < places[right] : result > 0
        }
        var order = Order(projects: sorted, isTiedWithPrevious: [])
        for position in sorted.indices {
            order.isTiedWithPrevious.append(position > 0 && compare(sorted[position - 1], sorted[position]) == 0)
        }
        return order
    }

    mutating func select(inOrder order: Order, seats: Int?, withinBudget: Bool, skips: Bool) {
        var freeSeats = seats ?? .max
        var isStopped = false
        for project in order.projects {
            if isStopped {
                reasons[project] = .afterOneThatWasTooDear
            } else if freeSeats == 0 {
                reasons[project] = .noSeat
            } else if withinBudget, tally.costs[project] > left {
                reasons[project] = .tooDear(left: tally.amount(ofMoney: left))
                isStopped = !skips
            } else {
                take(project)
                freeSeats -= 1
            }
        }
        ranking += order.projects
        noteTies(in: order)
    }

    private mutating func take(_ project: Int) {
        selected.append(project)
        reasons[project] = nil
        spent += tally.costs[project]
    }

    private mutating func noteTies(in order: Order) {
        let count = order.projects.count
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, order.isTiedWithPrevious[end] {
                end += 1
            }
            let group = Array(order.projects[start..<end])
            start = end
            let lastIn = group.last { reasons[$0] == nil }
            let firstOut = group.first { reasons[$0] != nil }
            guard let lastIn, let firstOut else { continue }
            noteTie(group, between: lastIn, and: firstOut)
        }
    }

    private mutating func noteTie(_ group: [Int], between first: Int, and second: Int) {
        guard let separation = tieBreak.separating(first, second, in: election) else { return }
        let ids = group.map { election.projects[$0].id }
        ties.append(Outcome.Tie(projects: ids, decidedBy: separation.criterion))
    }

    mutating func selectByShares(completion: Completion?) {
        let shares = EqualShares(tally, candidates: candidates, places: places)
        for project in shares.free {
            take(project)
        }
        let purchases: EqualShares.Purchases
        switch completion {
        case nil:
            purchases = shares.buy()
        case .add1(let fromWholeShare):
            purchases = shares.buyRaisingShares(fromWholeShare: fromWholeShare)
            raise = tally.amount(ofMoney: purchases.raise)
        }
        for project in purchases.projects {
            take(project)
        }
        for tie in purchases.ties where tie.count > 1 {
            noteTie(tie, between: tie[0], and: tie[1])
        }
        ranking = selected
        let bought = Set(selected)
        let rest = order(of: candidates.filter { !bought.contains($0) }) { left, right in
            Int((tally.scores[left] - tally.scores[right]).signum())
        }
        if completion == nil {
            for project in rest.projects {
                reasons[project] = .notAffordableByItsSupporters
            }
            ranking += rest.projects
        } else {
            select(inOrder: rest, seats: nil, withinBudget: true, skips: true)
            // The completion selects from the middle of the order; what was selected stands before what was not.
            ranking = selected + rest.projects.filter { reasons[$0] != nil }
        }
    }

    var outcome: Outcome {
        var place: [Int: Int] = [:]
        for (position, project) in selected.enumerated() {
            place[project] = position + 1
        }
        let ranked = Set(ranking)
        let excluded = election.projects.indices
            .filter { !ranked.contains($0) }
            .sorted { (-tally.scores[$0], places[$0]) < (-tally.scores[$1], places[$1]) }
        var standings: [Outcome.Standing] = []
        for (position, project) in (ranking + excluded).enumerated() {
            let result: Outcome.Result =
                place[project].map { .selected(place: $0) } ?? .notSelected(reasons[project] ?? .noSeat)
            standings.append(
                Outcome.Standing(
                    project: election.projects[project], rank: position + 1,
                    score: tally.amount(ofPoints: tally.scores[project]), votes: tally.votes[project], result: result,
                    grades: tallies.isEmpty ? nil : tallies[project]))
        }
        return Outcome(
            rule: rule, tieBreak: tieBreak, selected: selected.map { election.projects[$0].id },
            spent: tally.amount(ofMoney: spent), left: tally.amount(ofMoney: left), standings: standings, ties: ties,
            raise: raise)
    }
}
