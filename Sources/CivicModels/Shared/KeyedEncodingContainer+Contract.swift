#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes what JSON has no type for as the contract does, whatever strategies the encoder was given; the counterpart of
/// the functions for reading.
extension KeyedEncodingContainer {
    mutating func encode(_ value: Date, forKey key: Key) throws {
        try encode(ISO8601.text(value), forKey: key)
    }

    mutating func encodeIfPresent(_ value: Date?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) }
    }

    mutating func encode(_ value: URL, forKey key: Key) throws {
        try encode(value.absoluteString, forKey: key)
    }

    mutating func encodeIfPresent(_ value: URL?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) }
    }

    mutating func encode(_ value: GeoPoint, forKey key: Key) throws {
        try encode(GeoJSONGeometry.point(value), forKey: key)
    }

    mutating func encodeIfPresent(_ value: GeoPoint?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) }
    }
}
