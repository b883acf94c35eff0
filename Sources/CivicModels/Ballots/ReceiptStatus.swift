#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What anyone may know of a receipt: that a ballot was cast, and whether it is counted.
public struct ReceiptStatus: Hashable, Codable, Sendable, Identifiable {
    /// Which receipt.
    public var id: Receipt.ID
    /// The edition that was voted in.
    public var edition: Edition.ID
    /// When, rounded down to the hour.
    public var castAt: Date
    /// As in the ``Receipt``.
    public var contentHash: String
    /// Whether the ballot is in the count.
    public var counted: Bool

    /// For previews, tests and other sources; they are usually read.
    public init(id: Receipt.ID, edition: Edition.ID, castAt: Date, contentHash: String, counted: Bool) {
        self.id = id
        self.edition = edition
        self.castAt = castAt
        self.contentHash = contentHash
        self.counted = counted
    }
}
