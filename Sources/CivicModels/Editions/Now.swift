#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What can be done at this moment, in one answer: the open phases of each edition, and for a person who is signed in,
/// what they may do and what is in the way.
public struct Now: Hashable, Codable, Sendable {
    /// The city's own time.
    public var at: Date
    /// Editions that run.
    public var editions: [RunningEdition]

    /// For previews, tests and other sources; they are usually read.
    public init(at: Date, editions: [RunningEdition] = []) {
        self.at = at
        self.editions = editions
    }
}

extension Now {
    /// One edition that runs.
    public struct RunningEdition: Hashable, Codable, Sendable {
        /// Which one.
        public var edition: Edition.ID
        /// What it is called.
        public var title: LocalizedText
        /// The phases that are open; several may be.
        public var openPhases: [Phase]
        /// What opens next.
        public var nextPhase: Phase?
        /// What may be done, and what may not.
        public var actions: [Action]

        /// For previews, tests and other sources; they are usually read.
        public init(
            edition: Edition.ID,
            title: LocalizedText,
            openPhases: [Phase] = [],
            nextPhase: Phase? = nil,
            actions: [Action] = []
        ) {
            self.edition = edition
            self.title = title
            self.openPhases = openPhases
            self.nextPhase = nextPhase
            self.actions = actions
        }
    }
}

extension Now {
    /// One thing to do, and whether it may be done.
    public struct Action: Hashable, Codable, Sendable {
        /// What to do.
        public var action: ActionName
        /// Whether it may be done now.
        public var allowed: Bool
        /// When it becomes possible, or has.
        public var from: Date?
        /// When it ends; this instant is the first at which it is too late.
        public var until: Date?
        /// What is in the way; empty where it is allowed.
        public var blockedBy: [Obstacle]

        /// For previews, tests and other sources; they are usually read.
        public init(
            action: ActionName, allowed: Bool, from: Date? = nil, until: Date? = nil, blockedBy: [Obstacle] = []
        ) {
            self.action = action
            self.allowed = allowed
            self.from = from
            self.until = until
            self.blockedBy = blockedBy
        }
    }
}

extension Now {
    /// Why something may not be done.
    public struct Obstacle: Hashable, Codable, Sendable {
        /// The code that the operation would answer.
        public var code: ProblemCode
        /// The reason, for people.
        public var detail: String
        /// What the person lacks.
        public var requirement: Requirement?

        /// For previews, tests and other sources; they are usually read.
        public init(code: ProblemCode, detail: String, requirement: Requirement? = nil) {
            self.code = code
            self.detail = detail
            self.requirement = requirement
        }
    }
}
