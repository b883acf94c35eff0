#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The ballot of the person who is signed in, as the city holds it. Once it is cast its content is no longer tied to
/// the person, and is not shown any more.
public struct Ballot: Hashable, Codable, Sendable {
    /// The edition it belongs to.
    public var edition: Edition.ID
    /// A draft, or cast.
    public var state: BallotState
    /// The area chosen.
    public var area: Area.ID?
    /// What is voted for; empty once it is cast.
    public var votes: [Vote]
    /// What keeps a draft from being cast.
    public var problems: [ContentProblem]
    /// When it last changed.
    public var updatedAt: Date
    /// What is known of it, once it is cast; the salt was given once, with the ``Receipt``.
    public var receipt: ReceiptStatus?

    /// For previews, tests and other sources; they are usually read.
    public init(
        edition: Edition.ID,
        state: BallotState,
        area: Area.ID? = nil,
        votes: [Vote] = [],
        problems: [ContentProblem] = [],
        updatedAt: Date,
        receipt: ReceiptStatus? = nil
    ) {
        self.edition = edition
        self.state = state
        self.area = area
        self.votes = votes
        self.problems = problems
        self.updatedAt = updatedAt
        self.receipt = receipt
    }

    /// The ballot as one goes on filling it in.
    public var draft: BallotDraft {
        BallotDraft(area: area, votes: votes)
    }
}

extension Ballot {
    /// What the rule needs to know of a project that is on the ballot.
    public struct Candidate: Hashable, Sendable, Identifiable {
        /// Which project.
        public var id: Project.ID
        /// The area of the list it is on.
        public var area: Area.ID
        /// What it takes out of a knapsack.
        public var cost: Money
        /// Whether it was taken off the ballot.
        public var isWithdrawn: Bool

        /// A project of the list of this area.
        public init(id: Project.ID, area: Area.ID, cost: Money, isWithdrawn: Bool = false) {
            self.id = id
            self.area = area
            self.cost = cost
            self.isWithdrawn = isWithdrawn
        }

        /// A project as it was read.
        public init(_ project: Project) {
            let isWithdrawn = project.state == .withdrawn || project.state == .removed
            self.init(id: project.id, area: project.area, cost: project.cost, isWithdrawn: isWithdrawn)
        }
    }
}
