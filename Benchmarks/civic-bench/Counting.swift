#if MockServer
import BallotCounting

/// Counting a large city's ballots: the checks of the ballots and the tally included, as everyone who counts needs
/// them.
enum Counting {
    static func measure() async throws {
        try await measure(.greedy, projects: 250, ballots: 100_000, allowed: .seconds(1))
        try await measure(.equalSharesAdd1, projects: 100, ballots: 20_000, allowed: nil)
    }

    private static func measure(_ rule: Rule, projects: Int, ballots: Int, allowed: Duration?) async throws {
        var dice = Dice()
        let candidates = (0..<projects).map { Project(id: "p\($0)", cost: Amount(5_000 + dice.roll(400_000))) }
        let votes = (0..<ballots).map { _ in
            let chosen = (0..<(1 + dice.roll(8))).map { _ in dice.roll(1 + dice.roll(projects)) }
            return Set(chosen).sorted().map { "p\($0)" }
        }
        let budget = Amount(projects * 50_000)
        var selected = 0
        let time = try await Stopwatch.median(of: 5) {
            let election = try Election(projects: candidates, budget: budget, ballots: .approval(votes))
            selected = try election.count(by: rule).selected.count
        }
        let name = "\(rule.id), \(ballots) ballots over \(projects) projects"
        if let allowed {
            Stopwatch.report(name, time / allowed, "of the 1 s allowed")
        } else {
            print("    beside it: \(name)")
        }
        print("    median \(time), \(selected) selected")
    }
}
#endif
