/// Who wrote something.
public struct AuthorKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A person.
    public static let individual = AuthorKind(rawValue: "individual")
    /// A council of the city: of a neighbourhood, of the young.
    public static let council = AuthorKind(rawValue: "council")
    /// An association.
    public static let association = AuthorKind(rawValue: "association")
    /// The city itself.
    public static let official = AuthorKind(rawValue: "official")
    /// Anyone else.
    public static let other = AuthorKind(rawValue: "other")
}
