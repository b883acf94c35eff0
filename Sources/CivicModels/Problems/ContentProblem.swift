/// One mistake in what was sent, or would be: where it is and what would be right. Checks on the device and answers of
/// the server use the same codes.
public struct ContentProblem: Hashable, Codable, Sendable {
    /// What is wrong.
    public var code: ProblemCode
    /// The same in English words, with what would be right.
    public var detail: String
    /// Where in the body, as JSON pointer (RFC 6901): `/votes/3`.
    public var pointer: String?
    /// Which parameter of the request.
    public var parameter: String?
    /// Which list of a ballot.
    public var list: BallotList.ID?
    /// Which project of a ballot.
    public var project: Project.ID?

    /// A mistake, and where it is.
    public init(
        code: ProblemCode,
        detail: String,
        pointer: String? = nil,
        parameter: String? = nil,
        list: BallotList.ID? = nil,
        project: Project.ID? = nil
    ) {
        self.code = code
        self.detail = detail
        self.pointer = pointer
        self.parameter = parameter
        self.list = list
        self.project = project
    }
}
