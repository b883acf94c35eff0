/// The grades of one project as majority judgement compares them.
///
/// Balinski and Laraki, "A theory of measuring, electing, and ranking" (PNAS 2007): sort the grades, take the lower
/// middle one away, again and again; the sequence of grades taken away is the majority value, and the better sequence
/// in lexicographic order is the better project. Taken from the middle outwards the sequence is lower, upper, lower,
/// upper…, so two profiles are compared at growing distance from the middle, the lower side first, jumping from one
/// change of grade to the next.
struct MajorityProfile {
    /// How often each grade was given, worst first.
    let counts: [Int]
    let total: Int

    /// - Parameter ballots: the number of grades there should be; missing ones are read as the worst. nil leaves them
    ///   out.
    init(_ counts: [Int], ballots: Int?) {
        var counts = counts
        let given = counts.reduce(0, +)
        if let ballots, !counts.isEmpty { counts[0] += ballots - given }
        self.counts = counts
        total = counts.reduce(0, +)
    }

    /// Positive when this profile is better, zero when they are equal.
    func compare(with other: MajorityProfile) -> Int {
        guard total > 0, other.total > 0 else { return (total > 0 ? 1 : 0) - (other.total > 0 ? 1 : 0) }
        // Equal totals are compared as they are; others multiplied to the same total. Doubling puts the middle
        // between two grades.
        let isEqual = total == other.total
        var left = Walk(self, factor: isEqual ? 2 : 2 * other.total)
        var right = Walk(other, factor: isEqual ? 2 : 2 * total)
        while !left.isDone, !right.isDone {
            if left.lower.grade != right.lower.grade { return left.lower.grade < right.lower.grade ? -1 : 1 }
            if left.upper.grade != right.upper.grade { return left.upper.grade < right.upper.grade ? -1 : 1 }
            let distance = min(
                left.lower.remaining, left.upper.remaining, right.lower.remaining, right.upper.remaining)
            left.advance(by: distance)
            right.advance(by: distance)
        }
        return 0
    }

    /// From the middle outwards, on both sides at once.
    private struct Walk {
        struct Side {
            var grade: Int
            /// How many more of this grade follow on this side.
            var remaining: Int
        }

        let counts: [Int]
        var lower: Side
        var upper: Side
        var isDone = false

        init(_ profile: MajorityProfile, factor: Int) {
            counts = profile.counts.map { $0 * factor }
            let half = profile.total * factor / 2
            var below = 0
            var grade = 0
            while below + counts[grade] < half {
                below += counts[grade]
                grade += 1
            }
            lower = Side(grade: grade, remaining: half - below)
            upper = Side(grade: grade, remaining: below + counts[grade] - half)
            settle()
        }

        mutating func advance(by distance: Int) {
            lower.remaining -= distance
            upper.remaining -= distance
            settle()
        }

        private mutating func settle() {
            while lower.remaining == 0 {
                guard lower.grade > 0 else {
                    isDone = true
                    return
                }
                lower.grade -= 1
                lower.remaining = counts[lower.grade]
            }
            while upper.remaining == 0 {
                guard upper.grade < counts.count - 1 else {
                    isDone = true
                    return
                }
                upper.grade += 1
                upper.remaining = counts[upper.grade]
            }
        }
    }

    func tally(scale: [String]) -> Outcome.GradeTally {
        guard total > 0 else { return Outcome.GradeTally(counts: counts, median: nil, above: 0, below: 0) }
        var below = 0
        var grade = 0
        while below + counts[grade] < (total + 1) / 2 {
            below += counts[grade]
            grade += 1
        }
        return Outcome.GradeTally(
            counts: counts, median: scale[grade], above: total - below - counts[grade], below: below)
    }
}
