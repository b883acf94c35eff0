import Foundation

/// Somebody who is signed in at a city.
///
/// ```swift
/// let city = City.local.signedIn(with: Session(token: "…"))     // a token that the mock server printed
/// ```
///
/// A session that ``OAuthClient`` made renews itself shortly before its token ends, and when the server no longer
/// accepts it. However many calls wait for that, the server is asked once. Its tokens are sent to the participation API
/// of the city where it began and nowhere else; descriptions and dumps leave them out.
public actor Session {
    /// How a session gets its next token.
    enum Renewal {
        case none
        case refreshToken(OAuthClient)
        case clientSecret(OAuthClient, String)
    }

    private var tokens: AccessTokens?
    private let origin: Origin?
    private let renewal: Renewal
    private let store: (any TokenStore)?
    private var renewing: Task<AccessTokens, any Error>?

    /// Tokens that end sooner than this are renewed first: a request needs its time.
    private static let margin = 30.0

    /// A token from elsewhere, used as long as the server accepts it: one of the citizens that the mock server is seeded
    /// with, for example.
    public init(token: String) {
        self.init(AccessTokens(accessToken: token), origin: nil, renewal: .none, store: nil)
    }

    init(_ tokens: AccessTokens, origin: Origin?, renewal: Renewal, store: (any TokenStore)?) {
        self.tokens = tokens
        self.origin = origin
        self.renewal = renewal
        self.store = store
    }

    /// Ends the session: revokes its tokens at the server (RFC 7009) and removes them from the store.
    ///
    /// When the server cannot be asked it throws, and the session has ended here all the same.
    public func signOut() async throws {
        // A renewal under way brings the tokens that are to be revoked.
        while let renewing { _ = try? await renewing.value }
        guard let tokens else { return }
        self.tokens = nil
        try await store?.save(nil)
        if let client = renewal.client { try await client.revoke(tokens) }
    }

    /// A token that is good for a request to the address.
    func token(for destination: Origin) async throws -> String {
        if let origin, origin != destination {
            throw CivicError(
                .notSignedIn, operation: "session",
                message: "This session belongs to \(origin); its token is not sent to \(destination).",
                hint: "Sign in at \(destination).")
        }
        guard let tokens else { throw Self.ended }
        guard let client = renewal.client, let expiresAt = tokens.expiresAt,
            expiresAt.timeIntervalSince(client.now()) < Self.margin, canRenew(tokens)
        else { return tokens.accessToken }
        return try await renewed().accessToken
    }

    /// Another token than the one that the server did not accept, or `nil` where there is none to be had.
    func token(replacing rejected: String) async throws -> String? {
        guard let tokens else { throw Self.ended }
        // Another call has renewed it meanwhile.
        if tokens.accessToken != rejected { return tokens.accessToken }
        guard canRenew(tokens) else { return nil }
        return try await renewed().accessToken
    }

    private func canRenew(_ tokens: AccessTokens) -> Bool {
        switch renewal {
        case .none: false
        case .refreshToken: tokens.refreshToken != nil
        case .clientSecret: true
        }
    }

    /// All who come while it runs wait for the same request: a refresh token works once.
    private func renewed() async throws -> AccessTokens {
        if let renewing { return try await renewing.value }
        guard let tokens else { throw Self.ended }
        let task = Task { try await self.renew(tokens) }
        renewing = task
        return try await task.value
    }

    private func renew(_ old: AccessTokens) async throws -> AccessTokens {
        defer { renewing = nil }
        do {
            let new =
                switch renewal {
                case .none: old
                case .refreshToken(let client): try await client.refreshed(old)
                case .clientSecret(let client, let secret): try await client.tokens(secret: secret)
                }
            tokens = new
            try await store?.save(new)
            return new
        } catch let error as CivicError where error.code == .invalidToken {
            // The server has ended the session: what is kept is worth nothing.
            tokens = nil
            try await store?.save(nil)
            throw error
        }
    }

    private static var ended: CivicError {
        CivicError(.notSignedIn, operation: "session", message: "The session has ended.", hint: "Sign in again.")
    }
}

extension Session: CustomStringConvertible, CustomReflectable {
    /// Without the tokens.
    public nonisolated var description: String { "session" + (origin.map { " at \($0)" } ?? "") }

    /// Without the tokens.
    public nonisolated var customMirror: Mirror { Mirror(self, children: []) }
}

extension Session.Renewal {
    var client: OAuthClient? {
        switch self {
        case .none: nil
        case .refreshToken(let client), .clientSecret(let client, _): client
        }
    }
}
