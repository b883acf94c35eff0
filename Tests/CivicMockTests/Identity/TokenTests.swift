#if MockServer
import CivicJSON
import CivicMock
import Foundation
import Testing

@Suite("A token")
struct TokenTests {
    let city: MockCity
    let app: AppSignIn

    init() throws {
        city = try SmallCity.make()
        app = AppSignIn(city)
    }

    private func name(_ token: JSON?) async throws -> String? {
        let answer = try await Participant(city, token: token?.stringValue ?? "").get("/me")
        return answer["name"]?.stringValue ?? answer.code
    }

    @Test("is given for a code and the verifier of its challenge")
    func code() async throws {
        let answer = try await app.exchange(try await app.code(for: "ada"))
        #expect(answer.status == .ok)
        #expect(answer["token_type"] == "Bearer")
        #expect(answer["expires_in"] == 3600)
        #expect(answer["scope"] == "participate")
        #expect(answer[header: "Cache-Control"] == "no-store")
        #expect(try await name(answer["access_token"]) == "Ada")
        #expect(try await name(answer["refresh_token"]) == "invalid_token")
    }

    @Test("is not given for another verifier, address or client")
    func mismatch() async throws {
        let code = try await app.code(for: "ada")
        for changes in [
            ["code_verifier": String(repeating: "a", count: 43)], ["redirect_uri": "demo://callback?from=city"],
            ["client_id": "other"], ["code": "guessed"],
        ] {
            let answer = try await app.exchange(code, changes)
            #expect(answer.status == .badRequest)
            #expect(answer["error"] == "invalid_grant", "\(changes)")
        }
        #expect(try await app.exchange(code, ["code_verifier": nil])["error"] == "invalid_request")
        #expect(try await app.exchange(code).status == .ok)
    }

    @Test("is given once for a code: a second time revokes what the first gave")
    func once() async throws {
        let code = try await app.code(for: "ada")
        let first = try await app.exchange(code)
        #expect(try await app.exchange(code)["error"] == "invalid_grant")
        #expect(try await name(first["access_token"]) == "invalid_token")
        #expect(try await app.refresh(first["refresh_token"])["error"] == "invalid_grant")
    }

    @Test("is given for a code of the last 60 seconds")
    func codeExpiry() async throws {
        let early = try await app.code(for: "ada")
        city.clock.advance(by: .seconds(59))
        #expect(try await app.exchange(early).status == .ok)
        let late = try await app.code(for: "ada")
        city.clock.advance(by: .seconds(60))
        #expect(try await app.exchange(late)["error"] == "invalid_grant")
    }

    @Test("works for an hour, and is refreshed after it")
    func refresh() async throws {
        let first = try await app.exchange(try await app.code(for: "ada"))
        city.clock.advance(by: .seconds(3_599))
        #expect(try await name(first["access_token"]) == "Ada")
        city.clock.advance(by: .seconds(1))
        #expect(try await name(first["access_token"]) == "invalid_token")
        let second = try await app.refresh(first["refresh_token"])
        #expect(second.status == .ok)
        #expect(second["refresh_token"] != first["refresh_token"])
        #expect(try await name(second["access_token"]) == "Ada")
    }

    @Test("a refresh token that comes twice revokes the whole sign-in")
    func reuse() async throws {
        let first = try await app.exchange(try await app.code(for: "ada"))
        let second = try await app.refresh(first["refresh_token"])
        let other = try await app.exchange(try await app.code(for: "ada"))
        #expect(try await app.refresh(first["refresh_token"])["error"] == "invalid_grant")
        #expect(try await name(second["access_token"]) == "invalid_token")
        #expect(try await app.refresh(second["refresh_token"])["error"] == "invalid_grant")
        #expect(try await name(other["access_token"]) == "Ada")
    }

