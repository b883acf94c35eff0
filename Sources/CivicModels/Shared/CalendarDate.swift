/// A date without a time, as precise as the publisher made it: a year, a month or a day.
///
/// This is what fields of the type `date` hold: `"2025"`, `"2025-04"`, `"2025-04-30"`, by the annotation
/// `timeserie_precision`. It never shifts with a time zone. Fields of the type `datetime` are `Foundation.Date`.
///
/// ```swift
/// struct Project: Decodable {
///     static let edition = Field<CalendarDate>("edition")
///     let edition: CalendarDate?
/// }
/// projects.records.where { Project.edition >= .year(2020) }
/// ```
///
/// In a query a date stands for its whole period, whatever the precision of the field: `== .year(2025)` finds all days
/// of 2025, `> .year(2025)` begins with 2026. There it needs a year from 0 to 9999.
public struct CalendarDate: Hashable, Sendable {
    /// The year, which every date has.
    public let year: Int
    /// From 1 to 12; `nil` for a year.
    public let month: Int?
    /// From 1; `nil` for a year and for a month.
    public let day: Int?

    private init(unchecked year: Int, _ month: Int? = nil, _ day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2025`
    public static func year(_ year: Int) -> CalendarDate { CalendarDate(unchecked: year) }

    /// A month, `CalendarDate(year: 2025, month: 4)`, or a day, `CalendarDate(year: 2025, month: 4, day: 30)`.
    ///
    /// - Returns: `nil` for a month or a day that no calendar has.
    public init?(year: Int, month: Int, day: Int? = nil) {
        guard Self.exists(year: year, month: month, day: day ?? 1) else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// Reads `2025`, `2025-04` or `2025-04-30`.
    ///
    /// - Returns: `nil` for anything else, and for a day that no calendar has.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4) else { return nil }
        if reader.isAtEnd {
            self = .year(year)
            return
        }
        guard reader.skip("-"), let month = reader.number(2) else { return nil }
        if reader.isAtEnd {
            self.init(year: year, month: month)
            return
        }
        guard reader.skip("-"), let day = reader.number(2), reader.isAtEnd else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The first day of the period.
    package var start: CalendarDate { CalendarDate(unchecked: year, month ?? 1, day ?? 1) }

    /// The first day of the following period.
    package var next: CalendarDate {
        if let month, let day, day < Self.length(of: month, year) {
            return CalendarDate(unchecked: year, month, day + 1)
        }
        if let month, month < 12 {
            return CalendarDate(unchecked: year, month + 1, 1)
        }
        // The largest year has no successor; neither can be written in a query.
        return CalendarDate(unchecked: year == .max ? year : year + 1, 1, 1)
    }

    /// The value of a date facet, `2025/04/30`.
    package var facetPath: String { components.joined(separator: "/") }

    private var components: [String] {
        let parts = [month, day].compactMap(\.self).map { ISO8601.padded($0, 2) }
        return [ISO8601.padded(year, 4)] + parts
    }

    package static func exists(year: Int, month: Int, day: Int) -> Bool {
        1...12 ~= month && 1...length(of: month, year) ~= day
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

extension CalendarDate: Comparable {
    /// By the beginning of the period; of two that begin together the longer comes first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `2025`, `2025-04` or `2025-04-30`.
    public var description: String { components.joined(separator: "-") }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(text) else {
            let advice = ISO8601.date(text) == nil ? "" : " It has a time: decode it as Date."
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(text)\" is not a date such as 2025, 2025-04 or 2025-04-30.\(advice)"
            )
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
