/// Why an area is someone's.
public struct AreaBasis: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// They live there.
    public static let home = AreaBasis(rawValue: "home")
    /// They work or study there.
    public static let work = AreaBasis(rawValue: "work")
}
