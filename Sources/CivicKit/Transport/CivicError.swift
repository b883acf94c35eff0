import Foundation

/// Why a request to a city brought no result, and the way out.
///
/// ```swift
/// do {
///     let page = try await stations.records.where("capcity > \(20)").page()
/// } catch let error as CivicError where error.code == .unknownField {
///     print(error)
///     // records of velib-disponibilite-en-temps-reel: ODSQL query is malformed: Unknown field: capcity. …
///     //   unknownField, HTTP 400, ODSQLError
///     //   https://opendata.paris.fr/api/explore/v2.1/catalog/datasets/…
///     //   The fields of a dataset are listed by `try await city.data.dataset("…").info().fields`.
/// }
/// ```
///
/// Everything CivicKit throws is a `CivicError`, except for `CancellationError` from a cancelled task.
public struct CivicError: Error, Sendable {
    /// What kind of failure it is.
    public var code: Code
    /// What was being done: `records of les-arbres`.
    public var operation: String
    /// What went wrong, in one sentence: the server's own where it sent one.
    public var message: String
    /// The way out, where one is known.
    public var hint: String?
    /// The address that was asked; `nil` for what was refused before any request.
    public var url: URL?
    /// The HTTP status; `nil` without an answer.
    public var status: Int?
    /// The server's own code: `ODSQLSyntaxError`, `NotFoundResource`, `10002`.
    public var serverCode: String?
    /// The server's own words, whole: also the text of a page in HTML that a proxy in front of the server sent.
    public var serverMessage: String?
    /// For ``Code-swift.struct/syntax``: the character, counted from 0, at which the clause stops being ODSQL.
    public var position: Int?
    /// What the server tells of the quota, in its error or in the headers of its answer.
    public var quota: Quota?
    /// What the proposals API says besides: every mistake in what was sent, the requirements that are not met, the phase
    /// that is not open, when hidden numbers are published, why something was taken down.
    public var problem: Problem?
    /// What is wrong with a ballot, where it was refused before anything was sent: `invalidBallot`.
    public var ballotProblems: [ContentProblem] = []
    /// How long the server asks to wait, where it says so.
    public var retryAfter: Duration?
    /// What the transport threw.
    public var underlying: (any Error)?

    /// For transports and services of your own; the other properties start as `nil`.
    public init(
        _ code: Code,
        operation: String,
        message: String,
        hint: String? = nil,
        url: URL? = nil,
        underlying: (any Error)? = nil
    ) {
        self.code = code
        self.operation = operation
        self.message = message
        self.hint = hint
        self.url = url
        self.underlying = underlying
    }

    /// What kind of failure it is. More may come: keep a `default` when switching.
    ///
    /// What the proposals API refuses has the code of its problem, in Swift's spelling: `phase_closed` is
    /// ``phaseClosed``, and a code that is unknown here is spelled the same way.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public var description: String { rawValue }

        /// The query is not ODSQL; see ``CivicError/position``.
        public static let syntax = Code(rawValue: "syntax")
        /// The query names a field that the dataset does not have.
        public static let unknownField = Code(rawValue: "unknownField")
        /// The query compares values that cannot be compared, such as a date with a text.
        public static let incompatibleTypes = Code(rawValue: "incompatibleTypes")
        /// The query is ODSQL but asks for something that is not possible.
        public static let malformedQuery = Code(rawValue: "malformedQuery")
        /// A parameter is out of its bounds: `limit`, `offset`, a language, a time zone, the address of a city; or a query
        /// holds what ODSQL cannot write, such as a number that is none.
        public static let invalidParameter = Code(rawValue: "invalidParameter")
        /// The city has no such dataset.
        public static let unknownDataset = Code(rawValue: "unknownDataset")
        /// The dataset has no such record.
        public static let unknownRecord = Code(rawValue: "unknownRecord")
        /// There is nothing at the address: often it is not that of an Explore v2.1 server.
        public static let notFound = Code(rawValue: "notFound")
        /// The API key is missing or wrong.
        public static let unauthorized = Code(rawValue: "unauthorized")
        /// The API key does not open this dataset.
        public static let forbidden = Code(rawValue: "forbidden")
        /// The calls of the day or the month are used up; see ``CivicError/quota``.
        public static let quotaExceeded = Code(rawValue: "quotaExceeded")
        /// The query makes an address that is longer than the server takes.
        public static let queryTooLong = Code(rawValue: "queryTooLong")
        /// The server refused the request for a reason of its own.
        public static let rejected = Code(rawValue: "rejected")
        /// The server does not have this function.
        public static let notImplemented = Code(rawValue: "notImplemented")
        /// The server failed.
        public static let serverFailure = Code(rawValue: "serverFailure")
        /// No answer arrived.
        public static let transport = Code(rawValue: "transport")
        /// An answer arrived that is not what was asked for, or a row that does not fit the type it is read into.
        public static let undecodable = Code(rawValue: "undecodable")
        /// More rows match than Explore v2.1 hands out in pages: 10,000.
        public static let tooManyRows = Code(rawValue: "tooManyRows")
        /// The server sent fewer rows than it had announced.
        public static let incompleteResult = Code(rawValue: "incompleteResult")
        /// The number of matching rows changed between two pages.
        public static let changedWhileReading = Code(rawValue: "changedWhileReading")
    }
}

extension CivicError: CustomStringConvertible, LocalizedError {
    public var description: String {
        var facts = [code.rawValue]
        if let status { facts.append("HTTP \(status)") }
        if let serverCode { facts.append(serverCode) }
        var lines = ["\(operation): \(message)", "  " + facts.joined(separator: ", ")]
        if let url { lines.append("  \(url.absoluteString)") }
        for mistake in (problem?.errors ?? []) + ballotProblems { lines.append("  \(Self.line(mistake))") }
        if let hint { lines.append("  \(hint)") }
        return lines.joined(separator: "\n")
    }

    /// `/title/fr: At least 15 characters. (too_short)`
    private static func line(_ mistake: ContentProblem) -> String {
        let place = mistake.pointer ?? mistake.parameter ?? mistake.list?.rawValue
        return "\(place.map { "\($0): " } ?? "")\(mistake.detail) (\(mistake.code))"
    }

    public var errorDescription: String? { "\(operation): \(message)" }

    public var recoverySuggestion: String? { hint }
}
