#if MockServer
/// The arguments of ODSQL's `now()`, checked once, then applied to the current instant (Explore v2.1, "now()").
///
/// They behave like those of Python's `dateutil.relativedelta`, in this order, however they were written:
/// 1. `year month day hour minute second microsecond` replace a part; the day is held to the month's length,
///    which is taken after the years and months were added.
/// 2. `years months days` are added to the calendar, `hours minutes seconds microseconds` to the time elapsed.
/// 3. `weekday=0` (Monday) to `6` goes to the next such day, which may be today; `mondays=n` to the n-th Monday
///    counting today, `mondays=-n` to the n-th one back. Of several, the last one written counts.
///
/// A name given twice counts once, with its last value.
package struct RelativeNow: Hashable, Sendable {
    private enum Name: String, CaseIterable {
        case year, month, day, hour, minute, second, microsecond
        case years, months, days, hours, minutes, seconds, microseconds
        case weekday, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays

        /// What values are accepted; those of plural names are bounded only by the span of the years 1 to 9999.
        var range: ClosedRange<Int> {
            let day = 3_652_059
            switch self {
            case .year: return CivilDate.years
            case .month: return 1...12
            case .day: return 1...Int.max
            case .hour: return 0...23
            case .minute, .second: return 0...59
            case .microsecond: return 0...999_999
            case .weekday: return 0...6
            case .years: return -9_999...9_999
            case .months: return -119_988...119_988
            case .days: return -day...day
            case .hours: return -day * 24...day * 24
            case .minutes: return -day * 1_440...day * 1_440
            case .seconds: return -day * 86_400...day * 86_400
            case .microseconds: return -day * 86_400_000_000...day * 86_400_000_000
            case .mondays, .tuesdays, .wednesdays, .thursdays, .fridays, .saturdays, .sundays:
                return -day / 7...day / 7
            }
        }

        var isPlural: Bool { rawValue.hasSuffix("s") }

        /// 0 for `mondays` to 6 for `sundays`.
        var weekday: Int? {
            switch self {
            case .mondays: 0
            case .tuesdays: 1
            case .wednesdays: 2
            case .thursdays: 3
            case .fridays: 4
            case .saturdays: 5
            case .sundays: 6
            default: nil
            }
        }
    }

    private struct Occurrence: Hashable {
        let weekday: Int
        /// Never zero; 1 is the next one counting today, -1 the previous one counting today.
        let count: Int
    }

    private let values: [Name: Int]
    private let occurrence: Occurrence?

    /// No arguments make plain `now()`. Throws when a name is unknown or a value out of its range.
    package init(_ arguments: [(name: String, value: Int)] = []) throws(DateError) {
        var values: [Name: Int] = [:]
        var lastWeekdayName: Name?
        for argument in arguments {
            guard let name = Name(rawValue: argument.name) else {
                let known = Name.allCases.map(\.rawValue).joined(separator: ", ")
                throw DateError("now() has no parameter '\(argument.name)'; it has \(known)")
            }
            values[name] = argument.value
            if name == .weekday || name.weekday != nil { lastWeekdayName = name }
        }
        for name in Name.allCases {
            guard let value = values[name] else { continue }
            try Self.check(value, of: name)
        }
        self.values = values
        if let name = lastWeekdayName, let value = values[name] {
            let weekday = name.weekday
            occurrence = Occurrence(weekday: weekday ?? value, count: weekday == nil ? 1 : value)
        } else {
            occurrence = nil
        }
    }

    private static func check(_ value: Int, of name: Name) throws(DateError) {
        let range = name.range
        guard range.contains(value) else {
            if name.isPlural { throw outside("\(name)=\(value)") }
            let rule =
                range.upperBound == .max
                ? "at least \(range.lowerBound)" : "within \(range.lowerBound)…\(range.upperBound)"
            throw DateError("now(\(name)=\(value)) is not possible: \(name) must be \(rule)")
        }
        if name.weekday != nil, value == 0 {
            throw DateError(
                "now(\(name)=0) is not possible: +1 is the next one counting today, -1 the previous one")
        }
    }

    private static func outside(_ arguments: String) -> DateError {
        DateError("now(\(arguments)) leads outside the years 1…9999")
    }

    /// The instant meant when it is `base` now; calendar fields and weekdays are those of the zone.
    package func instant(from base: Instant, in zone: Zone) throws(DateError) -> Instant {
        let moved = try movedByCalendar(base, in: zone).advanced(by: .microseconds(elapsedMicroseconds))
        let civil = zone.civil(at: moved)
        guard CivilDate.years.contains(civil.date.year) else { throw outside() }
        guard let occurrence else { return moved }
        let days = Self.days(from: civil.date.weekday, to: occurrence)
        if days == 0 { return moved }
        let result = civil.adding(days: days)
        guard CivilDate.years.contains(result.date.year) else { throw outside() }
        return zone.instant(of: result)
    }

    /// Steps 1 and 2 as far as they concern the calendar.
    ///
    /// Without any such argument the instant is kept, as the way through a clock set back an hour is not unique.
    private func movedByCalendar(_ base: Instant, in zone: Zone) throws(DateError) -> Instant {
        let names: [Name] = [.year, .month, .day, .hour, .minute, .second, .microsecond, .years, .months, .days]
        guard names.contains(where: { values[$0] != nil }) else { return base }
        let now = zone.civil(at: base)
        let year = values[.year] ?? now.date.year
        let month = values[.month] ?? now.date.month
        guard let start = CivilDate(year: year, month: month, day: 1),
            let first = start.adding(years: values[.years] ?? 0, months: values[.months] ?? 0)
        else { throw outside() }
        let day = min(values[.day] ?? now.date.day, CivilDate.length(ofMonth: first.month, inYear: first.year))
        let date = CivilDate(dayNumber: first.dayNumber + day - 1 + (values[.days] ?? 0))
        let civil = CivilDateTime(
            date, hour: values[.hour] ?? now.hour, minute: values[.minute] ?? now.minute,
            second: values[.second] ?? now.second, microsecond: values[.microsecond] ?? now.microsecond)
        guard let civil else { throw outside() }
        return zone.instant(of: civil)
    }

    private var elapsedMicroseconds: Int {
        // Each summand is within ±3.2e17, see `Name.range`.
        var sum = values[.microseconds] ?? 0
        sum += (values[.seconds] ?? 0) * 1_000_000
        sum += (values[.minutes] ?? 0) * 60_000_000
        sum += (values[.hours] ?? 0) * 3_600_000_000
        return sum
    }

    private static func days(from today: Int, to occurrence: Occurrence) -> Int {
        let weeks = (occurrence.count.magnitude - 1) * 7
        if occurrence.count > 0 {
            return Int(weeks) + (7 - today + occurrence.weekday) % 7
        }
        return -Int(weeks) - (7 + today - occurrence.weekday) % 7
    }

    private func outside() -> DateError {
        let arguments = Name.allCases.compactMap { name in values[name].map { "\(name)=\($0)" } }
        return Self.outside(arguments.joined(separator: ", "))
    }
}
#endif
