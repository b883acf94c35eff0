/// A value as it was read, with the version that the server gave it: a change that goes back with it is refused, code
/// `stale`, when somebody else was faster.
///
/// ```swift
/// let proposal = try await city.proposals.proposal("2026-000123").get()
/// print(proposal.title.text(preferring: ["fr"]))
/// ```
///
/// The members of the value are reached directly.
@dynamicMemberLookup
public struct Versioned<Value: Sendable>: Sendable {
    /// What was read.
    public let value: Value
    /// The version, as the server wrote it; `nil` where it gave none.
    public let etag: String?

    /// For previews and tests; versions are usually read.
    public init(_ value: Value, etag: String?) {
        self.value = value
        self.etag = etag
    }

    public subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member {
        value[keyPath: member]
    }
}

extension Versioned: Equatable where Value: Equatable {}
extension Versioned: Hashable where Value: Hashable {}
extension Versioned: Encodable where Value: Encodable {}
extension Versioned: Decodable where Value: Decodable {}
