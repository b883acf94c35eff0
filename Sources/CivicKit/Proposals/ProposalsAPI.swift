import Foundation

/// The participatory budget of a city, from an idea to a delivered project.
///
/// ```swift
/// let now = try await city.proposals.now()
/// for try await idea in city.proposals.all.where(.edition("2026"), .area("75011")) { … }
/// let draft = ProposalDraft(edition: "2026", title: ["fr": "Des arbres rue Oberkampf"])
/// let proposal = try await city.proposals.create(draft)
/// let receipt = try await city.proposals.ballot(in: "2026").cast(ballot)
/// ```
///
/// Reading needs nobody to be signed in; writing does, see ``City/signedIn(with:)``. What fails throws ``CivicError``,
/// whose code and `problem` say what the way out is. Everything that creates something carries an idempotency key, made
/// here unless it is given: sending it again cannot create it twice. Give one that you have kept to repeat a call from
/// before the app was ended.
public struct ProposalsAPI: ProposalSource {
    let city: City

    /// What this city offers: operations, kinds of ballots, limits.
    public func capabilities() async throws -> Capabilities {
        try await call("capabilities", "capabilities").value()
    }

    /// What can be done today, and what not and why: for anybody, or for the person who is signed in.
    ///
    /// - Parameter edition: only in this edition; without one, in all that are running.
    public func now(in edition: Edition.ID? = nil) async throws -> Now {
        var call = call("what can be done now", "now")
        if let edition { call.parameters.append(("edition", edition.rawValue)) }
        return try await call.value()
    }

    /// The phases of an edition, in their order.
    public func phases(of edition: Edition.ID) async throws -> [Phase] {
        let call = call("phases of \(edition)", "editions", edition.rawValue, "phases")
        return try await call.value(ListPage<Phase>.self).items
    }

    /// Whether the person who is signed in may vote in an edition, and what is missing.
    public func eligibility(in edition: Edition.ID) async throws -> Eligibility {
        var call = call("eligibility in \(edition)", "editions", edition.rawValue, "eligibility")
        call.needsSession = true
        return try await call.value()
    }

    /// The person who is signed in.
    public func me() async throws -> Me {
        var call = call("me", "me")
        call.needsSession = true
        return try await call.value()
    }

    /// The proposals of the person who is signed in: also drafts, and those that were withdrawn.
    ///
    /// ```swift
    /// for try await draft in city.proposals.mine(states: [.draft]) { … }
    /// ```
    public func mine(editions: [Edition.ID] = [], states: [ProposalState] = []) -> CursorSequence<Proposal> {
        var call = call("my proposals", "me", "proposals")
        call.needsSession = true
        call.parameters += editions.map { ("edition", $0.rawValue) }
        call.parameters += states.map { ("state", $0.rawValue) }
        let request = call
        return CursorSequence { cursor, limit in try await request.page(cursor, limit) }
    }

    /// One proposal, to read it or to do something with it. Nothing is sent yet.
    ///
    /// ```swift
    /// let proposal = try await city.proposals.proposal("2026-000123").get()
    /// ```
    public func proposal(_ id: Proposal.ID) -> ProposalReference {
        ProposalReference(id: id, city: city)
    }

    /// One comment, to read it or to do something with it. Nothing is sent yet.
    public func comment(_ id: Comment.ID) -> CommentReference {
        CommentReference(id: id, city: city)
    }

    /// Writes a proposal as a draft, which only its author sees until it is submitted.
    ///
    /// - Parameters:
    ///   - draft: what is known so far; an edition and a title are enough.
    ///   - idempotencyKey: the same one makes it the same proposal, however often it is sent within a day.
    /// - Throws: ``CivicError`` with the code `phaseClosed`, with the dates, `invalidContent` with every mistake,
    ///   `requirementMissing` or `limitReached`.
    public func create(_ draft: ProposalDraft, idempotencyKey: String? = nil) async throws -> Versioned<Proposal> {
        try await call("create a proposal", "proposals").posting(idempotencyKey).with(draft).versioned()
    }

    /// The ballot of the person who is signed in. Nothing is sent yet.
    ///
    /// ```swift
    /// let ballot = city.proposals.ballot(in: "2026")
    /// let paper = try await ballot.paper()
    /// ```
    public func ballot(in edition: Edition.ID) -> BallotReference {
        BallotReference(edition: edition, city: city)
    }

