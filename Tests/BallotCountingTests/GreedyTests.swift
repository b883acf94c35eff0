import BallotCounting
import Testing

/// What cities do with approval ballots and a purse: most votes first.
@Suite("Greedy rules")
struct GreedyTests {
    /// Votes: A 4, B 3, C 2, D 0. Budget 100.
    let election: Election

    init() throws {
        election = try Election(
            projects: [
                Project(id: "A", cost: 60), Project(id: "B", cost: 50), Project(id: "C", cost: 30),
                Project(id: "D", cost: 10),
            ],
            budget: 100, ballots: .approval([["A", "B", "C"], ["A", "B", "C"], ["A", "B"], ["A"], []]))
    }

    @Test("A project that is too dear is skipped, and the next ones are tried")
    func skips() throws {
        let outcome = try election.count(by: .greedy)
        #expect(outcome.selected == ["A", "C", "D"])
        #expect(outcome.spent == 100)
        #expect(outcome.left == 0)
        #expect(outcome.standings[1].result == .notSelected(.tooDear(left: 40)))
    }

    @Test("Without skipping, everything after the first that does not fit is out")
    func stops() throws {
        let outcome = try election.count(by: .greedyWithoutSkipping)
        #expect(outcome.selected == ["A"])
        #expect(outcome.standings[1].result == .notSelected(.tooDear(left: 40)))
        #expect(outcome.standings[2].result == .notSelected(.afterOneThatWasTooDear))
    }

    @Test("Per cost, A gives 1/15 vote per euro, C as much, B less: the tie goes by identifier")
    func perCost() throws {
        let outcome = try election.count(by: .greedyPerCost)
        #expect(outcome.standings.map(\.project.id) == ["A", "C", "B", "D"])
        #expect(outcome.selected == ["A", "C", "D"])
    }

    @Test("A project that costs nothing and has a vote is the first per cost")
    func freeFirst() throws {
        let election = try Election(
            projects: [Project(id: "A", cost: 1), Project(id: "B", cost: 0)], budget: 1,
            ballots: .approval([["A"], ["A"], ["B"]]))
        #expect(try election.count(by: .greedyPerCost).selected == ["B", "A"])
        #expect(try election.count(by: .greedy).selected == ["A", "B"])
    }

    @Test("Projects below the minimum score take no part, and the score itself suffices")
    func minimumScore() throws {
        let outcome = try election.count(by: .greedy.requiring(minimumScore: 2))
        #expect(outcome.selected == ["A", "C"])
        #expect(outcome.standings.last?.result == .notSelected(.belowMinimumScore(2)))
    }

    @Test("Seats go to the most voted, whatever they cost")
    func seats() throws {
        let outcome = try election.count(by: .seats(2))
        #expect(outcome.selected == ["A", "B"])
        #expect(outcome.left == -10)
        #expect(outcome.standings[2].result == .notSelected(.noSeat))
    }

    @Test("Seats within the budget pass over what is too dear")
    func seatsWithinBudget() throws {
        #expect(try election.count(by: .seats(2, withinBudget: true)).selected == ["A", "C"])
    }

    @Test("Points count for cumulative ballots, fractions of a point included")
    func points() throws {
        let half = try #require(Amount("0.5"))
        let election = try Election(
            projects: [Project(id: "A", cost: 1), Project(id: "B", cost: 1)], budget: 1,
            ballots: .cumulative([[.init("A", 2)], [.init("B", 2)], [.init("B", half)]]))
        let outcome = try election.count(by: .greedy)
        #expect(outcome.selected == ["B"])
        #expect(outcome.standings[0].score.description == "2.5")
    }

    @Test("Ranked ballots give length − position − 1 points")
    func borda() throws {
        let election = try Election(
            projects: [Project(id: "A", cost: 1), Project(id: "B", cost: 1), Project(id: "C", cost: 1)], budget: 3,
            ballots: .ordinal([["A", "B", "C"], ["B", "C"], ["C"]]))
        let scores = try election.count(by: .greedy).standings.map { "\($0.project.id)\($0.score)" }
        #expect(scores == ["A2", "B2", "C0"])
    }

    @Test("Costs with decimals are added exactly: ten times 0.1 is 1")
    func decimals() throws {
        let tenth = try #require(Amount("0.1"))
        let election = try Election(
            projects: (0..<10).map { Project(id: "P\($0)", cost: tenth) }, budget: 1, ballots: .approval([]))
        let outcome = try election.count(by: .greedy)
        #expect(outcome.selected.count == 10)
        #expect(outcome.left == 0)
    }
}
