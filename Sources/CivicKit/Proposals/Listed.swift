/// What a city lists, maps and exports: proposals and projects.
///
/// Both are narrowed down with the same filters, as far as they have the same members.
public protocol Listed: Hashable, Codable, Sendable, Identifiable {
    /// What some members of it are read into.
    associatedtype Sparse: Hashable & Codable & Sendable
    /// The word for many of them, as the addresses of the contract have it: `proposals`.
    static var plural: String { get }
}

extension Proposal: Listed {
    public typealias Sparse = SparseProposal
    /// `proposals`
    public static var plural: String { "proposals" }
}

extension Project: Listed {
    public typealias Sparse = SparseProject
    /// `projects`
    public static var plural: String { "projects" }
}
