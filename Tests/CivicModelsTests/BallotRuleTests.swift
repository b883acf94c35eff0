import CivicModels
import Testing

@Suite("Checking a ballot by its rule")
struct BallotRuleTests {
    @Test("A ballot within every limit has no problem")
    func rightBallot() {
        var ballot = BallotDraft(area: "75011")
        ballot.vote(for: "city-1")
        ballot.vote(for: "east-1")
        #expect(problems(.approval, ballot).isEmpty)
    }

    @Test("The first vote beyond a list's limit is named, with its list")
    func limitReached() {
        let found = problems(
            .approval, BallotDraft(votes: [Vote(for: "city-1"), Vote(for: "city-2"), Vote(for: "city-3")]))
        #expect(found.map(\.code) == [.limitReached])
        #expect(found.first?.pointer == "/votes/2")
        #expect(found.first?.list == "city")
        #expect(found.first?.project == "city-3")
        #expect(found.first?.detail == "Paris takes at most 2 projects, and 3 are chosen.")
    }

    @Test("A choose-one ballot takes one project of each list, whatever the list says")
    func chooseOne() {
        let two = BallotDraft(votes: [Vote(for: "city-1"), Vote(for: "city-2")])
        #expect(codes(.chooseOne, two) == [.limitReached])
        #expect(codes(.chooseOne, BallotDraft(votes: [Vote(for: "city-1")])).isEmpty)
    }

    @Test("A list that is used must reach its minimum, and one that is not used need not")
    func belowMinimum() {
        var rule = Self.rule(.approval)
        rule.lists[0].min = 2
        let one = BallotDraft(votes: [Vote(for: "city-1")])
        #expect(rule.problems(in: one, projects: Self.candidates).map(\.code) == [.belowMinimum])
        let other = BallotDraft(area: "75011", votes: [Vote(for: "east-1")])
        #expect(rule.problems(in: other, projects: Self.candidates).isEmpty)
    }

    @Test("An empty ballot is refused, unless abstention is allowed")
    func emptyBallot() {
        var rule = Self.rule(.approval)
        let found = rule.problems(in: BallotDraft(), projects: Self.candidates)
        #expect(found.map(\.code) == [.belowMinimum])
        #expect(found.first?.pointer == "/votes")
        rule.allowAbstention = true
        #expect(rule.problems(in: BallotDraft(), projects: Self.candidates).isEmpty)
    }

    @Test("A knapsack holds what its envelope pays, to the last cent")
    func envelopeExceeded() {
        let full = BallotDraft(votes: [Vote(for: "city-1"), Vote(for: "city-2")])
        #expect(codes(.knapsack, full).isEmpty)
        var rule = Self.rule(.knapsack)
        rule.lists[0].envelope = Money(minorUnits: 299, currency: .eur)
        #expect(rule.problems(in: full, projects: Self.candidates).map(\.code) == [.envelopeExceeded])
    }

    @Test("A cost in another currency is not paid by the envelope")
    func foreignCost() {
        let dollars = Ballot.Candidate(id: "city-1", area: "75000", cost: Money(minorUnits: 1, currency: .usd))
        let ballot = BallotDraft(votes: [Vote(for: "city-1")])
        #expect(Self.rule(.knapsack).problems(in: ballot, projects: [dollars]).map(\.code) == [.envelopeExceeded])
    }

    @Test("A knapsack must reach its threshold exactly", arguments: [(33.3, false), (33.4, true), (.nan, false)])
    func belowThreshold(percent: Double, isBelow: Bool) {
        var rule = Self.rule(.knapsack)
        rule.lists[0].envelope = Money(minorUnits: 1_000, currency: .eur)
        rule.lists[0].thresholdPercent = percent
        let ballot = BallotDraft(votes: [Vote(for: "costs-333")])
        let projects = [
            Ballot.Candidate(id: "costs-333", area: "75000", cost: Money(minorUnits: 333, currency: .eur))
        ]
        let expected: [ProblemCode] = isBelow ? [.belowThreshold] : []
        #expect(rule.problems(in: ballot, projects: projects).map(\.code) == expected)
    }

    @Test("Sums do not overflow")
    func overflow() {
        let huge = ["a", "b", "c"].map {
            Ballot.Candidate(id: Project.ID($0), area: "75000", cost: Money(minorUnits: .max, currency: .eur))
        }
        var rule = Self.rule(.knapsack)
        rule.lists[0].max = nil
        rule.lists[0].thresholdPercent = 100
        let knapsack = BallotDraft(votes: huge.map { Vote(for: $0.id) })
        #expect(rule.problems(in: knapsack, projects: huge).map(\.code) == [.envelopeExceeded])
        rule.kind = .cumulative
        rule.maxPointsPerProject = nil
        let points = BallotDraft(votes: huge.map { Vote(for: $0.id, .points(.max)) })
        #expect(rule.problems(in: points, projects: huge).map(\.code) == [.pointsExceeded])
    }

