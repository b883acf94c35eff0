import HTTPTypes

/// The ballot of the person who is signed in, in one edition. Nobody else's can be reached.
///
/// ```swift
/// let ballot = city.proposals.ballot(in: "2026")
/// let paper = try await ballot.paper()
/// var draft = BallotDraft(area: "75011")
/// draft.vote(for: "2026-p-042")
/// let receipt = try await ballot.cast(draft, on: paper)
/// ```
public struct BallotReference: Sendable {
    /// The edition that is voted in.
    public let edition: Edition.ID
    let city: City

    /// The rule and the projects, to fill a ballot in on. Nobody needs to be signed in for that.
    ///
    /// - Throws: ``CivicError`` with the code `notOffered` for an edition without a vote.
    public func paper() async throws -> BallotPaper {
        let edition = try await city.proposals.edition(edition)
        guard let rule = edition.ballotRule else {
            throw CivicError(
                .notOffered, operation: "ballot in \(edition.id) (\(city.name))",
                message: "There is no vote in this edition, or its rule is not decided yet.",
                hint: "`city.proposals.now()` tells what can be done.")
        }
        var projects: [Project] = []
        for try await project in city.proposals.projects.where(.edition(edition.id)) { projects.append(project) }
        return BallotPaper(edition: edition.id, rule: rule, projects: projects)
    }

    /// What was saved. Once it is cast, it has its receipt and no votes: nothing ties them to the person any more.
    ///
    /// - Throws: ``CivicError`` with the code `noBallot` when there is none yet.
    public func get() async throws -> Versioned<Ballot> {
        var call = call("ballot in \(edition)")
        call.needsSession = true
        return try await call.versioned()
    }

    /// Keeps a draft at the city, to go on with elsewhere. It may break the rule; the `problems` of the result say how.
    ///
    /// - Parameters:
    ///   - draft: replaces what was saved before.
    ///   - version: as it was read; then a draft that was saved elsewhere meanwhile is not replaced, code `stale`.
    public func save(
        _ draft: BallotDraft, since version: Versioned<Ballot>? = nil
    ) async throws -> Versioned<Ballot> {
        var call = call("save the ballot in \(edition)").sending(.put)
        if let version { call = try call.ifMatching(version) }
        return try await call.with(draft).versioned()
    }

    /// Removes a draft.
    ///
    /// - Throws: ``CivicError`` with the code `alreadyCast` when it is one no more.
    public func discard() async throws {
        _ = try await call("discard the ballot in \(edition)").sending(.delete).answer()
    }

    /// Votes, for good: checks the ballot, saves it and casts exactly that.
    ///
    /// ```swift
    /// do {
    ///     let receipt = try await ballot.cast(draft, on: paper)
    ///     assert(receipt.verify(draft))
    /// } catch let error as CivicError where error.code == .invalidBallot {
    ///     for problem in error.ballotProblems { show(problem.detail) }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - draft: what to vote for.
    ///   - paper: what to check it with; read anew without one.
    ///   - idempotencyKey: with the one of an earlier call whose answer did not arrive, the receipt of that call comes
    ///     back, within a day; it stands for the ballot of that call, as ``Receipt/verify(_:)`` tells.
    /// - Throws: ``CivicError`` with the code `invalidBallot` before anything is sent, `phaseClosed`, with the dates,
    ///   `requirementMissing`, `alreadyCast`, or the code of what the city finds.
    public func cast(
        _ draft: BallotDraft, on paper: BallotPaper? = nil, idempotencyKey: String? = nil
    ) async throws -> Receipt {
        let casting = try call("cast the ballot in \(edition)", "cast").posting(idempotencyKey)
        let known: BallotPaper
        if let paper { known = paper } else { known = try await self.paper() }
        try check(draft, on: known)
        do {
            return try await casting.ifMatching(save(draft)).value()
        } catch let error as CivicError where error.code == .alreadyCast && idempotencyKey != nil {
            // An earlier call with this key may have done it: then the city repeats its receipt.
            return try await casting.value()
        }
    }

    private func check(_ draft: BallotDraft, on paper: BallotPaper) throws(CivicError) {
        let operation = "cast the ballot in \(edition) (\(city.name))"
        guard paper.edition == edition else {
            throw CivicError(
                .invalidParameter, operation: operation, message: "The paper is that of \(paper.edition).",
                hint: "`ballot(in: \"\(edition)\").paper()` reads the one that belongs to this ballot.")
        }
        let problems = paper.problems(in: draft)
        guard !problems.isEmpty else { return }
        var error = CivicError(
            .invalidBallot, operation: operation,
            message: "The ballot breaks its rule: \(problems.map(\.detail).joined(separator: " "))",
            hint: "Nothing was sent. `BallotPaper.problems(in:)` checks while people choose.")
        error.ballotProblems = problems
        throw error
    }

    private func call(_ operation: String, _ path: String...) -> ProposalsCall {
        ProposalsCall(city: city, operation: "\(operation) (\(city.name))", path: ["ballots", edition.rawValue] + path)
    }
}
