#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One line of the list of changes: read the thing itself to see what it is now.
public struct Change: Hashable, Codable, Sendable {
    /// What kind of thing has changed.
    public var resource: ChangedResource
    /// Which one; see `resource` for the kind.
    public var id: String
    /// What happened.
    public var change: ChangeKind
    /// When.
    public var at: Date
    /// The proposal of a comment.
    public var proposal: Proposal.ID?

    /// For previews, tests and other sources; they are usually read.
    public init(resource: ChangedResource, id: String, change: ChangeKind, at: Date, proposal: Proposal.ID? = nil) {
        self.resource = resource
        self.id = id
        self.change = change
        self.at = at
        self.proposal = proposal
    }
}
