#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A stretch of time in which certain things may be done. It includes the instant at which it starts, and not the one
/// at which it ends.
public struct Phase: Hashable, Codable, Sendable, Identifiable {
    /// What it is called.
    public var id: Identifier<Phase>
    /// What it is for.
    public var kind: PhaseKind
    /// What the city's own platform calls it.
    public var nativeCode: String?
    /// What people call it.
    public var title: LocalizedText
    /// The first instant; absent where it has always been open.
    public var startsAt: Date?
    /// The first instant after it; absent where no end is foreseen.
    public var endsAt: Date?
    /// Where it is, by the city's clock.
    public var state: PhaseState

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Phase>,
        kind: PhaseKind,
        nativeCode: String? = nil,
        title: LocalizedText,
        startsAt: Date? = nil,
        endsAt: Date? = nil,
        state: PhaseState
    ) {
        self.id = id
        self.kind = kind
        self.nativeCode = nativeCode
        self.title = title
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.state = state
    }
}
