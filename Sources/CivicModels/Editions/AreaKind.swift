/// The level of an area.
public struct AreaKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The whole city.
    public static let city = AreaKind(rawValue: "city")
    /// A district: an arrondissement, a borough.
    public static let district = AreaKind(rawValue: "district")
    /// A part of a district.
    public static let neighbourhood = AreaKind(rawValue: "neighbourhood")
    /// An area that the city gives a larger share.
    public static let equityZone = AreaKind(rawValue: "equityZone")
}
