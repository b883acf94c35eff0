/// One run of the method of equal shares with one initial share per voter.
///
/// Money is held as doubles together with a bound of their error, and a value is only trusted where the bound
/// decides; else ``ExactShares`` does. Prices only rise while voters spend, so a price found earlier is a lower
/// bound, and a project is priced again only when that bound does not already rule it out.
struct EqualSharesRun {
    /// The price of a project for its supporters as things stand.
    private struct Price {
        /// Per utility: what is compared between projects.
        var ratio: Double
        var ratioError: Double
        var ratioSlope: Double
        var ratioSlopeError: Double
        /// Per weight: what is paid.
        var perWeight: Double
        var perWeightError: Double
        var perWeightSlope: Double
        var perWeightSlopeError: Double
        var richWeight: Double
        /// Whether some supporter pays less than the price.
        var hasPoor: Bool
    }

    private enum Standing: UInt8 {
        case rich
        case poor
        /// Has exactly what the price asks for.
        case even
    }

    /// Also looks for how far the share could be raised without any change in what happens.
    var findsHorizon = false

    private let shares: EqualShares
    private var exact: ExactShares
    private var money: [Double]
    private var moneyError: Double
    private var slope: [Double]
    private var slopeError = 0.0
    private var slopeBound = 1.0
    private let share: Double
    private var isSpent: [Bool]
    private var supporters: [EqualShares.Supporter]
    /// Supporters of a project that still have money come first; how many those are.
    private var activeCounts: [Int]
    private var standings: [Standing] = []
    private var prices: [Price?]
    private var horizon = Double.infinity

    private static let ulp = 0x1p-52

    init(_ shares: EqualShares, base: Int64, raise: Int64) {
        self.shares = shares
        exact = ExactShares(shares, base: base, raise: raise)
        share = Double(base) / Double(shares.voters) + Double(raise)
        money = Array(repeating: share, count: shares.sizes.count)
        moneyError = 4 * Self.ulp * share
        slope = Array(repeating: 1, count: shares.sizes.count)
        isSpent = Array(repeating: false, count: shares.sizes.count)
        supporters = shares.supporters
        activeCounts = shares.costs.indices.map { shares.offsets[$0 + 1] - shares.offsets[$0] }
        prices = Array(repeating: nil, count: shares.costs.count)
        standings.reserveCapacity(activeCounts.max() ?? 0)
    }

    /// - Parameter limit: purchases beyond this sum are of no interest; nil is returned at the first one.
    mutating func buy(limit: Int64?) -> EqualShares.Purchases? {
        var result = EqualShares.Purchases(projects: [], ties: [])
        var remaining = shares.projects
        // Before anyone has paid, the price cannot be lower than cost per weight of all supporters.
        for project in remaining {
            let weight = supporters[range(of: project)].reduce(0) { $0 + $1.weight * $1.size }
            prices[project] = price(of: project, poorSum: 0, poorSize: 0, poorSlope: 0, richWeight: weight)
        }
        var spent: Int64 = 0
        while let tied = cheapest(of: &remaining) {
            let chosen = tied.min { shares.places[$0] < shares.places[$1] }
            guard let chosen else { break }
            if findsHorizon { noteRivals(of: chosen, remaining, tied: tied) }
            spent += shares.costs[chosen]
            if let limit, spent > limit { return nil }
            pay(for: chosen)
            remaining.removeAll { $0 == chosen }
            result.projects.append(chosen)
            result.ties.append(tied.sorted { shares.places[$0] < shares.places[$1] })
        }
        result.horizon = findsHorizon ? max(0, horizon) : 0
        return result
    }

    private func range(of project: Int) -> Range<Int> {
        shares.offsets[project]..<shares.offsets[project] + activeCounts[project]
    }

