/// The exact prices of a run of equal shares, computed only when doubles cannot tell two values apart.
///
/// A voter who has not paid everything owns share − Σ weight · price over the purchases supported, so every sum of
/// money is a whole combination of the share and of earlier prices. The price of purchase *r* is (cost − money of the
/// poor) ÷ weight of the rich, a fraction over D(r) = D(r−1) · weight of the rich, with D(−1) = number of voters.
/// Each value is also known as a function of the raise: `value` at this raise, and `slope` per unit of raise.
struct ExactShares {
    /// A number over a denominator that the context knows, and how it grows with the raise.
    struct Line {
        var value: WideInteger
        var slope: WideInteger

        static func * (left: Line, right: Int64) -> Line {
            Line(value: left.value * right, slope: left.slope * right)
        }

        static func - (left: Line, right: Line) -> Line {
            Line(value: left.value - right.value, slope: left.slope - right.slope)
        }

        /// Whether the two are equal at every raise.
        func isIdentical(to other: Line) -> Bool {
            value.compare(with: other.value) == 0 && slope.compare(with: other.slope) == 0
        }
    }

    struct Purchase {
        var project: Int
        /// Groups that paid all they had.
        var poor: [Int32]
        /// Weight of those who paid the price.
        var richWeight: Int64
    }

    /// A price per weight: `numerator` over `weight` and the denominator of the next purchase.
    struct Price {
        var numerator: Line
        var weight: Int64
    }

    private let shares: EqualShares
    private let share: Line
    private var purchases: [Purchase] = []
    private var round: [Int32: Int] = [:]
    /// Numerators of the prices of the first purchases, as many as were needed so far.
    private var numerators: [Line] = []
    private var denominators: [WideInteger]

    init(_ shares: EqualShares, base: Int64, raise: Int64) {
        self.shares = shares
        let raised = WideInteger(base) + WideInteger(raise) * shares.voters
        share = Line(value: raised, slope: WideInteger(shares.voters))
        denominators = [WideInteger(shares.voters)]
    }

    mutating func add(_ purchase: Purchase) {
        round[Int32(purchase.project)] = purchases.count
        purchases.append(purchase)
    }

    /// The money of these groups together before the next purchase.
    mutating func money(of groups: [Int32]) -> Line {
        computePrices(before: purchases.count)
        return money(of: groups, before: purchases.count)
    }

    /// The money of one voter of the group before the next purchase.
    mutating func money(ofVoterIn group: Int32) -> Line {
        computePrices(before: purchases.count)
        return money(of: [group], before: purchases.count, perVoter: true)
    }

    /// The cost as a number over the denominator of the next purchase.
    mutating func cost(of project: Int) -> Line {
        computePrices(before: purchases.count)
        return cost(of: project, before: purchases.count)
    }

    /// The price per weight of a project whose poor supporters are `poor`.
    mutating func price(of project: Int, poor: [Int32], richWeight: Int64) -> Price {
        Price(numerator: cost(of: project) - money(of: poor), weight: richWeight)
    }

    private func cost(of project: Int, before round: Int) -> Line {
        Line(value: denominators[round] * shares.costs[project], slope: WideInteger(0))
    }

    private mutating func computePrices(before count: Int) {
        while numerators.count < count {
            let index = numerators.count
            let purchase = purchases[index]
            let numerator =
                cost(of: purchase.project, before: index) - money(of: purchase.poor, before: index)
            numerators.append(numerator)
            denominators.append(denominators[index] * purchase.richWeight)
        }
    }

    private func money(of groups: [Int32], before count: Int, perVoter: Bool = false) -> Line {
        var voters: Int64 = 0
        var weights = Array(repeating: Int64(0), count: count)
        for group in groups {
            let size = perVoter ? 1 : shares.sizes[Int(group)]
            voters += size
            for entry in shares.groupOffsets[Int(group)]..<shares.groupOffsets[Int(group) + 1] {
                if let paid = round[shares.groupProjects[entry]], paid < count {
                    weights[paid] += size * shares.groupWeights[entry]
                }
            }
        }
        var sum = share * voters
        for index in 0..<count {
            sum = sum * purchases[index].richWeight - numerators[index] * weights[index]
        }
        return sum
    }
}
