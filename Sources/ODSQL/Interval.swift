/// A step of time inside `range()`: `1 day`, `6 hours`. Weeks, months, quarters and years come one at a time.
public struct Interval: Hashable, Sendable, CustomStringConvertible {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case millisecond, second, minute, hour, day, week, month, quarter, year

        /// Whether Explore takes only `1` in front of this unit.
        public var comesAlone: Bool {
            switch self {
            case .millisecond, .second, .minute, .hour, .day: false
            case .week, .month, .quarter, .year: true
            }
        }

        /// Every spelling is case-sensitive: `m` is a minute, `M` a month.
        init?(spelling: String) {
            switch spelling {
            case "ms", "millisecond", "milliseconds": self = .millisecond
            case "s", "second", "seconds": self = .second
            case "m", "minute", "minutes": self = .minute
            case "h", "hour", "hours": self = .hour
            case "d", "day", "days": self = .day
            case "w", "week", "weeks": self = .week
            case "M", "month", "months": self = .month
            case "q", "quarter", "quarters": self = .quarter
            case "y", "year", "years": self = .year
            default: return nil
            }
        }
    }

    public let count: Int
    public let unit: Unit

    /// - Returns: `nil` for a count below one, or above one with a unit that comes alone.
    public init?(_ count: Int, _ unit: Unit) {
        guard count >= 1, count == 1 || !unit.comesAlone else { return nil }
        self.count = count
        self.unit = unit
    }

    public var description: String {
        "\(count) \(unit.rawValue)"
    }
}
