/// Whether the person who is signed in may do something in an edition, as a list of what is asked and what is missing.
///
/// ```swift
/// let missing = eligibility.requirements.filter { !$0.satisfied }
/// ```
public struct Eligibility: Hashable, Codable, Sendable {
    /// The edition.
    public var edition: Edition.ID
    /// What it is about; `vote`.
    public var action: ActionName
    /// Whether nothing is missing.
    public var eligible: Bool
    /// All that is asked, fulfilled or not.
    public var requirements: [Requirement]

    /// For previews, tests and other sources; they are usually read.
    public init(edition: Edition.ID, action: ActionName, eligible: Bool, requirements: [Requirement] = []) {
        self.edition = edition
        self.action = action
        self.eligible = eligible
        self.requirements = requirements
    }
}
