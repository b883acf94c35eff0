#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The members of a ``Project`` that were asked for by `fields`; the others are `nil`.
public struct SparseProject: Hashable, Codable, Sendable, Identifiable {
    /// `2026-p-042`
    public var id: Project.ID
    /// The edition it belongs to.
    public var edition: Edition.ID?
    /// Its number on the ballot.
    public var number: Int?
    /// The area whose money pays for it.
    public var area: Area.ID?
    /// What it is called.
    public var title: LocalizedText?
    /// What it is about.
    public var description: LocalizedText?
    /// The language in which it was written.
    public var originalLanguage: String?
    /// The languages that a machine translated into.
    public var machineTranslated: [String]?
    /// What it is about, by the city's list.
    public var themes: [Theme.ID]?
    /// How far it has come.
    public var state: ProposalState?
    /// What the city's own platform calls that.
    public var nativeState: String?
    /// What it came of.
    public var proposals: [Proposal.ID]?
    /// What it costs, by the city's estimate.
    public var cost: Money?
    /// How the cost comes about.
    public var costReport: LocalizedText?
    /// Where it shall be.
    public var place: Place?
    /// Whether it is paid from the share of equity zones.
    public var isInEquityZone: Bool?
    /// Pictures and documents.
    public var attachments: [Attachment]?
    /// How many votes it got; `nil` while that is not public.
    public var votes: Int?
    /// Its place in the results, from 1.
    public var rank: Int?
    /// When the votes become public.
    public var hiddenUntil: Date?
    /// How far its building has come; more at ``Realisation``.
    public var realisation: Project.Progress?
    /// When and why it was taken off the ballot.
    public var withdrawal: Withdrawal?
    /// When it last changed.
    public var updatedAt: Date?
    /// Its page for people.
    public var url: URL?

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Project.ID,
        edition: Edition.ID? = nil,
        number: Int? = nil,
        area: Area.ID? = nil,
        title: LocalizedText? = nil,
        description: LocalizedText? = nil,
        originalLanguage: String? = nil,
        machineTranslated: [String]? = nil,
        themes: [Theme.ID]? = nil,
        state: ProposalState? = nil,
        nativeState: String? = nil,
        proposals: [Proposal.ID]? = nil,
        cost: Money? = nil,
        costReport: LocalizedText? = nil,
        place: Place? = nil,
        isInEquityZone: Bool? = nil,
        attachments: [Attachment]? = nil,
        votes: Int? = nil,
        rank: Int? = nil,
        hiddenUntil: Date? = nil,
        realisation: Project.Progress? = nil,
        withdrawal: Withdrawal? = nil,
        updatedAt: Date? = nil,
        url: URL? = nil
    ) {
        self.id = id
        self.edition = edition
        self.number = number
        self.area = area
        self.title = title
        self.description = description
        self.originalLanguage = originalLanguage
        self.machineTranslated = machineTranslated
        self.themes = themes
        self.state = state
        self.nativeState = nativeState
        self.proposals = proposals
        self.cost = cost
        self.costReport = costReport
        self.place = place
        self.isInEquityZone = isInEquityZone
        self.attachments = attachments
        self.votes = votes
        self.rank = rank
        self.hiddenUntil = hiddenUntil
        self.realisation = realisation
        self.withdrawal = withdrawal
        self.updatedAt = updatedAt
        self.url = url
    }
}
