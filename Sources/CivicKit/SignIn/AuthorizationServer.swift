import Foundation

/// What a city's sign-in server says of itself (RFC 8414).
///
/// ```swift
/// let server = try await client.metadata()
/// print(server.scopesSupported ?? [])
/// ```
public struct AuthorizationServer: Hashable, Codable, Sendable {
    /// Who it is: the address in front of `/.well-known/oauth-authorization-server`.
    public var issuer: String
    /// Where people sign in.
    public var authorizationEndpoint: URL
    /// Where codes become tokens.
    public var tokenEndpoint: URL
    /// Where tokens are revoked.
    public var revocationEndpoint: URL?
    /// What tokens can be asked for.
    public var scopesSupported: [String]?
    /// The ways of proving who began a sign-in; CivicKit uses `S256`.
    public var codeChallengeMethodsSupported: [String]?

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorizationEndpoint = "authorization_endpoint"
        case tokenEndpoint = "token_endpoint"
        case revocationEndpoint = "revocation_endpoint"
        case scopesSupported = "scopes_supported"
        case codeChallengeMethodsSupported = "code_challenge_methods_supported"
    }
}
