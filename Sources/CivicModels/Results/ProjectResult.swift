/// How one project fared.
public struct ProjectResult: Hashable, Codable, Sendable {
    /// Which project.
    public var project: Project.ID
    /// What it is called.
    public var title: LocalizedText
    /// What it costs.
    public var cost: Money
    /// How many voted for it; `nil` where it is not public.
    @NullWhenAbsent public var votes: Int?
    /// The points it was given.
    public var points: Int?
    /// How often it was given each grade.
    public var grades: [GradeCount]?
    /// The grade that half of its voters reach.
    public var medianGrade: Grade.ID?
    /// Its place, from 1.
    public var rank: Int?
    /// Whether it won.
    public var selected: Bool
    /// Why it did not.
    public var reason: NotSelectedReason?
    /// The same, for people.
    public var reasonDetail: String?

    /// For previews, tests and other sources; they are usually read.
    public init(
        project: Project.ID,
        title: LocalizedText,
        cost: Money,
        votes: Int? = nil,
        points: Int? = nil,
        grades: [GradeCount]? = nil,
        medianGrade: Grade.ID? = nil,
        rank: Int? = nil,
        selected: Bool,
        reason: NotSelectedReason? = nil,
        reasonDetail: String? = nil
    ) {
        self.project = project
        self.title = title
        self.cost = cost
        self.votes = votes
        self.points = points
        self.grades = grades
        self.medianGrade = medianGrade
        self.rank = rank
        self.selected = selected
        self.reason = reason
        self.reasonDetail = reasonDetail
    }
}

extension ProjectResult {
    /// How often a project was given one grade.
    public struct GradeCount: Hashable, Codable, Sendable {
        /// Which grade.
        public var grade: Grade.ID
        /// How often.
        public var count: Int
        /// The same as a share of 1.
        public var share: Double

        /// For previews, tests and other sources; they are usually read.
        public init(grade: Grade.ID, count: Int, share: Double) {
            self.grade = grade
            self.count = count
            self.share = share
        }
    }
}
