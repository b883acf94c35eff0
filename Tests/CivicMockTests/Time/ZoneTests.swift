#if MockServer
import CivicMock
import Testing

@Suite("Zones")
struct ZoneTests {
    private let paris: Zone

    init() throws {
        paris = try #require(Zone(identifier: "Europe/Paris"))
    }

    private func civil(_ text: String) throws -> CivilDateTime {
        try DateLiteral(text).civil
    }

    private func instant(_ text: String) throws -> Instant {
        try #require(Instant(text))
    }

    @Test(
        "IANA and CLDR identifiers and fixed offsets are known",
        arguments: [
            ("UTC", 0), ("GMT", 0), ("Etc/UTC", 0), ("Europe/Paris", 7_200), ("US/Eastern", -14_400),
            ("Asia/Kathmandu", 20_700), ("+02:00", 7_200), ("-0330", -12_600), ("+00:00", 0),
        ])
    func identifiers(identifier: String, summerOffset: Int) throws {
        let zone = try #require(Zone(identifier: identifier))
        #expect(zone.offset(at: try instant("2025-07-01T00:00:00Z")) == summerOffset)
        #expect(zone.identifier == identifier)
    }

    @Test(
        "anything else is no zone",
        arguments: [
            "", "Paris", "Europe", "europe/paris", "Europe/Atlantis", "+2", "+24:00", "+02:00x", "+02:",
            "../etc/passwd",
        ])
    func unknown(identifier: String) {
        #expect(Zone(identifier: identifier) == nil)
    }

    @Test("clocks in Paris go forward at 01:00 UTC on the last Sunday of March, and not a microsecond earlier")
    func forward() throws {
        let change = try instant("2025-03-30T01:00:00Z")
        #expect(paris.civil(at: change - .microseconds(1)) == (try civil("2025-03-30T01:59:59.999999")))
        #expect(paris.civil(at: change) == (try civil("2025-03-30T03:00:00")))
    }

    @Test("clocks in Paris go back at 01:00 UTC on the last Sunday of October")
    func back() throws {
        let change = try instant("2025-10-26T01:00:00Z")
        #expect(paris.civil(at: change - .microseconds(1)) == (try civil("2025-10-26T02:59:59.999999")))
        #expect(paris.civil(at: change) == (try civil("2025-10-26T02:00:00")))
    }

    @Test(
        "a time that never occurs is moved forward, one that occurs twice is the first",
        arguments: [
            ("2025-03-30T02:30", "2025-03-30T01:30:00Z"),
            ("2025-03-30T01:59:59.999999", "2025-03-30T00:59:59.999999Z"),
            ("2025-03-30T03:00", "2025-03-30T01:00:00Z"),
            ("2025-10-26T02:30", "2025-10-26T00:30:00Z"),
            ("2025-10-26T03:00", "2025-10-26T02:00:00Z"),
            ("2025-10-26T01:59:59", "2025-10-25T23:59:59Z"),
            ("2025-07-14T12:00", "2025-07-14T10:00:00Z"),
            ("1899-12-31T00:09:21", "1899-12-31T00:00:00Z"),
        ])
    func instants(wall: String, expected: String) throws {
        #expect(paris.instant(of: try civil(wall)) == (try instant(expected)))
    }

    @Test("a whole day that a zone skipped is moved to the next")
    func skippedDay() throws {
        let samoa = try #require(Zone(identifier: "Pacific/Apia"))
        #expect(samoa.instant(of: try civil("2011-12-30T12:00")) == (try instant("2011-12-30T22:00:00Z")))
    }

    @Test("every instant around a change of the clocks comes back, but for the second pass of the hour set back")
    func roundTrip() throws {
        for day in ["2025-03-29T12:00:00Z", "2025-10-25T12:00:00Z"] {
            let start = try instant(day)
            for step in 0..<144 {
                let moment = start + .seconds(step * 600)
                let again = paris.instant(of: paris.civil(at: moment))
                let isSecondPass = (try instant("2025-10-26T01:00:00Z")..<instant("2025-10-26T02:00:00Z")).contains(
                    moment)
                #expect(again == (isSecondPass ? moment - .seconds(3_600) : moment))
            }
        }
    }
}
#endif
