/// One of the grades of a graded ballot.
public struct Grade: Hashable, Codable, Sendable, Identifiable {
    /// `jadore`
    public var id: Identifier<Grade>
    /// `J'adore`
    public var label: LocalizedText
    /// Its order: 0 is the worst.
    public var rank: Int

    /// For previews, tests and other sources; they are usually read.
    public init(id: Identifier<Grade>, label: LocalizedText, rank: Int) {
        self.id = id
        self.label = label
        self.rank = rank
    }
}
