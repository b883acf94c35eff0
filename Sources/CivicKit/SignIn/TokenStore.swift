/// Where a session keeps its tokens, so that people need not sign in again after the app was ended.
///
/// ```swift
/// struct KeychainStore: TokenStore {
///     func load() async throws -> AccessTokens? { … }
///     func save(_ tokens: AccessTokens?) async throws { … }
/// }
/// ```
///
/// A refresh token works once: new tokens are saved as soon as they come, before the calls that waited for them go on.
/// Every city, and every person, needs a store of their own: what is in it does not say whose tokens they are.
public protocol TokenStore: Sendable {
    /// What was saved last, or `nil`.
    func load() async throws -> AccessTokens?
    /// Keeps the tokens; `nil` removes them, because the session has ended.
    func save(_ tokens: AccessTokens?) async throws
}
