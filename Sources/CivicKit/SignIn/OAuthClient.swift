import Foundation
import HTTPTypes

/// An app, as a city's sign-in server knows it: OAuth 2.0 with PKCE (RFC 6749, RFC 7636), at `/oauth2` of the city's
/// participation address.
///
/// ```swift
/// let client = OAuthClient(
///     city: .local, clientID: "budget-app", redirectURI: "budgetapp://signed-in", scopes: ["participate"])
/// let pending = try client.signIn()
/// let callback = try await browser.open(pending.url)
/// let session = try await client.session(from: callback, pending)
/// let city = City.local.signedIn(with: session)
/// ```
///
/// A service that acts for itself signs in with its secret:
///
/// ```swift
/// let session = try await client.session(secret: secret)
/// ```
///
/// What fails throws ``CivicError``: `signInRefused` where the person or the server declines, `transport` without an
/// answer. A code, a secret or a token is in none of them.
public struct OAuthClient: Sendable {
    /// What the server calls the app.
    public let clientID: String
    /// Where the browser goes when the person has signed in; registered at the server.
    public let redirectURI: String
    /// What the tokens of people are for: `participate`.
    public let scopes: [String]
    let city: City
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - city: the city to sign in at; it needs a participation API.
    ///   - clientID: what the server calls the app.
    ///   - redirectURI: an address that leads back to the app.
    ///   - scopes: what the tokens of people are for.
    ///   - now: the clock by which tokens end.
    public init(
        city: City,
        clientID: String,
        redirectURI: String,
        scopes: [String] = ["participate"],
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.city = city
        self.clientID = clientID
        self.redirectURI = redirectURI
        self.scopes = scopes
        self.now = now
    }

    /// Begins a sign-in. Nothing is sent: open the `url` of the result in a browser.
    ///
    /// - Parameters:
    ///   - hint: who is about to sign in, where the app knows (`login_hint`); the mock server signs that citizen in at
    ///     once.
    /// - Throws: ``CivicError`` with the code `notOffered` when the city has no participation API.
    public func signIn(hint: String? = nil) throws -> PendingSignIn {
        let origin = try self.origin("sign in")
        let state = PKCE.randomText(bytes: 16)
        let verifier = PKCE.verifier()
        var parameters: [Call.Parameter] = [
            ("response_type", "code"),
            ("client_id", clientID),
            ("redirect_uri", redirectURI),
            ("state", state),
            ("code_challenge", PKCE.challenge(for: verifier)),
            ("code_challenge_method", "S256"),
        ]
        if !scopes.isEmpty { parameters.append(("scope", scopes.joined(separator: " "))) }
        if let hint { parameters.append(("login_hint", hint)) }
        let address = "\(origin)/oauth2/authorize?\(Call.queryString(parameters))"
        guard origin.isUsable, let url = URL(string: address) else {
            throw CivicError(
                .invalidParameter, operation: "sign in", message: "\"\(origin)\" is not the address of a city.",
                hint: "An address looks like https://participation.example.")
        }
        return PendingSignIn(url: url, state: state, verifier: verifier)
    }

