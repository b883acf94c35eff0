#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How an edition was decided: per list and per project, with the rule, so that anyone can count again.
public struct Results: Hashable, Codable, Sendable {
    /// Which edition.
    public var edition: Edition.ID
    /// Whether they may still change.
    public var state: ResultsState
    /// Since when they are public.
    public var publishedAt: Date
    /// What was counted by.
    public var rule: AppliedRule
    /// What decided between equals, in order.
    public var tieBreak: [TieBreak]
    /// How many voted.
    public var turnout: Turnout
    /// List by list.
    public var lists: [ListResult]

    /// For previews, tests and other sources; they are usually read.
    public init(
        edition: Edition.ID,
        state: ResultsState,
        publishedAt: Date,
        rule: AppliedRule,
        tieBreak: [TieBreak] = [],
        turnout: Turnout,
        lists: [ListResult] = []
    ) {
        self.edition = edition
        self.state = state
        self.publishedAt = publishedAt
        self.rule = rule
        self.tieBreak = tieBreak
        self.turnout = turnout
        self.lists = lists
    }
}

extension Results {
    /// The rule that was counted by.
    public struct AppliedRule: Hashable, Codable, Sendable {
        /// Which ballot rule.
        public var id: BallotRule.ID
        /// Its version.
        public var version: Int
        /// How winners were found.
        public var method: CountingMethod
        /// How people voted.
        public var kind: BallotKind

        /// For previews, tests and other sources; they are usually read.
        public init(id: BallotRule.ID, version: Int, method: CountingMethod, kind: BallotKind) {
            self.id = id
            self.version = version
            self.method = method
            self.kind = kind
        }
    }
}

extension Results {
    /// How many voted.
    public struct Turnout: Hashable, Codable, Sendable {
        /// In all; `nil` where it is not known.
        @NullWhenAbsent public var voters: Int?
        /// Online.
        public var internet: Int?
        /// On paper.
        public var paper: Int?

        /// For previews, tests and other sources; they are usually read.
        public init(voters: Int? = nil, internet: Int? = nil, paper: Int? = nil) {
            self.voters = voters
            self.internet = internet
            self.paper = paper
        }
    }
}
