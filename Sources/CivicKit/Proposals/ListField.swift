/// A member of a proposal or a project, for reading only some: `.fields(.title, .state)`.
///
/// Members without a constant here are named by their text: `.fields(.title, "attachments")`.
public struct ListField<Item>: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// As the contract writes it: `commentCount`.
    public let rawValue: String

    /// A member by its name in the contract.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"commentCount"`
    public init(stringLiteral value: String) {
        rawValue = value
    }
}

extension ListField where Item: Listed {
    /// `edition`
    public static var edition: ListField { "edition" }
    /// `area`
    public static var area: ListField { "area" }
    /// `title`
    public static var title: ListField { "title" }
    /// `description`
    public static var description: ListField { "description" }
    /// `state`
    public static var state: ListField { "state" }
    /// `themes`
    public static var themes: ListField { "themes" }
    /// `place`
    public static var place: ListField { "place" }
    /// `updatedAt`
    public static var updatedAt: ListField { "updatedAt" }
}

extension ListField<Proposal> {
    /// `reference`
    public static var reference: ListField { "reference" }
    /// `estimatedCost`
    public static var estimatedCost: ListField { "estimatedCost" }
    /// `supports`
    public static var supports: ListField { "supports" }
    /// `commentCount`
    public static var commentCount: ListField { "commentCount" }
    /// `submittedAt`
    public static var submittedAt: ListField { "submittedAt" }
}

extension ListField<Project> {
    /// `number`
    public static var number: ListField { "number" }
    /// `cost`
    public static var cost: ListField { "cost" }
    /// `votes`
    public static var votes: ListField { "votes" }
    /// `rank`
    public static var rank: ListField { "rank" }
    /// `realisation`
    public static var realisation: ListField { "realisation" }
}
