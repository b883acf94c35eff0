#if MockServer
import CivicJSON
import CivicMock
import Foundation
import HTTPTypes

/// An app that lets people sign in, step by step, so that each step can go wrong.
///
/// The verifier and its challenge are those of RFC 7636, appendix B.
struct AppSignIn {
    /// An answer to the browser.
    struct Answer {
        let status: HTTPResponse.Status
        let location: String?
        let text: String
        let mediaType: String?
        let cacheControl: String?

        /// The parameters with which the browser was sent back.
        var parameters: [(name: String, value: String)] {
            let items = location.flatMap { URLComponents(string: $0) }?.queryItems ?? []
            return items.filter { $0.name != "from" }.map { ($0.name, $0.value ?? "") }
        }
    }

    let city: MockCity

    init(_ city: MockCity) {
        self.city = city
    }

    private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

    private static let request: [String: String?] = [
        "response_type": "code", "client_id": "demo", "redirect_uri": "http://127.0.0.1:8765/callback",
        "state": "s/1 &",
        "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method": "S256",
    ]

    /// Opens the sign-in page.
    ///
    /// - Parameter changes: What the request has instead; `nil` leaves a parameter out.
    func authorize(_ changes: [String: String?] = [:]) async throws -> Answer {
        let parameters = Self.request.merging(changes) { _, change in change }
        let query = parameters.sorted { $0.key < $1.key }.compactMap { name, value in
            value.map { "\(name)=\(Participant.encoded($0))" }
        }
        return try await follow("/oauth2/authorize?\(query.joined(separator: "&"))")
    }

    func follow(_ path: String) async throws -> Answer {
        let answer = try await Participant(city).get(path)
        return Answer(
            status: answer.status, location: answer.headers[.location],
            text: String(decoding: answer.body, as: UTF8.self),
            mediaType: answer.headers[.contentType], cacheControl: answer.headers[.cacheControl])
    }

    /// A fresh code for a citizen.
    func code(for citizen: String) async throws -> String {
        let answer = try await authorize(["login_hint": citizen])
        return answer.parameters.first { $0.name == "code" }?.value ?? ""
    }

    /// Exchanges a code for tokens.
    ///
    /// - Parameter changes: What the form has instead; `nil` leaves a field out.
    func exchange(_ code: String, _ changes: [String: String?] = [:]) async throws -> Participant.Answer {
        let form: [String: String?] = [
            "grant_type": "authorization_code", "code": code, "redirect_uri": "http://127.0.0.1:8765/callback",
            "client_id": "demo", "code_verifier": Self.verifier,
        ]
        return try await post(form.merging(changes) { _, change in change })
    }

    func refresh(_ token: JSON?, client: String = "demo") async throws -> Participant.Answer {
        try await post([
            "grant_type": "refresh_token", "refresh_token": token?.stringValue ?? "", "client_id": client,
        ])
    }

    private func post(_ form: [String: String?]) async throws -> Participant.Answer {
        let body = form.compactMap { name, value in value.map { "\(name)=\(Participant.encoded($0))" } }
        return try await Participant(city).send(
            .post, "/oauth2/token", body: Data(body.joined(separator: "&").utf8),
            headers: ["Content-Type": "application/x-www-form-urlencoded"])
    }
}
#endif
