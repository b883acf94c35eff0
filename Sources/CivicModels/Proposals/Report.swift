#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A report that arrived. What comes of it is not told.
public struct Report: Hashable, Codable, Sendable, Identifiable {
    /// What the report is called.
    public var id: Identifier<Report>
    /// When it arrived.
    public var receivedAt: Date

    /// For previews, tests and other sources; they are usually read.
    public init(id: Identifier<Report>, receivedAt: Date) {
        self.id = id
        self.receivedAt = receivedAt
    }
}
