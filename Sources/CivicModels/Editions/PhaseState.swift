/// Where a phase is in time.
public struct PhaseState: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It has not begun.
    public static let upcoming = PhaseState(rawValue: "upcoming")
    /// It is on.
    public static let open = PhaseState(rawValue: "open")
    /// It is over.
    public static let closed = PhaseState(rawValue: "closed")
    /// Its dates are not known.
    public static let undated = PhaseState(rawValue: "undated")
}
