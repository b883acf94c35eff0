#if MockServer
/// A date and a time of day as a calendar and a clock on the wall show them: what an ``Instant`` is in one
/// ``Zone``.
package struct CivilDateTime: Hashable, Comparable, Sendable {
    package let date: CivilDate
    /// 0 to 23.
    package let hour: Int
    /// 0 to 59.
    package let minute: Int
    /// 0 to 59: leap seconds have no place here, as in Python's `datetime`.
    package let second: Int
    /// 0 to 999,999.
    package let microsecond: Int

    /// Nil when a number is out of its range.
    package init?(_ date: CivilDate, hour: Int, minute: Int = 0, second: Int = 0, microsecond: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999).contains(microsecond)
        else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
    }

    /// The first moment of a day.
    package init(startOf date: CivilDate) {
        self.date = date
        hour = 0
        minute = 0
        second = 0
        microsecond = 0
    }

    /// What is shown so many seconds after 1970-01-01T00:00:00 on the same wall; `microsecond` is 0 to 999,999.
    init(secondsSinceEpoch seconds: Int, microsecond: Int) {
        var secondOfDay = seconds % 86_400
        if secondOfDay < 0 { secondOfDay += 86_400 }
        date = CivilDate(dayNumber: (seconds - secondOfDay) / 86_400)
        hour = secondOfDay / 3_600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
        self.microsecond = microsecond
    }

    /// Seconds since 1970-01-01T00:00:00 on the same wall; negative before.
    var secondsSinceEpoch: Int {
        date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
    }

    /// The same time of day so many days later.
    package func adding(days: Int) -> CivilDateTime {
        CivilDateTime(secondsSinceEpoch: secondsSinceEpoch + days * 86_400, microsecond: microsecond)
    }

    package static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        (left.secondsSinceEpoch, left.microsecond) < (right.secondsSinceEpoch, right.microsecond)
    }

    /// Appends `2025-01-23T14:33:29`, and six digits of microseconds when they are not zero.
    package func append(to bytes: inout [UInt8]) {
        date.append(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        ZeroPadded.append(hour, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        ZeroPadded.append(minute, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        ZeroPadded.append(second, width: 2, to: &bytes)
        guard microsecond != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        ZeroPadded.append(microsecond, width: 6, to: &bytes)
    }
}
#endif