    @Test("Points are limited per project and in all")
    func pointsExceeded() {
        var ballot = BallotDraft()
        ballot.give(points: 4, to: "city-1")
        let one = problems(.cumulative, ballot)
        #expect(one.map(\.pointer) == ["/votes/0"])
        #expect(one.map(\.code) == [.pointsExceeded])
        ballot.give(points: 3, to: "city-1")
        ballot.give(points: 3, to: "city-2")
        let all = problems(.cumulative, ballot)
        #expect(all.map(\.pointer) == ["/votes"])
        #expect(all.map(\.code) == [.pointsExceeded])
    }

    @Test("A project of another area than the ballot's is named; without an area, the area is missing")
    func areas() {
        let votes = [Vote(for: "east-1")]
        #expect(codes(.approval, BallotDraft(area: "75012", votes: votes)) == [.wrongArea])
        #expect(problems(.approval, BallotDraft(area: "75012", votes: votes)).first?.pointer == "/votes/0")
        #expect(codes(.approval, BallotDraft(votes: votes)) == [.areaMissing])
        #expect(problems(.approval, BallotDraft(area: "13001", votes: [Vote(for: "city-1")])).first?.pointer == "/area")
    }

    @Test("An area that the rule requires is missed even without a vote for it")
    func requiredArea() {
        var rule = Self.rule(.approval)
        rule.areaChoice = BallotRule.AreaChoice(required: true, basis: [.home])
        let ballot = BallotDraft(votes: [Vote(for: "city-1")])
        #expect(rule.problems(in: ballot, projects: Self.candidates).map(\.code) == [.areaMissing])
    }

    @Test("Unknown, withdrawn and repeated projects are named")
    func projects() {
        #expect(codes(.approval, BallotDraft(votes: [Vote(for: "nowhere")])) == [.unknownProject])
        #expect(codes(.approval, BallotDraft(votes: [Vote(for: "city-gone")])) == [.projectWithdrawn])
        let twice = BallotDraft(votes: [Vote(for: "city-1"), Vote(for: "city-1")])
        #expect(codes(.approval, twice) == [.duplicateVote])
        #expect(problems(.approval, twice).first?.pointer == "/votes/1")
    }

    @Test("Ranks of a list are 1, 2, 3, each once")
    func ranks() {
        func ranked(_ first: Int, _ second: Int) -> [ProblemCode] {
            codes(
                .ordinal, BallotDraft(votes: [Vote(for: "city-1", .rank(first)), Vote(for: "city-2", .rank(second))]))
        }
        #expect(ranked(2, 1).isEmpty)
        #expect(ranked(1, 1) == [.duplicateRank])
        #expect(ranked(1, 3) == [.rankGap])
        #expect(ranked(1, 0) == [.wrongValue])
    }

    @Test("Each list has ranks of its own")
    func ranksPerList() {
        var ballot = BallotDraft(area: "75011")
        ballot.rank(["city-2", "city-1"])
        ballot.rank(["east-1"])
        #expect(problems(.ordinal, ballot).isEmpty)
    }

    @Test("A graded ballot has a known grade for each of its projects")
    func grades() {
        #expect(codes(.graded, BallotDraft(votes: [Vote(for: "city-1", .grade("good"))])).isEmpty)
        #expect(codes(.graded, BallotDraft(votes: [Vote(for: "city-1", .grade("great"))])) == [.unknownGrade])
        #expect(codes(.graded, BallotDraft(votes: [Vote(for: "city-1")])) == [.gradeMissing])
        #expect(codes(.graded, BallotDraft(votes: [Vote(for: "city-1", .rank(1))])) == [.wrongValue])
    }

    @Test(
        "Values of another kind of ballot are wrong",
        arguments: [
            (BallotKind.chooseOne, Vote.Value.points(1)), (.approval, .rank(1)), (.knapsack, .grade("good")),
            (.cumulative, .chosen), (.cumulative, .points(0)), (.ordinal, .points(2)),
        ])
    func wrongValue(kind: BallotKind, value: Vote.Value) {
        #expect(codes(kind, BallotDraft(votes: [Vote(for: "city-1", value)])) == [.wrongValue])
    }