    /// Ends a sign-in: checks that the browser brought back what this sign-in began with, and exchanges its code.
    ///
    /// - Parameters:
    ///   - callback: the address that the browser was sent to, with everything behind the `?`.
    ///   - pending: what ``signIn(hint:)`` gave.
    ///   - store: where the tokens are kept; without one they end with the process.
    /// - Throws: ``CivicError`` with the code `signInRefused`.
    public func session(
        from callback: URL, _ pending: PendingSignIn, store: (any TokenStore)? = nil
    ) async throws -> Session {
        let items = URLComponents(url: callback, resolvingAgainstBaseURL: true)?.queryItems ?? []
        func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
        guard value("state") == pending.state else {
            throw refused(
                "The address that came back belongs to another sign-in: its state is not the one of this sign-in.",
                hint: "Begin again with `signIn()`, and hand in what it returned.")
        }
        if let error = value("error") {
            throw refused(value("error_description") ?? "The server says \(error).", serverCode: error)
        }
        guard let code = value("code"), !code.isEmpty else {
            throw refused("The address that came back holds neither a code nor an error.")
        }
        let tokens = try await self.tokens(
            "sign in",
            [
                ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirectURI),
                ("client_id", clientID), ("code_verifier", pending.verifier),
            ])
        return try await session(tokens, renewal: .refreshToken(self), store: store)
    }

    /// Signs a service in, with its secret (`client_credentials`), to read under its own name. When its token ends, the
    /// session gets another. Keep the secret on a server: an app cannot.
    public func session(secret: String) async throws -> Session {
        let tokens = try await tokens(secret: secret)
        return try await session(tokens, renewal: .clientSecret(self, secret), store: nil)
    }

    /// The session that was kept, or `nil` when nobody is signed in.
    public func session(restoredFrom store: any TokenStore) async throws -> Session? {
        guard let tokens = try await store.load() else { return nil }
        return Session(tokens, origin: try origin("sign in"), renewal: .refreshToken(self), store: store)
    }

    /// What the server says of itself (RFC 8414): its endpoints, what can be asked for.
    public func metadata() async throws -> AuthorizationServer {
        let origin = try self.origin("sign-in server")
        var call = Call(
            origin: origin, operation: "sign-in server of \(city.name)",
            path: [".well-known", "oauth-authorization-server"])
        call.headers[.accept] = "application/json"
        let answer = try await city.retries.send(call, through: city.transport)
        guard answer.head.status.kind == .successful else { throw answer.refusal(city.name) }
        return try answer.decode(AuthorizationServer.self)
    }

    func refreshed(_ tokens: AccessTokens) async throws -> AccessTokens {
        guard let refreshToken = tokens.refreshToken else {
            throw CivicError(
                .invalidToken, operation: "session", message: "The session has ended and cannot be renewed.",
                hint: "Sign in again.")
        }
        var next = try await self.tokens(
            "renew the session",
            [("grant_type", "refresh_token"), ("refresh_token", refreshToken), ("client_id", clientID)])
        // RFC 6749, section 6: where no new one comes, the old one stays.
        next.refreshToken = next.refreshToken ?? refreshToken
        return next
    }

    func tokens(secret: String) async throws -> AccessTokens {
        try await tokens(
            "sign in as a service",
            [
                ("grant_type", "client_credentials"), ("client_id", clientID), ("client_secret", secret),
                ("scope", "read"),
            ])
    }

    func revoke(_ tokens: AccessTokens) async throws {
        let form = [("token", tokens.refreshToken ?? tokens.accessToken), ("client_id", clientID)]
        let answer = try await post("revoke", "sign out", form)
        guard answer.head.status.kind == .successful else { throw tokenRefusal(answer) }
    }

    private func session(
        _ tokens: AccessTokens, renewal: Session.Renewal, store: (any TokenStore)?
    ) async throws -> Session {
        try await store?.save(tokens)
        return Session(tokens, origin: try origin("sign in"), renewal: renewal, store: store)
    }

    /// Sent once: a code and a refresh token work once, and a second use is taken for theft.
    private func tokens(_ operation: String, _ form: [Call.Parameter]) async throws -> AccessTokens {
        let answer = try await post("token", operation, form)
        guard answer.head.status.kind == .successful else { throw tokenRefusal(answer) }
        let envelope: TokenAnswer
        do {
            envelope = try answer.decode(TokenAnswer.self)
        } catch {
            // What was received may hold a token.
            var error = error
            error.serverMessage = nil
            error.underlying = nil
            throw error
        }
        guard envelope.type.lowercased() == "bearer" else {
            throw answer.failure(.undecodable, "The token is of the type \(envelope.type), not Bearer.")
        }
        return AccessTokens(
            accessToken: envelope.accessToken,
            refreshToken: envelope.refreshToken,
            expiresAt: envelope.seconds.map { now().addingTimeInterval($0) },
            scopes: envelope.scope?.split(separator: " ").map(String.init) ?? scopes)
    }

    private func post(_ endpoint: String, _ operation: String, _ form: [Call.Parameter]) async throws -> Answer {
        var call = Call(
            origin: try origin(operation), operation: operation, method: .post, path: ["oauth2", endpoint])
        call.headers[.accept] = "application/json"
        call.headers[.contentType] = "application/x-www-form-urlencoded"
        call.body = Data(Call.queryString(form).utf8)
        return try await call.send(through: city.transport)
    }

    private func tokenRefusal(_ answer: Answer) -> CivicError {
        guard let reason = try? JSONReader().read(OAuthRefusal.self, from: answer.body) else {
            return answer.refusal(city.name)
        }
        let code: CivicError.Code = reason.error == "invalid_grant" ? .invalidToken : .signInRefused
        var error = answer.failure(
            code, reason.description ?? "The server says \(reason.error).",
            hint: code == .invalidToken ? "The session has ended: sign in again." : nil)
        error.serverCode = reason.error
        error.serverMessage = reason.description
        return error
    }

    private func refused(_ message: String, hint: String? = nil, serverCode: String? = nil) -> CivicError {
        var error = CivicError(.signInRefused, operation: "sign in", message: message, hint: hint)
        error.serverCode = serverCode
        return error
    }

    private func origin(_ operation: String) throws(CivicError) -> Origin {
        guard let origin = city.participation else { throw city.notOffered(operation) }
        return origin
    }
}

/// RFC 6749, section 5.1.
private struct TokenAnswer: Decodable {
    let accessToken: String
    let type: String
    let seconds: Double?
    let refreshToken: String?
    let scope: String?

    private enum CodingKeys: String, CodingKey {
        case accessToken = "access_token"
        case type = "token_type"
        case seconds = "expires_in"
        case refreshToken = "refresh_token"
        case scope
    }
}

/// RFC 6749, section 5.2.
private struct OAuthRefusal: Decodable {
    let error: String
    let description: String?

    private enum CodingKeys: String, CodingKey {
        case error
        case description = "error_description"
    }
}