    /// What anybody may know of a receipt: that its ballot was cast, and whether it is in the count.
    public func receipt(_ id: Receipt.ID) async throws -> ReceiptStatus {
        try await call("receipt", "receipts", id.rawValue).value()
    }

    /// Every ballot of a list without its voter, as a Pabulib `.pb` file, so that anybody can count again.
    ///
    /// - Throws: ``CivicError`` with the code `resultsNotPublished` before they are, and `notFound` for a list with so
    ///   few ballots that they would tell who voted how.
    public func recount(of edition: Edition.ID, list: BallotList.ID) async throws -> String {
        let call = call("recount of \(list) in \(edition)", "results", edition.rawValue, "recounts", list.rawValue)
        return String(decoding: try await call.accepting("text/x-pabulib").answer().body, as: UTF8.self)
    }

    /// What has changed since a cursor: for caches, and for whoever shall be told.
    ///
    /// ```swift
    /// for try await batch in city.proposals.changes(since: saved, of: .project, .results) {
    ///     apply(batch.items)
    ///     saved = batch.cursor        // go on from here next time
    /// }
    /// ```
    ///
    /// It ends when there is nothing more at the moment, and always gives one batch at least, so that there is a cursor.
    ///
    /// - Parameters:
    ///   - cursor: of the last batch. Without one there is a single batch without changes, whose cursor means now: keep it,
    ///     then read lists or exports, and follow the changes from there. A cursor that is older than the server remembers
    ///     throws ``CivicError`` with the code `invalidCursor`: begin again like that.
    ///   - resources: what to hear of; everything without any.
    public func changes(since cursor: String? = nil, of resources: ChangedResource...) -> ChangeSequence {
        var call = call("changes", "changes")
        call.parameters = resources.map { ("resource", $0.rawValue) }
        return ChangeSequence(call: call, cursor: cursor)
    }

    func call(_ operation: String, _ path: String...) -> ProposalsCall {
        ProposalsCall(city: city, operation: "\(operation) (\(city.name))", path: path)
    }
}

/// Reading, as every source has it.
extension ProposalsAPI {
    public func list(_ request: ListRequest<Edition>) async throws -> ListPage<Edition> {
        try await page(request, call("editions", "editions"))
    }

    public func list(_ request: ListRequest<Area>) async throws -> ListPage<Area> {
        try await page(request, call("areas", "areas"))
    }

    public func list(_ request: ListRequest<Proposal>) async throws -> ListPage<Proposal> {
        try await page(request, call("proposals", "proposals"))
    }

    public func list(_ request: ListRequest<Project>) async throws -> ListPage<Project> {
        try await page(request, call("projects", "projects"))
    }

    public func list(_ request: ListRequest<Comment>, on proposal: Proposal.ID) async throws -> ListPage<Comment> {
        try await page(request, call("comments on \(proposal)", "proposals", proposal.rawValue, "comments"))
    }

    public func read(_ id: Edition.ID) async throws -> Edition {
        try await call("edition \(id)", "editions", id.rawValue).value()
    }

    public func read(_ id: Area.ID) async throws -> Area {
        try await call("area \(id)", "areas", id.rawValue).value()
    }

    public func read(_ id: Proposal.ID) async throws -> Proposal {
        try await call("proposal \(id)", "proposals", id.rawValue).value()
    }

    public func read(_ id: Project.ID) async throws -> Project {
        try await call("project \(id)", "projects", id.rawValue).value()
    }

    public func themes(taxonomy: String?) async throws -> [Theme] {
        var call = call("themes", "themes")
        if let taxonomy { call.parameters.append(("taxonomy", taxonomy)) }
        return try await call.all()
    }

    public func realisation(of project: Project.ID) async throws -> Realisation {
        try await call("realisation of \(project)", "projects", project.rawValue, "realisation").value()
    }

    /// - Throws: ``CivicError`` with the code `resultsNotPublished`, which says when they come.
    public func results(of edition: Edition.ID) async throws -> Results {
        try await call("results of \(edition)", "results", edition.rawValue).value()
    }

    private func page<Item>(_ request: ListRequest<Item>, _ call: ProposalsCall) async throws -> ListPage<Item>
    where Item: Hashable & Codable & Sendable {
        var call = call
        call.parameters = try request.parameters(call.operation)
        return try await call.page(request.cursor, request.limit)
    }
}
