/// Where a session keeps its tokens, so that people need not sign in again after the app was ended.
///
/// ```swift
/// struct KeychainStore: TokenStore {
///     func load() async throws -> AccessTokens? { … }
///     func save(_ tokens: AccessTokens?) async throws { … }
/// }
/// ```
///
/// A refresh token works once: the session saves the new tokens before it uses them.
public protocol TokenStore: Sendable {
    /// What was saved last, or `nil`.
    func load() async throws -> AccessTokens?
    /// Keeps the tokens; `nil` removes them, because the session has ended.
    func save(_ tokens: AccessTokens?) async throws
}
