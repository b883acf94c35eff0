#if MockServer
/// The value of a `date` field as one integer that sorts by day, because columns and indexes hold integers best.
///
/// A date field keeps the precision of each value (`2025`, `2017-05`, `2019-03-26`, after the annotation
/// `timeserie_precision`), stands for the start of that period, and never shifts with the `timezone` parameter.
package struct StoredDate: RawRepresentable, Hashable, Comparable, Sendable {
    /// 0001-01-01 to 9999-12-31.
    private static let days: ClosedRange<Int64> = -719_162...2_932_896

    package enum Precision: Int64, Sendable, CaseIterable {
        case day = 0
        case month = 1
        case year = 2
    }

    /// Days since 1970-01-01, shifted left by two bits, plus the precision.
    package let rawValue: Int64

    /// Nil when the last two bits are no precision or the day is not within the years 1…9999.
    package init?(rawValue: Int64) {
        guard Precision(rawValue: rawValue & 3) != nil, Self.days.contains(rawValue >> 2) else { return nil }
        self.rawValue = rawValue
    }

    /// The period of that precision around a date: its year, its month, or the day itself.
    package init(_ date: CivilDate, precision: Precision = .day) {
        let start =
            switch precision {
            case .day: date.dayNumber
            case .month: CivilDate.dayNumber(year: date.year, month: date.month, day: 1)
            case .year: CivilDate.dayNumber(year: date.year, month: 1, day: 1)
            }
        rawValue = Int64(start) << 2 | precision.rawValue
    }

    /// Takes a date, or a date and time whose time is midnight; its offset is of no account.
    package init(_ literal: DateLiteral) throws(DateError) {
        let midnight = CivilDateTime(startOf: literal.civil.date)
        guard literal.civil == midnight else {
            var bytes: [UInt8] = []
            literal.civil.append(to: &bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            throw DateError("'\(text)' has a time of day, which a date field cannot hold; a datetime field can")
        }
        switch literal.precision {
        case .year: self.init(midnight.date, precision: .year)
        case .month: self.init(midnight.date, precision: .month)
        default: self.init(midnight.date)
        }
    }

    /// The least raw value of any date on that day or later: with ``DateLiteral/startDay`` and
    /// ``DateLiteral/endDay`` it turns a period into bounds on the column.
    package static func lowerBound(ofDay dayNumber: Int) -> Int64 {
        Int64(dayNumber) << 2
    }

    package var precision: Precision { Precision(rawValue: rawValue & 3) ?? .day }

    /// The first day of the period.
    package var date: CivilDate { CivilDate(dayNumber: Int(rawValue >> 2)) }

    /// Midnight UTC of the first day: Explore writes the keys of `group_by` and `min` and `max` of dates this way.
    package var start: Instant { Instant(seconds: Int(rawValue >> 2) * 86_400) }

    package static func < (left: StoredDate, right: StoredDate) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Appends the date at its precision: `2025`, `2017-05` or `2019-03-26`.
    package func append(to bytes: inout [UInt8]) {
        let date = self.date
        ZeroPadded.append(date.year, width: 4, to: &bytes)
        if precision == .year { return }
        bytes.append(UInt8(ascii: "-"))
        ZeroPadded.append(date.month, width: 2, to: &bytes)
        if precision == .month { return }
        bytes.append(UInt8(ascii: "-"))
        ZeroPadded.append(date.day, width: 2, to: &bytes)
    }
}
#endif
