#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An idea of someone for the city. Projects that are put to the vote come of it.
///
/// ```swift
/// let proposal = try await city.proposals.proposal("2026-000123").get()
/// proposal.title.text(preferring: ["en"], original: proposal.originalLanguage)
/// ```
public struct Proposal: Hashable, Codable, Sendable, Identifiable {
    /// `2026-000123`
    public var id: Identifier<Proposal>
    /// What the city prints on it: `L-000123`.
    public var reference: String
    /// The edition it belongs to.
    public var edition: Edition.ID
    /// The phase in which it was handed in.
    public var phase: Phase.ID?
    /// How far it has come.
    public var state: ProposalState
    /// What the city's own platform calls that.
    public var nativeState: String?
    /// What it is called.
    public var title: LocalizedText
    /// What it is about; plain text. Drafts may have none yet.
    public var description: LocalizedText?
    /// The language in which it was written.
    public var originalLanguage: String
    /// The languages that a machine translated into.
    public var machineTranslated: [String]
    /// Who wrote it; empty where they stay unknown.
    public var authors: [Author]
    /// The area it belongs to. Drafts may have none yet.
    public var area: Area.ID?
    /// Where it is about.
    public var place: Place?
    /// What it is about, by the city's list.
    public var themes: [Theme.ID]
    /// What its authors think it costs.
    public var estimatedCost: Money?
    /// Pictures and documents.
    public var attachments: [Attachment]
    /// How many support it, per kind.
    public var supports: [SupportCount]
    /// How many comments it has.
    public var commentCount: Int
    /// What the city answered last.
    public var latestAnswer: OfficialAnswer?
    /// The one it went into.
    public var mergedInto: Proposal.ID?
    /// Those that went into it.
    public var mergedFrom: [Proposal.ID]
    /// The projects that came of it.
    public var projects: [Project.ID]
    /// When it was begun.
    public var createdAt: Date
    /// When it was handed in.
    public var submittedAt: Date?
    /// When it last changed.
    public var updatedAt: Date
    /// When and why it was taken back.
    public var withdrawal: Withdrawal?
    /// When and why it was moderated.
    public var removal: Removal?
    /// Its page for people.
    public var url: URL?
    /// Whether the person who is signed in wrote it.
    public var isMine: Bool?

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Proposal>,
        reference: String,
        edition: Edition.ID,
        phase: Phase.ID? = nil,
        state: ProposalState,
        nativeState: String? = nil,
        title: LocalizedText,
        description: LocalizedText? = nil,
        originalLanguage: String,
        machineTranslated: [String] = [],
        authors: [Author] = [],
        area: Area.ID? = nil,
        place: Place? = nil,
        themes: [Theme.ID] = [],
        estimatedCost: Money? = nil,
        attachments: [Attachment] = [],
        supports: [SupportCount] = [],
        commentCount: Int = 0,
        latestAnswer: OfficialAnswer? = nil,
        mergedInto: Proposal.ID? = nil,
        mergedFrom: [Proposal.ID] = [],
        projects: [Project.ID] = [],
        createdAt: Date,
        submittedAt: Date? = nil,
        updatedAt: Date,
        withdrawal: Withdrawal? = nil,
        removal: Removal? = nil,
        url: URL? = nil,
        isMine: Bool? = nil
    ) {
        self.id = id
        self.reference = reference
        self.edition = edition
        self.phase = phase
        self.state = state
        self.nativeState = nativeState
        self.title = title
        self.description = description
        self.originalLanguage = originalLanguage
        self.machineTranslated = machineTranslated
        self.authors = authors
        self.area = area
        self.place = place
        self.themes = themes
        self.estimatedCost = estimatedCost
        self.attachments = attachments
        self.supports = supports
        self.commentCount = commentCount
        self.latestAnswer = latestAnswer
        self.mergedInto = mergedInto
        self.mergedFrom = mergedFrom
        self.projects = projects
        self.createdAt = createdAt
        self.submittedAt = submittedAt
        self.updatedAt = updatedAt
        self.withdrawal = withdrawal
        self.removal = removal
        self.url = url
        self.isMine = isMine
    }
}
