/// Why a project did not win.
public struct NotSelectedReason: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It cost more than was left.
    public static let tooDear = NotSelectedReason(rawValue: "tooDear")
    /// It had fewer votes than it needed.
    public static let belowThreshold = NotSelectedReason(rawValue: "belowThreshold")
    /// Others took the seats.
    public static let noSeat = NotSelectedReason(rawValue: "noSeat")
    /// Its voters could not pay for it by equal shares.
    public static let notEnoughSupport = NotSelectedReason(rawValue: "notEnoughSupport")
    /// It was taken off the ballot.
    public static let withdrawn = NotSelectedReason(rawValue: "withdrawn")
    /// Another winner excludes it.
    public static let conflicting = NotSelectedReason(rawValue: "conflicting")
}
