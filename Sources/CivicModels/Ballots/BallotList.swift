/// The projects that are chosen together: those of the whole city, or those of one area.
public struct BallotList: Hashable, Codable, Sendable, Identifiable {
    /// What it is called.
    public var id: Identifier<BallotList>
    /// The area whose projects it holds.
    public var area: Area.ID
    /// Whether all voters have it, or only those of the area.
    public var citywide: Bool
    /// What people call it.
    public var title: LocalizedText
    /// How many projects at least, when the ballot votes on this list.
    public var min: Int
    /// How many projects a voter may choose at most.
    public var max: Int?
    /// The money of the list; with a knapsack ballot also the limit of each voter.
    public var envelope: Money?
    /// How many projects win, where seats are counted.
    public var seats: Int?
    /// With a knapsack ballot, the share of the envelope that a voter who uses the list must spend.
    public var thresholdPercent: Double?

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<BallotList>,
        area: Area.ID,
        citywide: Bool,
        title: LocalizedText,
        min: Int = 0,
        max: Int? = nil,
        envelope: Money? = nil,
        seats: Int? = nil,
        thresholdPercent: Double? = nil
    ) {
        self.id = id
        self.area = area
        self.citywide = citywide
        self.title = title
        self.min = min
        self.max = max
        self.envelope = envelope
        self.seats = seats
        self.thresholdPercent = thresholdPercent
    }
}
