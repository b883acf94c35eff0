#if MockServer
import CivicMock
import Testing

@Suite("date_format()")
struct DateFormatPatternTests {
    private func format(_ pattern: String, _ text: String, _ language: DateLanguage = .standard) throws -> String {
        try DateFormatPattern(pattern).string(from: try DateLiteral(text).civil, language: language)
    }

    @Test(
        "the examples of the reference",
        arguments: [
            ("dd/MM/YYYY", "20/11/2007"),
            ("'The date is 'dd/MM/YYYY", "The date is 20/11/2007"),
            ("'The date is '''dd/MM/YYYY''", "The date is '20/11/2007'"),
            ("E", "mar."), ("EEEE", "mardi"), ("H", "1"), ("HH", "01"), ("yy", "07"), ("yyyy", "2007"), ("M", "11"),
            ("MM", "11"),
        ])
    func reference(pattern: String, expected: String) throws {
        #expect(try format(pattern, "2007-11-20T01:23:45") == expected)
    }

    @Test(
        "each symbol, padded and not",
        arguments: [
            ("YY yy YYYY yyyy", "09 09 2009 2009"), ("d dd M MM", "4 04 1 01"), ("D DDD", "4 004"), ("e", "7"),
            ("w ww xx xxxx", "1 01 09 2009"), ("H HH m mm s ss", "5 05 6 06 7 07"), ("MMM MMMM", "janv. janvier"),
            ("d?d,d.d:d/d-d", "4?4,4.4:4/4-4"), ("", ""), ("''''", "''"), ("'l''année 'yyyy", "l'année 2009"),
        ])
    func symbols(pattern: String, expected: String) throws {
        #expect(try format(pattern, "2009-01-04T05:06:07") == expected)
    }

    @Test(
        "week-years differ from years around New Year",
        arguments: [
            ("2021-01-03", "2020-53-7"), ("2024-12-30", "2025-1-1"), ("2020-12-31", "2020-53-4"),
            ("2007-11-20", "2007-47-2"),
        ])
    func weekYears(date: String, expected: String) throws {
        #expect(try format("xxxx-w-e", date) == expected)
    }

    @Test("years are padded to four digits and cut to two")
    func years() throws {
        #expect(try format("yyyy yy DDD", "0001-01-01") == "0001 01 001")
        #expect(try format("yyyy yy DDD", "2000-12-31") == "2000 00 366")
    }

    @Test(
        "days and months are named in the language, as in running text",
        arguments: [
            (DateLanguage.en, "Tue Tuesday Sep September"),
            (.fr, "mar. mardi sept. septembre"),
            (.nl, "di dinsdag sep september"),
            (.pt, "ter. terça-feira set. setembro"),
            (.it, "mar martedì set settembre"),
            (.es, "mar martes sept septiembre"),
            (.de, "Di. Dienstag Sept. September"),
            (.sv, "tis tisdag sep. september"),
            (.eu, "ar. asteartea ira. iraila"),
            (.ca, "dt dimarts set. de setembre"),
        ])
    func languages(language: DateLanguage, expected: String) throws {
        #expect(try format("E EEEE MMM MMMM", "2025-09-16", language) == expected)
    }

    @Test("the week of names starts on the right day in every language", arguments: DateLanguage.allCases)
    func weekNames(language: DateLanguage) throws {
        let days = try (1...7).map { try format("EEEE", "2024-01-0\($0)", language) }
        #expect(Set(days).count == 7)
        #expect(language != .ar || days[0] == "الاثنين")
    }

    @Test("languages are known by the values of lang, French being the default")
    func codes() {
        #expect(
            DateLanguage.allCases.map(\.rawValue).sorted().joined(separator: " ")
                == "ar ca de en es eu fr it nl pt sv")
        #expect(DateLanguage.standard == .fr)
    }

    @Test(
        "an unknown symbol is refused with its letter and position",
        arguments: [
            ("dd/MM/YYY", "'YYY' at position 6 of the date format is unknown; 'Y' is written YY or YYYY"),
            ("k", "'k' at position 0 of the date format is unknown; text must stand in single quotes"),
            ("'é'dd_MM", "'_' at position 5 of the date format is unknown; text must stand in single quotes"),
            ("EEE", "'EEE' at position 0 of the date format is unknown; 'E' is written E or EEEE"),
            ("yyyy-MM-ddTHH", "'T' at position 10 of the date format is unknown; text must stand in single quotes"),
            ("dd 'de", "the quote at position 3 of the date format is never closed; a quote itself is ''"),
        ])
    func errors(pattern: String, message: String) {
        #expect(throws: DateError(message)) { try DateFormatPattern(pattern) }
    }

    @Test("'yy' and 'YY' are both named when neither fits")
    func bothCases() {
        let message = "'y' at position 0 of the date format is unknown; 'y' is written yy or yyyy"
        #expect(throws: DateError(message)) { try DateFormatPattern("y") }
    }
}
#endif
