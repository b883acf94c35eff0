#if MockServer
import CivicJSON
import CivicModels
import Foundation
import GRDB
import HTTPTypes

/// Signing in: OAuth 2.0 with PKCE for people, client credentials for services (RFC 6749, 7636, 7009, 8414).
///
/// The mock asks nobody for a password. All times are those of the city's clock.
enum IdentityOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "getAuthorizationServer": .reading { call, _ in metadata(call) },
        "authorize": .writing { call, db in try Authorization(call, db).answer() },
        "issueToken": .writing { call, db in try answering { try TokenExchange(call, db).answer() } },
        "revokeToken": .writing { call, db in try answering { try revoke(call, db) } },
    ]

    /// What a person's token is good for, and a service's.
    static let personScope = "participate"
    static let serviceScope = "read"

    /// A refusal is an answer like others: what was revoked on its way stays revoked.
    private static func answering(_ work: () throws -> Reply) throws -> Reply {
        do {
            return try work()
        } catch let error as OAuthError {
            return error.reply
        }
    }

    private static func metadata(_ call: ParticipationCall) -> Reply {
        let origin = call.origin
        return .json(
            [
                "issuer": .string(origin),
                "authorization_endpoint": .string("\(origin)/oauth2/authorize"),
                "token_endpoint": .string("\(origin)/oauth2/token"),
                "revocation_endpoint": .string("\(origin)/oauth2/revoke"),
                "response_types_supported": ["code"],
                "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": ["none", "client_secret_basic", "client_secret_post"],
                "scopes_supported": [.string(personScope), .string(serviceScope)],
            ] as JSONObject)
    }

    /// RFC 7009: a token that is unknown is as good as revoked; one of another client is refused.
    private static func revoke(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let form = try OAuthForm(call)
        let client = try form.client(call)
        if let stored = try TokenStore.find(try form.required("token"), in: db) {
            guard stored.grant.client == client.id else {
                throw OAuthError("invalid_grant", "The token was given to another client.")
            }
            try TokenStore.revoke(family: stored.grant.family, in: db)
        }
        var reply = Reply(body: .none)
        reply.headers[.cacheControl] = "no-store"
        return reply
    }

    /// Which of the scopes asked for are given.
    ///
    /// - Parameter known: What this kind of grant is good for; what else exists is left out, what does not is refused.
    static func scope(_ asked: String?, giving known: String) throws(OAuthError) -> String {
        guard let asked else { return known }
        let words = asked.split(separator: " ").map(String.init)
        if let unknown = words.first(where: { $0 != personScope && $0 != serviceScope }) {
            throw OAuthError(
                "invalid_scope", "There is no scope \"\(unknown)\"; there is \(personScope) and \(serviceScope).")
        }
        guard words.contains(known) else {
            throw OAuthError(
                "invalid_scope", "This client gets the scope \"\(known)\" here: ask for it, or for none.")
        }
        return known
    }

    /// What a code verifier's challenge is (RFC 7636 section 4.2).
    static func challenge(of verifier: String) -> String {
        Data(SHA256.hash(verifier.utf8)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

/// A refusal as RFC 6749 section 5.2 has it told.
struct OAuthError: Error, Sendable {
    var status: HTTPResponse.Status = .badRequest
    let code: String
    /// What is wrong, and what would be right.
    let detail: String
    var headers: HTTPFields = [:]

    init(_ code: String, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// The client is unknown, or cannot prove that it is who it says.
    static let invalidClient: OAuthError = {
        var error = OAuthError("invalid_client", "The client or its secret is not known.")
        error.status = .unauthorized
        return error
    }()

    var reply: Reply {
        var reply = Reply.json(
            ["error": .string(code), "error_description": .string(detail)] as JSONObject, status: status)
        reply.headers = headers
        reply.headers[.cacheControl] = "no-store"
        if status == .unauthorized { reply.headers[.wwwAuthenticate] = "Basic realm=\"oauth2\"" }
        return reply
    }

    /// What went wrong before the operation was reached, in this API's own shape.
    init(_ problem: Problem) {
        self.init(problem.status.kind == .serverError ? "server_error" : "invalid_request", problem.detail)
        status = problem.status
        headers = problem.headers
    }
}
#endif
