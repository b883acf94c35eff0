/// An operation of the contract by its `operationId`. A city lists those it offers in ``Capabilities/operations``.
public struct OperationName: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The operation `getCapabilities`.
    public static let getCapabilities = OperationName(rawValue: "getCapabilities")
    /// The operation `getNow`.
    public static let getNow = OperationName(rawValue: "getNow")
    /// The operation `listEditions`.
    public static let listEditions = OperationName(rawValue: "listEditions")
    /// The operation `getEdition`.
    public static let getEdition = OperationName(rawValue: "getEdition")
    /// The operation `listPhases`.
    public static let listPhases = OperationName(rawValue: "listPhases")
    /// The operation `getEligibility`.
    public static let getEligibility = OperationName(rawValue: "getEligibility")
    /// The operation `listAreas`.
    public static let listAreas = OperationName(rawValue: "listAreas")
    /// The operation `getArea`.
    public static let getArea = OperationName(rawValue: "getArea")
    /// The operation `listThemes`.
    public static let listThemes = OperationName(rawValue: "listThemes")
    /// The operation `listProposals`.
    public static let listProposals = OperationName(rawValue: "listProposals")
    /// The operation `createProposal`.
    public static let createProposal = OperationName(rawValue: "createProposal")
    /// The operation `getProposal`.
    public static let getProposal = OperationName(rawValue: "getProposal")
    /// The operation `editProposal`.
    public static let editProposal = OperationName(rawValue: "editProposal")
    /// The operation `deleteProposal`.
    public static let deleteProposal = OperationName(rawValue: "deleteProposal")
    /// The operation `submitProposal`.
    public static let submitProposal = OperationName(rawValue: "submitProposal")
    /// The operation `withdrawProposal`.
    public static let withdrawProposal = OperationName(rawValue: "withdrawProposal")
    /// The operation `listProposalHistory`.
    public static let listProposalHistory = OperationName(rawValue: "listProposalHistory")
    /// The operation `listAnswers`.
    public static let listAnswers = OperationName(rawValue: "listAnswers")
    /// The operation `addAttachment`.
    public static let addAttachment = OperationName(rawValue: "addAttachment")
    /// The operation `getAttachment`.
    public static let getAttachment = OperationName(rawValue: "getAttachment")
    /// The operation `removeAttachment`.
    public static let removeAttachment = OperationName(rawValue: "removeAttachment")
    /// The operation `listSupports`.
    public static let listSupports = OperationName(rawValue: "listSupports")
    /// The operation `support`.
    public static let support = OperationName(rawValue: "support")
    /// The operation `withdrawSupport`.
    public static let withdrawSupport = OperationName(rawValue: "withdrawSupport")
    /// The operation `listComments`.
    public static let listComments = OperationName(rawValue: "listComments")
    /// The operation `addComment`.
    public static let addComment = OperationName(rawValue: "addComment")
    /// The operation `getComment`.
    public static let getComment = OperationName(rawValue: "getComment")
    /// The operation `deleteComment`.
    public static let deleteComment = OperationName(rawValue: "deleteComment")
    /// The operation `rateComment`.
    public static let rateComment = OperationName(rawValue: "rateComment")
    /// The operation `unrateComment`.
    public static let unrateComment = OperationName(rawValue: "unrateComment")
    /// The operation `reportProposal`.
    public static let reportProposal = OperationName(rawValue: "reportProposal")
    /// The operation `reportComment`.
    public static let reportComment = OperationName(rawValue: "reportComment")
    /// The operation `getMe`.
    public static let getMe = OperationName(rawValue: "getMe")
    /// The operation `listMyProposals`.
    public static let listMyProposals = OperationName(rawValue: "listMyProposals")
    /// The operation `listProjects`.
    public static let listProjects = OperationName(rawValue: "listProjects")
    /// The operation `getProject`.
    public static let getProject = OperationName(rawValue: "getProject")
    /// The operation `getRealisation`.
    public static let getRealisation = OperationName(rawValue: "getRealisation")
    /// The operation `getMyBallot`.
    public static let getMyBallot = OperationName(rawValue: "getMyBallot")
    /// The operation `saveMyBallot`.
    public static let saveMyBallot = OperationName(rawValue: "saveMyBallot")
    /// The operation `discardMyBallot`.
    public static let discardMyBallot = OperationName(rawValue: "discardMyBallot")
    /// The operation `castMyBallot`.
    public static let castMyBallot = OperationName(rawValue: "castMyBallot")
    /// The operation `getReceipt`.
    public static let getReceipt = OperationName(rawValue: "getReceipt")
    /// The operation `getResults`.
    public static let getResults = OperationName(rawValue: "getResults")
    /// The operation `getRecount`.
    public static let getRecount = OperationName(rawValue: "getRecount")
    /// The operation `mapProposals`.
    public static let mapProposals = OperationName(rawValue: "mapProposals")
    /// The operation `mapProjects`.
    public static let mapProjects = OperationName(rawValue: "mapProjects")
    /// The operation `exportProposals`.
    public static let exportProposals = OperationName(rawValue: "exportProposals")
    /// The operation `exportProjects`.
    public static let exportProjects = OperationName(rawValue: "exportProjects")
    /// The operation `listChanges`.
    public static let listChanges = OperationName(rawValue: "listChanges")
}
