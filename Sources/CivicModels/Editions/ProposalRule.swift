/// What a proposal of an edition must look like, as data: the same value lets an app check a draft and the server
/// refuse one. See ``problems(in:at:)``.
public struct ProposalRule: Hashable, Codable, Sendable {
    /// How long a title is.
    public var titleLength: LengthLimits
    /// How long a description is.
    public var descriptionLength: LengthLimits
    /// How many themes.
    public var themes: LengthLimits
    /// How many one person may hand in.
    public var maxProposalsPerPerson: Int?
    /// The most that a proposal may be estimated at.
    public var maxCost: Money?
    /// Whether it needs an estimate.
    public var costRequired: Bool
    /// Whether it needs a place.
    public var placeRequired: Bool
    /// Whether it may be changed after it was handed in, as long as the phase is open.
    public var editableUntilPhaseEnds: Bool
    /// What files it may have.
    public var attachments: Attachments

    /// For previews, tests and other sources; they are usually read.
    public init(
        titleLength: LengthLimits,
        descriptionLength: LengthLimits,
        themes: LengthLimits,
        maxProposalsPerPerson: Int? = nil,
        maxCost: Money? = nil,
        costRequired: Bool = false,
        placeRequired: Bool = false,
        editableUntilPhaseEnds: Bool = true,
        attachments: Attachments
    ) {
        self.titleLength = titleLength
        self.descriptionLength = descriptionLength
        self.themes = themes
        self.maxProposalsPerPerson = maxProposalsPerPerson
        self.maxCost = maxCost
        self.costRequired = costRequired
        self.placeRequired = placeRequired
        self.editableUntilPhaseEnds = editableUntilPhaseEnds
        self.attachments = attachments
    }
}

extension ProposalRule {
    /// What files a proposal may have.
    public struct Attachments: Hashable, Codable, Sendable {
        /// How many.
        public var max: Int
        /// How large one may be.
        public var maxBytes: Int
        /// Of what types, `image/jpeg`.
        public var mediaTypes: [String]

        /// For previews, tests and other sources; they are usually read.
        public init(max: Int, maxBytes: Int, mediaTypes: [String] = []) {
            self.max = max
            self.maxBytes = maxBytes
            self.mediaTypes = mediaTypes
        }
    }
}
