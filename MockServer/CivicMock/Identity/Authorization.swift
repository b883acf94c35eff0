#if MockServer
import Foundation
import GRDB
import HTTPTypes

/// The authorization endpoint: lets a person sign in, and sends the browser back to the app with a code.
struct Authorization {
    /// How long a code works.
    private static let codeLife = Duration.seconds(60)

    private let call: ParticipationCall
    private let db: Database

    init(_ call: ParticipationCall, _ db: Database) {
        self.call = call
        self.db = db
    }

    /// What an app asks for, once it is known where it may be answered.
    private struct Request {
        let client: OAuthClient
        let redirect: String
        let state: String?
    }

    func answer() throws -> Reply {
        let request: Request
        do throws(OAuthError) {
            request = try trusted()
        } catch {
            // RFC 6749 section 4.1.2.1: nobody is sent to an address that is not registered.
            return error.reply
        }
        do {
            let (challenge, scope) = try checked(request)
            guard let citizen = call.query["login_hint"].flatMap(call.facts.citizen) else {
                let refusal = address(
                    request, [("error", "access_denied"), ("error_description", "Nobody signed in.")])
                return SignInPage(facts: call.facts, query: call.query, refusal: refusal).reply
            }
            let code = try TokenStore.makeSecret(call.facts, in: db)
            try db.cachedStatement(
                sql: """
                    INSERT INTO authorization_code (hash, citizen, client, redirect_uri, challenge, scope, expires_at)
                    VALUES (?,?,?,?,?,?,?)
                    """
            ).execute(
                arguments: [
                    TokenStore.hash(code), citizen.id, request.client.id, request.redirect, challenge, scope,
                    (call.now + Self.codeLife).microseconds,
                ])
            return redirect(request, [("code", code)])
        } catch let error as OAuthError {
            return redirect(request, [("error", error.code), ("error_description", error.detail)])
        }
    }

    private func trusted() throws(OAuthError) -> Request {
        let query = call.query
        for name in ["client_id", "redirect_uri", "state"] where query.all(name).count > 1 {
            throw OAuthError("invalid_request", "\(name) comes twice.")
        }
        guard let id = query["client_id"], let client = call.facts.clients.first(where: { $0.id == id }) else {
            throw OAuthError("invalid_request", "client_id names no client that is registered here.")
        }
        guard let redirect = query["redirect_uri"], client.redirectURIs.contains(redirect) else {
            throw OAuthError("invalid_request", "redirect_uri is not registered for the client \(id).")
        }
        return Request(client: client, redirect: redirect, state: query["state"])
    }

    private func checked(_ request: Request) throws(OAuthError) -> (challenge: String, scope: String) {
        let query = call.query
        guard let state = query["state"], !state.isEmpty else {
            throw OAuthError("invalid_request", "state is missing: make one by chance, and compare it.")
        }
        guard request.client.kind == .app else {
            throw OAuthError("unauthorized_client", "Nobody signs in to a service: it takes client_credentials.")
        }
        let type = query["response_type"] ?? ""
        guard type == "code" else {
            throw OAuthError(
                type.isEmpty ? "invalid_request" : "unsupported_response_type", "response_type is to be code.")
        }
        guard query["code_challenge_method"] == "S256" else {
            throw OAuthError("invalid_request", "code_challenge_method is to be S256.")
        }
        let challenge = query["code_challenge"] ?? ""
        guard challenge.utf8.count == 43, challenge.utf8.allSatisfy(Self.isBase64URL) else {
            throw OAuthError(
                "invalid_request",
                "code_challenge is to be the SHA-256 of the verifier in base64url, 43 characters.")
        }
        return (challenge, try IdentityOperations.scope(query["scope"], giving: IdentityOperations.personScope))
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Sends the browser back with parameters in the query, after those that the address has itself.
    private func redirect(_ request: Request, _ parameters: [(name: String, value: String)]) -> Reply {
        var reply = Reply(status: .found, body: .none)
        reply.headers[.location] = address(request, parameters)
        reply.headers[.cacheControl] = "no-store"
        return reply
    }

    private func address(_ request: Request, _ parameters: [(name: String, value: String)]) -> String {
        let all = parameters + (request.state.map { [("state", $0)] } ?? [])
        let query = all.map { "\($0.name)=\(SignInPage.encoded($0.value))" }.joined(separator: "&")
        return request.redirect + (request.redirect.contains("?") ? "&" : "?") + query
    }
}
#endif
