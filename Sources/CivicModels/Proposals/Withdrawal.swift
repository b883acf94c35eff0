#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// When and why an author took a proposal back.
public struct Withdrawal: Hashable, Codable, Sendable {
    /// When.
    public var at: Date
    /// Why, if they said so.
    public var reason: LocalizedText?

    /// For previews, tests and other sources; they are usually read.
    public init(at: Date, reason: LocalizedText? = nil) {
        self.at = at
        self.reason = reason
    }
}
