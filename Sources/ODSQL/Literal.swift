/// A constant that stands for itself: a text, a number or a boolean.
public enum Literal: Hashable, Sendable, CustomStringConvertible {
    case string(String)
    case integer(Int64)
    /// A number with a fraction. One that is not finite has no spelling and prints as `null`, which nothing equals.
    case decimal(Double)
    case boolean(Bool)

    public var description: String {
        switch self {
        case .string(let text): Spelling.string(text)
        case .integer(let number): String(number)
        case .decimal(let number): Spelling.decimal(number)
        case .boolean(let flag): flag ? "true" : "false"
        }
    }
}

/// The content of `date'…'`: ISO 8601 of any precision, `2017`, `2017-04`, `2017-04-03T08:02:00+02:00`, or `2017/04/03`.
///
/// The language carries the text; whoever runs the query reads it, because an instant without an offset depends on the
/// time zone of the request.
public struct DateLiteral: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Returns: `nil` for a text that cannot stand between quotes.
    public init?(_ text: String) {
        guard Spelling.fitsBetweenQuotes(text) else { return nil }
        self.text = text
    }

    /// A text of this package's own making, without quotes.
    package init(trusted text: String) {
        self.text = text
    }

    public var description: String {
        "date'" + text + "'"
    }
}

/// The content of `geom'…'`: WKT in longitude, latitude order, WKB in hexadecimal, or a GeoJSON geometry.
public struct GeometryLiteral: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Returns: `nil` for a text that cannot stand between quotes.
    public init?(_ text: String) {
        guard Spelling.fitsBetweenQuotes(text) else { return nil }
        self.text = text
    }

    /// A text of this package's own making, without quotes.
    package init(trusted text: String) {
        self.text = text
    }

    /// A point, `POINT(2.35 48.85)`: degrees of longitude, then of latitude.
    public init(pointAtLongitude longitude: Double, latitude: Double) {
        text = "POINT(" + Spelling.number(longitude) + " " + Spelling.number(latitude) + ")"
    }

    public var description: String {
        "geom'" + text + "'"
    }
}

/// A length on the ground: a number and its unit without a blank between them, `800m` or `1.5km`.
public struct Distance: Hashable, Sendable, CustomStringConvertible {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case miles = "mi"
        case yards = "yd"
        case feet = "ft"
        case metres = "m"
        case centimetres = "cm"
        case kilometres = "km"
        case millimetres = "mm"

        /// How many metres one of this unit is.
        public var metres: Double {
            switch self {
            case .miles: 1609.344
            case .yards: 0.9144
            case .feet: 0.3048
            case .metres: 1
            case .centimetres: 0.01
            case .kilometres: 1000
            case .millimetres: 0.001
            }
        }
    }

    public var value: Double
    public var unit: Unit

    public init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    public var metres: Double {
        value * unit.metres
    }

    public var description: String {
        Spelling.number(value) + unit.rawValue
    }
}

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
