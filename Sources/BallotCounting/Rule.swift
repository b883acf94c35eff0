/// A way to turn ballots into selected projects, as data: what a city publishes beside its result.
///
///     let outcome = try election.count(by: .greedy)
///     let audited = try election.count(by: .equalSharesAdd1, breakingTiesBy: [.moreVotes, .projectID])
///     let likeParis2021 = try graded.count(by: .majorityJudgement(seats: 5))
///     let strict = try election.count(by: .greedy.requiring(minimumScore: 100))
///
/// "Score" is what ``Ballots`` says of each form: votes, points, or Borda points.
public struct Rule: Hashable, Sendable {
    enum Method: Hashable, Sendable {
        case greedy(skips: Bool)
        case greedyPerCost
        case equalShares
        case equalSharesAdd1(fromWholeShare: Bool)
        case seats(Int, withinBudget: Bool)
        case majorityJudgement(seats: Int?, withinBudget: Bool, missing: MissingGrade)
    }

    /// What it means that a voter did not grade a project.
    public enum MissingGrade: String, Hashable, Sendable, CaseIterable {
        /// The voter gave the worst grade of the scale: every project has as many grades as there are ballots.
        case worstGrade = "worst-grade"
        /// The voter said nothing about it: a project is judged by those who graded it.
        case abstention
    }

    let method: Method
    /// Projects below this score take no part in the count, as with Pabulib's `min_project_score_threshold`.
    public let minimumScore: Amount?

    private init(_ method: Method, minimumScore: Amount? = nil) {
        self.method = method
        self.minimumScore = minimumScore
    }

    /// Highest score first; a project that costs more than what is left is skipped and the next one is tried.
    /// Projects without any vote are taken too when money is left, unless a minimum score is set. This is what most
    /// cities do, Pabulib's `greedy`, and pabutools' `greedy_utilitarian_welfare` with `Cost_Sat`.
    public static let greedy = Rule(.greedy(skips: true))

    /// Highest score first, until the first project that costs more than what is left: it and all after it are out,
    /// among them projects with the same score that come after it by the tie-break. Pabulib's `greedy-no-skip`.
    public static let greedyWithoutSkipping = Rule(.greedy(skips: false))

    /// Most score per currency unit first, too dear projects are skipped. Compared exactly by cross-multiplication. A
    /// project that costs nothing and has a positive score comes before all others. pabutools'
    /// `greedy_utilitarian_welfare` with `Cardinality_Sat` (approvals) or `Additive_Cardinal_Sat` (points).
    public static let greedyPerCost = Rule(.greedyPerCost)

    /// Method of equal shares (Peters, Pierczyński, Skowron 2021), not completed: money may remain.
    ///
    /// Every voter, also one who chose nothing, gets budget ÷ ballots. Again and again the project is bought whose
    /// supporters can pay for it at the lowest price per utility ρ, each paying min(own money, ρ · utility); it ends
    /// when no project can be paid by its supporters. Utility is the project's cost for who approves of it
    /// (pabutools' `Cost_Sat`), the points on cumulative, scoring and graded ballots (`Additive_Cardinal_Sat`; points
    /// of zero or less are no support), and the Borda points on ordinal ones. A project that costs nothing is
    /// selected when anyone supports it; pabutools and equalshares.net leave it out when ballots are approvals.
    ///
    /// Ties are exact. Prices are computed as doubles with a running bound of their error; whenever two values are
    /// closer than the bound, they are computed again as fractions of integers of any size.
    public static let equalShares = Rule(.equalShares)

    /// Method of equal shares with budgets raised one unit at a time, then completed by votes: the form that cities
    /// use.
    ///
    /// As ``equalShares`` with budget ÷ ballots each. While some supported project outside the result would still fit
    /// the real budget, every voter gets one currency unit more and the count starts again; a result that costs more
    /// than the real budget ends this, and the one before it stands. Then the remaining money is spent by ``greedy``.
    /// That is pabutools' `method_of_equal_shares(voter_budget_increment=1)` followed by `greedy_utilitarian_welfare`
    /// with `Cost_Sat`, the completion "Add1U" of equalshares.net with its option "exhaustive". Results are not
    /// monotone in the raise, so every raise is accounted for; raises that provably change nothing are not computed
    /// one by one.
    public static let equalSharesAdd1 = Rule(.equalSharesAdd1(fromWholeShare: false))

    /// As ``equalSharesAdd1``, but raised shares are whole units: after budget ÷ ballots come ⌊budget ÷ ballots⌋ + 1,
    /// + 2, … This is the option "integral" of the code that equalshares.net publishes.
    public static let equalSharesAdd1FromWholeShare = Rule(.equalSharesAdd1(fromWholeShare: true))

    /// The `count` projects with the highest score, whatever they cost; `withinBudget: true` skips what costs more
    /// than is left of the budget. A negative count is read as zero. Without `withinBudget` the outcome's `left` can
    /// be negative.
    public static func seats(_ count: Int, withinBudget: Bool = false) -> Rule {
        Rule(.seats(max(0, count), withinBudget: withinBudget))
    }

    /// Majority judgement (Balinski and Laraki 2007, 2011): projects are ordered by their median grade (the lower one
    /// of two), and with equal medians by the majority value: the median is taken away, the next medians are
    /// compared, and so on until they differ. Paris selected this way in 2021 and 2022, with a fixed number of seats
    /// per list.
    ///
    /// The majority-gauge (grades above and below the median) is in ``Outcome/GradeTally``; where it decides, it
    /// agrees with the majority value. With ``MissingGrade/abstention`` numbers of grades differ and are compared as
    /// shares: as if each electorate were multiplied until both are equally large, which for equal numbers is the
    /// majority value itself. A project that nobody graded comes last.
    ///
    /// - Parameters:
    ///   - seats: how many projects; nil for as many as the budget pays, skipping what is too dear.
    ///   - withinBudget: with seats, also skip what costs more than is left.
    ///   - missing: what it means that a voter did not grade a project.
    public static func majorityJudgement(
        seats: Int?, withinBudget: Bool = false, missing: MissingGrade = .worstGrade
    ) -> Rule {
        let isBound = withinBudget || seats == nil
        return Rule(.majorityJudgement(seats: seats.map { max(0, $0) }, withinBudget: isBound, missing: missing))
    }

    /// The same rule without the projects whose score is below `minimumScore`.
    public func requiring(minimumScore: Amount) -> Rule {
        Rule(method, minimumScore: minimumScore)
    }

    /// A stable name for publishing: `greedy`, `greedy-no-skip`, `greedy-per-cost`, `equal-shares`,
    /// `equal-shares-add1`, `equal-shares-add1-whole`, `seats`, `majority-judgement`.
    public var id: String {
        switch method {
        case .greedy(let skips): skips ? "greedy" : "greedy-no-skip"
        case .greedyPerCost: "greedy-per-cost"
        case .equalShares: "equal-shares"
        case .equalSharesAdd1(let fromWholeShare): fromWholeShare ? "equal-shares-add1-whole" : "equal-shares-add1"
        case .seats: "seats"
        case .majorityJudgement: "majority-judgement"
        }
    }

    /// Raised when the same ballots could give another outcome than before.
    public var version: Int { 1 }

    /// The rules that need nothing but their name.
    public static let named: [Rule] = [
        .greedy, .greedyWithoutSkipping, .greedyPerCost, .equalShares, .equalSharesAdd1, .equalSharesAdd1FromWholeShare,
    ]

    /// One of ``named`` by its ``id``, or nil.
    public init?(id: String) {
        guard let rule = Self.named.first(where: { $0.id == id }) else { return nil }
        self = rule
    }
}
