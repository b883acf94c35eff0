#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Why something that was there can no longer be read.
public struct Removal: Hashable, Codable, Sendable {
    /// The reason that the city gives.
    public var reason: LocalizedText
    /// When it was taken down.
    public var at: Date

    /// For previews, tests and other sources; they are usually read.
    public init(reason: LocalizedText, at: Date) {
        self.reason = reason
        self.at = at
    }
}
