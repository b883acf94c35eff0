#if MockServer
import CivicJSON
import Foundation
import GRDB

/// The functions of ODSQL that SQLite lacks.
enum SQLFunctions {
    static let all: [DatabaseFunction] = [
        words, lower, distance, meets, datePart, dayPart, dateFormat, dayFormat, random, recordID,
    ]

    /// `civic_words(value, type)`: the words as the text index holds them.
    private static let words = DatabaseFunction("civic_words", argumentCount: 2, pure: true) { values in
        guard !values[0].isNull, let type = String.fromDatabaseValue(values[1]) else { return nil }
        switch ExpressionType(rawValue: type) {
        case .texts:
            let list = try JSON(parsing: (String.fromDatabaseValue(values[0]) ?? "[]").utf8).arrayValue ?? []
            return list.compactMap(\.stringValue)
                .map(TextAnalysis.spaced)
                .joined(separator: " \(TextAnalysis.valueSeparator) ")
        case .date:
            var bytes: [UInt8] = []
            date(values[0])?.append(to: &bytes)
            return TextAnalysis.spaced(String(decoding: bytes, as: UTF8.self))
        case .integer: return Int64.fromDatabaseValue(values[0]).map(String.init)
        case .double: return Double.fromDatabaseValue(values[0]).map { TextAnalysis.spaced("\($0)") }
        default: return String.fromDatabaseValue(values[0]).map(TextAnalysis.spaced)
        }
    }

    /// SQLite's own `lower` knows ASCII only.
    private static let lower = DatabaseFunction("civic_lower", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0])?.lowercased()
    }

    /// `civic_distance(longitude, latitude, toLongitude, toLatitude)` in metres, from the stored point to the other.
    private static let distance = DatabaseFunction("civic_distance", argumentCount: 4, pure: true) { values in
        guard let stored = position(values[0], values[1]), let place = position(values[2], values[3]) else {
            return nil
        }
        return Geometry.distance(fromStored: stored, to: place)
    }

    /// `civic_meets(relation, shape or longitude, latitude, literal)`.
    private static let meets = DatabaseFunction("civic_meets", argumentCount: 4, pure: true) { values in
        guard let name = String.fromDatabaseValue(values[0]), let relation = GeometryRelationName(rawValue: name),
            let literal = String.fromDatabaseValue(values[3])
        else { return nil }
        let area = try geometries.value(for: literal) { PreparedGeometry(try Geometry(literal: literal)) }
        if let place = position(values[1], values[2]) {
            return relation == .disjoint ? !area.covers(place) : area.covers(place)
        }
        guard let text = String.fromDatabaseValue(values[1]) else { return nil }
        let shape = PreparedGeometry(try GeoShape(JSON(parsing: text.utf8)).geometry)
        return switch relation {
        case .intersects: shape.intersects(area)
        case .disjoint: !shape.intersects(area)
        case .within: shape.isWithin(area)
        }
    }

    /// `civic_date_part(part, microseconds, zone)`.
    private static let datePart = DatabaseFunction("civic_date_part", argumentCount: 3, pure: true) { values in
        guard let part = part(values[0]), let instant = instant(values[1]), let zone = zone(values[2]) else {
            return nil
        }
        return part.value(of: instant, in: zone)
    }

    /// `civic_day_part(part, date)`: a date has no time zone.
    private static let dayPart = DatabaseFunction("civic_day_part", argumentCount: 2, pure: true) { values in
        guard let part = part(values[0]), let date = date(values[1]) else { return nil }
        return part.value(of: date)
    }

    /// `civic_date_format(microseconds, pattern, language, zone)`.
    private static let dateFormat = DatabaseFunction("civic_date_format", argumentCount: 4, pure: true) { values in
        guard let instant = instant(values[0]), let zone = zone(values[3]) else { return nil }
        return try formatted(zone.civil(at: instant), pattern: values[1], language: values[2])
    }

    /// `civic_day_format(date, pattern, language)`.
    private static let dayFormat = DatabaseFunction("civic_day_format", argumentCount: 3, pure: true) { values in
        guard let date = date(values[0]) else { return nil }
        return try formatted(CivilDateTime(startOf: date.date), pattern: values[1], language: values[2])
    }

    /// `civic_random(seed, number)`: the same order for the same seed. SplitMix64.
    private static let random = DatabaseFunction("civic_random", argumentCount: 2, pure: true) { values in
        guard let seed = Int64.fromDatabaseValue(values[0]), let number = Int64.fromDatabaseValue(values[1]) else {
            return nil
        }
        let mixed = RecordID.mixed(UInt64(bitPattern: seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: number))
        return Int64(bitPattern: mixed)
    }

    /// `civic_record_id(dataset, number)`.
    private static let recordID = DatabaseFunction("civic_record_id", argumentCount: 2, pure: true) { values in
        guard let dataset = String.fromDatabaseValue(values[0]), let number = Int64.fromDatabaseValue(values[1]) else {
            return nil
        }
        return RecordID(dataset: dataset, number: number).description
    }

    private enum GeometryRelationName: String {
        case intersects, disjoint, within
    }

    private static let geometries = Memo<String, PreparedGeometry>()
    private static let zones = Memo<String, Zone?>()
    private static let patterns = Memo<String, DateFormatPattern>()

    private static func position(_ longitude: DatabaseValue, _ latitude: DatabaseValue) -> Position? {
        guard let longitude = Double.fromDatabaseValue(longitude), let latitude = Double.fromDatabaseValue(latitude)
        else {
            return nil
        }
        return Position(longitude: longitude, latitude: latitude)
    }

    private static func part(_ value: DatabaseValue) -> DatePart? {
        String.fromDatabaseValue(value).flatMap(DatePart.init(rawValue:))
    }

    private static func instant(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(microseconds:))
    }

    private static func date(_ value: DatabaseValue) -> StoredDate? {
        Int64.fromDatabaseValue(value).flatMap(StoredDate.init(rawValue:))
    }

    private static func zone(_ value: DatabaseValue) -> Zone? {
        guard let identifier = String.fromDatabaseValue(value) else { return nil }
        return zones.value(for: identifier) { Zone(identifier: identifier) }
    }

    private static func formatted(
        _ civil: CivilDateTime, pattern: DatabaseValue, language: DatabaseValue
    ) throws -> String? {
        guard let text = String.fromDatabaseValue(pattern), let code = String.fromDatabaseValue(language),
            let language = DateLanguage(rawValue: code)
        else { return nil }
        let pattern = try patterns.value(for: text) { try DateFormatPattern(text) }
        return pattern.string(from: civil, language: language)
    }
}
#endif
