/// What a city publishes about one list of a participatory budget: the projects, the money, and the ballots.
///
/// A city with several lists (districts, whole city) has one election per list.
///
///     let election = try Election(
///         projects: [Project(id: "P1", cost: 60_000), Project(id: "P2", cost: 50_000)],
///         budget: 100_000,
///         ballots: .approval([["P1"], ["P1", "P2"], ["P2"]]))
///     let outcome = try election.count(by: .greedy)
///     outcome.selected  // ["P1"]
///
/// An election that exists is countable: everything is checked when it is made.
public struct Election: Sendable {
    public let projects: [Project]
    /// The money to spend, in currency units.
    public let budget: Amount
    public let ballots: Ballots
    let tally: Tally

    /// - Throws: ``ElectionError`` naming the project or the ballot (counted from 1) and what would be right.
    public init(projects: [Project], budget: Amount, ballots: Ballots) throws(ElectionError) {
        self.projects = projects
        self.budget = budget
        self.ballots = ballots
        tally = try Tally(projects: projects, budget: budget, ballots: ballots)
    }

    /// The same election with another budget.
    public func with(budget: Amount) throws(ElectionError) -> Election {
        try Election(projects: projects, budget: budget, ballots: ballots)
    }
}

extension Election: Hashable {
    public static func == (left: Election, right: Election) -> Bool {
        left.budget == right.budget && left.projects == right.projects && left.ballots == right.ballots
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(projects)
        hasher.combine(budget)
        hasher.combine(ballots)
    }
}
