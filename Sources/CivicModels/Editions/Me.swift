/// The person who is signed in, as the city knows them. Nobody else sees this.
public struct Me: Hashable, Codable, Sendable, Identifiable {
    /// What the person is called.
    public var id: Identifier<Me>
    /// The name shown beside what they write.
    public var name: String
    /// A person, usually.
    public var kind: AuthorKind
    /// Where they live and work.
    public var areas: [Tie]
    /// What has been asked of them, fulfilled or not.
    public var requirements: [Requirement]
    /// What they read, best first.
    public var languages: [String]?

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Me>,
        name: String,
        kind: AuthorKind,
        areas: [Tie] = [],
        requirements: [Requirement] = [],
        languages: [String]? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.areas = areas
        self.requirements = requirements
        self.languages = languages
    }
}

extension Me {
    /// What binds a person to an area.
    public struct Tie: Hashable, Codable, Sendable {
        /// Living or working there.
        public var basis: AreaBasis
        /// Where.
        public var area: Area.ID

        /// For previews, tests and other sources; they are usually read.
        public init(basis: AreaBasis, area: Area.ID) {
            self.basis = basis
            self.area = area
        }
    }
}
