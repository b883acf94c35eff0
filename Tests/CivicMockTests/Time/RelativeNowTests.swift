#if MockServer
import CivicMock
import Testing

@Suite("now()")
struct RelativeNowTests {
    typealias Arguments = [(name: String, value: Int)]

    /// A Thursday: the instant of the examples in Explore's reference.
    private let base = "2021-05-06T12:34:55.450500Z"

    private func now(_ arguments: Arguments, from base: String? = nil, zone: String = "UTC") throws -> String {
        let base = try #require(Instant(base ?? self.base))
        let zone = try #require(Zone(identifier: zone))
        return try RelativeNow(arguments).instant(from: base, in: zone).description
    }

    @Test(
        "the examples of the reference",
        arguments: [
            ([], "2021-05-06T12:34:55.450500Z"),
            ([("year", 2000)], "2000-05-06T12:34:55.450500Z"),
            ([("years", -1)], "2020-05-06T12:34:55.450500Z"),
            ([("year", 2001), ("months", -1)], "2001-04-06T12:34:55.450500Z"),
            ([("day", 31), ("month", 2)], "2021-02-28T12:34:55.450500Z"),
            ([("weekday", 0)], "2021-05-10T12:34:55.450500Z"),
            ([("mondays", 1)], "2021-05-10T12:34:55.450500Z"),
            ([("mondays", -1)], "2021-05-03T12:34:55.450500Z"),
        ] as [(Arguments, String)])
    func reference(arguments: Arguments, expected: String) throws {
        #expect(try now(arguments) == expected)
    }

    @Test(
        "every part can be set and shifted",
        arguments: [
            ([("hour", 0), ("minute", 0), ("second", 0), ("microsecond", 0)], "2021-05-06T00:00:00Z"),
            ([("days", 26)], "2021-06-01T12:34:55.450500Z"),
            ([("hours", -13)], "2021-05-05T23:34:55.450500Z"),
            ([("minutes", 26)], "2021-05-06T13:00:55.450500Z"),
            ([("seconds", 5)], "2021-05-06T12:35:00.450500Z"),
            ([("microseconds", 549_500)], "2021-05-06T12:34:56Z"),
            ([("months", -17)], "2019-12-06T12:34:55.450500Z"),
            ([("day", 31), ("months", 1)], "2021-06-30T12:34:55.450500Z"),
            ([("month", 1), ("day", 31), ("months", 1), ("days", 1)], "2021-03-01T12:34:55.450500Z"),
            ([("day", Int.max)], "2021-05-31T12:34:55.450500Z"),
        ] as [(Arguments, String)])
    func parts(arguments: Arguments, expected: String) throws {
        #expect(try now(arguments) == expected)
    }

    @Test(
        "weekdays are counted from today, and today is the first when it is one",
        arguments: [
            ([("weekday", 3)], "2021-05-06T12:34:55.450500Z"),
            ([("thursdays", 1)], "2021-05-06T12:34:55.450500Z"),
            ([("thursdays", -1)], "2021-05-06T12:34:55.450500Z"),
            ([("thursdays", 2)], "2021-05-13T12:34:55.450500Z"),
            ([("thursdays", -2)], "2021-04-29T12:34:55.450500Z"),
            ([("tuesdays", 1)], "2021-05-11T12:34:55.450500Z"),
            ([("wednesdays", 1)], "2021-05-12T12:34:55.450500Z"),
            ([("fridays", -3)], "2021-04-16T12:34:55.450500Z"),
            ([("saturdays", 2)], "2021-05-15T12:34:55.450500Z"),
            ([("sundays", -1)], "2021-05-02T12:34:55.450500Z"),
            ([("day", 1), ("mondays", 1)], "2021-05-03T12:34:55.450500Z"),
            ([("hours", 12), ("weekday", 3)], "2021-05-13T00:34:55.450500Z"),
        ] as [(Arguments, String)])
    func weekdays(arguments: Arguments, expected: String) throws {
        #expect(try now(arguments) == expected)
    }

