#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A comment on a proposal. Comments form a tree; one that was taken down stays in it without its text.
///
/// Swift Testing has a type of this name: in a test that imports both, write `CivicKit.Comment`.
public struct Comment: Hashable, Codable, Sendable, Identifiable {
    /// What it is called.
    public var id: Identifier<Comment>
    /// What it is about.
    public var proposal: Proposal.ID
    /// What it replies to; `nil` for a first one.
    @NullWhenAbsent public var parent: Comment.ID?
    /// How many levels below the first.
    public var depth: Int
    /// Whether it can be read.
    public var state: CommentState
    /// Plain text; absent unless it can be read.
    public var body: LocalizedText?
    /// The language in which it was written.
    public var originalLanguage: String?
    /// The languages that a machine translated into.
    public var machineTranslated: [String]
    /// Where it stands.
    public var alignment: Alignment
    /// Who wrote it.
    public var author: Author?
    /// What people think of it.
    public var ratings: Ratings
    /// How many reply to it directly.
    public var replyCount: Int
    /// When.
    public var createdAt: Date
    /// Whether the person who is signed in wrote it.
    public var isMine: Bool?
    /// What the person who is signed in thinks of it.
    public var myRating: CommentRating?

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Comment>,
        proposal: Proposal.ID,
        parent: Comment.ID? = nil,
        depth: Int = 0,
        state: CommentState,
        body: LocalizedText? = nil,
        originalLanguage: String? = nil,
        machineTranslated: [String] = [],
        alignment: Alignment,
        author: Author? = nil,
        ratings: Ratings,
        replyCount: Int = 0,
        createdAt: Date,
        isMine: Bool? = nil,
        myRating: CommentRating? = nil
    ) {
        self.id = id
        self.proposal = proposal
        self.parent = parent
        self.depth = depth
        self.state = state
        self.body = body
        self.originalLanguage = originalLanguage
        self.machineTranslated = machineTranslated
        self.alignment = alignment
        self.author = author
        self.ratings = ratings
        self.replyCount = replyCount
        self.createdAt = createdAt
        self.isMine = isMine
        self.myRating = myRating
    }
}

extension Comment {
    /// How many find a comment good, and how many do not.
    public struct Ratings: Hashable, Codable, Sendable {
        /// Those who do.
        public var up: Int
        /// Those who do not.
        public var down: Int

        /// For previews, tests and other sources; they are usually read.
        public init(up: Int, down: Int) {
            self.up = up
            self.down = down
        }
    }
}
