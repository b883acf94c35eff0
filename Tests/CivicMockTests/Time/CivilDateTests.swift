#if MockServer
import CivicMock
import Testing

@Suite("Civil dates")
struct CivilDateTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: year, month: month, day: day))
    }

    @Test(
        "days are counted from 1970-01-01, backwards too",
        arguments: [
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (1900, 3, 1, -25_508),
            (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
        ])
    func dayNumbers(year: Int, month: Int, day: Int, number: Int) throws {
        #expect(try date(year, month, day).dayNumber == number)
        #expect(CivilDate(dayNumber: number) == (try date(year, month, day)))
    }

    @Test("days and their numbers convert both ways, each day after the one before, also before year 1")
    func everyDay() {
        var previous = CivilDate(dayNumber: -719_162 - 400)
        for number in (-719_162 - 399)...(-719_162 + 400) {
            let next = CivilDate(dayNumber: number)
            #expect(previous < next && next.dayNumber == number)
            previous = next
        }
        var mismatches = 0
        for number in -150_000...150_000 where CivilDate(dayNumber: number).dayNumber != number { mismatches += 1 }
        #expect(mismatches == 0)
    }

    @Test(
        "a day that does not exist is refused",
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (0, 1, 1),
            (10_000, 1, 1),
            (2024, 1, .max),
        ])
    func refusals(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("leap years follow the Gregorian rule")
    func leapYears() {
        #expect([1900, 2000, 2023, 2024, 2100].filter(CivilDate.isLeap) == [2000, 2024])
    }

    @Test("adding months and years holds the day to the length of the month")
    func addition() throws {
        #expect(try date(2024, 1, 31).adding(months: 1) == (try date(2024, 2, 29)))
        #expect(try date(2024, 2, 29).adding(years: 1) == (try date(2025, 2, 28)))
        #expect(try date(2024, 3, 31).adding(months: -13) == (try date(2023, 2, 28)))
        #expect(try date(2024, 1, 15).adding(years: -1, months: -1) == (try date(2022, 12, 15)))
        #expect(try date(9999, 12, 1).adding(months: 1) == nil)
        #expect(try date(1, 1, 1).adding(months: -1) == nil)
        #expect(try date(2024, 1, 1).adding(years: .max, months: .min) == nil)
    }

    @Test(
        "weeks are those of ISO 8601, 53 and the turn of the year included",
        arguments: [
            (2020, 12, 31, 2020, 53), (2021, 1, 3, 2020, 53), (2021, 1, 4, 2021, 1), (2024, 12, 30, 2025, 1),
            (2007, 11, 20, 2007, 47), (1, 1, 1, 1, 1), (1965, 12, 31, 1965, 52), (9999, 12, 31, 9999, 52),
        ])
    func isoWeeks(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
        let isoWeek = try date(year, month, day).isoWeek
        #expect(isoWeek.year == weekYear)
        #expect(isoWeek.week == week)
    }

    @Test("weekdays start on Monday with 0, days of the year with 1")
    func weekdays() throws {
        #expect(try date(2021, 5, 6).weekday == 3)
        #expect(try date(1970, 1, 5).weekday == 0)
        #expect(try date(1969, 12, 28).weekday == 6)
        #expect(try date(2024, 12, 31).dayOfYear == 366)
        #expect(try date(2023, 3, 1).dayOfYear == 60)
    }

    @Test(
        "a time of day out of range is refused, the 60th second included",
        arguments: [
            (24, 0, 0, 0), (0, 60, 0, 0), (23, 59, 60, 0), (0, 0, 0, 1_000_000), (-1, 0, 0, 0),
        ])
    func times(hour: Int, minute: Int, second: Int, microsecond: Int) throws {
        let day = try date(2016, 12, 31)
        let time = CivilDateTime(day, hour: hour, minute: minute, second: second, microsecond: microsecond)
        #expect(time == nil)
    }
}
#endif