    @Test("a refresh token works for thirty days, and for its own client")
    func refreshExpiry() async throws {
        let answer = try await app.exchange(try await app.code(for: "ada"))
        #expect(try await app.refresh(answer["refresh_token"], client: "other")["error"] == "invalid_grant")
        city.clock.advance(by: .seconds(30 * 86_400))
        #expect(try await app.refresh(answer["refresh_token"])["error"] == "invalid_grant")
    }

    @Test("is given to a service for its secret, in the form or by HTTP Basic")
    func service() async throws {
        let client = Participant(city)
        let form = try await client.form(
            "/oauth2/token",
            ["grant_type": "client_credentials", "client_id": "statistics", "client_secret": "s3cret+/"])
        #expect(form["scope"] == "read")
        #expect(form["refresh_token"] == nil)
        #expect(try await name(form["access_token"]) == "person_required")
        let secret = Data("statistics:s3cret%2B%2F".utf8).base64EncodedString()
        let basic = try await client.form(
            "/oauth2/token", ["grant_type": "client_credentials"], headers: ["Authorization": "Basic \(secret)"])
        #expect(basic.status == .ok)
        let wrong = try await client.form(
            "/oauth2/token",
            ["grant_type": "client_credentials", "client_id": "statistics", "client_secret": "s3cret"])
        #expect(wrong.status == .unauthorized)
        #expect(wrong["error"] == "invalid_client")
        #expect(wrong[header: "WWW-Authenticate"]?.hasPrefix("Basic") == true)
        #expect(
            try await client.form(
                "/oauth2/token", ["grant_type": "client_credentials", "client_id": "statistics"])["error"]
                == "invalid_client")
    }

    @Test("is refused to a client that takes the wrong way")
    func ways() async throws {
        let client = Participant(city)
        #expect(
            try await client.form("/oauth2/token", ["grant_type": "client_credentials", "client_id": "demo"])[
                "error"]
                == "unauthorized_client")
        #expect(
            try await client.form("/oauth2/token", ["grant_type": "password", "client_id": "demo"])["error"]
                == "unsupported_grant_type")
        #expect(try await client.form("/oauth2/token", ["client_id": "demo"])["error"] == "invalid_request")
        #expect(
            try await client.form(
                "/oauth2/token",
                ["grant_type": "refresh_token", "grant_type": "refresh_token", "client_id": "demo"]
            )["error"] == "invalid_request")
        let json = try await client.post("/oauth2/token", ["grant_type": "client_credentials"])
        #expect(json.status == .unsupportedMediaType)
        #expect(json["error"] == "invalid_request")
    }

    @Test("is revoked with all of its sign-in, and by its own client only")
    func revoke() async throws {
        let answer = try await app.exchange(try await app.code(for: "ada"))
        let refresh = try #require(answer["refresh_token"]?.stringValue)
        let client = Participant(city)
        let foreign = try await client.form("/oauth2/revoke", ["token": refresh, "client_id": "other"])
        #expect(foreign["error"] == "invalid_grant")
        #expect(try await name(answer["access_token"]) == "Ada")
        #expect(try await client.form("/oauth2/revoke", ["token": refresh, "client_id": "demo"]).status == .ok)
        #expect(try await name(answer["access_token"]) == "invalid_token")
        #expect(try await client.form("/oauth2/revoke", ["token": "unknown", "client_id": "demo"]).status == .ok)
    }

    @Test("that is no Bearer token, or unknown, is refused even where none is needed")
    func unknown() async throws {
        let city = Participant(city)
        let wrong = try await city.get("/now", headers: ["Authorization": "Bearer nonsense"])
        #expect(wrong.status == .unauthorized)
        #expect(wrong.code == "invalid_token")
        #expect(wrong[header: "WWW-Authenticate"] == "Bearer error=\"invalid_token\"")
        #expect(try await city.get("/now", headers: ["Authorization": "Digest x"]).code == "invalid_token")
        #expect(try await city.get("/now", headers: ["Authorization": "bearer mock-ada"]).status == .ok)
    }
}
#endif
