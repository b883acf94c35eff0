import CivicKit
import Foundation
import HTTPTypes
import Synchronization
import Testing

@Suite("Signing in")
struct SignInTests {
    private let tokenAnswer =
        #"{"access_token":"new-token","token_type":"Bearer","expires_in":3600,"refresh_token":"new-refresh","scope":"participate"}"#

    private func client(_ stub: ParticipationStub) -> OAuthClient {
        OAuthClient(
            city: .answering(stub), clientID: "app", redirectURI: "app://callback",
            now: { Date(timeIntervalSince1970: 1_000_000) })
    }

    private func session(_ stub: ParticipationStub, expiresIn seconds: Double, store: Store = Store()) async throws
        -> Session
    {
        let tokens = AccessTokens(
            accessToken: "old-token", refreshToken: "old-refresh",
            expiresAt: Date(timeIntervalSince1970: 1_000_000 + seconds))
        await store.save(tokens)
        return try #require(try await client(stub).session(restoredFrom: store))
    }

    actor Store: TokenStore {
        private(set) var tokens: AccessTokens?

        func load() -> AccessTokens? { tokens }

        func save(_ tokens: AccessTokens?) { self.tokens = tokens }
    }

    @Test("the challenge of RFC 7636, appendix B")
    func challenge() {
        #expect(
            PKCE.challenge(for: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test("the vectors of RFC 4648, section 10, without padding")
    func base64URL() {
        let texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map { PKCE.base64URL(Array($0.utf8)) }
        #expect(texts == ["", "Zg", "Zm8", "Zm9v", "Zm9vYg", "Zm9vYmE", "Zm9vYmFy"])
        #expect(PKCE.base64URL([0xFB, 0xFF]) == "-_8")
        #expect(PKCE.verifier().count == 43)
    }

    @Test("the browser is sent with a challenge, and never with the verifier")
    func begin() throws {
        let pending = try client(ParticipationStub()).signIn(hint: "camille")
        let items = URLComponents(url: pending.url, resolvingAgainstBaseURL: true)?.queryItems ?? []
        let values = Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
        #expect(pending.url.absoluteString.hasPrefix("http://127.0.0.1:8040/oauth2/authorize?"))
        #expect(values["response_type"] == "code")
        #expect(values["client_id"] == "app")
        #expect(values["redirect_uri"] == "app://callback")
        #expect(values["scope"] == "participate")
        #expect(values["login_hint"] == "camille")
        #expect(values["code_challenge_method"] == "S256")
        #expect(values["code_challenge"] == PKCE.challenge(for: pending.verifier))
        #expect(!pending.url.absoluteString.contains(pending.verifier))
        #expect(!"\(pending) \(String(reflecting: pending))".contains(pending.verifier))
        var dumped = ""
        dump(pending, to: &dumped)
        #expect(!dumped.contains(pending.verifier))
    }

    @Test("the code becomes a session, whose token goes with every call")
    func complete() async throws {
        let stub = ParticipationStub(.ok(tokenAnswer), .ok(ContractAnswers.me))
        let client = client(stub)
        let pending = try client.signIn()
        let store = Store()
        let callback = try #require(URL(string: "app://callback?code=c%2F1&state=\(pending.state)"))
        let session = try await client.session(from: callback, pending, store: store)
        _ = try await City.answering(stub).signedIn(with: session).proposals.me()
        #expect(stub.lines.first == "POST /oauth2/token")
        #expect(
            stub.requests[0].text
                == "client_id=app&code=c%2F1&code_verifier=\(pending.verifier)&grant_type=authorization_code"
                + "&redirect_uri=app%3A%2F%2Fcallback")
        #expect(stub.requests[0].header("Content-Type") == "application/x-www-form-urlencoded")
        #expect(stub.requests[1].header("Authorization") == "Bearer new-token")
        #expect(await store.tokens?.refreshToken == "new-refresh")
        #expect(await store.tokens?.expiresAt == Date(timeIntervalSince1970: 1_003_600))
    }

    @Test(
        "an answer that belongs to another sign-in, or is a refusal, makes no session",
        arguments: [
            "app://callback?code=1&state=other", "app://callback?code=1", "app://callback?state=STATE",
            "app://callback?error=access_denied&state=STATE", "app://callback?code=&state=STATE",
        ])
    func refused(callback: String) async throws {
        let stub = ParticipationStub(.ok(tokenAnswer))
        let client = client(stub)
        let pending = try client.signIn()
        let url = try #require(URL(string: callback.replacing("STATE", with: pending.state)))
        let error = await #expect(throws: CivicError.self) { try await client.session(from: url, pending) }
        #expect(error?.code == .signInRefused)
        #expect(stub.requests.isEmpty)
    }

    @Test("a service signs in with its secret, to read")
    func service() async throws {
        let stub = ParticipationStub(.ok(tokenAnswer))
        _ = try await client(stub).session(secret: "s e")
        #expect(
            stub.requests.first?.text
                == "client_id=app&client_secret=s%20e&grant_type=client_credentials&scope=read")
    }

