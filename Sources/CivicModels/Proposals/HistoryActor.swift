/// Who moved a proposal on.
public struct HistoryActor: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Its author.
    public static let author = HistoryActor(rawValue: "author")
    /// The city.
    public static let city = HistoryActor(rawValue: "city")
    /// The calendar.
    public static let system = HistoryActor(rawValue: "system")
}
