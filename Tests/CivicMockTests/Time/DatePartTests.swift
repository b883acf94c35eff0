#if MockServer
import CivicMock
import Testing

@Suite("Parts of a datetime")
struct DatePartTests {
    @Test(
        "year() to second() are those of the zone",
        arguments: [
            (DatePart.year, 2025, 2024), (.month, 1, 12), (.day, 1, 31), (.hour, 0, 18), (.minute, 59, 59),
            (.second, 58, 58),
        ])
    func parts(part: DatePart, inParis: Int, inNewYork: Int) throws {
        let instant = try #require(Instant("2024-12-31T23:59:58Z"))
        #expect(part.value(of: instant, in: try #require(Zone(identifier: "Europe/Paris"))) == inParis)
        #expect(part.value(of: instant, in: try #require(Zone(identifier: "US/Eastern"))) == inNewYork)
    }

    @Test("before 1970 the parts count forward, too")
    func negative() throws {
        let instant = Instant(microseconds: -1)
        #expect(DatePart.allCases.map { $0.value(of: instant, in: .utc) } == [1969, 12, 31, 23, 59, 59])
    }

    @Test("the names are those of the ODSQL functions")
    func names() {
        #expect(DatePart(rawValue: "minute") == .minute)
        #expect(DatePart(rawValue: "dayofweek") == nil)
    }
}
#endif
