#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One requirement, whether the person fulfils it, and how to.
public struct Requirement: Hashable, Codable, Sendable {
    /// What it is about.
    public var kind: RequirementKind
    /// A short text for people.
    public var title: String
    /// What exactly is asked.
    public var detail: String
    /// Whether the person fulfils it.
    public var satisfied: Bool
    /// Where it can be fulfilled.
    public var howTo: URL?

    /// For previews, tests and other sources; they are usually read.
    public init(kind: RequirementKind, title: String, detail: String, satisfied: Bool, howTo: URL? = nil) {
        self.kind = kind
        self.title = title
        self.detail = detail
        self.satisfied = satisfied
        self.howTo = howTo
    }
}
