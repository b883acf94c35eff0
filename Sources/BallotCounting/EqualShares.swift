/// The method of equal shares over one election: the unchanging part that every run with a given share uses.
///
/// Voters with the same ballot pay the same at every step, so they are held as one group.
struct EqualShares {
    struct Purchases {
        var projects: [Int]
        /// Per purchase, the projects that it could have been, in the order of the tie-break.
        var ties: [[Int]]
        /// By how much each voter's share was raised.
        var raise: Int64 = 0
        /// Shares that are higher by less than this buy the same; 0 when that was not found out.
        var horizon: Double = 0
    }

    let voters: Int64
    let budget: Int64
    let unit: Int64
    /// What a project costs; by project.
    let costs: [Int64]
    /// Utility of a project for a supporter is weight times this.
    let utilities: [Int64]
    let places: [Int]
    /// Candidates that cost something and have supporters.
    let projects: [Int]
    /// Candidates that cost nothing and have supporters, in the order of the tie-break.
    let free: [Int]

    /// Voters of each group.
    let sizes: [Int64]
    let groupOffsets: [Int]
    let groupProjects: [Int32]
    let groupWeights: [Int64]

    /// Supporters of project *p* are `offsets[p]..<offsets[p + 1]`.
    let offsets: [Int]
    let supporters: [Supporter]
    /// The highest weight a supporter gives; by project.
    let highestWeights: [Double]

    struct Supporter {
        var group: Int32
        var weight: Double
        var size: Double
    }

    init(_ tally: Tally, candidates: [Int], places: [Int]) {
        voters = Int64(tally.ballotCount)
        budget = tally.budget
        unit = tally.unit
        costs = tally.costs
        utilities = tally.isApproval ? tally.costs : Array(repeating: 1, count: tally.costs.count)
        self.places = places

        var takesPart = Array(repeating: false, count: tally.costs.count)
        for project in candidates {
            takesPart[project] = true
        }
        let groups = Groups(tally, takesPart)
        sizes = groups.sizes
        groupOffsets = groups.offsets
        groupProjects = groups.projects
        groupWeights = groups.weights

        var offsets = Array(repeating: 0, count: tally.costs.count + 1)
        for project in groups.projects {
            offsets[Int(project) + 1] += 1
        }
        for index in tally.costs.indices {
            offsets[index + 1] += offsets[index]
        }
        var next = offsets
        var supporters = Array(repeating: Supporter(group: 0, weight: 0, size: 0), count: groups.projects.count)
        var highestWeights = Array(repeating: 0.0, count: tally.costs.count)
        for group in groups.sizes.indices {
            for entry in groups.offsets[group]..<groups.offsets[group + 1] {
                let project = Int(groups.projects[entry])
                let weight = Double(groups.weights[entry])
                supporters[next[project]] = Supporter(
                    group: Int32(group), weight: weight, size: Double(groups.sizes[group]))
                next[project] += 1
                highestWeights[project] = max(highestWeights[project], weight)
            }
        }
        self.offsets = offsets
        self.supporters = supporters
        self.highestWeights = highestWeights
        let supported = candidates.filter { offsets[$0 + 1] > offsets[$0] }
        projects = supported.filter { tally.costs[$0] > 0 }
        free = supported.filter { tally.costs[$0] == 0 }.sorted { places[$0] < places[$1] }
    }

    /// Buys with an equal part of the budget for each voter.
    func buy() -> Purchases {
        guard voters > 0 else { return Purchases(projects: [], ties: []) }
        var run = EqualSharesRun(self, base: budget, raise: 0)
        return run.buy(limit: nil) ?? Purchases(projects: [], ties: [])
    }

    /// Buys again with every share raised by one unit, until the result would cost more than the budget or nothing
    /// more fits.
    func buyRaisingShares(fromWholeShare: Bool) -> Purchases {
        var current = buy()
        guard voters > 0, !isExhaustive(current) else { return current }
        let perVoter = voters * unit
        let base = fromWholeShare ? budget / perVoter * perVoter : budget
        var raise = unit
        var repetitions = 0
        while true {
            var run = EqualSharesRun(self, base: base, raise: raise)
            // Finding the horizon costs about as much as a count, so it is only done when counts begin to repeat.
            run.findsHorizon = repetitions > 0
            guard var next = run.buy(limit: budget) else { return current }
            next.raise = raise
            if isExhaustive(next) { return next }
            repetitions = next.projects == current.projects ? repetitions + 1 : 0
            current = next
            raise += unit * (1 + raisesWithoutEffect(next.horizon))
            current.raise = raise - unit
        }
    }

    /// How many raises stay below the horizon, less one for rounding.
    private func raisesWithoutEffect(_ horizon: Double) -> Int64 {
        // With shares as large as all costs together every project is bought, so no more is ever needed.
        let useful = min(horizon, Double(costs.reduce(0, +)))
        return max(0, Int64(useful / Double(unit) * (1 - 1e-9)) - 1)
    }

    /// Whether no project that can be bought at all would fit what is left of the budget.
    private func isExhaustive(_ purchases: Purchases) -> Bool {
        let bought = Set(purchases.projects)
        let left = budget - purchases.projects.reduce(0) { $0 + costs[$1] }
        return projects.allSatisfy { bought.contains($0) || costs[$0] > left }
    }
}

/// Ballots without what takes no part, equal ones together.
private struct Groups {
    var sizes: [Int64] = []
    var offsets: [Int] = [0]
    var projects: [Int32] = []
    var weights: [Int64] = []

    private struct Entry: Hashable {
        var project: Int32
        var weight: Int64
    }

    init(_ tally: Tally, _ takesPart: [Bool]) {
        var indices: [[Entry]: Int] = [:]
        for ballot in 0..<tally.ballotCount {
            var entries: [Entry] = []
            for index in tally.offsets[ballot]..<tally.offsets[ballot + 1] where tally.entryWeights[index] > 0 {
                let project = tally.entryProjects[index]
                if takesPart[Int(project)] {
                    entries.append(Entry(project: project, weight: tally.entryWeights[index]))
                }
            }
            guard !entries.isEmpty else { continue }
            entries.sort { $0.project < $1.project }
            if let known = indices[entries] {
                sizes[known] += 1
                continue
            }
            indices[entries] = sizes.count
            sizes.append(1)
            for entry in entries {
                projects.append(entry.project)
                weights.append(entry.weight)
            }
            offsets.append(projects.count)
        }
    }
}
