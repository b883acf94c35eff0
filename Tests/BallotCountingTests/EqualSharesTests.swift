import BallotCounting
import Testing

/// The method of equal shares on elections that can be counted with pencil and paper.
@Suite("Equal shares")
struct EqualSharesTests {
    /// 51 voters want the ten red projects, 49 the ten blue ones; all cost 1,000, the budget is 10,000.
    static func redAndBlue() throws -> Election {
        let red = (0...9).map { "red\($0)" }
        let blue = (0...9).map { "blue\($0)" }
        return try Election(
            projects: (red + blue).map { Project(id: $0, cost: 1_000) }, budget: 10_000,
            ballots: .approval(Array(repeating: red, count: 51) + Array(repeating: blue, count: 49)))
    }

    @Test("51 voters with 100 each pay for five projects, 49 voters for four; greedy gives the 51 everything")
    func proportional() throws {
        let election = try Self.redAndBlue()
        let selected = try election.count(by: .equalShares).selected
        #expect(selected.count { $0.hasPrefix("red") } == 5)
        #expect(selected.count { $0.hasPrefix("blue") } == 4)
        #expect(try election.count(by: .greedy).selected.allSatisfy { $0.hasPrefix("red") })
    }

    @Test("With 103 each, 49 voters pay for a fifth project: three raises, and nothing is left")
    func add1() throws {
        let outcome = try Self.redAndBlue().count(by: .equalSharesAdd1)
        #expect(outcome.selected.count { $0.hasPrefix("blue") } == 5)
        #expect(outcome.left == 0)
        #expect(outcome.raise == 3)
    }

    @Test("A supporter who cannot pay a full part pays all that is left, and the others the rest")
    func poorSupporters() throws {
        // Shares of 10. A: 10 ÷ 2 each from voters 1 and 2, who keep 5. B: 18 from 5 of voter 2 and 13 of voters 3 and 4.
        let election = try Election(
            projects: [Project(id: "A", cost: 10), Project(id: "B", cost: 18), Project(id: "C", cost: 9)], budget: 40,
            ballots: .approval([["A"], ["A", "B"], ["B", "C"], ["B", "C"]]))
        // B comes first: three supporters pay 6 each. Then A: 4 from voter 2 and 6 from voter 1. C: 4 + 4 are too little.
        let outcome = try election.count(by: .equalShares)
        #expect(outcome.selected == ["B", "A"])
        #expect(outcome.standings.last?.result == .notSelected(.notAffordableByItsSupporters))
    }

    @Test("Supporters who have exactly the cost can pay it, also in thirds")
    func exactThirds() throws {
        // Shares of 10 ÷ 3. A takes 10 ÷ 9 from each; the three then have 20 ÷ 3 together, exactly what B costs in thirds.
        let cost = try #require(Amount(20, over: 3))
        let election = try Election(
            projects: [Project(id: "A", cost: try #require(Amount(10, over: 3))), Project(id: "B", cost: cost)],
            budget: 10, ballots: .approval([["A", "B"], ["A", "B"], ["A", "B"]]))
        #expect(try election.count(by: .equalShares).selected == ["A", "B"])
    }

    @Test("A voter who chose nothing keeps a share that nobody can spend")
    func emptyBallot() throws {
        let project = Project(id: "A", cost: 100)
        let all = try Election(projects: [project], budget: 100, ballots: .approval([["A"], ["A"]]))
        let half = try Election(projects: [project], budget: 100, ballots: .approval([["A"], []]))
        #expect(try all.count(by: .equalShares).selected == ["A"])
        #expect(try half.count(by: .equalShares).selected.isEmpty)
        #expect(try half.count(by: .equalSharesAdd1).selected == ["A"])
    }

    @Test("With points, those who gave more pay more")
    func points() throws {
        // Shares of 10. A at price 2 per point: 8 from voter 1, 2 from voter 2; B then gets voter 2's 8 for its cost of 8.
        let election = try Election(
            projects: [Project(id: "A", cost: 10), Project(id: "B", cost: 8)], budget: 20,
            ballots: .cumulative([[.init("A", 4)], [.init("A", 1), .init("B", 1)]]))
        #expect(try election.count(by: .equalShares).selected == ["A", "B"])
    }

    @Test("Equal prices are a tie that the tie-break decides and the outcome records")
    func ties() throws {
        let election = try Election(
            projects: [Project(id: "A", cost: 8), Project(id: "B", cost: 6)], budget: 10,
            ballots: .approval([["A", "B"], ["A", "B"]]))
        let byID = try election.count(by: .equalShares)
        #expect(byID.selected == ["A"])
        #expect(byID.ties == [Outcome.Tie(projects: ["A", "B"], decidedBy: .projectID)])
        #expect(try election.count(by: .equalShares, breakingTiesBy: [.lowerCost]).selected == ["B"])
    }

    @Test("What nobody pays for is completed by votes after Add1")
    func completion() throws {
        let election = try Election(
            projects: [Project(id: "A", cost: 90), Project(id: "B", cost: 20), Project(id: "C", cost: 10)], budget: 100,
            ballots: .approval([["A"], ["A"], ["B"]]))
        // Shares of 33: voter 3 pays for B, and A no longer fits the budget. Nobody voted for C, but it fits.
        let outcome = try election.count(by: .equalSharesAdd1)
        #expect(try election.count(by: .equalShares).selected == ["B"])
        #expect(outcome.selected == ["B", "C"])
        #expect(outcome.standings.last?.result == .notSelected(.tooDear(left: 80)))
    }

    @Test("Raises by the billion that change nothing take no time", .timeLimit(.minutes(1)))
    func manyRaises() throws {
        // The share is 900 billion; the only supporter of B needs 8,000 billion.
        let election = try Election(
            projects: [Project(id: "A", cost: 9_000_000_000), Project(id: "B", cost: 8_000_000_000_000)],
            budget: 9_000_000_000_000, ballots: .approval(Array(repeating: ["A"], count: 9) + [["B"]]))
        let outcome = try election.count(by: .equalSharesAdd1)
        #expect(outcome.selected == ["A", "B"])
        #expect(outcome.raise == 7_100_000_000_000)
    }
}
