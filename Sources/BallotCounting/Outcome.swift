/// What a count found, with everything needed to publish and to check it.
///
///     let outcome = try election.count(by: .greedy)
///     print(outcome.selected, outcome.spent, outcome.left)
///     for standing in outcome.standings {
///         print(standing.rank, standing.project.id, standing.score, standing.result)
///     }
public struct Outcome: Hashable, Sendable {
    public let rule: Rule
    public let tieBreak: TieBreak
    /// Identifiers of the selected projects, in the order the rule selected them.
    public let selected: [String]
    /// What the selected projects cost together, in currency units.
    public let spent: Amount
    /// Budget less ``spent``; negative only with seats that are given whatever they cost.
    public let left: Amount
    /// All projects: by greedy rules, seats and majority judgement in the order of the rule; by equal shares the
    /// selected ones in their order, then the others by score.
    public let standings: [Standing]
    /// The ties that could matter: by greedy rules, seats and majority judgement those of which only some were
    /// selected; by equal shares every purchase that more than one project could have been.
    public let ties: [Tie]
    /// By equal shares with Add1, by how many currency units each voter's share was raised; otherwise nil.
    public let raise: Amount?

    /// How one project fared.
    public struct Standing: Hashable, Sendable {
        public let project: Project
        /// From 1, no two alike.
        public let rank: Int
        /// Votes or points, as ``Ballots`` says of each form.
        public let score: Amount
        /// How many ballots name the project.
        public let votes: Int
        public let result: Result
        /// The grades, when ballots are graded.
        public let grades: GradeTally?
    }

    public enum Result: Hashable, Sendable {
        /// Selected as the `place`-th project, from 1.
        case selected(place: Int)
        case notSelected(Reason)

        public var isSelected: Bool {
            if case .selected = self { true } else { false }
        }
    }

    /// Why a project was not selected.
    public enum Reason: Hashable, Sendable {
        /// When its turn came, only `left` currency units were left.
        case tooDear(left: Amount)
        /// By the rule without skipping: a project before it did not fit.
        case afterOneThatWasTooDear
        case belowMinimumScore(Amount)
        case noSeat
        /// By equal shares: its supporters together did not have the money.
        case notAffordableByItsSupporters
    }

    /// The grades of one project.
    public struct GradeTally: Hashable, Sendable {
        /// How often each grade was given, worst first; grades that the rule reads into a missing one included.
        public let counts: [Int]
        /// The majority grade, the lower of two medians; nil when nobody graded the project.
        public let median: String?
        /// Grades above the majority grade: *p* of the majority-gauge.
        public let above: Int
        /// Grades below the majority grade: *q* of the majority-gauge.
        public let below: Int
    }

    /// Projects that the rule found equal, and what decided.
    public struct Tie: Hashable, Sendable {
        /// The tied projects in the order of the tie-break.
        public let projects: [String]
        /// The criterion that put the first of them before the second; by greedy rules the last selected before the
        /// first that was not.
        public let decidedBy: TieBreak.Criterion

        public init(projects: [String], decidedBy: TieBreak.Criterion) {
            self.projects = projects
            self.decidedBy = decidedBy
        }
    }
}
