/// A project that is put to the vote: what ballots name, and what it costs.
///
///     Project(id: "P12", cost: 450_000, name: "Trees for the school street")
public struct Project: Hashable, Sendable, Identifiable {
    /// The identifier that ballots use; unique in an election and not empty.
    public let id: String
    /// The cost in currency units, zero or more. Zero is allowed: such a project fits any budget.
    public let cost: Amount
    /// What people read, when known.
    public let name: String?

    public init(id: String, cost: Amount, name: String? = nil) {
        self.id = id
        self.cost = cost
        self.name = name
    }
}
