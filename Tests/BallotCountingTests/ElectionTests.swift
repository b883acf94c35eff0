import BallotCounting
import Testing

/// An election that exists can be counted: everything is checked when it is made.
@Suite("Election")
struct ElectionTests {
    static let projects = [Project(id: "A", cost: 10), Project(id: "B", cost: 20)]

    @Test("A ballot that names an unknown project is refused with the ballot's number")
    func unknownProject() {
        #expect(throws: ElectionError.unknownProject("C", ballot: 2)) {
            try Election(projects: Self.projects, budget: 10, ballots: .approval([["A"], ["C"]]))
        }
    }

    @Test("A ballot that names a project twice is refused")
    func repeatedChoice() {
        #expect(throws: ElectionError.repeatedChoice("A", ballot: 1)) {
            try Election(projects: Self.projects, budget: 10, ballots: .ordinal([["A", "B", "A"]]))
        }
    }

    @Test("Two projects cannot share an identifier")
    func repeatedID() {
        #expect(throws: ElectionError.repeatedProjectID("A")) {
            try Election(projects: [Self.projects[0], Self.projects[0]], budget: 10, ballots: .approval([]))
        }
    }

    @Test("Negative costs, budgets and cumulative points are refused")
    func negative() {
        #expect(throws: ElectionError.negativeCost(project: "A", cost: -1)) {
            try Election(projects: [Project(id: "A", cost: -1)], budget: 10, ballots: .approval([]))
        }
        #expect(throws: ElectionError.negativeBudget(-1)) {
            try Election(projects: [], budget: -1, ballots: .approval([]))
        }
        #expect(throws: ElectionError.negativePoints(project: "A", ballot: 1)) {
            try Election(projects: Self.projects, budget: 10, ballots: .cumulative([[.init("A", -1)]]))
        }
    }

    @Test("A grade outside the scale is refused")
    func unknownGrade() {
        #expect(throws: ElectionError.unknownGrade("Superb", ballot: 1)) {
            try Election(
                projects: Self.projects, budget: 10, ballots: .graded(scale: ["Bad", "Good"], [[.init("A", "Superb")]]))
        }
    }

    @Test("Sums that could not be exact are refused instead of rounded")
    func tooLarge() throws {
        let fine = try #require(Amount("0.000000001"))
        #expect(throws: ElectionError.tooLargeToCountExactly("costs and budget")) {
            try Election(
                projects: [Project(id: "A", cost: fine), Project(id: "B", cost: 10_000_000_000)], budget: 1,
                ballots: .approval([]))
        }
    }
}
