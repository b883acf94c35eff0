#if MockServer
import CivicJSON
import GRDB

/// The token endpoint: exchanges a code, a refresh token or a secret for tokens.
struct TokenExchange {
    private static let accessLife = Duration.seconds(3_600)
    private static let refreshLife = Duration.seconds(30 * 86_400)

    private let call: ParticipationCall
    private let db: Database
    private let form: OAuthForm

    init(_ call: ParticipationCall, _ db: Database) throws(OAuthError) {
        self.call = call
        self.db = db
        form = try OAuthForm(call)
    }

    func answer() throws -> Reply {
        let type = try form.required("grant_type")
        guard ["authorization_code", "refresh_token", "client_credentials"].contains(type) else {
            throw OAuthError(
                "unsupported_grant_type",
                "There is no grant type \"\(type)\": take authorization_code, refresh_token or client_credentials.")
        }
        let client = try form.client(call)
        guard (type == "client_credentials") == (client.kind == .service) else {
            throw OAuthError(
                "unauthorized_client",
                client.kind == .service
                    ? "A service takes client_credentials: nobody signs in to it."
                    : "An app takes authorization_code: it has no secret to prove itself with.")
        }
        switch type {
        case "authorization_code": return try exchangeCode(client)
        case "refresh_token": return try refresh(client)
        default: return try serviceToken(client)
        }
    }

    private func exchangeCode(_ client: OAuthClient) throws -> Reply {
        let code = try form.required("code")
        let redirect = try form.required("redirect_uri")
        let verifier = try form.required("code_verifier")
        let hash = TokenStore.hash(code)
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT citizen, client, redirect_uri, challenge, scope, expires_at, family FROM authorization_code
                    WHERE hash = ?
                    """),
            arguments: [hash])
        guard let row, row[1] as String == client.id else {
            throw OAuthError("invalid_grant", "The code is unknown, or was given to another client.")
        }
        if let family = row[6] as String? {
            // RFC 6749 section 4.1.2: whoever comes second may be a thief, or the first one was.
            try TokenStore.revoke(family: family, in: db)
            throw OAuthError("invalid_grant", "The code was used before. All tokens of this sign-in are revoked.")
        }
        guard call.now < Instant(microseconds: row[5]) else {
            throw OAuthError("invalid_grant", "The code has expired: it works for 60 seconds.")
        }
        guard row[2] as String == redirect else {
            throw OAuthError("invalid_grant", "redirect_uri is not the one that the code was asked for with.")
        }
        guard Identity.isSame(row[3], IdentityOperations.challenge(of: verifier)) else {
            throw OAuthError("invalid_grant", "code_verifier does not fit the code_challenge.")
        }
        let family = try TokenStore.makeSecret(call.facts, in: db)
        try db.cachedStatement(sql: "UPDATE authorization_code SET family = ? WHERE hash = ?")
            .execute(arguments: [family, hash])
        return try tokens(
            TokenStore.Grant(subject: .citizen(row[0]), client: client.id, scope: row[4], family: family))
    }

    private func refresh(_ client: OAuthClient) throws -> Reply {
        let token = try form.required("refresh_token")
        guard let stored = try TokenStore.find(.refresh, token, in: db), stored.grant.client == client.id else {
            throw OAuthError("invalid_grant", "The refresh token is unknown, or was given to another client.")
        }
        guard !stored.isRevoked else {
            // Only one of two holders can be the right one, and nobody knows which (RFC 9700 section 4.14.2).
            try TokenStore.revoke(family: stored.grant.family, in: db)
            throw OAuthError(
                "invalid_grant",
                "The refresh token was used before, or revoked. All tokens of this sign-in are revoked.")
        }
        guard stored.isValid(at: call.now) else {
            throw OAuthError("invalid_grant", "The refresh token has expired: sign in again.")
        }
        _ = try IdentityOperations.scope(form["scope"], giving: stored.grant.scope)
        try TokenStore.revoke(token, in: db)
        return try tokens(stored.grant)
    }

    private func serviceToken(_ client: OAuthClient) throws -> Reply {
        let scope = try IdentityOperations.scope(form["scope"], giving: IdentityOperations.serviceScope)
        let family = try TokenStore.makeSecret(call.facts, in: db)
        return try tokens(
            TokenStore.Grant(subject: .service(client.id), client: client.id, scope: scope, family: family))
    }

    private func tokens(_ grant: TokenStore.Grant) throws -> Reply {
        let access = try TokenStore.issue(.access, grant, until: call.now + Self.accessLife, call.facts, in: db)
        var answer: JSONObject = [
            "access_token": .string(access), "token_type": "Bearer",
            "expires_in": .integer(Self.accessLife.components.seconds),
        ]
        if case .citizen = grant.subject {
            let refresh = try TokenStore.issue(
                .refresh, grant, until: call.now + Self.refreshLife, call.facts, in: db)
            answer["refresh_token"] = .string(refresh)
        }
        answer["scope"] = .string(grant.scope)
        var reply = Reply.json(answer)
        reply.headers[.cacheControl] = "no-store"
        return reply
    }
}
#endif
