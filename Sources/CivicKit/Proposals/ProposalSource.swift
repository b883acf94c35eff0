/// Where proposals, projects and results are read from: a city that serves the contract, or another platform that is
/// made to look like one.
///
/// ``ProposalsAPI`` conforms. A conformer of your own implements what its platform has, and lists that in its
/// ``Capabilities``; everything else throws ``CivicError`` with the code `notOffered`. Of the filters of a
/// ``ListRequest`` it refuses those that it cannot apply: leaving one out in silence would give wrong rows.
///
/// ```swift
/// struct Decidim: ProposalSource {
///     func capabilities() async throws -> Capabilities { … }
///     func list(_ request: ListRequest<Proposal>) async throws -> ListPage<Proposal> { … }
///     func read(_ id: Proposal.ID) async throws -> Proposal { … }
/// }
/// for try await idea in Decidim().all.where(.matching("vélo")) { … }
/// ```
public protocol ProposalSource: Sendable {
    /// What the source has, and what it lacks.
    func capabilities() async throws -> Capabilities

    /// A page of editions; apps call ``editions``.
    func list(_ request: ListRequest<Edition>) async throws -> ListPage<Edition>
    /// A page of areas; apps call ``areas``.
    func list(_ request: ListRequest<Area>) async throws -> ListPage<Area>
    /// A page of proposals; apps call ``all``.
    func list(_ request: ListRequest<Proposal>) async throws -> ListPage<Proposal>
    /// A page of projects; apps call ``projects``.
    func list(_ request: ListRequest<Project>) async throws -> ListPage<Project>
    /// A page of the comments on a proposal; apps call ``comments(on:)``.
    func list(_ request: ListRequest<Comment>, on proposal: Proposal.ID) async throws -> ListPage<Comment>

    /// An edition by its id.
    func read(_ id: Edition.ID) async throws -> Edition
    /// An area by its code, with its outline.
    func read(_ id: Area.ID) async throws -> Area
    /// A proposal by its id.
    func read(_ id: Proposal.ID) async throws -> Proposal
    /// A project by its id.
    func read(_ id: Project.ID) async throws -> Project

    /// What proposals can be about; of one taxonomy, or of all.
    func themes(taxonomy: String?) async throws -> [Theme]
    /// What has become of a project since it was voted for.
    func realisation(of project: Project.ID) async throws -> Realisation
    /// Who won, and why the others did not.
    func results(of edition: Edition.ID) async throws -> Results
}

/// What a source does not implement, it does not offer.
extension ProposalSource {
    public func list(_ request: ListRequest<Edition>) async throws -> ListPage<Edition> { throw lacking("editions") }
    public func list(_ request: ListRequest<Area>) async throws -> ListPage<Area> { throw lacking("areas") }
    public func list(_ request: ListRequest<Proposal>) async throws -> ListPage<Proposal> { throw lacking("proposals") }
    public func list(_ request: ListRequest<Project>) async throws -> ListPage<Project> { throw lacking("projects") }
    public func list(_ request: ListRequest<Comment>, on proposal: Proposal.ID) async throws -> ListPage<Comment> {
        throw lacking("comments")
    }

    public func read(_ id: Edition.ID) async throws -> Edition { throw lacking("edition \(id)") }
    public func read(_ id: Area.ID) async throws -> Area { throw lacking("area \(id)") }
    public func read(_ id: Proposal.ID) async throws -> Proposal { throw lacking("proposal \(id)") }
    public func read(_ id: Project.ID) async throws -> Project { throw lacking("project \(id)") }

    public func themes(taxonomy: String?) async throws -> [Theme] { throw lacking("themes") }
    public func realisation(of project: Project.ID) async throws -> Realisation { throw lacking("realisation") }
    public func results(of edition: Edition.ID) async throws -> Results { throw lacking("results") }

    private func lacking(_ operation: String) -> CivicError {
        CivicError(
            .notOffered, operation: operation, message: "This source does not have that.",
            hint: "`capabilities()` lists what it has.")
    }
}

/// What apps call, the same for every source.
extension ProposalSource {
    /// Every proposal that anybody may see, until filters narrow them down.
    ///
    /// ```swift
    /// for try await idea in city.proposals.all.where(.edition("2026"), .area("75011")) { … }
    /// ```
    public var all: ListQuery<Proposal> { query { try await list($0) } }

    /// The projects that are or were put to the vote.
    ///
    /// ```swift
    /// let winners = city.proposals.projects.where(.edition("2025"), .state(.winner))
    /// ```
    public var projects: ListQuery<Project> { query { try await list($0) } }

    /// The rounds of the participatory budget, past, running and to come.
    public var editions: ListQuery<Edition> { query { try await list($0) } }

    /// The city, its districts and whatever else proposals belong to.
    public var areas: ListQuery<Area> { query { try await list($0) } }

    /// The comments on a proposal, each followed by the answers to it.
    public func comments(on proposal: Proposal.ID) -> ListQuery<Comment> {
        query { try await list($0, on: proposal) }
    }

    /// An edition with its phases, areas and rules.
    public func edition(_ id: Edition.ID) async throws -> Edition { try await read(id) }

    /// An area with its outline.
    public func area(_ code: Area.ID) async throws -> Area { try await read(code) }

    /// A project.
    public func project(_ id: Project.ID) async throws -> Project { try await read(id) }

    /// What proposals can be about.
    public func themes() async throws -> [Theme] { try await themes(taxonomy: nil) }

    private func query<Item>(
        _ read: @escaping @Sendable (ListRequest<Item>) async throws -> ListPage<Item>
    ) -> ListQuery<Item> {
        ListQuery(contract: self as? ProposalsAPI, read)
    }
}
