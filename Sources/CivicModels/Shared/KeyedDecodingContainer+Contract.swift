#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads what JSON has no type for as the contract writes it, whatever strategies the decoder was given. The compiler
/// prefers these over the general functions of the same name where it writes the models' `init(from:)`.
extension KeyedDecodingContainer {
    func decode(_ type: Date.Type, forKey key: Key) throws -> Date {
        let text = try decode(String.self, forKey: key)
        guard let date = ISO8601.date(text) else {
            throw corrupted(key, "\"\(text)\" is not an instant such as 2026-09-14T08:30:00Z.")
        }
        return date
    }

    func decodeIfPresent(_ type: Date.Type, forKey key: Key) throws -> Date? {
        try hasValue(key) ? decode(type, forKey: key) : nil
    }

    func decode(_ type: URL.Type, forKey key: Key) throws -> URL {
        let text = try decode(String.self, forKey: key)
        guard let url = URL(string: text) else {
            throw corrupted(key, "\"\(text)\" is not an address such as https://city.example/about.")
        }
        return url
    }

    func decodeIfPresent(_ type: URL.Type, forKey key: Key) throws -> URL? {
        try hasValue(key) ? decode(type, forKey: key) : nil
    }

    /// A point of the contract is a GeoJSON geometry, unlike the fields of open data.
    func decode(_ type: GeoPoint.Type, forKey key: Key) throws -> GeoPoint {
        guard case .point(let point) = try decode(GeoJSONGeometry.self, forKey: key) else {
            throw corrupted(key, "A GeoJSON geometry of the type Point is expected.")
        }
        return point
    }

    func decodeIfPresent(_ type: GeoPoint.Type, forKey key: Key) throws -> GeoPoint? {
        try hasValue(key) ? decode(type, forKey: key) : nil
    }

    /// Lists are never `nil`: one that is missing has no elements.
    func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
        try decodeIfPresent(type, forKey: key) ?? []
    }

    /// A list that must be there: a page without its rows is not an empty page, and reading must not end there.
    func decodeRequired<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
        try decode(RequiredList<Element>.self, forKey: key).elements
    }

    func decode<Value>(_ type: NullWhenAbsent<Value>.Type, forKey key: Key) throws -> NullWhenAbsent<Value> {
        NullWhenAbsent(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }

    private func hasValue(_ key: Key) throws -> Bool {
        guard contains(key) else { return false }
        return try !decodeNil(forKey: key)
    }

    private func corrupted(_ key: Key, _ description: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: description)
    }
}

private struct RequiredList<Element: Decodable>: Decodable {
    let elements: [Element]

    init(from decoder: any Decoder) throws {
        elements = try decoder.singleValueContainer().decode([Element].self)
    }
}
