/// The codes of the participation APIs: those of their problems, and those that the client finds before it asks.
extension CivicError.Code {
    /// The city has no such API, or lacks this part of it.
    public static let notOffered = Self(rawValue: "notOffered")
    /// Only somebody who is signed in can do this.
    public static let notSignedIn = Self(rawValue: "notSignedIn")
    /// The session has ended or was revoked.
    public static let invalidToken = Self(rawValue: "invalidToken")
    /// Signing in did not succeed: declined, or refused by the server.
    public static let signInRefused = Self(rawValue: "signInRefused")
    /// Something that is asked of participants is not met; see ``CivicError/problem`` and its `requirements`.
    public static let requirementMissing = Self(rawValue: "requirementMissing")
    /// It belongs to somebody else.
    public static let notYours = Self(rawValue: "notYours")
    /// Only a person can do this, not a service.
    public static let personRequired = Self(rawValue: "personRequired")
    /// The person did not let this app do it: the token lacks the scope.
    public static let insufficientScope = Self(rawValue: "insufficientScope")
    /// The phase in which this can be done is not open; see ``CivicError/problem`` and its `phase`.
    public static let phaseClosed = Self(rawValue: "phaseClosed")
    /// It is not in a state in which this can be done.
    public static let wrongState = Self(rawValue: "wrongState")
    /// More than the rules allow: proposals of one person, attachments, votes of a list.
    public static let limitReached = Self(rawValue: "limitReached")
    /// There is no ballot of this person yet.
    public static let noBallot = Self(rawValue: "noBallot")
    /// The ballot is cast, for good.
    public static let alreadyCast = Self(rawValue: "alreadyCast")
    /// The ballot breaks its rule; see ``CivicError/ballotProblems``. Nothing was sent.
    public static let invalidBallot = Self(rawValue: "invalidBallot")
    /// The votes of a list cost more than it may.
    public static let envelopeExceeded = Self(rawValue: "envelopeExceeded")
    /// A vote for a project of another area than the ballot's.
    public static let wrongArea = Self(rawValue: "wrongArea")
    /// The votes are not counted, or not published yet; `hiddenUntil` of ``CivicError/problem`` says when.
    public static let resultsNotPublished = Self(rawValue: "resultsNotPublished")
    /// It was taken down; see ``CivicError/problem`` and its `removal`.
    public static let hidden = Self(rawValue: "hidden")
    /// Its author took it back.
    public static let withdrawn = Self(rawValue: "withdrawn")
    /// It was changed since it was read.
    public static let stale = Self(rawValue: "stale")
    /// What was sent does not fit; the `errors` of ``CivicError/problem`` name every mistake.
    public static let invalidContent = Self(rawValue: "invalidContent")
    /// It is larger than the server takes.
    public static let tooLarge = Self(rawValue: "tooLarge")
    /// The server does not take files of this kind.
    public static let unsupportedMediaType = Self(rawValue: "unsupportedMediaType")
    /// The key was used for something else.
    public static let idempotencyKeyReused = Self(rawValue: "idempotencyKeyReused")
    /// The cursor is not one of this list, or too old.
    public static let invalidCursor = Self(rawValue: "invalidCursor")
    /// Too many requests; see ``CivicError/retryAfter``.
    public static let rateLimited = Self(rawValue: "rateLimited")

    /// `phase_closed` becomes `phaseClosed`. Where other APIs have a word for the same, that is used.
    init(_ code: ProblemCode) {
        switch code.rawValue {
        case "internal": self = .serverFailure
        case "invalid_request": self = .invalidParameter
        case "not_supported": self = .notOffered
        default:
            let words = code.rawValue.split(separator: "_")
            let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
            self.init(rawValue: (words.prefix(1).map(String.init) + rest).joined())
        }
    }
}
