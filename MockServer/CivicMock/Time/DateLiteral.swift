#if MockServer
/// A written date of any precision: the content of ODSQL's `date'…'`, a quoted date, or a value in a dataset's
/// file.
///
/// Explore v2.1 takes `2017`, `2017-04`, `2017-04-03`, the same with `/`, and a date followed by `T` or a blank and
/// `08`, `08:02`, `08:02:15` or `08:02:15.25`; from the minute on `Z`, `±hh:mm` or `±hhmm` may follow. A date
/// stands for the whole period it states: `2017` runs from the first day of that year to the first of the next,
/// exclusive.
package struct DateLiteral: Hashable, Sendable {
    /// How much of the date was written.
    package enum Precision: Int, Comparable, Sendable, CaseIterable {
        case year, month, day, hour, minute, second, fraction

        package static func < (left: Precision, right: Precision) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    package let precision: Precision
    /// The calendar and clock as written; what was not written is the start of the period.
    package let civil: CivilDateTime
    /// Seconds east of Greenwich, when an offset was written.
    package let offset: Int?

    package init(_ text: String) throws(DateError) {
        var scanner = DateScanner(text)
        let reading = try Self.read(&scanner)
        guard scanner.isAtEnd else { throw scanner.unexpected("the end") }
        self = reading
    }

    private init(precision: Precision, civil: CivilDateTime, offset: Int? = nil) {
        self.precision = precision
        self.civil = civil
        self.offset = offset
    }

    private static func read(_ scanner: inout DateScanner) throws(DateError) -> DateLiteral {
        let (date, datePrecision) = try readDate(&scanner)
        if scanner.isAtEnd || datePrecision < .day {
            return DateLiteral(precision: datePrecision, civil: CivilDateTime(startOf: date))
        }
        guard scanner.take("T") ?? scanner.take("t") ?? scanner.take(" ") != nil else {
            throw scanner.unexpected("T and a time")
        }
        let hour = try scanner.number("hour", digits: 2, in: 0...23)
        var minute = 0
        var second = 0
        var microsecond = 0
        var precision = Precision.hour
        var offset: Int?
        if !scanner.isAtEnd {
            guard scanner.take(":") != nil else { throw scanner.unexpected("':' and the minutes") }
            minute = try scanner.number("minute", digits: 2, in: 0...59)
            precision = .minute
            if scanner.take(":") != nil {
                second = try scanner.number("second", digits: 2, in: 0...59)
                precision = .second
                if scanner.take(".") != nil {
                    microsecond = try scanner.microseconds()
                    precision = .fraction
                }
            }
            if !scanner.isAtEnd { offset = try scanner.offset() }
        }
        let time = CivilDateTime(date, hour: hour, minute: minute, second: second, microsecond: microsecond)
        guard let time else { throw scanner.failure("there is no such time of day") }
        return DateLiteral(precision: precision, civil: time, offset: offset)
    }

    private static func readDate(_ scanner: inout DateScanner) throws(DateError) -> (CivilDate, Precision) {
        let year = try scanner.number("year", digits: 4, in: CivilDate.years)
        var month = 1
        var day = 1
        var precision = Precision.year
        if !scanner.isAtEnd {
            guard let separator = scanner.take("-") ?? scanner.take("/") else {
                throw scanner.unexpected("'-' and the month")
            }
            month = try scanner.number("month", digits: 2, in: 1...12)
            precision = .month
            if !scanner.isAtEnd {
                let mark = Unicode.Scalar(separator)
                guard scanner.take(mark) != nil else { throw scanner.unexpected("'\(mark)' and the day") }
                let days = 1...CivilDate.length(ofMonth: month, inYear: year)
                day = try scanner.number("day", digits: 2, in: days)
                precision = .day
            }
        }
        guard let date = CivilDate(year: year, month: month, day: day) else {
            throw scanner.failure("there is no such day")
        }
        return (date, precision)
    }

    /// Whether the day is stated. Explore takes a quoted text for a date only then; `"2025"` needs `date'2025'`.
    package var isFullDate: Bool { precision >= .day }

    /// The first instant of the period; the zone counts only when no offset was written.
    package func start(in zone: Zone) -> Instant {
        guard let offset else { return zone.instant(of: civil) }
        return Instant(seconds: civil.secondsSinceEpoch - offset, microsecond: civil.microsecond)
    }

    /// The first instant after the period.
    ///
    /// Years, months and days end at a midnight of the zone, whatever the clocks did meanwhile; an hour and what is
    /// shorter lasts its full length from the start on.
    package func end(in zone: Zone) -> Instant {
        switch precision {
        case .year, .month, .day:
            zone.instant(of: CivilDateTime(startOf: CivilDate(dayNumber: endDay)))
        case .hour: start(in: zone).advanced(by: .seconds(3_600))
        case .minute: start(in: zone).advanced(by: .seconds(60))
        case .second: start(in: zone).advanced(by: .seconds(1))
        case .fraction: start(in: zone).advanced(by: .microseconds(1))
        }
    }

    /// The first day of the period in days since 1970-01-01, for `date` fields: as written, never shifted by a
    /// zone.
    package var startDay: Int { civil.date.dayNumber }

    /// The first day after the period in days since 1970-01-01; a time of day belongs to its whole day.
    package var endDay: Int {
        let (year, month) = (civil.date.year, civil.date.month)
        switch precision {
        case .year: return CivilDate.dayNumber(year: year + 1, month: 1, day: 1)
        case .month: return startDay + CivilDate.length(ofMonth: month, inYear: year)
        default: return startDay + 1
        }
    }
}
#endif