    /// The projects with the lowest price per utility, exactly equal ones together; nil when none can be paid.
    /// Projects that cannot be paid are taken out of `remaining`.
    private mutating func cheapest(of remaining: inout [Int]) -> [Int]? {
        remaining.sort { lowestRatio($0) < lowestRatio($1) }
        var best = Double.infinity
        var priced: [Int] = []
        var unaffordable: Set<Int> = []
        for project in remaining {
            if lowestRatio(project) > best { break }
            guard let price = findPrice(of: project) else {
                unaffordable.insert(project)
                continue
            }
            prices[project] = price
            priced.append(project)
            best = min(best, price.ratio + price.ratioError)
        }
        if !unaffordable.isEmpty { remaining.removeAll { unaffordable.contains($0) } }
        let near = priced.filter { lowestRatio($0) <= best }
        return near.count > 1 ? exactlyCheapest(of: near) : (near.isEmpty ? nil : near)
    }

    private func lowestRatio(_ project: Int) -> Double {
        prices[project].map { $0.ratio - $0.ratioError } ?? 0
    }

    private mutating func exactlyCheapest(of near: [Int]) -> [Int] {
        var best: [Int] = []
        var bestPrice: ExactShares.Price?
        // Without poor supporters a price is cost per weight, and small numbers compare faster.
        let areSimple = near.allSatisfy { prices[$0]?.hasPoor == false }
        for project in near {
            if areSimple, let first = best.first {
                let order = compareSimple(project, first)
                if order <= 0 { best = order == 0 ? best + [project] : [project] }
                continue
            }
            if areSimple {
                best = [project]
                continue
            }
            let price = exactPrice(of: project)
            guard let lowest = bestPrice, let first = best.first else {
                (best, bestPrice) = ([project], price)
                continue
            }
            let left = scaled(price, by: lowest, first)
            let right = scaled(lowest, by: price, project)
            switch left.value.compare(with: right.value) {
            case 0: best.append(project)
            case 1: break
            default: (best, bestPrice) = ([project], price)
            }
        }
        return best
    }

    private func compareSimple(_ left: Int, _ right: Int) -> Int {
        let leftWeight = Int128(Int64(prices[left]?.richWeight ?? 1))
        let rightWeight = Int128(Int64(prices[right]?.richWeight ?? 1))
        let leftCost = shares.utilities[left] == 1 ? Int128(shares.costs[left]) : 1
        let rightCost = shares.utilities[right] == 1 ? Int128(shares.costs[right]) : 1
        let (first, second) = (leftCost * rightWeight, rightCost * leftWeight)
        return first == second ? 0 : (first < second ? -1 : 1)
    }

    /// The numerator of a price per utility over the denominator it has in common with another one.
    private func scaled(_ price: ExactShares.Price, by other: ExactShares.Price, _ project: Int) -> ExactShares.Line {
        price.numerator * other.weight * shares.utilities[project]
    }

    private mutating func exactPrice(of project: Int) -> ExactShares.Price {
        // Pricing again finds the same standings.
        _ = findPrice(of: project)
        let (poor, richWeight) = poorAndRich(of: project)
        return exact.price(of: project, poor: poor, richWeight: richWeight)
    }

    private func price(
        of project: Int, poorSum: Double, poorSize: Double, poorSlope: Double, richWeight: Double
    ) -> Price {
        let cost = Double(shares.costs[project])
        let count = Double(activeCounts[project] + 4)
        let perWeight = (cost - poorSum) / richWeight
        let sumError = poorSize * moneyError + count * Self.ulp * (cost + poorSum)
        let error = sumError / richWeight + 4 * Self.ulp * perWeight
        let slope = -poorSlope / richWeight
        let slopeSumError = poorSize * (slopeError + count * Self.ulp * slopeBound)
        let slopeError = slopeSumError / richWeight + 4 * Self.ulp * abs(slope)
        let utility = Double(shares.utilities[project])
        return Price(
            ratio: perWeight / utility, ratioError: (error + 2 * Self.ulp * perWeight) / utility,
            ratioSlope: slope / utility, ratioSlopeError: (slopeError + 2 * Self.ulp * abs(slope)) / utility,
            perWeight: perWeight, perWeightError: error, perWeightSlope: slope, perWeightSlopeError: slopeError,
            richWeight: richWeight, hasPoor: poorSize > 0)
    }

