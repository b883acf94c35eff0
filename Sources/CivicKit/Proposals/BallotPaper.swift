/// What a ballot is filled in on: the rule and the projects of an edition. It checks a ballot as often as needed without
/// asking the city.
///
/// ```swift
/// let paper = try await city.proposals.ballot(in: "2026").paper()
/// var ballot = BallotDraft(area: "75011")
/// ballot.vote(for: paper.projects[0].id)
/// for problem in paper.problems(in: ballot) { print(problem.detail) }
/// ```
public struct BallotPaper: Hashable, Codable, Sendable {
    /// The edition that is voted in.
    public let edition: Edition.ID
    /// How to vote: how many, for how much, on which lists.
    public let rule: BallotRule
    /// The projects of all lists, by their numbers.
    public let projects: [Project]

    /// For previews and tests; papers are usually read.
    public init(edition: Edition.ID, rule: BallotRule, projects: [Project]) {
        self.edition = edition
        self.rule = rule
        self.projects = projects
    }

    /// Everything that is wrong with a ballot; nothing when it can be cast. The city checks with the same rule.
    public func problems(in ballot: BallotDraft) -> [ContentProblem] {
        rule.problems(in: ballot, projects: projects.map(Ballot.Candidate.init))
    }

    /// The projects of one list.
    public func projects(of list: BallotList) -> [Project] {
        projects.filter { $0.area == list.area }
    }
}
