/// An election in whole numbers: what the rules compute with.
///
/// Money is written in the largest unit in which every cost and the budget are whole, points likewise, so that rules
/// only add, multiply and compare integers. All sums stay below 2⁵³, which also makes every one of them exact as a
/// double.
struct Tally: Sendable {
    /// Parts of one currency unit.
    private(set) var unit: Int64 = 1
    private(set) var costs: [Int64] = []
    private(set) var budget: Int64 = 0
    /// Parts of one point.
    private(set) var pointUnit: Int64 = 1
    /// Votes or points per project, in parts of a point.
    private(set) var scores: [Int64]
    /// Ballots that name the project.
    private(set) var votes: [Int]
    /// Per project, how often each grade was given, worst first; empty unless ballots are graded.
    private(set) var grades: [[Int]] = []
    private(set) var ballotCount: Int
    /// Whether ballots only name projects, without points.
    private(set) var isApproval = false
    /// Entries of ballot *i* are `offsets[i]..<offsets[i + 1]`.
    private(set) var offsets: [Int] = [0]
    private(set) var entryProjects: [Int32] = []
    /// Points of each entry in parts of a point; 1 for approvals.
    private(set) var entryWeights: [Int64] = []

    static let limit: Int64 = 1 << 53

    init(projects: [Project], budget: Amount, ballots: Ballots) throws(ElectionError) {
        scores = Array(repeating: 0, count: projects.count)
        votes = Array(repeating: 0, count: projects.count)
        ballotCount = ballots.count
        var indices: [String: Int32] = [:]
        indices.reserveCapacity(projects.count)
        for (position, project) in projects.enumerated() {
            guard !project.id.isEmpty else { throw .emptyProjectID(position: position + 1) }
            guard indices.updateValue(Int32(position), forKey: project.id) == nil else {
                throw .repeatedProjectID(project.id)
            }
            guard project.cost >= 0 else { throw .negativeCost(project: project.id, cost: project.cost) }
        }
        guard budget >= 0 else { throw .negativeBudget(budget) }
        try setMoney(projects, budget)
        offsets.reserveCapacity(ballotCount + 1)
        try setEntries(of: ballots, indices, projectCount: projects.count)
    }

    private mutating func setMoney(_ projects: [Project], _ budget: Amount) throws(ElectionError) {
        for amount in projects.map(\.cost) + [budget] {
            // A unit for every voter must be a number, too: equal shares raises all shares by one.
            guard let common = Amount.commonUnit(unit, amount.denominator),
                common <= Self.limit / Int64(max(1, ballotCount))
            else {
                throw .tooLargeToCountExactly("costs and budget")
            }
            unit = common
        }
        var total: Int64 = 0
        for amount in projects.map(\.cost) + [budget] {
            guard let parts = amount.parts(of: unit), parts <= Self.limit - total else {
                throw .tooLargeToCountExactly("costs and budget")
            }
            total += parts
            costs.append(parts)
        }
        self.budget = costs.removeLast()
    }

    private mutating func setEntries(
        of ballots: Ballots, _ indices: [String: Int32], projectCount: Int
    ) throws(ElectionError) {
        var entries = Entries(indices: indices, projectCount: projectCount)
        switch ballots {
        case .approval(let ballots):
            isApproval = true
            for ballot in ballots {
                for project in ballot {
                    try add(entries.index(of: project), 1)
                }
                entries.close(&offsets, entryProjects.count)
            }
        case .chooseOne(let ballots):
            isApproval = true
            for choice in ballots {
                if let choice { try add(entries.index(of: choice), 1) }
                entries.close(&offsets, entryProjects.count)
            }
        case .ordinal(let ballots):
            for ballot in ballots {
                for (position, project) in ballot.enumerated() {
                    try add(entries.index(of: project), Int64(ballot.count - position - 1))
                }
                entries.close(&offsets, entryProjects.count)
            }
        case .cumulative(let ballots):
            try setPoints(ballots, &entries, allowsNegative: false)
        case .scoring(let ballots):
            try setPoints(ballots, &entries, allowsNegative: true)
        case .graded(let scale, let ballots):
            try setGrades(scale, ballots, &entries, projectCount: projectCount)
        }
    }

    private mutating func setPoints(
        _ ballots: [[Ballots.Points]], _ entries: inout Entries, allowsNegative: Bool
    ) throws(ElectionError) {
        for ballot in ballots {
            for choice in ballot where choice.points.denominator != 1 {
                guard let common = Amount.commonUnit(pointUnit, choice.points.denominator) else {
                    throw .tooLargeToCountExactly("points")
                }
                pointUnit = common
            }
        }
        for ballot in ballots {
            for choice in ballot {
                let index = try entries.index(of: choice.project)
                guard allowsNegative || choice.points >= 0 else {
                    throw .negativePoints(project: choice.project, ballot: entries.ballot)
                }
                guard let parts = choice.points.parts(of: pointUnit) else { throw .tooLargeToCountExactly("points") }
                try add(index, parts)
            }
            entries.close(&offsets, entryProjects.count)
        }
    }

    private mutating func setGrades(
        _ scale: [String], _ ballots: [[Ballots.Mark]], _ entries: inout Entries, projectCount: Int
    ) throws(ElectionError) {
        guard !scale.isEmpty, Set(scale).count == scale.count else { throw .invalidScale(scale) }
        var ranks: [String: Int] = [:]
        for (rank, grade) in scale.enumerated() {
            ranks[grade] = rank
        }
        grades = Array(repeating: Array(repeating: 0, count: scale.count), count: projectCount)
        for ballot in ballots {
            for mark in ballot {
                let index = try entries.index(of: mark.project)
                guard let rank = ranks[mark.grade] else { throw .unknownGrade(mark.grade, ballot: entries.ballot) }
                grades[Int(index)][rank] += 1
                try add(index, Int64(rank))
            }
            entries.close(&offsets, entryProjects.count)
        }
    }

    private var totalWeight: Int64 = 0

    private mutating func add(_ project: Int32, _ weight: Int64) throws(ElectionError) {
        guard weight.magnitude <= UInt64(Self.limit - totalWeight) else { throw .tooLargeToCountExactly("points") }
        totalWeight += Int64(weight.magnitude)
        entryProjects.append(project)
        entryWeights.append(weight)
        scores[Int(project)] += weight
        votes[Int(project)] += 1
    }

    /// Finds projects by identifier and notices one that a ballot names twice.
    private struct Entries {
        let indices: [String: Int32]
        /// The last ballot that named each project.
        var lastBallot: [Int]
        var ballot = 1

        init(indices: [String: Int32], projectCount: Int) {
            self.indices = indices
            lastBallot = Array(repeating: 0, count: projectCount)
        }

        mutating func index(of project: String) throws(ElectionError) -> Int32 {
            guard let index = indices[project] else { throw .unknownProject(project, ballot: ballot) }
            guard lastBallot[Int(index)] != ballot else { throw .repeatedChoice(project, ballot: ballot) }
            lastBallot[Int(index)] = ballot
            return index
        }

        mutating func close(_ offsets: inout [Int], _ end: Int) {
            offsets.append(end)
            ballot += 1
        }
    }
}

extension Tally {
    func amount(ofMoney parts: Int64) -> Amount { Amount(parts: parts, of: unit) }
    func amount(ofPoints parts: Int64) -> Amount { Amount(parts: parts, of: pointUnit) }
}