    /// The price as things stand, or nil when the supporters together cannot pay; fills `standings`.
    private mutating func findPrice(of project: Int) -> Price? {
        let sums = activeSums(of: project)
        let cost = Double(shares.costs[project])
        let error = sums.size * moneyError + Double(activeCounts[project] + 4) * Self.ulp * (sums.money + cost)
        if sums.money < cost - error {
            noteUnaffordable(project, sums, margin: cost - sums.money - error)
            return nil
        }
        if sums.money <= cost + error {
            let all = supporters[range(of: project)].map(\.group)
            if exact.money(of: all).value.compare(with: exact.cost(of: project).value) < 0 {
                horizon = 0
                return nil
            }
        }
        return split(project, weight: sums.weight)
    }

    /// Moves supporters without money to the end of the project's list and sums up the others.
    private mutating func activeSums(
        of project: Int
    ) -> (money: Double, weight: Double, size: Double, slope: Double) {
        let start = shares.offsets[project]
        var end = start + activeCounts[project]
        var index = start
        var sums = (money: 0.0, weight: 0.0, size: 0.0, slope: 0.0)
        while index < end {
            let supporter = supporters[index]
            let group = Int(supporter.group)
            if isSpent[group] {
                end -= 1
                supporters.swapAt(index, end)
                continue
            }
            sums.money += supporter.size * money[group]
            sums.weight += supporter.size * supporter.weight
            sums.size += supporter.size
            sums.slope += supporter.size * slope[group]
            index += 1
        }
        activeCounts[project] = end - start
        return sums
    }

    /// Finds who is too poor to pay the price that the others then pay.
    private mutating func split(_ project: Int, weight: Double) -> Price {
        let range = range(of: project)
        standings.removeAll(keepingCapacity: true)
        standings.append(contentsOf: repeatElement(.rich, count: range.count))
        var (poorSum, poorSize, poorSlope, richWeight) = (0.0, 0.0, 0.0, weight)
        while true {
            let current = price(
                of: project, poorSum: poorSum, poorSize: poorSize, poorSlope: poorSlope, richWeight: richWeight)
            let low = current.perWeight - current.perWeightError
            let high = current.perWeight + current.perWeightError
            var hasMoved = false
            var isUnclear = false
            for offset in 0..<range.count where standings[offset] != .poor {
                let supporter = supporters[range.lowerBound + offset]
                let group = Int(supporter.group)
                let owned = money[group]
                if owned + moneyError < low * supporter.weight {
                    standings[offset] = .poor
                    poorSum += supporter.size * owned
                    poorSize += supporter.size
                    poorSlope += supporter.size * slope[group]
                    richWeight -= supporter.size * supporter.weight
                    hasMoved = true
                } else if owned - moneyError <= high * supporter.weight {
                    standings[offset] = .even
                    isUnclear = true
                } else {
                    standings[offset] = .rich
                }
            }
            if !hasMoved, isUnclear {
                let moved = settle(project)
                for offset in moved {
                    let supporter = supporters[range.lowerBound + offset]
                    let group = Int(supporter.group)
                    poorSum += supporter.size * money[group]
                    poorSize += supporter.size
                    poorSlope += supporter.size * slope[group]
                    richWeight -= supporter.size * supporter.weight
                }
                hasMoved = !moved.isEmpty
            }
            if hasMoved, richWeight > 0 { continue }
            if findsHorizon { noteStandings(of: project, current) }
            return current
        }
    }

    /// Decides exactly about the supporters that are marked as even; returns those that are poor.
    private mutating func settle(_ project: Int) -> [Int] {
        let (poor, richWeight) = poorAndRich(of: project)
        let price = exact.price(of: project, poor: poor, richWeight: richWeight)
        let start = shares.offsets[project]
        var moved: [Int] = []
        for offset in standings.indices where standings[offset] == .even {
            let supporter = supporters[start + offset]
            let owned = exact.money(ofVoterIn: supporter.group) * price.weight
            let asked = price.numerator * Int64(supporter.weight)
            switch owned.value.compare(with: asked.value) {
            case -1:
                standings[offset] = .poor
                moved.append(offset)
            case 0:
                if !owned.isIdentical(to: asked) { horizon = 0 }
            default:
                standings[offset] = .rich
                horizon = 0
            }
        }
        return moved
    }

