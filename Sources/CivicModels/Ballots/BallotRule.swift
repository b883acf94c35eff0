/// What a ballot of an edition must look like and how it is counted, as data: the same value lets an app check a ballot
/// while it is filled in and the server refuse one. See ``problems(in:projects:)``.
public struct BallotRule: Hashable, Codable, Sendable, Identifiable {
    /// `paris-approval-2026`
    public var id: Identifier<BallotRule>
    /// It grows when the rule changes.
    public var version: Int
    /// How one votes.
    public var kind: BallotKind
    /// What people call it.
    public var title: LocalizedText
    /// The rule in words.
    public var description: LocalizedText
    /// Which lists there are.
    public var scope: BallotScope
    /// How a voter comes to an area.
    public var areaChoice: AreaChoice?
    /// The lists, in the order of the ballot.
    public var lists: [BallotList]
    /// Whether a ballot without any vote may be cast.
    public var allowAbstention: Bool
    /// Whether a ballot that was cast cannot be changed.
    public var final: Bool
    /// The grades of a graded ballot.
    public var grades: [Grade]?
    /// With points, how many one has for the whole ballot.
    public var pointsPerVoter: Int?
    /// With points, how many one project may be given.
    public var maxPointsPerProject: Int?
    /// What decides between equals, in order.
    public var tieBreak: [TieBreak]
    /// How winners are found.
    public var winners: Counting

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<BallotRule>,
        version: Int,
        kind: BallotKind,
        title: LocalizedText,
        description: LocalizedText,
        scope: BallotScope,
        areaChoice: AreaChoice? = nil,
        lists: [BallotList] = [],
        allowAbstention: Bool = false,
        final: Bool = true,
        grades: [Grade]? = nil,
        pointsPerVoter: Int? = nil,
        maxPointsPerProject: Int? = nil,
        tieBreak: [TieBreak] = [],
        winners: Counting
    ) {
        self.id = id
        self.version = version
        self.kind = kind
        self.title = title
        self.description = description
        self.scope = scope
        self.areaChoice = areaChoice
        self.lists = lists
        self.allowAbstention = allowAbstention
        self.final = final
        self.grades = grades
        self.pointsPerVoter = pointsPerVoter
        self.maxPointsPerProject = maxPointsPerProject
        self.tieBreak = tieBreak
        self.winners = winners
    }
}

extension BallotRule {
    /// How a voter comes to an area.
    public struct AreaChoice: Hashable, Codable, Sendable {
        /// Whether a ballot must name one.
        public var required: Bool
        /// Which areas one may choose from.
        public var basis: [AreaBasis]

        /// For previews, tests and other sources; they are usually read.
        public init(required: Bool, basis: [AreaBasis] = []) {
            self.required = required
            self.basis = basis
        }
    }
}

extension BallotRule {
    /// How winners are found.
    public struct Counting: Hashable, Codable, Sendable {
        /// The rule.
        public var method: CountingMethod
        /// The version of the rule.
        public var version: Int
        /// What a project needs to win at all.
        public var minimumVotes: Int?

        /// For previews, tests and other sources; they are usually read.
        public init(method: CountingMethod, version: Int, minimumVotes: Int? = nil) {
            self.method = method
            self.version = version
            self.minimumVotes = minimumVotes
        }
    }
}
