/// A proposal as one writes it. Only an edition and a title are needed to keep it as a draft; the rule of the edition
/// says what it needs when it is handed in.
///
/// ```swift
/// var draft = ProposalDraft(edition: "2026", title: ["fr": "Des arbres rue Oberkampf"])
/// draft.description = ["fr": text]
/// let problems = edition.proposalRule.problems(in: draft, at: .submission)
/// ```
public struct ProposalDraft: Hashable, Codable, Sendable {
    /// The edition it is meant for.
    public var edition: Edition.ID
    /// What it is called.
    public var title: LocalizedText
    /// What it is about; plain text.
    public var description: LocalizedText?
    /// The language it is written in; needed where there are several.
    public var originalLanguage: String?
    /// The area it belongs to.
    public var area: Area.ID?
    /// Where it is about.
    public var place: Place?
    /// What it is about, by the city's list.
    public var themes: [Theme.ID]?
    /// What it may cost.
    public var estimatedCost: Money?
    /// On whose behalf; a person, unless it is said.
    public var authorKind: AuthorKind?
    /// The name to show.
    public var authorName: String?
    /// Whether the city may write to the author.
    public var acceptsContact: Bool?
    /// Whether others may reuse the text.
    public var acceptsReuse: Bool?

    /// What is not given can be added later.
    public init(
        edition: Edition.ID,
        title: LocalizedText,
        description: LocalizedText? = nil,
        originalLanguage: String? = nil,
        area: Area.ID? = nil,
        place: Place? = nil,
        themes: [Theme.ID]? = nil,
        estimatedCost: Money? = nil,
        authorKind: AuthorKind? = nil,
        authorName: String? = nil,
        acceptsContact: Bool? = nil,
        acceptsReuse: Bool? = nil
    ) {
        self.edition = edition
        self.title = title
        self.description = description
        self.originalLanguage = originalLanguage
        self.area = area
        self.place = place
        self.themes = themes
        self.estimatedCost = estimatedCost
        self.authorKind = authorKind
        self.authorName = authorName
        self.acceptsContact = acceptsContact
        self.acceptsReuse = acceptsReuse
    }
}