    @Test("a token that is about to end is renewed first, once for all who wait")
    func singleFlight() async throws {
        let stub = RoutedStub(token: tokenAnswer, api: ContractAnswers.me)
        let store = Store()
        let tokens = AccessTokens(
            accessToken: "old-token", refreshToken: "old-refresh", expiresAt: Date(timeIntervalSince1970: 1_000_010))
        await store.save(tokens)
        let client = OAuthClient(
            city: City.local.using(stub), clientID: "app", redirectURI: "app://callback",
            now: { Date(timeIntervalSince1970: 1_000_000) })
        let session = try #require(try await client.session(restoredFrom: store))
        let city = City.local.using(stub).signedIn(with: session)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await city.proposals.me() } }
            try await group.waitForAll()
        }
        #expect(stub.tokenRequests == 1)
        #expect(stub.authorizations == Array(repeating: "Bearer new-token", count: 20))
        #expect(await store.tokens?.accessToken == "new-token")
    }

    @Test("a token that the server no longer accepts is renewed, and the call sent again")
    func renewed() async throws {
        let stub = ParticipationStub(.problem(401, "invalid_token"), .ok(tokenAnswer), .ok(ContractAnswers.draft))
        let city = City.answering(stub).signedIn(with: try await session(stub, expiresIn: 3_000))
        _ = try await city.proposals.create(ProposalDraft(edition: "2026", title: ["fr": "T"]))
        let requests = stub.requests
        #expect(requests.map(\.line)[1] == "POST /oauth2/token")
        #expect(requests[1].text == "client_id=app&grant_type=refresh_token&refresh_token=old-refresh")
        #expect(requests[2].header("Authorization") == "Bearer new-token")
        #expect(requests[0].header("Idempotency-Key") == requests[2].header("Idempotency-Key"))
    }

    @Test("when that is refused too, it is refused")
    func refusedTwice() async throws {
        let stub = ParticipationStub(
            .problem(401, "invalid_token"), .ok(tokenAnswer), .problem(401, "invalid_token"))
        let city = City.answering(stub).signedIn(with: try await session(stub, expiresIn: 3_000))
        let error = await #expect(throws: CivicError.self) { try await city.proposals.me() }
        #expect(error?.code == .invalidToken)
        #expect(stub.requests.count == 3)
    }

    @Test("a session that the server has ended is forgotten, and nothing more is sent")
    func ended() async throws {
        let refusal = #"{"error":"invalid_grant","error_description":"The refresh token was used before."}"#
        let stub = ParticipationStub(.answer(400, refusal, [:]))
        let store = Store()
        let city = City.answering(stub).signedIn(with: try await session(stub, expiresIn: 5, store: store))
        let error = await #expect(throws: CivicError.self) { try await city.proposals.me() }
        #expect(error?.code == .invalidToken)
        #expect(error?.message == "The refresh token was used before.")
        #expect(await store.tokens == nil)
        let again = await #expect(throws: CivicError.self) { try await city.proposals.me() }
        #expect(again?.code == .notSignedIn)
        #expect(stub.requests.count == 1)
    }

    @Test("a lost renewal is not sent again: a refresh token works once")
    func lostRenewal() async throws {
        let stub = ParticipationStub(.failure(URLError(.networkConnectionLost)))
        let city = City.answering(stub).signedIn(with: try await session(stub, expiresIn: 5))
        let error = await #expect(throws: CivicError.self) { try await city.proposals.me() }
        #expect(error?.code == .transport)
        #expect(stub.requests.count == 1)
    }

    @Test("a token is never sent to another city")
    func otherCity() async throws {
        let stub = ParticipationStub(.ok(ContractAnswers.me))
        let session = try await session(stub, expiresIn: 3_000)
        let url = try #require(URL(string: "https://other.example"))
        let other = City(name: "Other", url: url, transport: stub).signedIn(with: session)
        let error = await #expect(throws: CivicError.self) { try await other.proposals.me() }
        #expect(error?.code == .notSignedIn)
        #expect(stub.requests.isEmpty)
    }

    @Test("signing out revokes the tokens and forgets them")
    func signOut() async throws {
        let stub = ParticipationStub(.answer(200, "", [:]))
        let store = Store()
        let session = try await session(stub, expiresIn: 3_000, store: store)
        try await session.signOut()
        #expect(stub.lines == ["POST /oauth2/revoke"])
        #expect(stub.requests.first?.text == "client_id=app&token=old-refresh")
        #expect(await store.tokens == nil)
    }

    @Test("signing out during a renewal revokes what the renewal brings, and nothing is left in the store")
    func signOutDuringRenewal() async throws {
        let stub = RoutedStub(token: tokenAnswer, api: ContractAnswers.me)
        let store = Store()
        await store.save(
            AccessTokens(
                accessToken: "old-token", refreshToken: "old-refresh", expiresAt: Date(timeIntervalSince1970: 1_000_010)
            )
        )
        let client = OAuthClient(
            city: City.local.using(stub), clientID: "app", redirectURI: "app://callback",
            now: { Date(timeIntervalSince1970: 1_000_000) })
        let session = try #require(try await client.session(restoredFrom: store))
        let city = City.local.using(stub).signedIn(with: session)
        let reading = Task { try await city.proposals.me() }
        while stub.tokenRequests == 0 { await Task.yield() }
        try await session.signOut()
        _ = try await reading.value
        #expect(stub.revocations == ["client_id=app&token=new-refresh"])
        #expect(await store.tokens == nil)
    }

    @Test("an answer that cannot be read is not kept: it may hold a token")
    func unreadableTokens() async throws {
        let stub = ParticipationStub(.ok(#"{"access_token":"top-secret","expires_in":"soon"}"#))
        let error = try await #require(throws: CivicError.self) { try await client(stub).session(secret: "s") }
        var text = "\(error)"
        dump(error, to: &text)
        #expect(error.code == .undecodable)
        #expect(!text.contains("top-secret"))
    }

    @Test("the server says where to sign in")
    func metadata() async throws {
        let stub = ParticipationStub(
            .ok(
                #"{"issuer":"http://127.0.0.1:8040","authorization_endpoint":"http://127.0.0.1:8040/oauth2/authorize","#
                    + #""token_endpoint":"http://127.0.0.1:8040/oauth2/token"}"#))
        let server = try await client(stub).metadata()
        #expect(server.issuer == "http://127.0.0.1:8040")
        #expect(stub.lines == ["GET /.well-known/oauth-authorization-server"])
    }

    @Test("nobody signs in where there is nothing to sign in for")
    func paris() async throws {
        let client = OAuthClient(city: .paris, clientID: "app", redirectURI: "app://callback")
        let error = #expect(throws: CivicError.self) { try client.signIn() }
        #expect(error?.code == .notOffered)
    }
}

/// Answers token requests and API requests each in their way, whatever their order.
private final class RoutedStub: HTTPTransport {
    private struct State {
        var tokenRequests = 0
        var authorizations: [String] = []
        var revocations: [String] = []
    }

    private let state = Mutex(State())
    private let token: String
    private let api: String

    init(token: String, api: String) {
        self.token = token
        self.api = api
    }

    var tokenRequests: Int { state.withLock { $0.tokenRequests } }
    var authorizations: [String] { state.withLock { $0.authorizations } }
    var revocations: [String] { state.withLock { $0.revocations } }

    func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
        if request.path == "/oauth2/revoke" {
            state.withLock { $0.revocations.append(String(decoding: body ?? Data(), as: UTF8.self)) }
            return .json("")
        }
        guard request.path == "/oauth2/token" else {
            state.withLock { $0.authorizations.append(request.headerFields[.authorization] ?? "") }
            return .json(api)
        }
        state.withLock { $0.tokenRequests += 1 }
        for _ in 0..<50 { await Task.yield() }
        return .json(token)
    }
}
