import BallotCounting
import Testing

/// Majority judgement as Balinski and Laraki define it: the median, then the next medians.
@Suite("Majority judgement")
struct MajorityJudgementTests {
    static let scale = ["Poor", "Fair", "Good", "Excellent"]

    static func election(_ grades: [String: [String]]) throws -> Election {
        let ids = grades.keys.sorted()
        let count = grades.values.map(\.count).max() ?? 0
        let ballots = (0..<count).map { voter in
            ids.compactMap { id in
                grades[id].flatMap { voter < $0.count ? Ballots.Mark(id, $0[voter]) : nil }
            }
        }
        return try Election(
            projects: ids.map { Project(id: $0, cost: 1) }, budget: 100, ballots: .graded(scale: scale, ballots))
    }

    @Test("With equal medians, the median is taken away and the next ones are compared")
    func nextMedian() throws {
        // Both have the lower median Fair. Without it: Good for X, Fair for Y.
        let election = try Self.election([
            "X": ["Good", "Good", "Fair", "Poor"], "Y": ["Excellent", "Fair", "Fair", "Fair"],
        ])
        let outcome = try election.count(by: .majorityJudgement(seats: 1))
        #expect(outcome.selected == ["X"])
        #expect(outcome.standings.map { $0.grades?.median } == ["Fair", "Fair"])
        #expect(outcome.standings[0].grades?.above == 2)
        #expect(outcome.standings[0].grades?.below == 1)
    }

    @Test("The median decides against the mean")
    func medianNotMean() throws {
        let election = try Self.election([
            "X": ["Good", "Good", "Poor"], "Y": ["Fair", "Fair", "Excellent"],
        ])
        #expect(try election.count(by: .majorityJudgement(seats: 1)).selected == ["X"])
    }

    @Test("A missing grade is the worst grade, or an abstention: the rule says which")
    func missingGrades() throws {
        let election = try Self.election(["X": ["Excellent"], "Y": ["Fair", "Fair", "Fair"]])
        let asWorst = try election.count(by: .majorityJudgement(seats: 1))
        let asAbstention = try election.count(by: .majorityJudgement(seats: 1, missing: .abstention))
        #expect(asWorst.selected == ["Y"])
        #expect(asAbstention.selected == ["X"])
    }

    @Test("Abstentions do not matter as long as the shares of the grades are the same")
    func shares() throws {
        let election = try Self.election(["X": ["Good", "Poor"], "Y": ["Good", "Poor", "Good", "Poor"]])
        let outcome = try election.count(by: .majorityJudgement(seats: 1, missing: .abstention))
        #expect(outcome.ties == [Outcome.Tie(projects: ["X", "Y"], decidedBy: .projectID)])
    }

    @Test("Without seats, the best graded that the budget pays are selected")
    func budget() throws {
        let election = try Self.election(["X": ["Good"], "Y": ["Fair"], "Z": ["Poor"]]).with(budget: 2)
        #expect(try election.count(by: .majorityJudgement(seats: nil)).selected == ["X", "Y"])
    }

    @Test("Ballots without grades are refused")
    func needsGrades() throws {
        let election = try Election(projects: [], budget: 1, ballots: .approval([]))
        #expect(throws: CountingError.needsGrades(form: "approval")) {
            try election.count(by: .majorityJudgement(seats: 1))
        }
    }

    @Test("Any two profiles are ordered as by taking medians away one by one", arguments: [4, 5])
    func definition(voters: Int) throws {
        let profiles = Self.profiles(voters: voters, worst: 0)
        for left in profiles {
            for right in profiles {
                let election = try Self.election([
                    "X": left.map { Self.scale[$0] }, "Y": right.map { Self.scale[$0] },
                ])
                let outcome = try election.count(by: .majorityJudgement(seats: 1))
                let (leftValue, rightValue) = (Self.majorityValue(left), Self.majorityValue(right))
                #expect(outcome.selected == [leftValue.lexicographicallyPrecedes(rightValue) ? "Y" : "X"])
                #expect(outcome.ties.isEmpty == (leftValue != rightValue))
            }
        }
    }

    /// All sorted lists of that many grades.
    static func profiles(voters: Int, worst: Int) -> [[Int]] {
        guard voters > 0 else { return [[]] }
        return (worst..<scale.count).flatMap { grade in
            profiles(voters: voters - 1, worst: grade).map { [grade] + $0 }
        }
    }

    static func majorityValue(_ profile: [Int]) -> [Int] {
        var rest = profile.sorted()
        return profile.map { _ in rest.remove(at: (rest.count - 1) / 2) }
    }
}
