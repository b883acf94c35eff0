#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How one list was decided.
public struct ListResult: Hashable, Codable, Sendable {
    /// Which list.
    public var list: BallotList.ID
    /// The area of its projects.
    public var area: Area.ID
    /// What people call it.
    public var title: LocalizedText
    /// The money there was.
    public var envelope: Money?
    /// The seats there were.
    public var seats: Int?
    /// What the winners cost.
    public var spent: Money
    /// What remains of the envelope.
    public var left: Money?
    /// How many ballots there were; `nil` where they are so few that it would tell on people.
    @NullWhenAbsent public var ballots: Int?
    /// Project by project, best first.
    public var projects: [ProjectResult]
    /// Equals, and what decided between them.
    public var ties: [Tie]
    /// The ballots as a Pabulib file, to count again.
    public var recount: URL?

    /// For previews, tests and other sources; they are usually read.
    public init(
        list: BallotList.ID,
        area: Area.ID,
        title: LocalizedText,
        envelope: Money? = nil,
        seats: Int? = nil,
        spent: Money,
        left: Money? = nil,
        ballots: Int? = nil,
        projects: [ProjectResult] = [],
        ties: [Tie] = [],
        recount: URL? = nil
    ) {
        self.list = list
        self.area = area
        self.title = title
        self.envelope = envelope
        self.seats = seats
        self.spent = spent
        self.left = left
        self.ballots = ballots
        self.projects = projects
        self.ties = ties
        self.recount = recount
    }
}

extension ListResult {
    /// Projects that were equal.
    public struct Tie: Hashable, Codable, Sendable {
        /// Which.
        public var projects: [Project.ID]
        /// What decided.
        public var by: TieBreak

        /// For previews, tests and other sources; they are usually read.
        public init(projects: [Project.ID], by: TieBreak) {
            self.projects = projects
            self.by = by
        }
    }
}
