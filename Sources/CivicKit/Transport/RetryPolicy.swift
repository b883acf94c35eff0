/// What is sent again when no answer came, and after how long.
///
/// ```swift
/// var city = City.local
/// city.retries = RetryPolicy(attempts: 5)
/// city.retries = .never
/// ```
///
/// A request is repeated when the transport failed, or when the server answered 429 or 503 with a `Retry-After` of at
/// most ``longestWait``. Only a request that cannot act twice is: one that reads, one that sets or removes the same thing
/// (PUT and DELETE without `If-Match`), and one that carries an idempotency key, which stays the same every time.
public struct RetryPolicy: Sendable {
    /// How often a request is sent at most, the first time included.
    public var attempts: Int
    /// The longest that the second attempt is put off; each further one may take twice as long, up to
    /// ``longestWait``.
    public var firstWait: Duration
    /// The longest that any attempt is put off. A server that asks for more gets no further attempt: the call throws.
    public var longestWait: Duration
    /// How it is waited. Tests give one that returns at once.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// Three attempts within a few seconds, unless told otherwise.
    public init(
        attempts: Int = 3,
        firstWait: Duration = .milliseconds(500),
        longestWait: Duration = .seconds(10),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.attempts = attempts
        self.firstWait = firstWait
        self.longestWait = longestWait
        self.sleep = sleep
    }

    /// Every request is sent once.
    public static let never = RetryPolicy(attempts: 1)

    /// How long to wait before the attempt after this one, or `nil` to give up.
    ///
    /// Without a wish of the server it is a random part of the ceiling ("full jitter"), so that clients which failed at
    /// one moment do not come back at one moment.
    func wait(afterAttempt attempt: Int, askedFor: Duration?) -> Duration? {
        guard attempt < attempts else { return nil }
        if let askedFor { return askedFor <= longestWait ? max(.zero, askedFor) : nil }
        return ceiling(afterAttempt: attempt) * Double.random(in: 0...1)
    }

    func ceiling(afterAttempt attempt: Int) -> Duration {
        var ceiling = firstWait
        for _ in 1..<max(1, attempt) where ceiling < longestWait { ceiling += ceiling }
        return min(ceiling, longestWait)
    }
}
