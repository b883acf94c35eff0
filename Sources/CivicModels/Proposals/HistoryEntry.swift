#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One step of a proposal from state to state.
public struct HistoryEntry: Hashable, Codable, Sendable {
    /// When.
    public var at: Date
    /// The state before; absent at the beginning.
    public var from: ProposalState?
    /// The state after.
    public var to: ProposalState
    /// What the city's own platform calls it.
    public var nativeState: String?
    /// Who did it.
    public var by: HistoryActor
    /// Why.
    public var reason: LocalizedText?
    /// In which phase.
    public var phase: Phase.ID?

    /// For previews, tests and other sources; they are usually read.
    public init(
        at: Date,
        from: ProposalState? = nil,
        to: ProposalState,
        nativeState: String? = nil,
        by: HistoryActor,
        reason: LocalizedText? = nil,
        phase: Phase.ID? = nil
    ) {
        self.at = at
        self.from = from
        self.to = to
        self.nativeState = nativeState
        self.by = by
        self.reason = reason
        self.phase = phase
    }
}
