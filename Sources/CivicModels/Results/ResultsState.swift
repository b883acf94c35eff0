/// Whether results may still change.
public struct ResultsState: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// They will not.
    public static let final = ResultsState(rawValue: "final")
    /// They may.
    public static let provisional = ResultsState(rawValue: "provisional")
}
