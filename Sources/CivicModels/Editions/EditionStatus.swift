/// Where an edition is in time.
public struct EditionStatus: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It has not begun.
    public static let upcoming = EditionStatus(rawValue: "upcoming")
    /// It has begun, and its results are still to come.
    public static let running = EditionStatus(rawValue: "running")
    /// Its results are known. The works of its winners may go on for years.
    public static let ended = EditionStatus(rawValue: "ended")
}
