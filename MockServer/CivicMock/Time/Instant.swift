#if MockServer
/// A point in time to the microsecond, the precision Explore writes, so that tests can say when something happens.
///
/// ```swift
/// let opening = Instant("2025-09-04T09:00:00+02:00")   // optional: the text might not be a date
/// opening?.advanced(by: .seconds(60))                  // or opening + .seconds(60) once unwrapped
/// ```
/// Leap seconds do not exist, as in Unix time. Arithmetic stops at the ends of what 64 bits hold (292,000 years
/// around 1970) instead of trapping. An instant never reads the current time: that is a ``CityClock``'s affair.
public struct Instant: InstantProtocol, LosslessStringConvertible {
    /// Microseconds since 1970-01-01T00:00:00Z; negative before.
    public let microseconds: Int64

    /// The instant that many microseconds after 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Reads an RFC 3339 date and time such as `2025-01-23T14:33:29Z` or `2025-01-23T15:33:29.25+01:00`.
    ///
    /// Seconds may be left out, a blank may stand for the `T`, `T` and `Z` may be lower-case. Digits beyond the
    /// microsecond are dropped. Nil for anything else: a text without an offset is no point in time.
    public init?(_ iso8601: String) {
        guard !iso8601.utf8.contains(UInt8(ascii: "/")),
            let literal = try? DateLiteral(iso8601), literal.offset != nil
        else { return nil }
        self = literal.start(in: .utc)
    }

    /// RFC 3339 in UTC: `2025-01-23T14:33:29Z`, or `2025-01-23T14:33:29.250000Z` when there are microseconds.
    public var description: String {
        var bytes: [UInt8] = []
        Zone.utc.civil(at: self).append(to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The instant so much later, or earlier when the duration is negative; what is finer than a microsecond is
    /// dropped.
    public func advanced(by duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        let (scaled, tooLong) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let limit = duration < .zero ? Int64.min : Int64.max
        guard !tooLong else { return Instant(microseconds: limit) }
        let fraction = attoseconds / 1_000_000_000_000
        let (step, stepTooLong) = scaled.addingReportingOverflow(fraction)
        let (sum, sumTooLarge) = microseconds.addingReportingOverflow(step)
        return Instant(microseconds: stepTooLong || sumTooLarge ? limit : sum)
    }

    /// How much later `other` is; negative when it is earlier.
    public func duration(to other: Instant) -> Duration {
        .microseconds(other.microseconds) - .microseconds(microseconds)
    }

    /// The instant so much later: `opening + .seconds(60)`.
    public static func + (instant: Instant, duration: Duration) -> Instant {
        instant.advanced(by: duration)
    }

    /// The instant so much earlier: `opening - .seconds(60)`.
    public static func - (instant: Instant, duration: Duration) -> Instant {
        instant.advanced(by: .zero - duration)
    }

    /// How much later the left one is than the right one.
    public static func - (left: Instant, right: Instant) -> Duration {
        right.duration(to: left)
    }

    /// Whether the left one comes first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
    package var seconds: Int {
        let quotient = Int(microseconds / 1_000_000)
        return microseconds % 1_000_000 < 0 ? quotient - 1 : quotient
    }

    /// The microseconds within the second, 0 to 999,999.
    package var microsecond: Int {
        let remainder = Int(microseconds % 1_000_000)
        return remainder < 0 ? remainder + 1_000_000 : remainder
    }

    /// The instant so many seconds after 1970-01-01T00:00:00Z, plus `microsecond`, 0 to 999,999.
    package init(seconds: Int, microsecond: Int = 0) {
        let (scaled, tooFar) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000)
        let (sum, tooLarge) = scaled.addingReportingOverflow(Int64(microsecond))
        microseconds = !tooFar && !tooLarge ? sum : seconds < 0 ? .min : .max
    }

    /// Appends the instant as Explore writes datetimes: `2025-01-23T14:33:29+00:00`, microseconds as `.250000` only
    /// when they are not zero, the offset being that of the `timezone` parameter (Explore v2.1, `timezone`).
    ///
    /// An offset with seconds (local mean time, before about 1900) is written `+00:09:21`, as Python does.
    package func append(to bytes: inout [UInt8], in zone: Zone = .utc) {
        let offset = zone.offset(at: self)
        CivilDateTime(secondsSinceEpoch: seconds + offset, microsecond: microsecond).append(to: &bytes)
        bytes.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        let size = abs(offset)
        ZeroPadded.append(size / 3_600, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        ZeroPadded.append(size / 60 % 60, width: 2, to: &bytes)
        guard size % 60 != 0 else { return }
        bytes.append(UInt8(ascii: ":"))
        ZeroPadded.append(size % 60, width: 2, to: &bytes)
    }
}
#endif
