/// A ballot as it is filled in. It takes anything: ``BallotRule/problems(in:projects:)`` says what is not right yet.
///
/// ```swift
/// var ballot = BallotDraft(area: "75011")
/// ballot.vote(for: "2026-p-042")
/// ballot.vote(for: "2026-p-108")
/// ballot.remove("2026-p-042")
/// let problems = rule.problems(in: ballot, projects: projects.map { Ballot.Candidate($0) })
/// ```
public struct BallotDraft: Hashable, Sendable {
    /// The one area whose list is voted on beside the lists of the whole city.
    public var area: Area.ID?
    /// The votes in the order they were made. No project should be in it twice.
    public var votes: [Vote]

    /// An empty ballot, unless votes are given.
    public init(area: Area.ID? = nil, votes: [Vote] = []) {
        self.area = area
        self.votes = votes
    }

    /// What is said of the project; `nil` if nothing is.
    public subscript(project: Project.ID) -> Vote.Value? {
        votes.first { $0.project == project }?.value
    }

    /// Chooses a project: choose one, approval, knapsack.
    public mutating func vote(for project: Project.ID) {
        set(project, .chosen)
    }

    /// Gives a project so many points instead of those it had: cumulative. None takes the vote away.
    public mutating func give(points: Int, to project: Project.ID) {
        if points == 0 {
            remove(project)
        } else {
            set(project, .points(points))
        }
    }

    /// Grades a project: graded.
    public mutating func grade(_ project: Project.ID, as grade: Grade.ID) {
        set(project, .grade(grade))
    }

    /// Ranks the projects of one list, best first, from 1: ordinal. Other projects keep their ranks; remove those of the
    /// same list that are no longer wanted.
    public mutating func rank(_ projects: [Project.ID]) {
        for (index, project) in projects.enumerated() {
            set(project, .rank(index + 1))
        }
    }

    /// Takes the vote for a project away.
    public mutating func remove(_ project: Project.ID) {
        votes.removeAll { $0.project == project }
    }

    private mutating func set(_ project: Project.ID, _ value: Vote.Value) {
        if let index = votes.firstIndex(where: { $0.project == project }) {
            votes[index].value = value
        } else {
            votes.append(Vote(for: project, value))
        }
    }
}

extension BallotDraft: Codable {}

extension BallotDraft {
    /// The text whose hash is in a receipt: the edition, the area and each vote on a line of its own, votes by the bytes
    /// of their projects, so that the order in which they were made does not matter.
    package func canonicalContent(in edition: Edition.ID) -> String {
        var content = "\(edition)\n\(area?.rawValue ?? "")\n"
        for vote in votes.sorted(by: { $0.project < $1.project }) {
            switch vote.value {
            case .chosen: content += "\(vote.project)\n"
            case .points(let points): content += "\(vote.project) \(points)\n"
            case .rank(let rank): content += "\(vote.project) \(rank)\n"
            case .grade(let grade): content += "\(vote.project) \(grade)\n"
            }
        }
        return content
    }
}
