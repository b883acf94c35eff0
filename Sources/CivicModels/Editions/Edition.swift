#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One round of participation, such as a year's budget: its phases, its areas with their envelopes, and its rules as
/// data.
///
/// ```swift
/// let edition = try await city.proposals.edition("2026")
/// edition.phases.filter { $0.state == .open }.map(\.kind)
/// ```
public struct Edition: Hashable, Codable, Sendable, Identifiable {
    /// `2026`
    public var id: Identifier<Edition>
    /// A short name of the city's own, which begins the references of its proposals: `L`.
    public var code: String?
    /// A budget, or a standing box.
    public var kind: EditionKind
    /// The year it is named after.
    public var year: Int?
    /// What it is called.
    public var title: LocalizedText
    /// What it is about.
    public var description: LocalizedText
    /// The language in which its texts were written.
    public var originalLanguage: String
    /// The languages that a machine translated into.
    public var machineTranslated: [String]
    /// Where it is in time.
    public var status: EditionStatus
    /// In order; they may overlap, and their dates may be unknown.
    public var phases: [Phase]
    /// The areas that take part, with their envelopes.
    public var areas: [Allotment]
    /// The money of the whole edition.
    public var envelope: Money?
    /// How its proposals can be supported.
    public var supportKinds: [SupportKind]
    /// How many supports oblige the city to answer.
    public var supportThreshold: Int?
    /// What a proposal must look like.
    public var proposalRule: ProposalRule
    /// What a ballot must look like; absent where there is no vote.
    public var ballotRule: BallotRule?
    /// What people must fulfil, per action.
    public var requirements: Requirements
    /// Figures of the edition.
    public var counts: Counts
    /// When it last changed.
    public var updatedAt: Date

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Edition>,
        code: String? = nil,
        kind: EditionKind,
        year: Int? = nil,
        title: LocalizedText,
        description: LocalizedText,
        originalLanguage: String,
        machineTranslated: [String] = [],
        status: EditionStatus,
        phases: [Phase] = [],
        areas: [Allotment] = [],
        envelope: Money? = nil,
        supportKinds: [SupportKind] = [],
        supportThreshold: Int? = nil,
        proposalRule: ProposalRule,
        ballotRule: BallotRule? = nil,
        requirements: Requirements,
        counts: Counts,
        updatedAt: Date
    ) {
        self.id = id
        self.code = code
        self.kind = kind
        self.year = year
        self.title = title
        self.description = description
        self.originalLanguage = originalLanguage
        self.machineTranslated = machineTranslated
        self.status = status
        self.phases = phases
        self.areas = areas
        self.envelope = envelope
        self.supportKinds = supportKinds
        self.supportThreshold = supportThreshold
        self.proposalRule = proposalRule
        self.ballotRule = ballotRule
        self.requirements = requirements
        self.counts = counts
        self.updatedAt = updatedAt
    }
}

extension Edition {
    /// What one area has in this edition.
    public struct Allotment: Hashable, Codable, Sendable {
        /// Which area.
        public var area: Area.ID
        /// Its money.
        public var envelope: Money?
        /// How many of its projects a voter may choose.
        public var votesLimit: Int?
        /// How many of its projects win, where seats are counted.
        public var seats: Int?
        /// The part of the envelope that is kept for equity zones.
        public var equityEnvelope: Money?

        /// For previews, tests and other sources; they are usually read.
        public init(
            area: Area.ID,
            envelope: Money? = nil,
            votesLimit: Int? = nil,
            seats: Int? = nil,
            equityEnvelope: Money? = nil
        ) {
            self.area = area
            self.envelope = envelope
            self.votesLimit = votesLimit
            self.seats = seats
            self.equityEnvelope = equityEnvelope
        }
    }
}

extension Edition {
    /// What a person must fulfil before each action.
    public struct Requirements: Hashable, Codable, Sendable {
        /// Before handing in an idea.
        public var submit: [RequirementKind]
        /// Before supporting one.
        public var support: [RequirementKind]
        /// Before commenting.
        public var comment: [RequirementKind]
        /// Before voting.
        public var vote: [RequirementKind]

        /// None, unless they are given.
        public init(
            submit: [RequirementKind] = [],
            support: [RequirementKind] = [],
            comment: [RequirementKind] = [],
            vote: [RequirementKind] = []
        ) {
            self.submit = submit
            self.support = support
            self.comment = comment
            self.vote = vote
        }
    }
}

extension Edition {
    /// Figures of an edition; `nil` where they are not known or not public yet.
    public struct Counts: Hashable, Codable, Sendable {
        /// Proposals handed in.
        @NullWhenAbsent public var proposals: Int?
        /// Projects put to the vote.
        @NullWhenAbsent public var projects: Int?
        /// Projects that won.
        @NullWhenAbsent public var winners: Int?
        /// People who voted.
        @NullWhenAbsent public var voters: Int?

        /// For previews, tests and other sources; they are usually read.
        public init(proposals: Int? = nil, projects: Int? = nil, winners: Int? = nil, voters: Int? = nil) {
            self.proposals = proposals
            self.projects = projects
            self.winners = winners
            self.voters = voters
        }
    }
}
