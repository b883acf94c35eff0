#if MockServer
/// The second argument of ODSQL's `date_format()`, read once and then applied to every record.
///
/// Symbols (Explore v2.1, "date_format()"): `yy YY yyyy YYYY` year, `xx xxxx` ISO week-year, `w ww` ISO week, `e`
/// day of week with Monday as 1, `E EEEE` its name, `D DDD` day of year, `M MM MMM MMMM` month, `d dd` day, `H HH`
/// hour, `m mm` minute, `s ss` second. Text stands in `'…'`, a quote is written twice, and `? , . : / -` and blanks
/// stand for themselves.
package struct DateFormatPattern: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case text([UInt8])
        case year(digits: Int)
        case weekYear(digits: Int)
        case week(digits: Int)
        case weekday
        case weekdayName
        case shortWeekdayName
        case dayOfYear(digits: Int)
        case month(digits: Int)
        case monthName
        case shortMonthName
        case day(digits: Int)
        case hour(digits: Int)
        case minute(digits: Int)
        case second(digits: Int)
    }

    private static let symbols: [String: Piece] = [
        "yy": .year(digits: 2), "YY": .year(digits: 2), "yyyy": .year(digits: 4), "YYYY": .year(digits: 4),
        "xx": .weekYear(digits: 2), "xxxx": .weekYear(digits: 4), "w": .week(digits: 1), "ww": .week(digits: 2),
        "e": .weekday, "E": .shortWeekdayName, "EEEE": .weekdayName,
        "D": .dayOfYear(digits: 1), "DDD": .dayOfYear(digits: 3),
        "M": .month(digits: 1), "MM": .month(digits: 2), "MMM": .shortMonthName, "MMMM": .monthName,
        "d": .day(digits: 1), "dd": .day(digits: 2), "H": .hour(digits: 1), "HH": .hour(digits: 2),
        "m": .minute(digits: 1), "mm": .minute(digits: 2), "s": .second(digits: 1), "ss": .second(digits: 2),
    ]

    private let pieces: [Piece]

    /// Positions in errors count characters from 0, as those of ODSQL's own errors do.
    package init(_ pattern: String) throws(DateError) {
        let characters = Array(pattern)
        var pieces: [Piece] = []
        var position = 0
        while position < characters.count {
            let character = characters[position]
            if character == "'" {
                let text = try Self.quotedText(characters, at: &position)
                pieces.append(.text(Array(text.utf8)))
            } else if "?,.:/- ".contains(character) {
                pieces.append(.text(Array(character.utf8)))
                position += 1
            } else {
                let run = String(characters[position...].prefix { $0 == character })
                guard let piece = Self.symbols[run] else {
                    throw Self.unknown(run, of: character, at: position)
                }
                pieces.append(piece)
                position += run.count
            }
        }
        self.pieces = pieces
    }

    /// Reads `'…'`, in which a doubled quote is a quote; outside, `''` is one, too, as Joda-Time has it.
    private static func quotedText(_ characters: [Character], at position: inout Int) throws(DateError) -> String {
        let start = position
        position += 1
        if position < characters.count, characters[position] == "'" {
            position += 1
            return "'"
        }
        var text = ""
        while position < characters.count {
            let character = characters[position]
            let isDoubled = character == "'" && position + 1 < characters.count && characters[position + 1] == "'"
            if character == "'" && !isDoubled {
                position += 1
                return text
            }
            text.append(character)
            position += isDoubled ? 2 : 1
        }
        throw DateError("the quote at position \(start) of the date format is never closed; a quote itself is ''")
    }

    private static func unknown(_ run: String, of character: Character, at position: Int) -> DateError {
        let spellings = symbols.keys.filter { $0.first == character }.sorted { $0.count < $1.count }
        let advice =
            spellings.isEmpty
            ? "text must stand in single quotes"
            : "'\(character)' is written \(spellings.joined(separator: " or "))"
        return DateError("'\(run)' at position \(position) of the date format is unknown; \(advice)")
    }

    /// The date in that language, with days and months named as in running text: `mar.`, `mardi`, `Sep`.
    package func string(from civil: CivilDateTime, language: DateLanguage = .standard) -> String {
        var bytes: [UInt8] = []
        append(civil, language: language, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same in UTF-8.
    package func append(_ civil: CivilDateTime, language: DateLanguage = .standard, to bytes: inout [UInt8]) {
        let date = civil.date
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text
            case .year(let digits): Self.appendYear(date.year, digits: digits, to: &bytes)
            case .weekYear(let digits): Self.appendYear(date.isoWeek.year, digits: digits, to: &bytes)
            case .week(let digits): ZeroPadded.append(date.isoWeek.week, width: digits, to: &bytes)
            case .weekday: ZeroPadded.append(date.weekday + 1, width: 1, to: &bytes)
            case .weekdayName: bytes += language.names.weekdays[date.weekday]
            case .shortWeekdayName: bytes += language.names.shortWeekdays[date.weekday]
            case .dayOfYear(let digits): ZeroPadded.append(date.dayOfYear, width: digits, to: &bytes)
            case .month(let digits): ZeroPadded.append(date.month, width: digits, to: &bytes)
            case .monthName: bytes += language.names.months[date.month - 1]
            case .shortMonthName: bytes += language.names.shortMonths[date.month - 1]
            case .day(let digits): ZeroPadded.append(date.day, width: digits, to: &bytes)
            case .hour(let digits): ZeroPadded.append(civil.hour, width: digits, to: &bytes)
            case .minute(let digits): ZeroPadded.append(civil.minute, width: digits, to: &bytes)
            case .second(let digits): ZeroPadded.append(civil.second, width: digits, to: &bytes)
            }
        }
    }

    private static func appendYear(_ year: Int, digits: Int, to bytes: inout [UInt8]) {
        ZeroPadded.append(digits == 2 ? abs(year) % 100 : year, width: digits, to: &bytes)
    }
}
#endif
