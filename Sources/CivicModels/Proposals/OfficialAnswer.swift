#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the city answered to a proposal. The contract calls it `Answer`.
public struct OfficialAnswer: Hashable, Codable, Sendable, Identifiable {
    /// What it is called.
    public var id: Identifier<OfficialAnswer>
    /// What was decided.
    public var decision: Decision
    /// The reasons.
    public var text: LocalizedText
    /// The language in which it was written.
    public var originalLanguage: String
    /// The languages that a machine translated into.
    public var machineTranslated: [String]
    /// What it would cost, by the city's estimate.
    public var cost: Money?
    /// Who answered.
    public var by: Signatory
    /// When.
    public var at: Date
    /// Files that belong to it.
    public var documents: [Attachment]

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<OfficialAnswer>,
        decision: Decision,
        text: LocalizedText,
        originalLanguage: String,
        machineTranslated: [String] = [],
        cost: Money? = nil,
        by: Signatory,
        at: Date,
        documents: [Attachment] = []
    ) {
        self.id = id
        self.decision = decision
        self.text = text
        self.originalLanguage = originalLanguage
        self.machineTranslated = machineTranslated
        self.cost = cost
        self.by = by
        self.at = at
        self.documents = documents
    }
}

extension OfficialAnswer {
    /// The office that answered.
    public struct Signatory: Hashable, Codable, Sendable {
        /// `Direction des espaces verts`
        public var name: String

        /// For previews, tests and other sources; they are usually read.
        public init(name: String) {
            self.name = name
        }
    }
}