    private func poorAndRich(of project: Int) -> (poor: [Int32], richWeight: Int64) {
        let start = shares.offsets[project]
        var poor: [Int32] = []
        var richWeight: Int64 = 0
        for (offset, standing) in standings.enumerated() {
            let supporter = supporters[start + offset]
            if standing == .poor {
                poor.append(supporter.group)
            } else {
                richWeight += Int64(supporter.weight) * Int64(supporter.size)
            }
        }
        return (poor, richWeight)
    }

    private mutating func pay(for project: Int) {
        guard let price = findPrice(of: project) else { return }
        let (poor, richWeight) = poorAndRich(of: project)
        exact.add(ExactShares.Purchase(project: project, poor: poor, richWeight: richWeight))
        let start = shares.offsets[project]
        for (offset, standing) in standings.enumerated() {
            let supporter = supporters[start + offset]
            let group = Int(supporter.group)
            if standing == .rich {
                money[group] -= price.perWeight * supporter.weight
                slope[group] -= price.perWeightSlope * supporter.weight
            } else {
                money[group] = 0
                slope[group] = 0
                isSpent[group] = true
            }
        }
        let weight = shares.highestWeights[project]
        moneyError += price.perWeightError * weight + 4 * Self.ulp * share
        slopeBound += (abs(price.perWeightSlope) + price.perWeightSlopeError) * weight
        slopeError += price.perWeightSlopeError * weight + 4 * Self.ulp * slopeBound
    }

    /// Everything compared is linear in the raise as long as every comparison comes out the same, so each one bounds
    /// the raise by its margin over the speed at which the margin shrinks.
    private mutating func note(margin: Double, shrinkingBy speed: Double) {
        if margin <= 0 {
            horizon = 0
        } else if speed > 0, margin < horizon * speed {
            horizon = margin / speed
        }
    }

    private mutating func noteUnaffordable(
        _ project: Int, _ sums: (money: Double, weight: Double, size: Double, slope: Double), margin: Double
    ) {
        guard findsHorizon else { return }
        let count = Double(activeCounts[project] + 4)
        let error = sums.size * (slopeError + count * Self.ulp * slopeBound)
        note(margin: margin, shrinkingBy: sums.slope + error)
    }

    private mutating func noteStandings(of project: Int, _ price: Price) {
        let start = shares.offsets[project]
        for (offset, standing) in standings.enumerated() where standing != .even {
            let supporter = supporters[start + offset]
            let group = Int(supporter.group)
            let asked = price.perWeight * supporter.weight
            let error = moneyError + price.perWeightError * supporter.weight + 4 * Self.ulp * asked
            let speed = slope[group] - price.perWeightSlope * supporter.weight
            let speedError = 2 * (slopeError + price.perWeightSlopeError * supporter.weight) + 8 * Self.ulp * slopeBound
            if standing == .rich {
                note(margin: money[group] - asked - error, shrinkingBy: speedError - speed)
            } else {
                note(margin: asked - money[group] - error, shrinkingBy: speedError + speed)
            }
        }
    }

    /// Every other project must stay dearer, or be tied at every raise.
    private mutating func noteRivals(of chosen: Int, _ remaining: [Int], tied: [Int]) {
        guard let best = prices[chosen] else { return }
        for rival in remaining where rival != chosen {
            guard let price = prices[rival] else { continue }
            if tied.contains(rival) {
                let areSimple = !price.hasPoor && !best.hasPoor
                if !areSimple, !areTiedForever(chosen, rival) { horizon = 0 }
                continue
            }
            let margin = price.ratio - best.ratio - price.ratioError - best.ratioError
            let speed = best.ratioSlope - price.ratioSlope + best.ratioSlopeError + price.ratioSlopeError
            note(margin: margin, shrinkingBy: speed)
        }
    }

    private mutating func areTiedForever(_ first: Int, _ second: Int) -> Bool {
        let (left, right) = (exactPrice(of: first), exactPrice(of: second))
        return scaled(left, by: right, second).isIdentical(to: scaled(right, by: left, first))
    }
}
