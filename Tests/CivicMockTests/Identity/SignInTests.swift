#if MockServer
import CivicMock
import Foundation
import Testing

@Suite("Signing in")
struct SignInTests {
    let app: AppSignIn

    init() throws {
        app = AppSignIn(try SmallCity.make())
    }

    @Test("sends the browser back with a code and the state, at once for whom login_hint names")
    func code() async throws {
        let answer = try await app.authorize(["login_hint": "ada"])
        #expect(answer.status == .found)
        #expect(answer.parameters.map(\.name) == ["code", "state"])
        #expect(answer.parameters.last?.value == "s/1 &")
        #expect(answer.location?.hasPrefix("http://127.0.0.1:8765/callback?code=") == true)
        #expect(answer.cacheControl == "no-store")
    }

    @Test("keeps what the app's address has in its query")
    func query() async throws {
        let answer = try await app.authorize(["login_hint": "ada", "redirect_uri": "demo://callback?from=city"])
        #expect(answer.location?.hasPrefix("demo://callback?from=city&code=") == true)
    }

    @Test("shows a page with a link for each citizen when nobody is named")
    func page() async throws {
        for changes in [[:], ["login_hint": "nobody"]] {
            let answer = try await app.authorize(changes)
            #expect(answer.status == .ok)
            #expect(answer.mediaType == "text/html; charset=utf-8")
            #expect(answer.text.contains("<html lang=\"en\">"))
            #expect(answer.text.contains("May do all &amp; &lt;everything&gt;."))
            #expect(!answer.text.contains("<script"))
            let links = answer.text.components(separatedBy: "<a href=\"").dropFirst().compactMap {
                $0.components(separatedBy: "\"").first?.replacing("&amp;", with: "&")
            }
            #expect(links.count == 5)
            let link = try #require(links.first { $0.hasSuffix("login_hint=chloe") })
            let next = try await app.follow("/oauth2/authorize\(link)")
            #expect(next.parameters.first?.name == "code")
            #expect(next.parameters.last?.value == "s/1 &")
            #expect(links.last?.hasPrefix("http://127.0.0.1:8765/callback?error=access_denied") == true)
        }
    }

    @Test(
        "sends nobody to an address that is not registered",
        arguments: [
            ["redirect_uri": "http://127.0.0.1:8765/callback/"], ["redirect_uri": "http://evil.test/"],
            ["redirect_uri": "other://callback"], ["client_id": "nobody"], ["client_id": nil],
            ["redirect_uri": nil],
        ] as [[String: String?]])
    func unregistered(_ changes: [String: String?]) async throws {
        let answer = try await app.authorize(changes)
        #expect(answer.status == .badRequest)
        #expect(answer.location == nil)
        #expect(answer.text.contains("\"error\":\"invalid_request\""))
    }

    @Test(
        "tells the app what is wrong with the rest",
        arguments: [
            (["response_type": "token"], "unsupported_response_type"), (["response_type": nil], "invalid_request"),
            (["code_challenge": nil], "invalid_request"), (["code_challenge": "short"], "invalid_request"),
            (["code_challenge_method": "plain"], "invalid_request"),
            (["code_challenge_method": nil], "invalid_request"),
            (["scope": "admin"], "invalid_scope"), (["scope": "read"], "invalid_scope"),
        ] as [([String: String?], String)])
    func refused(_ changes: [String: String?], _ error: String) async throws {
        var changes = changes
        changes["login_hint"] = "ada"
        let answer = try await app.authorize(changes)
        #expect(answer.status == .found)
        #expect(answer.parameters.map(\.name) == ["error", "error_description", "state"])
        #expect(answer.parameters.first?.value == error)
    }

    @Test("says where everything is, at the address that was asked")
    func metadata() async throws {
        let answer = try await Participant(app.city).get("/.well-known/oauth-authorization-server")
        #expect(answer["issuer"] == "http://city.test")
        #expect(answer["token_endpoint"] == "http://city.test/oauth2/token")
        #expect(answer["code_challenge_methods_supported"] == ["S256"])
    }
}
#endif
