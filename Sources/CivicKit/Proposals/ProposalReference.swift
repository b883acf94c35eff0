import Foundation
import HTTPTypes

/// One proposal by its id: reading it, and everything that can be done with it.
///
/// ```swift
/// let reference = city.proposals.proposal("2026-000123")
/// let proposal = try await reference.get()
/// try await reference.support(.like)
/// ```
public struct ProposalReference: Sendable {
    /// `2026-000123`
    public let id: Proposal.ID
    let city: City

    /// Reads it.
    ///
    /// - Throws: ``CivicError`` with the code `notFound`, also for the draft of somebody else; `withdrawn` or `hidden`,
    ///   with the reason, where it was taken down.
    public func get() async throws -> Versioned<Proposal> {
        try await call("proposal \(id)").versioned()
    }

    /// Reads it unless it is what was read before: an unchanged proposal is not sent again.
    public func get(ifChangedSince known: Versioned<Proposal>) async throws -> Versioned<Proposal> {
        guard let etag = known.etag else { return try await get() }
        var call = call("proposal \(id)")
        call.headers[.ifNoneMatch] = etag
        let answer = try await call.answer()
        guard answer.head.status != .notModified else { return known }
        return Versioned(try ProposalsCall.read(Proposal.self, from: answer), etag: answer.head.headerFields[.eTag])
    }

    /// Changes it.
    ///
    /// ```swift
    /// var edit = ProposalEdit()
    /// edit.themes = .set(["environnement"])
    /// proposal = try await city.proposals.proposal(proposal.id).edit(edit, since: proposal)
    /// ```
    ///
    /// - Parameters:
    ///   - edit: what to change; what is not named stays.
    ///   - version: as it was read. Supports and comments that came meanwhile do not matter.
    /// - Throws: ``CivicError`` with the code `stale` when somebody changed it meanwhile, `invalidContent` with every
    ///   mistake, `wrongState`, `phaseClosed` or `notYours`.
    public func edit(
        _ edit: ProposalEdit, since version: Versioned<Proposal>
    ) async throws -> Versioned<Proposal> {
        try await call("edit proposal \(id)").sending(.patch).ifMatching(version)
            .with(edit, as: "application/merge-patch+json").versioned()
    }

    /// Removes a draft. What was submitted is withdrawn instead.
    public func delete(since version: Versioned<Proposal>) async throws {
        _ = try await call("delete proposal \(id)").sending(.delete).ifMatching(version).answer()
    }

    /// Hands the draft in.
    ///
    /// - Throws: ``CivicError`` with the code `invalidContent`, with everything that is missing, or `phaseClosed`.
    public func submit(idempotencyKey: String? = nil) async throws -> Versioned<Proposal> {
        try await call("submit proposal \(id)", "submit").posting(idempotencyKey).versioned()
    }

    /// Takes it back, for good. From then on reading it throws ``CivicError`` with the code `withdrawn` and the reason;
    /// its author still finds it in ``ProposalsAPI/mine(editions:states:)``.
    ///
    /// - Throws: ``CivicError`` with the code `wrongState` for a draft, which is deleted instead, and once a project was
    ///   made of it.
    public func withdraw(reason: LocalizedText? = nil, idempotencyKey: String? = nil) async throws -> Versioned<
        Proposal
    > {
        var call = try call("withdraw proposal \(id)", "withdraw").posting(idempotencyKey)
        if let reason { call = try call.with(["reason": reason]) }
        return try await call.versioned()
    }

    /// What happened to it, the earliest first.
    public func history() async throws -> [HistoryEntry] {
        try await call("history of \(id)", "history").all()
    }

    /// What the city answered, the latest first.
    public func answers() async throws -> [OfficialAnswer] {
        try await call("answers to \(id)", "answers").all()
    }
}

/// Supports, comments, reports.
extension ProposalReference {
    /// How many support it in each way; without a number where that is hidden for now.
    public func supports() async throws -> [SupportCount] {
        try await call("supports of \(id)", "supports").value(Supports.self).items
    }

    /// Supports it. Doing it twice counts once.
    @discardableResult
    public func support(_ kind: SupportKind) async throws -> SupportCount {
        try await call("support \(id)", "supports", kind.rawValue).sending(.put).value()
    }

    /// Takes the support back, if there is one.
    @discardableResult
    public func withdrawSupport(_ kind: SupportKind) async throws -> SupportCount {
        try await call("withdraw support of \(id)", "supports", kind.rawValue).sending(.delete).value()
    }

    /// The comments, each followed by the answers to it.
    ///
    /// ```swift
    /// for try await comment in reference.comments.order(.score) {
    ///     print(String(repeating: "  ", count: comment.depth), comment.body?.text() ?? "…")
    /// }
    /// ```
    public var comments: ListQuery<Comment> { city.proposals.comments(on: id) }

    /// Writes a comment, or an answer to one.
    ///
    /// ```swift
    /// try await reference.comment(CommentDraft(body: ["fr": "Bonne idée !"], alignment: .for))
    /// ```
    @discardableResult
    public func comment(_ draft: CommentDraft, idempotencyKey: String? = nil) async throws -> Comment {
        try await call("comment on \(id)", "comments").posting(idempotencyKey).with(draft).value()
    }

    /// Tells the city that something is wrong with it.
    @discardableResult
    public func report(_ draft: ReportDraft, idempotencyKey: String? = nil) async throws -> Report {
        try await call("report \(id)", "reports").posting(idempotencyKey).with(draft).value()
    }

    private struct Supports: Decodable {
        let items: [SupportCount]
    }
}

/// Attachments.
extension ProposalReference {
    /// Adds an image or a document.
    ///
    /// - Parameters:
    ///   - data: the file.
    ///   - mediaType: `image/jpeg`, `image/png`, `image/webp` or `application/pdf`.
    ///   - title: what it is called, in the language in which the proposal was written.
    ///   - alt: what an image shows, for those who do not see it, in the same language.
    ///   - kind: image or document; by the media type without one.
    /// - Throws: ``CivicError`` with the code `tooLarge`, `unsupportedMediaType` or `limitReached`.
    public func attach(
        _ data: Data,
        mediaType: String,
        title: String,
        alt: String? = nil,
        kind: AttachmentKind? = nil,
        idempotencyKey: String? = nil
    ) async throws -> Attachment {
        var call = try call("attach to \(id)", "attachments").posting(idempotencyKey)
        call.parameters.append(("title", title))
        if let alt { call.parameters.append(("alt", alt)) }
        if let kind { call.parameters.append(("kind", kind.rawValue)) }
        call.headers[.contentType] = mediaType
        call.body = data
        return try await call.value()
    }

    /// Reads a file.
    public func attachment(_ attachment: Attachment.ID) async throws -> Data {
        try await call("attachment \(attachment) of \(id)", "attachments", attachment.rawValue)
            .accepting("*/*").answer().body
    }

    /// Removes a file.
    public func removeAttachment(_ attachment: Attachment.ID) async throws {
        _ = try await call("remove attachment \(attachment) of \(id)", "attachments", attachment.rawValue)
            .sending(.delete).answer()
    }

    private func call(_ operation: String, _ path: String...) -> ProposalsCall {
        ProposalsCall(city: city, operation: "\(operation) (\(city.name))", path: ["proposals", id.rawValue] + path)
    }
}
