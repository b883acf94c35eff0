#if MockServer
/// A day of the proleptic Gregorian calendar, without a time zone: the arithmetic of calendars in integers only.
///
/// A date made from year, month and day lies within the years 1 to 9999, as in Python's `datetime`, whose limits
/// Explore shows. A date computed from a day number may lie beyond, so that the exclusive end of year 9999 exists.
package struct CivilDate: Hashable, Comparable, Sendable {
    package static let years = 1...9999

    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// Nil when there is no such day, or when the year is not within 1…9999.
    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, inYear: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date that many days after 1970-01-01.
    ///
    /// Works in eras of 400 years (146,097 days) that start on 1 March, so that the leap day ends the year.
    package init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayFromMarch = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayFromMarch + 2) / 153
        day = dayFromMarch - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01; negative before.
    package var dayNumber: Int {
        Self.dayNumber(year: year, month: month, day: day)
    }

    /// The day number of a date that need not lie within the years 1…9999.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayFromMarch = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayFromMarch
        return era * 146_097 + dayOfEra - 719_468
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31; `month` is 1 to 12.
    package static func length(ofMonth month: Int, inYear year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// 0 for Monday to 6 for Sunday.
    package var weekday: Int {
        // 1970-01-01 was a Thursday.
        let remainder = (dayNumber + 3) % 7
        return remainder < 0 ? remainder + 7 : remainder
    }

    /// 1 to 366.
    package var dayOfYear: Int {
        dayNumber - Self.dayNumber(year: year, month: 1, day: 1) + 1
    }

    /// The ISO 8601 week (1 to 53) and the year it counts for: the year of the week's Thursday.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = CivilDate(dayNumber: dayNumber - weekday + 3)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    /// The same day so many years and months later; a day that the month does not have becomes its last one.
    ///
    /// Nil when that leads outside the years 1…9999.
    package func adding(years: Int = 0, months: Int = 0) -> CivilDate? {
        // Beyond a span of 9999 years the answer is known, and the sums below could overflow.
        guard years.magnitude <= 9_999, months.magnitude <= 9_999 * 24 else { return nil }
        let month = self.month - 1 + months
        let monthOfYear = (month % 12 + 12) % 12
        let year = self.year + years + (month - monthOfYear) / 12
        guard Self.years.contains(year) else { return nil }
        let last = Self.length(ofMonth: monthOfYear + 1, inYear: year)
        return CivilDate(year: year, month: monthOfYear + 1, day: min(day, last))
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Appends `2025-01-23`.
    package func append(to bytes: inout [UInt8]) {
        ZeroPadded.append(year, width: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        ZeroPadded.append(month, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        ZeroPadded.append(day, width: 2, to: &bytes)
    }
}
#endif
