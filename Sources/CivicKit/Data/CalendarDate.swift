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
public enum CalendarDate: Hashable, Sendable {
    /// `2025`
    case year(Int)
    /// `2025-04`
    case month(Int, month: Int)
    /// `2025-04-30`
    case day(Int, month: Int, day: Int)

    /// - Returns: `nil` for anything but `2025`, `2025-04` or `2025-04-30`, and for a day that no calendar has.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4) else { return nil }
        if reader.isAtEnd {
            self = .year(year)
            return
        }
        guard reader.skip("-"), let month = reader.number(2), 1...12 ~= month else { return nil }
        if reader.isAtEnd {
            self = .month(year, month: month)
            return
        }
        guard reader.skip("-"), let day = reader.number(2), reader.isAtEnd,
            Self.exists(year: year, month: month, day: day)
        else { return nil }
        self = .day(year, month: month, day: day)
    }

    /// The year, which every date has.
    public var year: Int {
        switch self {
        case .year(let year), .month(let year, _), .day(let year, _, _): year
        }
    }

    /// From 1 to 12; `nil` for a year.
    public var month: Int? {
        switch self {
        case .year: nil
        case .month(_, let month), .day(_, let month, _): month
        }
    }

    /// From 1; `nil` for a year and for a month.
    public var day: Int? {
        if case .day(_, _, let day) = self { day } else { nil }
    }

    /// The value of a date facet, `2025/04/30`.
    var facetPath: String { components.joined(separator: "/") }

    private var components: [String] {
        let parts = [month, day].compactMap(\.self).map { ISO8601.padded($0, 2) }
        return [ISO8601.padded(year, 4)] + parts
    }

    static func exists(year: Int, month: Int, day: Int) -> Bool {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...12 ~= month && 1...lengths[month - 1] ~= day
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
