/// What a proposal is about, by a list of the city.
public struct Theme: Hashable, Codable, Sendable, Identifiable {
    /// `environnement`
    public var id: Identifier<Theme>
    /// The list it belongs to; `theme` for the main one.
    public var taxonomy: String
    /// What people call it.
    public var title: LocalizedText
    /// A colour to show it in, `#3a8f4d`.
    public var colour: String?
    /// The theme it is part of.
    @NullWhenAbsent public var parent: Theme.ID?

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Theme>,
        taxonomy: String,
        title: LocalizedText,
        colour: String? = nil,
        parent: Theme.ID? = nil
    ) {
        self.id = id
        self.taxonomy = taxonomy
        self.title = title
        self.colour = colour
        self.parent = parent
    }
}
