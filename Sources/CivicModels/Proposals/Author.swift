/// Who wrote something, as far as they want it known.
public struct Author: Hashable, Codable, Sendable {
    /// To find more of theirs; absent where they stay unknown.
    public var id: Author.ID?
    /// A person, an association, the city.
    public var kind: AuthorKind
    /// The name they chose.
    public var name: String?

    /// For previews, tests and other sources; they are usually read.
    public init(id: Author.ID? = nil, kind: AuthorKind, name: String? = nil) {
        self.id = id
        self.kind = kind
        self.name = name
    }

    /// What authors are called.
    public typealias ID = Identifier<Author>
}
