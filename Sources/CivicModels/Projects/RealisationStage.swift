/// What is being done for a winner.
public struct RealisationStage: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Nothing yet.
    public static let notStarted = RealisationStage(rawValue: "notStarted")
    /// It is planned.
    public static let studies = RealisationStage(rawValue: "studies")
    /// Contracts and permits.
    public static let procedures = RealisationStage(rawValue: "procedures")
    /// It is built.
    public static let works = RealisationStage(rawValue: "works")
    /// It is handed over.
    public static let delivery = RealisationStage(rawValue: "delivery")
    /// It is there.
    public static let complete = RealisationStage(rawValue: "complete")
    /// It will not be built.
    public static let abandoned = RealisationStage(rawValue: "abandoned")
}
