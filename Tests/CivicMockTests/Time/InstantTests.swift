#if MockServer
import CivicMock
import Testing

@Suite("Instants")
struct InstantTests {
    private func written(_ instant: Instant, _ zone: String) throws -> String {
        var bytes: [UInt8] = []
        instant.append(to: &bytes, in: try #require(Zone(identifier: zone)))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "RFC 3339 is read with Z and with offsets, to the microsecond",
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("2025-01-23T14:33:29Z", 1_737_642_809_000_000),
            ("2025-01-23T15:33:29+01:00", 1_737_642_809_000_000),
            ("2025-01-23 09:33:29.25-0500", 1_737_642_809_250_000),
            ("2025-01-23t14:33z", 1_737_642_780_000_000),
            ("1969-12-31T23:59:59.999999Z", -1),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
            ("9999-12-31T23:59:59.9999999Z", 253_402_300_799_999_999),
        ])
    func reading(text: String, microseconds: Int64) throws {
        #expect(try #require(Instant(text)).microseconds == microseconds)
    }

    @Test(
        "what has no offset, or is no date, is no instant",
        arguments: [
            "", "2025-01-23", "2025-01-23T14:33:29", "2025-02-29T00:00:00Z", "2025-01-23T24:00:00Z",
            "2016-12-31T23:59:60Z", "2025/01/23T14:33:29Z", "2025-01-23T14:33:29Z ", "2025-01-23T14:33:29+24:00",
            "2025-01-23T14:33:29.Z", "0000-01-01T00:00:00Z",
        ])
    func refusals(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(
        "the description is RFC 3339 in UTC and reads back",
        arguments: [
            "2025-01-23T14:33:29Z", "2021-05-06T12:34:55.450500Z", "1969-12-31T23:59:59.999999Z",
            "0001-01-01T00:00:00Z",
        ])
    func description(text: String) throws {
        #expect(try #require(Instant(text)).description == text)
    }

    @Test(
        "datetimes are written with the offset of the zone, microseconds only when there are some",
        arguments: [
            ("2025-01-23T14:33:29Z", "UTC", "2025-01-23T14:33:29+00:00"),
            ("2025-09-10T08:00:00Z", "Europe/Paris", "2025-09-10T10:00:00+02:00"),
            ("2025-01-01T00:00:00.25Z", "Europe/Paris", "2025-01-01T01:00:00.250000+01:00"),
            ("2025-01-01T00:00:00Z", "US/Eastern", "2024-12-31T19:00:00-05:00"),
            ("2025-01-01T00:00:00.000001Z", "Asia/Kathmandu", "2025-01-01T05:45:00.000001+05:45"),
            ("2025-01-01T00:00:00Z", "-0330", "2024-12-31T20:30:00-03:30"),
            ("1900-01-01T00:00:00Z", "Europe/Paris", "1900-01-01T00:09:21+00:09:21"),
            ("9999-12-31T23:30:00Z", "Europe/Paris", "10000-01-01T00:30:00+01:00"),
        ])
    func writing(text: String, zone: String, expected: String) throws {
        #expect(try written(try #require(Instant(text)), zone) == expected)
    }

    @Test("durations are added and taken to the microsecond")
    func arithmetic() {
        let start = Instant(microseconds: 10)
        #expect(start + .seconds(2) == Instant(microseconds: 2_000_010))
        #expect(start - .microseconds(11) == Instant(microseconds: -1))
        #expect(start + .nanoseconds(999) == start)
        #expect(Instant(microseconds: 2_000_010) - start == .seconds(2))
        #expect(start < start + .microseconds(1))
    }

    @Test("arithmetic stops at the ends of what 64 bits hold")
    func saturation() {
        let last = Instant(microseconds: .max)
        let first = Instant(microseconds: .min)
        #expect(last + .seconds(1) == last)
        #expect(first - .microseconds(1) == first)
        #expect(first + .seconds(Int64.max) == last)
        #expect(last.advanced(by: .seconds(Int64.min)) == first)
        #expect(first.duration(to: last) > .seconds(18_446_744_073_709))
    }

    @Test(
        "the farthest instants can be written and taken back from any zone", arguments: [Int64.min, Int64.max, -1])
    func extremes(microseconds: Int64) throws {
        let zone = try #require(Zone(identifier: "Europe/Paris"))
        let instant = Instant(microseconds: microseconds)
        #expect(abs(zone.instant(of: zone.civil(at: instant)).microseconds.distance(to: microseconds)) < 1_000_000)
        #expect(!instant.description.isEmpty)
    }
}
#endif
