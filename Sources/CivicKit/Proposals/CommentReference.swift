import HTTPTypes

/// One comment by its id: reading it, and everything that can be done with it.
///
/// ```swift
/// try await city.proposals.comment(comment.id).rate(.up)
/// ```
public struct CommentReference: Sendable {
    /// `c-004260`
    public let id: Comment.ID
    let city: City

    /// Reads it.
    ///
    /// - Throws: ``CivicError`` with the code `hidden` or `withdrawn`, with the reason, where it was taken down or taken
    ///   back. In ``ProposalReference/comments`` it keeps its place then, without its text.
    public func get() async throws -> Comment {
        try await call("comment \(id)").value()
    }

    /// Takes an own comment back.
    public func delete() async throws {
        _ = try await call("delete comment \(id)").sending(.delete).answer()
    }

    /// Rates it; another rating replaces the first.
    @discardableResult
    public func rate(_ rating: CommentRating) async throws -> Comment {
        try await call("rate comment \(id)", "rating").sending(.put).with(["value": rating]).value()
    }

    /// Takes the rating back, if there is one.
    @discardableResult
    public func unrate() async throws -> Comment {
        try await call("unrate comment \(id)", "rating").sending(.delete).value()
    }

    /// Tells the city that something is wrong with it.
    @discardableResult
    public func report(_ draft: ReportDraft, idempotencyKey: String? = nil) async throws -> Report {
        try await call("report comment \(id)", "reports").posting(idempotencyKey).with(draft).value()
    }

    private func call(_ operation: String, _ path: String...) -> ProposalsCall {
        ProposalsCall(city: city, operation: "\(operation) (\(city.name))", path: ["comments", id.rawValue] + path)
    }
}
