/// Counting is one call on a value and depends on nothing else.
extension Election {
    /// Counts the ballots.
    ///
    ///     let outcome = try election.count(by: .equalSharesAdd1, breakingTiesBy: [.lowerCost, .projectID])
    ///
    /// - Throws: ``CountingError`` when the rule needs grades and the ballots have none.
    public func count(
        by rule: Rule, breakingTiesBy tieBreak: TieBreak = .byProjectID
    ) throws(CountingError) -> Outcome {
        var count = Count(of: self, by: rule, tieBreak)
        switch rule.method {
        case .greedy(let skips):
            let order = count.order { tally.scores[$0].compare(with: tally.scores[$1]) }
            count.select(inOrder: order, seats: nil, withinBudget: true, skips: skips)
        case .greedyPerCost:
            let order = count.order { Density($0, tally).compare(with: Density($1, tally)) }
            count.select(inOrder: order, seats: nil, withinBudget: true, skips: true)
        case .seats(let seats, let withinBudget):
            let order = count.order { tally.scores[$0].compare(with: tally.scores[$1]) }
            count.select(inOrder: order, seats: seats, withinBudget: withinBudget, skips: true)
        case .majorityJudgement(let seats, let withinBudget, let missing):
            guard case .graded(let scale, _) = ballots else { throw .needsGrades(form: ballots.form) }
            let profiles = tally.grades.map { counts in
                MajorityProfile(counts, ballots: missing == .worstGrade ? tally.ballotCount : nil)
            }
            count.tallies = profiles.map { $0.tally(scale: scale) }
            let order = count.order { profiles[$0].compare(with: profiles[$1]) }
            count.select(inOrder: order, seats: seats, withinBudget: withinBudget, skips: true)
        case .equalShares:
            count.selectByShares(completion: nil)
        case .equalSharesAdd1(let fromWholeShare):
            count.selectByShares(completion: .add1(fromWholeShare: fromWholeShare))
        }
        return count.outcome
    }
}

/// Score per cost, as a fraction that is compared by cross-multiplication.
private struct Density {
    let score: Int64
    let cost: Int64

    init(_ project: Int, _ tally: Tally) {
        score = tally.scores[project]
        cost = tally.costs[project]
    }

    /// What costs nothing has infinite density with a positive score, none with a score of zero, and negative
    /// infinite below.
    private var infinity: Int64 { cost == 0 ? score.signum() : 0 }

    func compare(with other: Density) -> Int {
        let order = infinity.compare(with: other.infinity)
        if order != 0 || infinity != 0 { return order }
        let left = Int128(score) * Int128(max(1, other.cost))
        let right = Int128(other.score) * Int128(max(1, cost))
        return left == right ? 0 : (left < right ? -1 : 1)
    }
}

extension Int64 {
    fileprivate func compare(with other: Int64) -> Int {
        self == other ? 0 : (self < other ? -1 : 1)
    }
}
