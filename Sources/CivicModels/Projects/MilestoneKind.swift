/// What a date of a realisation stands for.
public struct MilestoneKind: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Planning begins.
    public static let studiesStart = MilestoneKind(rawValue: "studiesStart")
    /// Contracts and permits begin.
    public static let procedureStart = MilestoneKind(rawValue: "procedureStart")
    /// Building begins.
    public static let worksStart = MilestoneKind(rawValue: "worksStart")
    /// It is meant to be there.
    public static let plannedDelivery = MilestoneKind(rawValue: "plannedDelivery")
    /// It is opened.
    public static let opening = MilestoneKind(rawValue: "opening")
}
