#if MockServer
/// The ODSQL functions `year()` to `second()`: each takes one number out of a date (Explore v2.1, "ODSQL
/// functions").
package enum DatePart: String, Sendable, CaseIterable {
    case year, month, day, hour, minute, second

    /// Of a datetime, in the zone of the `timezone` parameter.
    package func value(of instant: Instant, in zone: Zone) -> Int {
        value(of: zone.civil(at: instant))
    }

    /// Of a date, which no time zone shifts; its period starts at midnight.
    package func value(of date: StoredDate) -> Int {
        value(of: CivilDateTime(startOf: date.date))
    }

    package func value(of civil: CivilDateTime) -> Int {
        switch self {
        case .year: civil.date.year
        case .month: civil.date.month
        case .day: civil.date.day
        case .hour: civil.hour
        case .minute: civil.minute
        case .second: civil.second
        }
    }
}
#endif