    @Test("the last of two values of a name counts, and of two weekdays the last written")
    func duplicates() throws {
        #expect(try now([("year", 99_999), ("year", 2000)]) == "2000-05-06T12:34:55.450500Z")
        #expect(try now([("mondays", 1), ("tuesdays", 1)]) == "2021-05-11T12:34:55.450500Z")
        #expect(try now([("tuesdays", 1), ("weekday", 0)]) == "2021-05-10T12:34:55.450500Z")
    }

    @Test("the order in which arguments are written does not matter otherwise")
    func order() throws {
        #expect(try now([("months", 1), ("day", 31), ("month", 1)]) == "2021-02-28T12:34:55.450500Z")
    }

    @Test(
        "days and times of day are those of the zone",
        arguments: [
            ("2021-05-06T22:30:00Z", [("hour", 0), ("minute", 0)], "2021-05-06T22:00:00Z"),
            ("2021-05-06T22:30:00Z", [("weekday", 4)], "2021-05-06T22:30:00Z"),
            ("2025-03-29T11:00:00Z", [("days", 1)], "2025-03-30T10:00:00Z"),
            ("2025-03-29T11:00:00Z", [("hours", 24)], "2025-03-30T11:00:00Z"),
            ("2025-03-29T01:30:00Z", [("days", 1)], "2025-03-30T01:30:00Z"),
            ("2025-10-26T01:30:00Z", [("minutes", 1)], "2025-10-26T01:31:00Z"),
            ("2025-10-26T01:30:00Z", [], "2025-10-26T01:30:00Z"),
        ] as [(String, Arguments, String)])
    func zones(base: String, arguments: Arguments, expected: String) throws {
        #expect(try now(arguments, from: base, zone: "Europe/Paris") == expected)
    }

    @Test(
        "what cannot be set is refused",
        arguments: [
            ("year", 0, "now(year=0) is not possible: year must be within 1…9999"),
            ("month", 13, "now(month=13) is not possible: month must be within 1…12"),
            ("day", 0, "now(day=0) is not possible: day must be at least 1"),
            ("hour", 24, "now(hour=24) is not possible: hour must be within 0…23"),
            ("second", 60, "now(second=60) is not possible: second must be within 0…59"),
            ("microsecond", -1, "now(microsecond=-1) is not possible: microsecond must be within 0…999999"),
            ("weekday", 7, "now(weekday=7) is not possible: weekday must be within 0…6"),
            (
                "mondays", 0,
                "now(mondays=0) is not possible: +1 is the next one counting today, -1 the previous one"
            ),
            ("hours", .min, "now(hours=-9223372036854775808) leads outside the years 1…9999"),
        ])
    func refusals(name: String, value: Int, message: String) {
        #expect(throws: DateError(message)) { try RelativeNow([(name, value)]) }
    }

    @Test("an unknown name is refused with those that exist", arguments: ["weeks", "Year", "milliseconds", ""])
    func unknown(name: String) throws {
        let error = #expect(throws: DateError.self) { try RelativeNow([(name, 1)]) }
        let message = try #require(error).message
        #expect(message.hasPrefix("now() has no parameter '\(name)'; it has year, month, day, hour"))
        #expect(message.hasSuffix("saturdays, sundays"))
    }

    @Test(
        "an instant outside the years 1 to 9999 is refused",
        arguments: [
            ([("years", 8_000)], "years=8000"),
            ([("year", 1), ("months", -5)], "year=1, months=-5"),
            ([("year", 9999), ("month", 12), ("day", 31), ("days", 1)], "year=9999, month=12, day=31, days=1"),
            ([("year", 1), ("days", -365), ("mondays", 60)], "year=1, days=-365, mondays=60"),
            ([("year", 9999), ("mondays", 500)], "year=9999, mondays=500"),
            ([("microseconds", -64_000_000_000_000_000)], "microseconds=-64000000000000000"),
        ] as [(Arguments, String)])
    func outside(arguments: Arguments, shown: String) {
        #expect(throws: DateError("now(\(shown)) leads outside the years 1…9999")) { try now(arguments) }
    }
}
#endif
