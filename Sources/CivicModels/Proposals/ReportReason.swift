/// What is wrong with a proposal or a comment.
public struct ReportReason: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Advertising.
    public static let spam = ReportReason(rawValue: "spam")
    /// It hurts people.
    public static let offensive = ReportReason(rawValue: "offensive")
    /// It belongs elsewhere.
    public static let offTopic = ReportReason(rawValue: "offTopic")
    /// It is against the law.
    public static let illegal = ReportReason(rawValue: "illegal")
    /// It is false, or broken.
    public static let error = ReportReason(rawValue: "error")
    /// Something else; say what.
    public static let other = ReportReason(rawValue: "other")
}
