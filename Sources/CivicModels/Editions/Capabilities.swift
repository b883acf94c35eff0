/// What this city's server offers. Servers of other platforms lack parts: ask before you show a button.
///
/// ```swift
/// if capabilities.offers(.castMyBallot) { showVoting() }
/// ```
public struct Capabilities: Hashable, Codable, Sendable {
    /// The version of the contract, `1.0`.
    public var apiVersion: String
    /// What software answers.
    public var platform: Platform
    /// Whose it is.
    public var city: City
    /// The operations it offers.
    public var operations: [OperationName]
    /// How proposals can be supported, in some edition.
    public var supportKinds: [SupportKind]
    /// The ballots it can take.
    public var ballotKinds: [BallotKind]
    /// The rules it can count by.
    public var countingRules: [CountingMethod]
    /// What it takes at most.
    public var limits: Limits
    /// The forms of its exports.
    public var exports: [ExportFormat]

    /// For previews, tests and other sources; they are usually read.
    public init(
        apiVersion: String,
        platform: Platform,
        city: City,
        operations: [OperationName],
        supportKinds: [SupportKind] = [],
        ballotKinds: [BallotKind] = [],
        countingRules: [CountingMethod] = [],
        limits: Limits,
        exports: [ExportFormat] = []
    ) {
        self.apiVersion = apiVersion
        self.platform = platform
        self.city = city
        self.operations = operations
        self.supportKinds = supportKinds
        self.ballotKinds = ballotKinds
        self.countingRules = countingRules
        self.limits = limits
        self.exports = exports
    }

    /// Whether the server has this operation.
    public func offers(_ operation: OperationName) -> Bool {
        operations.contains(operation)
    }
}

extension Capabilities {
    /// The software that answers.
    public struct Platform: Hashable, Codable, Sendable {
        /// `CivicMock`, `Decidim`.
        public var name: String
        /// Its version, as it says itself.
        public var version: String?

        /// For previews, tests and other sources; they are usually read.
        public init(name: String, version: String? = nil) {
            self.name = name
            self.version = version
        }
    }
}

extension Capabilities {
    /// The city whose participation this is.
    public struct City: Hashable, Codable, Sendable, Identifiable {
        /// `paris`
        public var id: Identifier<City>
        /// `Paris`
        public var name: String
        /// The IANA name of the zone its dates are meant in, `Europe/Paris`.
        public var timeZone: String
        /// What its envelopes are counted in.
        public var currency: Currency
        /// BCP 47 tags of the languages it writes.
        public var languages: [String]
        /// The one it writes always.
        public var defaultLanguage: String

        /// For previews, tests and other sources; they are usually read.
        public init(
            id: Identifier<City>,
            name: String,
            timeZone: String,
            currency: Currency,
            languages: [String] = [],
            defaultLanguage: String
        ) {
            self.id = id
            self.name = name
            self.timeZone = timeZone
            self.currency = currency
            self.languages = languages
            self.defaultLanguage = defaultLanguage
        }
    }
}

extension Capabilities {
    /// What the server takes at most.
    public struct Limits: Hashable, Codable, Sendable {
        /// Items on one page.
        public var pageSize: Int
        /// Features on one map.
        public var mapFeatures: Int
        /// Bytes of one attachment.
        public var attachmentBytes: Int
        /// Attachments of one proposal.
        public var attachmentsPerProposal: Int
        /// Levels of comments below the first.
        public var commentDepth: Int

        /// For previews, tests and other sources; they are usually read.
        public init(
            pageSize: Int, mapFeatures: Int, attachmentBytes: Int, attachmentsPerProposal: Int, commentDepth: Int
        ) {
            self.pageSize = pageSize
            self.mapFeatures = mapFeatures
            self.attachmentBytes = attachmentBytes
            self.attachmentsPerProposal = attachmentsPerProposal
            self.commentDepth = commentDepth
        }
    }
}
