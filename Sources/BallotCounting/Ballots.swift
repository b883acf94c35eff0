/// All ballots of an election, one element per voter, in the form the city asked for.
///
/// One case per form, so that ballots of different forms cannot be mixed. An empty ballot is a voter who chose nothing;
/// under equal shares that voter still brings a share of the budget.
///
///     let ballots = Ballots.approval([["P1", "P2"], ["P2"], []])
///     let points = Ballots.cumulative([[.init("P1", 7), .init("P2", 3)]])
public enum Ballots: Hashable, Sendable {
    /// The projects each voter approves of; order means nothing. Score of a project: its votes.
    case approval([[String]])
    /// The one project each voter chose, or nil. Score: votes.
    case chooseOne([String?])
    /// The projects each voter ranked, best first. Score: Borda as in pabutools' `Additive_Borda_Sat`, a project at
    /// position *i* (from 0) of a ballot with *k* projects gets *k − i − 1* points, so the last one gets none.
    case ordinal([[String]])
    /// A fixed sum of points that each voter spread over projects. Score: points.
    case cumulative([[Points]])
    /// Points that each voter gave to projects one by one; may be negative. Score: points; a project that a ballot does
    /// not name gets none from it.
    case scoring([[Points]])
    /// A grade for each project a voter judged, from a scale named from worst to best. Score, where a rule needs one:
    /// 0 points for the worst grade, 1 for the next, and so on. Not a Pabulib vote type.
    case graded(scale: [String], [[Mark]])

    /// Points for one project.
    public struct Points: Hashable, Sendable {
        public let project: String
        public let points: Amount

        public init(_ project: String, _ points: Amount) {
            self.project = project
            self.points = points
        }
    }

    /// A grade for one project: one of the words of the scale.
    public struct Mark: Hashable, Sendable {
        public let project: String
        public let grade: String

        public init(_ project: String, _ grade: String) {
            self.project = project
            self.grade = grade
        }
    }

    /// How many voters cast a ballot, empty ballots included.
    public var count: Int {
        switch self {
        case .approval(let ballots), .ordinal(let ballots): ballots.count
        case .chooseOne(let ballots): ballots.count
        case .cumulative(let ballots), .scoring(let ballots): ballots.count
        case .graded(_, let ballots): ballots.count
        }
    }

    /// The form's name: Pabulib's `vote_type` (`approval`, `choose-1`, `ordinal`, `cumulative`, `scoring`), or
    /// `graded`.
    public var form: String {
        switch self {
        case .approval: "approval"
        case .chooseOne: "choose-1"
        case .ordinal: "ordinal"
        case .cumulative: "cumulative"
        case .scoring: "scoring"
        case .graded: "graded"
        }
    }
}
