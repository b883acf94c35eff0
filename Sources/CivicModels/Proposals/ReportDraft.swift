/// Tells the moderators of something that should not be there.
public struct ReportDraft: Hashable, Codable, Sendable {
    /// What is wrong.
    public var reason: ReportReason
    /// In one's own words; plain text.
    public var explanation: String?

    /// A reason, and words where they help.
    public init(reason: ReportReason, explanation: String? = nil) {
        self.reason = reason
        self.explanation = explanation
    }
}
