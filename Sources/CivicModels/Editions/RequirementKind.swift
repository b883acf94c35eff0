/// Something a person must have shown before an action.
public struct RequirementKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Being old enough.
    public static let age = RequirementKind(rawValue: "age")
    /// Living or working in the city.
    public static let residence = RequirementKind(rawValue: "residence")
    /// Being known to be one person.
    public static let identity = RequirementKind(rawValue: "identity")
    /// Having accepted the terms.
    public static let terms = RequirementKind(rawValue: "terms")
    /// Having confirmed an e-mail address.
    public static let email = RequirementKind(rawValue: "email")
    /// Having filled in the profile.
    public static let profile = RequirementKind(rawValue: "profile")
}
