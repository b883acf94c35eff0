import BallotCounting
import Testing

/// A tie-break is part of a result: each criterion, and the record of what it decided.
@Suite("Tie-break")
struct TieBreakTests {
    /// Three projects with one vote each; any one of them fits.
    let election: Election

    init() throws {
        election = try Election(
            projects: [Project(id: "P10", cost: 7), Project(id: "P9", cost: 6), Project(id: "P2", cost: 8)], budget: 10,
            ballots: .approval([["P10", "P9", "P2"]]))
    }

    @Test(
        "Each criterion has its own winner",
        arguments: [
            ("id", "P10"), ("numeric-id", "P2"), ("file-order", "P10"), ("lower-cost", "P9"), ("higher-cost", "P2"),
        ])
    func criteria(_ name: String, _ winner: String) throws {
        let criterion = try #require(TieBreak.Criterion(name))
        #expect(try election.count(by: .greedy, breakingTiesBy: [criterion]).selected == [winner])
    }

    @Test("A tie-break that decided is recorded with the projects and the criterion")
    func record() throws {
        let outcome = try election.count(by: .greedy, breakingTiesBy: [.moreVotes, .lowerCost])
        #expect(outcome.ties == [Outcome.Tie(projects: ["P9", "P10", "P2"], decidedBy: .lowerCost)])
    }

    @Test("A tie of projects that are all selected is not recorded")
    func harmless() throws {
        #expect(try election.with(budget: 30).count(by: .greedy).ties.isEmpty)
    }

    @Test("A list that is not total is completed by the identifier, and what follows a total one is dropped")
    func total() {
        #expect(TieBreak([.lowerCost]).criteria == [.lowerCost, .projectID])
        #expect(TieBreak([.fileOrder, .lowerCost]).criteria == [.fileOrder])
        #expect(TieBreak([]) == .byProjectID)
    }

    @Test("A lot gives the same order every time, whatever the order of the file, and depends on the seed")
    func lot() throws {
        let reversed = try Election(
            projects: election.projects.reversed(), budget: 10, ballots: .approval([["P10", "P9", "P2"]]))
        var winners: Set<[String]> = []
        for seed in UInt64(0)..<20 {
            let tieBreak = TieBreak([.drawnByLot(seed: seed)])
            let outcome = try election.count(by: .greedy, breakingTiesBy: tieBreak)
            #expect(try reversed.count(by: .greedy, breakingTiesBy: tieBreak).selected == outcome.selected)
            winners.insert(outcome.selected)
        }
        #expect(winners.count == 3)
    }
}
