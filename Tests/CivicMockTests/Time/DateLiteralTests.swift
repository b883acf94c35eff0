#if MockServer
import CivicMock
import Testing

@Suite("Date literals")
struct DateLiteralTests {
    private func instant(_ text: String) throws -> Instant {
        try #require(Instant(text))
    }

    @Test(
        "every precision Explore knows is read",
        arguments: [
            ("2017", DateLiteral.Precision.year, "2017-01-01T00:00:00", Int?.none),
            ("2017-04", .month, "2017-04-01T00:00:00", nil),
            ("2017/04", .month, "2017-04-01T00:00:00", nil),
            ("2017-04-03", .day, "2017-04-03T00:00:00", nil),
            ("2017/04/03", .day, "2017-04-03T00:00:00", nil),
            ("2017-04-03T08", .hour, "2017-04-03T08:00:00", nil),
            ("2017-04-03T08:02", .minute, "2017-04-03T08:02:00", nil),
            ("2017-04-03 08:02:15", .second, "2017-04-03T08:02:15", nil),
            ("2017-04-03T08:02:15.5", .fraction, "2017-04-03T08:02:15.500000", nil),
            ("2017-04-03T08:02:15.123456789", .fraction, "2017-04-03T08:02:15.123456", nil),
            ("2017-04-03t08:02z", .minute, "2017-04-03T08:02:00", 0),
            ("2017-04-03T08:02:15+02:00", .second, "2017-04-03T08:02:15", 7_200),
            ("2017-04-03T08:02:15-0330", .second, "2017-04-03T08:02:15", -12_600),
            ("1900-01-01T00:09:21+00:09:21", .second, "1900-01-01T00:09:21", 561),
        ])
    func reading(text: String, precision: DateLiteral.Precision, civil: String, offset: Int?) throws {
        let literal = try DateLiteral(text)
        var bytes: [UInt8] = []
        literal.civil.append(to: &bytes)
        #expect(literal.precision == precision)
        #expect(String(decoding: bytes, as: UTF8.self) == civil)
        #expect(literal.offset == offset)
    }

    @Test(
        "errors say what was wrong and where",
        arguments: [
            ("", "'' is not a date: the year needs 4 digits at position 0"),
            ("20", "'20' is not a date: the year needs 4 digits at position 0"),
            ("hier", "'hier' is not a date: the year needs 4 digits at position 0"),
            ("0000", "'0000' is not a date: year 0 is not within 1…9999"),
            ("20170403", "'20170403' is not a date: found '0' at position 4 instead of '-' and the month"),
            ("2017-13", "'2017-13' is not a date: month 13 is not within 1…12"),
            ("2017-4", "'2017-4' is not a date: the month needs 2 digits at position 5"),
            ("2017-04/03", "'2017-04/03' is not a date: found '/' at position 7 instead of '-' and the day"),
            ("2017-02-29", "'2017-02-29' is not a date: day 29 is not within 1…28"),
            ("2017-04-03é", "'2017-04-03é' is not a date: found 'é' at position 10 instead of T and a time"),
            ("2017-04-03T24", "'2017-04-03T24' is not a date: hour 24 is not within 0…23"),
            (
                "2017-04-03T08Z",
                "'2017-04-03T08Z' is not a date: found 'Z' at position 13 instead of ':' and the minutes"
            ),
            ("2016-12-31T23:59:60Z", "'2016-12-31T23:59:60Z' is not a date: second 60 is not within 0…59"),
            (
                "2017-04-03T08:02:15.",
                "'2017-04-03T08:02:15.' is not a date: digits must follow the decimal point at position 20"
            ),
            (
                "2017-04-03T08:02X",
                "'2017-04-03T08:02X' is not a date: found 'X' at position 16 instead of Z or an offset like +02:00"
            ),
            (
                "2017-04-03T08:02Z!",
                "'2017-04-03T08:02Z!' is not a date: found '!' at position 17 instead of the end"
            ),
            (
                String(repeating: "x", count: 60),
                "'\(String(repeating: "x", count: 40))…' is not a date: the year needs 4 digits at position 0"
            ),
        ])
    func errors(text: String, message: String) {
        #expect(throws: DateError(message)) { try DateLiteral(text) }
    }

    @Test(
        "a date stands for its whole period in the zone",
        arguments: [
            ("2017", "2016-12-31T23:00:00Z", "2017-12-31T23:00:00Z"),
            ("2017-04", "2017-03-31T22:00:00Z", "2017-04-30T22:00:00Z"),
            ("2017-12", "2017-11-30T23:00:00Z", "2017-12-31T23:00:00Z"),
            ("2025-03-30", "2025-03-29T23:00:00Z", "2025-03-30T22:00:00Z"),
            ("2017-04-03T08", "2017-04-03T06:00:00Z", "2017-04-03T07:00:00Z"),
            ("2017-04-03T08:02", "2017-04-03T06:02:00Z", "2017-04-03T06:03:00Z"),
            ("2017-04-03T08:02:15", "2017-04-03T06:02:15Z", "2017-04-03T06:02:16Z"),
            ("2017-04-03T08:02:15.5", "2017-04-03T06:02:15.5Z", "2017-04-03T06:02:15.500001Z"),
            ("2025-03-30T02:59", "2025-03-30T01:59:00Z", "2025-03-30T02:00:00Z"),
        ])
    func periods(text: String, start: String, end: String) throws {
        let paris = try #require(Zone(identifier: "Europe/Paris"))
        let literal = try DateLiteral(text)
        #expect(literal.start(in: paris) == (try instant(start)))
        #expect(literal.end(in: paris) == (try instant(end)))
    }

    @Test("a written offset takes precedence over the zone")
    func offset() throws {
        let paris = try #require(Zone(identifier: "Europe/Paris"))
        let literal = try DateLiteral("2017-04-03T08:02:15-05:00")
        #expect(literal.start(in: paris) == (try instant("2017-04-03T13:02:15Z")))
    }

    @Test("the year 9999 ends where 10000 would begin")
    func lastYear() throws {
        let literal = try DateLiteral("9999")
        #expect(literal.end(in: .utc) == (try instant("9999-12-31T23:59:59.999999Z")) + .microseconds(1))
        #expect(literal.endDay == 2_932_897)
    }

    @Test(
        "days for date fields are those written",
        arguments: [
            ("2024", 19_723, 20_089), ("2024-02", 19_754, 19_783), ("2024-02-29", 19_782, 19_783),
            ("2024-02-29T23:30:00-11:00", 19_782, 19_783),
        ])
    func days(text: String, start: Int, end: Int) throws {
        let literal = try DateLiteral(text)
        #expect(literal.startDay == start)
        #expect(literal.endDay == end)
    }

    @Test("only a stated day makes a full date")
    func fullDates() throws {
        #expect(try !DateLiteral("2025").isFullDate)
        #expect(try !DateLiteral("2025-04").isFullDate)
        #expect(try DateLiteral("2025-04-03").isFullDate)
        #expect(try DateLiteral("2025-04-03T08:02Z").isFullDate)
    }
}
#endif
