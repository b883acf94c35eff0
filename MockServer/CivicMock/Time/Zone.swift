#if MockServer
import Foundation

/// The value of Explore's `timezone` parameter: what clocks on the wall show at an instant, and the way back.
///
/// Offsets come from Foundation, which answers in well under 300 ns; UTC and fixed offsets ask nobody.
package struct Zone: Hashable, Sendable {
    /// Coordinated universal time, Explore's default.
    package static let utc = Zone(identifier: "UTC", rule: .fixed(0))

    /// The identifier as it was given, `Europe/Paris` for instance.
    package let identifier: String
    private let rule: Rule

    private enum Rule: Hashable, Sendable {
        case fixed(Int)
        case region(TimeZone)
    }

    private init(identifier: String, rule: Rule) {
        self.identifier = identifier
        self.rule = rule
    }

    /// Accepts IANA and CLDR identifiers (`Europe/Paris`, `US/Eastern`, `UTC`, `GMT`), which are case-sensitive,
    /// and fixed offsets (`+02:00`, `-0330`). Nil for anything else.
    package init?(identifier: String) {
        if identifier == "UTC" || identifier == "GMT" {
            self.init(identifier: identifier, rule: .fixed(0))
        } else if identifier.hasPrefix("+") || identifier.hasPrefix("-") {
            var scanner = DateScanner(identifier)
            guard let offset = try? scanner.offset(), scanner.isAtEnd else { return nil }
            self.init(identifier: identifier, rule: .fixed(offset))
        } else if let region = TimeZone(identifier: identifier) {
            self.init(identifier: identifier, rule: .region(region))
        } else {
            return nil
        }
    }

    /// Seconds east of Greenwich at that instant: 7200 in a Parisian summer.
    package func offset(at instant: Instant) -> Int {
        offset(atSecond: instant.seconds)
    }

    /// What calendar and clock show at that instant.
    package func civil(at instant: Instant) -> CivilDateTime {
        let seconds = instant.seconds
        return CivilDateTime(
            secondsSinceEpoch: seconds + offset(atSecond: seconds), microsecond: instant.microsecond)
    }

    /// The instant at which calendar and clock show that.
    ///
    /// A time that occurs twice, when clocks go back, means the first one. A time that never occurs, when clocks go
    /// forward, is moved forward by as much as the clocks were.
    package func instant(of civil: CivilDateTime) -> Instant {
        let local = civil.secondsSinceEpoch
        if case .fixed(let offset) = rule {
            return Instant(seconds: local - offset, microsecond: civil.microsecond)
        }
        // No offset reaches 24 hours, so these two lie on either side of any change of the clocks around `local`.
        let before = offset(atSecond: local - 86_400)
        let after = offset(atSecond: local + 86_400)
        let isShownAfter = offset(atSecond: local - after) == after
        let isShownBefore = offset(atSecond: local - before) == before
        let offset = isShownAfter && !isShownBefore ? after : before
        return Instant(seconds: local - offset, microsecond: civil.microsecond)
    }

    /// Whole seconds only: given a fraction, Foundation rounds it and finds a change of the clocks too early.
    private func offset(atSecond second: Int) -> Int {
        switch rule {
        case .fixed(let offset): offset
        case .region(let region): region.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        }
    }
}
#endif
