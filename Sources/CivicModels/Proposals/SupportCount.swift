#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How many people support a proposal in one way.
public struct SupportCount: Hashable, Codable, Sendable {
    /// In which way.
    public var kind: SupportKind
    /// How many; `nil` while it is not public.
    @NullWhenAbsent public var count: Int?
    /// When it becomes public.
    public var hiddenUntil: Date?
    /// Whether the person who is signed in is one of them.
    public var mine: Bool?

    /// For previews, tests and other sources; they are usually read.
    public init(kind: SupportKind, count: Int? = nil, hiddenUntil: Date? = nil, mine: Bool? = nil) {
        self.kind = kind
        self.count = count
        self.hiddenUntil = hiddenUntil
        self.mine = mine
    }
}