    @Test("A kind of ballot from the future is checked for all but its values")
    func unknownKind() {
        let kind = BallotKind(rawValue: "quadratic")
        #expect(codes(kind, BallotDraft(votes: [Vote(for: "city-1", .points(9))])).isEmpty)
        #expect(codes(kind, BallotDraft(votes: [Vote(for: "nowhere", .points(9))])) == [.unknownProject])
    }

    @Test("Problems come by area, strangers, lists in the order of the rule, and the whole")
    func order() {
        let ballot = BallotDraft(
            area: "13001",
            votes: [
                Vote(for: "east-1"), Vote(for: "city-1"), Vote(for: "city-gone"), Vote(for: "city-2"),
                Vote(for: "nowhere"),
            ])
        let expected: [ProblemCode] = [.wrongArea, .unknownProject, .projectWithdrawn, .limitReached, .wrongArea]
        #expect(codes(.approval, ballot) == expected)
    }

    @Test("Any ballot under any rule is answered, whatever both hold")
    func anything() {
        var random = SplitMix(state: 7)
        let ids = Self.candidates.map(\.id) + ["nowhere"]
        for _ in 0..<2_000 {
            var rule = Self.rule(Self.kinds[Int.random(in: 0..<6, using: &random)])
            rule.lists[0].min = Int.random(in: -2...4, using: &random)
            rule.lists[0].max = Int.random(in: -2...4, using: &random)
            rule.lists[1].thresholdPercent = Double.random(in: -10...200, using: &random)
            let votes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                let values: [Vote.Value] = [.chosen, .points(.min), .points(2), .rank(.max), .rank(1), .grade("good")]
                return Vote(
                    for: ids[Int.random(in: 0..<ids.count, using: &random)],
                    values[Int.random(in: 0..<values.count, using: &random)])
            }
            let ballot = BallotDraft(area: Bool.random(using: &random) ? "75011" : nil, votes: votes)
            let found = rule.problems(in: ballot, projects: Self.candidates)
            #expect(found == rule.problems(in: ballot, projects: Self.candidates.reversed()))
            #expect(found.allSatisfy { !$0.detail.isEmpty })
        }
    }

    private static let kinds: [BallotKind] = [.chooseOne, .approval, .knapsack, .cumulative, .ordinal, .graded]

    private static let candidates: [Ballot.Candidate] = [
        Ballot.Candidate(id: "city-1", area: "75000", cost: Money(minorUnits: 100, currency: .eur)),
        Ballot.Candidate(id: "city-2", area: "75000", cost: Money(minorUnits: 200, currency: .eur)),
        Ballot.Candidate(id: "city-3", area: "75000", cost: Money(minorUnits: 300, currency: .eur)),
        Ballot.Candidate(
            id: "city-gone", area: "75000", cost: Money(minorUnits: 100, currency: .eur), isWithdrawn: true),
        Ballot.Candidate(id: "east-1", area: "75011", cost: Money(minorUnits: 100, currency: .eur)),
        Ballot.Candidate(id: "west-1", area: "75012", cost: Money(minorUnits: 100, currency: .eur)),
    ]

    private static func rule(_ kind: BallotKind) -> BallotRule {
        let envelope = Money(minorUnits: 300, currency: .eur)
        return BallotRule(
            id: "test", version: 1, kind: kind, title: ["en": "Test"], description: ["en": "Test"], scope: .both,
            lists: [
                BallotList(
                    id: "city", area: "75000", citywide: true, title: ["fr": "Paris"], max: 2, envelope: envelope),
                BallotList(id: "east", area: "75011", citywide: false, title: ["fr": "Paris 11e"], envelope: envelope),
                BallotList(id: "west", area: "75012", citywide: false, title: ["fr": "Paris 12e"], envelope: envelope),
            ],
            grades: [
                Grade(id: "good", label: ["en": "Good"], rank: 1), Grade(id: "bad", label: ["en": "Bad"], rank: 0),
            ],
            pointsPerVoter: 5, maxPointsPerProject: 3, tieBreak: [.lowerCost, .id],
            winners: BallotRule.Counting(method: .greedy, version: 1))
    }

    private func problems(_ kind: BallotKind, _ ballot: BallotDraft) -> [ContentProblem] {
        Self.rule(kind).problems(in: ballot, projects: Self.candidates)
    }

    private func codes(_ kind: BallotKind, _ ballot: BallotDraft) -> [ProblemCode] {
        problems(kind, ballot).map(\.code)
    }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
