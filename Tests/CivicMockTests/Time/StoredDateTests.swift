#if MockServer
import CivicMock
import Testing

@Suite("Stored dates")
struct StoredDateTests {
    private func stored(_ text: String) throws -> StoredDate {
        try StoredDate(try DateLiteral(text))
    }

    private func written(_ date: StoredDate) -> String {
        var bytes: [UInt8] = []
        date.append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "a date is written at the precision it was read with",
        arguments: [
            ("2025", "2025"), ("2017-05", "2017-05"), ("2019-03-26", "2019-03-26"), ("2019/03/26", "2019-03-26"),
            ("2019-03-26T00:00:00+00:00", "2019-03-26"), ("2019-03-26 00:00", "2019-03-26"), ("0001", "0001"),
            ("1969-12-31", "1969-12-31"), ("9999-12-31", "9999-12-31"),
        ])
    func texts(text: String, expected: String) throws {
        let date = try stored(text)
        #expect(written(date) == expected)
        #expect(StoredDate(rawValue: date.rawValue) == date)
    }

    @Test("the raw value is the day shifted by two bits, plus the precision")
    func rawValues() throws {
        #expect(try stored("1970-01-02").rawValue == 4)
        #expect(try stored("1970-02").rawValue == 31 << 2 | 1)
        #expect(try stored("1970").rawValue == 2)
        #expect(try stored("1969-12-31").rawValue == -4)
    }

    @Test("a raw value that no date has is refused", arguments: [3, 7, Int64.max, Int64.min, 2_932_897 << 2])
    func invalidRawValues(rawValue: Int64) {
        #expect(StoredDate(rawValue: rawValue) == nil)
    }

    @Test("dates sort by the start of their period")
    func order() throws {
        let sorted = try ["1969", "1969-12-31", "1970-01-01", "1970-01", "1970", "1970-01-02"].map(stored)
        #expect(sorted.shuffled().sorted() == sorted)
    }

    @Test("a literal's days bound the raw values of its period, whatever their precision")
    func bounds() throws {
        let year = try DateLiteral("2017")
        let range = StoredDate.lowerBound(ofDay: year.startDay)..<StoredDate.lowerBound(ofDay: year.endDay)
        let matches = try ["2016-12-31", "2017", "2017-01", "2017-12", "2017-12-31", "2018"].filter {
            range.contains(try stored($0).rawValue)
        }
        #expect(matches == ["2017", "2017-01", "2017-12", "2017-12-31"])
    }

    @Test("a time of day other than midnight is refused")
    func timeOfDay() {
        let message =
            "'2019-03-26T08:00:00' has a time of day, which a date field cannot hold; a datetime field can"
        #expect(throws: DateError(message)) { try stored("2019-03-26T08:00Z") }
    }

    @Test("a coarser precision takes the start of the period")
    func precision() throws {
        let day = try DateLiteral("2019-03-26").civil.date
        #expect(written(StoredDate(day, precision: .year)) == "2019")
        #expect(StoredDate(day, precision: .month).start == Instant("2019-03-01T00:00:00Z"))
        #expect(StoredDate(day, precision: .year) == (try stored("2019")))
    }

    @Test(
        "parts are taken without a time zone",
        arguments: [
            (DatePart.year, 2017), (.month, 5), (.day, 1), (.hour, 0), (.minute, 0), (.second, 0),
        ])
    func parts(part: DatePart, expected: Int) throws {
        #expect(part.value(of: try stored("2017-05")) == expected)
    }
}
#endif
