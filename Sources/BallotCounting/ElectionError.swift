/// Why projects, budget and ballots do not make an election.
///
///     do {
///         _ = try Election(projects: [Project(id: "P1", cost: -5)], budget: 100, ballots: .approval([]))
///     } catch {
///         print(error)  // project P1: the cost must be zero or more, not -5
///     }
public enum ElectionError: Error, Hashable, Sendable {
    case emptyProjectID(position: Int)
    case repeatedProjectID(String)
    case negativeCost(project: String, cost: Amount)
    case negativeBudget(Amount)
    /// A ballot (counted from 1) names a project that is not put to the vote.
    case unknownProject(String, ballot: Int)
    /// A ballot (counted from 1) names a project twice.
    case repeatedChoice(String, ballot: Int)
    /// A ballot (counted from 1) gives a grade that the scale does not have.
    case unknownGrade(String, ballot: Int)
    /// A scale of grades needs at least one grade and each only once.
    case invalidScale([String])
    /// Cumulative ballots spread points; none can be negative.
    case negativePoints(project: String, ballot: Int)
    /// Written in one common unit, costs or points leave the range in which they are counted exactly (2⁵³ units in
    /// all).
    case tooLargeToCountExactly(String)
}

extension ElectionError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .emptyProjectID(let position):
            "project \(position): the identifier must not be empty"
        case .repeatedProjectID(let id):
            "project \(id): the identifier comes twice; each project needs its own"
        case .negativeCost(let project, let cost):
            "project \(project): the cost must be zero or more, not \(cost)"
        case .negativeBudget(let budget):
            "the budget must be zero or more, not \(budget)"
        case .unknownProject(let project, let ballot):
            "ballot \(ballot): there is no project \(project)"
        case .repeatedChoice(let project, let ballot):
            "ballot \(ballot): project \(project) is named twice"
        case .unknownGrade(let grade, let ballot):
            "ballot \(ballot): \(grade) is not a grade of the scale"
        case .invalidScale(let scale):
            "a scale of grades needs at least one grade, each once, not [\(scale.joined(separator: ", "))]"
        case .negativePoints(let project, let ballot):
            "ballot \(ballot): cumulative points for \(project) must be zero or more"
        case .tooLargeToCountExactly(let what):
            "\(what) cannot be counted exactly: in their common unit they exceed 9,007,199,254,740,992"
        }
    }
}
