/// What went wrong, as a stable word to decide by; titles and details are for people.
public struct ProblemCode: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A parameter is wrong.
    public static let invalidRequest = ProblemCode(rawValue: "invalid_request")
    /// The body is not JSON.
    public static let malformedJSON = ProblemCode(rawValue: "malformed_json")
    /// A POST has no idempotency key.
    public static let idempotencyKeyMissing = ProblemCode(rawValue: "idempotency_key_missing")
    /// The cursor is not one of this list.
    public static let invalidCursor = ProblemCode(rawValue: "invalid_cursor")
    /// Nobody is signed in.
    public static let notSignedIn = ProblemCode(rawValue: "not_signed_in")
    /// The token is unknown, or has expired.
    public static let invalidToken = ProblemCode(rawValue: "invalid_token")
    /// The person lacks something; the problem lists what.
    public static let requirementMissing = ProblemCode(rawValue: "requirement_missing")
    /// It belongs to someone else.
    public static let notYours = ProblemCode(rawValue: "not_yours")
    /// A service cannot do this, only a person.
    public static let personRequired = ProblemCode(rawValue: "person_required")
    /// The token was not given for this.
    public static let insufficientScope = ProblemCode(rawValue: "insufficient_scope")
    /// There is no such thing.
    public static let notFound = ProblemCode(rawValue: "not_found")
    /// The person has not begun a ballot.
    public static let noBallot = ProblemCode(rawValue: "no_ballot")
    /// Results are not public yet.
    public static let resultsNotPublished = ProblemCode(rawValue: "results_not_published")
    /// The address does not take this method.
    public static let methodNotAllowed = ProblemCode(rawValue: "method_not_allowed")
    /// It cannot be answered in the form asked for.
    public static let notAcceptable = ProblemCode(rawValue: "not_acceptable")
    /// The phase for it is not open; the problem says when it is.
    public static let phaseClosed = ProblemCode(rawValue: "phase_closed")
    /// The ballot was cast before.
    public static let alreadyCast = ProblemCode(rawValue: "already_cast")
    /// It has come too far for that, or not far enough.
    public static let wrongState = ProblemCode(rawValue: "wrong_state")
    /// There are too many: projects on a list, proposals of a person.
    public static let limitReached = ProblemCode(rawValue: "limit_reached")
    /// It was moderated.
    public static let hidden = ProblemCode(rawValue: "hidden")
    /// Its author took it back.
    public static let withdrawn = ProblemCode(rawValue: "withdrawn")
    /// It has changed since it was read.
    public static let stale = ProblemCode(rawValue: "stale")
    /// The body is too large.
    public static let tooLarge = ProblemCode(rawValue: "too_large")
    /// The body is of a type that is not taken.
    public static let unsupportedMediaType = ProblemCode(rawValue: "unsupported_media_type")
    /// The body has mistakes; the problem lists them.
    public static let invalidContent = ProblemCode(rawValue: "invalid_content")
    /// The idempotency key belongs to another request.
    public static let idempotencyKeyReused = ProblemCode(rawValue: "idempotency_key_reused")
    /// `If-Match` is missing.
    public static let preconditionRequired = ProblemCode(rawValue: "precondition_required")
    /// Too many requests; `Retry-After` says how long to wait.
    public static let rateLimited = ProblemCode(rawValue: "rate_limited")
    /// The server failed.
    public static let `internal` = ProblemCode(rawValue: "internal")
    /// This server does not offer it.
    public static let notSupported = ProblemCode(rawValue: "not_supported")
    /// It is missing.
    public static let required = ProblemCode(rawValue: "required")
    /// It is too short.
    public static let tooShort = ProblemCode(rawValue: "too_short")
    /// It is too long.
    public static let tooLong = ProblemCode(rawValue: "too_long")
    /// It is too small or too large.
    public static let outOfRange = ProblemCode(rawValue: "out_of_range")
    /// It is of another type.
    public static let wrongType = ProblemCode(rawValue: "wrong_type")
    /// It is not what the schema says.
    public static let invalid = ProblemCode(rawValue: "invalid")
    /// There is no such edition.
    public static let unknownEdition = ProblemCode(rawValue: "unknown_edition")
    /// There is no such area.
    public static let unknownArea = ProblemCode(rawValue: "unknown_area")
    /// There is no such theme.
    public static let unknownTheme = ProblemCode(rawValue: "unknown_theme")
    /// There is no such proposal.
    public static let unknownProposal = ProblemCode(rawValue: "unknown_proposal")
    /// There is no such comment.
    public static let unknownComment = ProblemCode(rawValue: "unknown_comment")
    /// It lies outside the city.
    public static let outsideCity = ProblemCode(rawValue: "outside_city")
    /// The text has tags.
    public static let markupNotAllowed = ProblemCode(rawValue: "markup_not_allowed")
    /// The text has characters that cannot be seen.
    public static let controlCharacter = ProblemCode(rawValue: "control_character")
    /// The text is missing in its original language.
    public static let languageMissing = ProblemCode(rawValue: "language_missing")
    /// The reply is too many levels down.
    public static let tooDeep = ProblemCode(rawValue: "too_deep")
    /// It is in another currency.
    public static let currencyMismatch = ProblemCode(rawValue: "currency_mismatch")
    /// Too few projects of a list are chosen.
    public static let belowMinimum = ProblemCode(rawValue: "below_minimum")
    /// The projects cost more than the envelope.
    public static let envelopeExceeded = ProblemCode(rawValue: "envelope_exceeded")
    /// The projects use too little of the envelope.
    public static let belowThreshold = ProblemCode(rawValue: "below_threshold")
    /// More points are given than there are.
    public static let pointsExceeded = ProblemCode(rawValue: "points_exceeded")
    /// It is of another area than the ballot.
    public static let wrongArea = ProblemCode(rawValue: "wrong_area")
    /// The ballot names no area.
    public static let areaMissing = ProblemCode(rawValue: "area_missing")
    /// The project is not on the ballot.
    public static let unknownProject = ProblemCode(rawValue: "unknown_project")
    /// The project was taken off the ballot.
    public static let projectWithdrawn = ProblemCode(rawValue: "project_withdrawn")
    /// The project is voted for twice.
    public static let duplicateVote = ProblemCode(rawValue: "duplicate_vote")
    /// Two projects have one rank.
    public static let duplicateRank = ProblemCode(rawValue: "duplicate_rank")
    /// A rank is left out.
    public static let rankGap = ProblemCode(rawValue: "rank_gap")
    /// There is no such grade.
    public static let unknownGrade = ProblemCode(rawValue: "unknown_grade")
    /// The project is not graded.
    public static let gradeMissing = ProblemCode(rawValue: "grade_missing")
    /// The vote has a value that this kind of ballot does not take.
    public static let wrongValue = ProblemCode(rawValue: "wrong_value")
}
