/// What an edit does to one member: a JSON merge patch (RFC 7396) tells a member that is left alone from one that is
/// taken away.
///
/// ```swift
/// edit.place = .set(Place(address: "110 rue Oberkampf"))
/// edit.estimatedCost = .cleared
/// ```
public enum Patch<Value: Sendable>: Sendable {
    /// It stays as it is.
    case unchanged
    /// It becomes this.
    case set(Value)
    /// It is taken away.
    case cleared
}

extension Patch: Equatable where Value: Equatable {}
extension Patch: Hashable where Value: Hashable {}

extension KeyedDecodingContainer {
    func decode<Value: Decodable>(_ type: Patch<Value>.Type, forKey key: Key) throws -> Patch<Value> {
        guard contains(key) else { return .unchanged }
        return try decodeNil(forKey: key) ? .cleared : .set(decode(Value.self, forKey: key))
    }
}

extension KeyedEncodingContainer {
    mutating func encode<Value: Encodable>(_ value: Patch<Value>, forKey key: Key) throws {
        switch value {
        case .unchanged: break
        case .set(let value): try encode(value, forKey: key)
        case .cleared: try encodeNil(forKey: key)
        }
    }
}
