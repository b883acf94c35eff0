/// What happened to a thing.
public struct ChangeKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It is new, or visible for the first time.
    public static let created = ChangeKind(rawValue: "created")
    /// It has changed.
    public static let updated = ChangeKind(rawValue: "updated")
    /// It is gone, or no longer visible.
    public static let removed = ChangeKind(rawValue: "removed")
}
