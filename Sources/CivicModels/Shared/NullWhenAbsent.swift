/// A member that is always written, as `null` where there is no value: the contract tells "not known here" (no member)
/// from "known not to be" (`null`). Read and set the member as any optional.
///
/// It is read from a missing member as well.
@propertyWrapper
public struct NullWhenAbsent<Value: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    /// The value, if there is one.
    public var wrappedValue: Value?

    /// A value, or none.
    public init(wrappedValue: Value?) {
        self.wrappedValue = wrappedValue
    }

    /// Reads the value or `null`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    /// Writes the value or `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue {
            try container.encode(wrappedValue)
        } else {
            try container.encodeNil()
        }
    }
}
