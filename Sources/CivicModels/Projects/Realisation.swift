#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What became of a project that won: how far it is, its dates, its news, and its end if it was given up.
public struct Realisation: Hashable, Codable, Sendable {
    /// Which project.
    public var project: Project.ID
    /// What is being done.
    public var stage: RealisationStage
    /// What the city's own platform calls that.
    public var nativeStage: String?
    /// Per cent, where the city says so.
    public var progress: Int?
    /// Its dates, in order.
    public var milestones: [Milestone]
    /// What the city tells, newest first.
    public var news: [News]
    /// The works it is made of.
    public var operations: [Operation]
    /// When and why it was given up.
    public var abandonment: Abandonment?
    /// When that was known.
    public var updatedAt: Date

    /// For previews, tests and other sources; they are usually read.
    public init(
        project: Project.ID,
        stage: RealisationStage,
        nativeStage: String? = nil,
        progress: Int? = nil,
        milestones: [Milestone] = [],
        news: [News] = [],
        operations: [Operation] = [],
        abandonment: Abandonment? = nil,
        updatedAt: Date
    ) {
        self.project = project
        self.stage = stage
        self.nativeStage = nativeStage
        self.progress = progress
        self.milestones = milestones
        self.news = news
        self.operations = operations
        self.abandonment = abandonment
        self.updatedAt = updatedAt
    }
}

extension Realisation {
    /// One date of a realisation, as precise as cities are: a month.
    public struct Milestone: Hashable, Codable, Sendable {
        /// What it stands for.
        public var kind: MilestoneKind
        /// What people call it.
        public var title: LocalizedText
        /// `2025-03`
        public var month: CalendarDate
        /// Whether it has been reached.
        public var reached: Bool

        /// For previews, tests and other sources; they are usually read.
        public init(kind: MilestoneKind, title: LocalizedText, month: CalendarDate, reached: Bool) {
            self.kind = kind
            self.title = title
            self.month = month
            self.reached = reached
        }
    }
}

extension Realisation {
    /// What the city tells of a project.
    public struct News: Hashable, Codable, Sendable {
        /// When.
        public var at: Date
        /// The headline.
        public var title: LocalizedText
        /// The text.
        public var body: LocalizedText

        /// For previews, tests and other sources; they are usually read.
        public init(at: Date, title: LocalizedText, body: LocalizedText) {
            self.at = at
            self.title = title
            self.body = body
        }
    }
}

extension Realisation {
    /// One of the works a project is made of, with its own place and contract.
    public struct Operation: Hashable, Codable, Sendable, Identifiable {
        /// What it is called.
        public var id: Identifier<Operation>
        /// What is done.
        public var title: LocalizedText
        /// How far it is.
        public var stage: RealisationStage
        /// What the city's own platform calls that.
        public var nativeStage: String?
        /// Where.
        public var place: Place?
        /// What it costs.
        public var amount: Money?
        /// The contract it is done under.
        public var contract: String?
        /// The day it begins.
        public var startsOn: CalendarDate?
        /// The day it ends.
        public var endsOn: CalendarDate?

        /// For previews, tests and other sources; they are usually read.
        public init(
            id: Identifier<Operation>,
            title: LocalizedText,
            stage: RealisationStage,
            nativeStage: String? = nil,
            place: Place? = nil,
            amount: Money? = nil,
            contract: String? = nil,
            startsOn: CalendarDate? = nil,
            endsOn: CalendarDate? = nil
        ) {
            self.id = id
            self.title = title
            self.stage = stage
            self.nativeStage = nativeStage
            self.place = place
            self.amount = amount
            self.contract = contract
            self.startsOn = startsOn
            self.endsOn = endsOn
        }
    }
}

extension Realisation {
    /// When and why a project was given up.
    public struct Abandonment: Hashable, Codable, Sendable {
        /// When.
        public var at: Date
        /// Why.
        public var reason: LocalizedText

        /// For previews, tests and other sources; they are usually read.
        public init(at: Date, reason: LocalizedText) {
            self.at = at
            self.reason = reason
        }
    }
}
