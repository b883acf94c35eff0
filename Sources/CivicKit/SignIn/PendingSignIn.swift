import Foundation

/// A sign-in that has begun: the address to open in a browser, and the secrets that its answer is checked with.
///
/// Keep it until the browser comes back. It can be encoded, because an app may be ended while the browser is open;
/// descriptions and dumps leave the secrets out.
public struct PendingSignIn: Hashable, Codable, Sendable {
    /// What to open in a browser, or in `ASWebAuthenticationSession`.
    public let url: URL
    package let state: String
    package let verifier: String
}

extension PendingSignIn: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the secrets.
    public var description: String { "sign-in at \(url.host() ?? "?")" }

    /// Without the secrets.
    public var debugDescription: String { description }

    /// Without the secrets.
    public var customMirror: Mirror { Mirror(self, children: ["host": url.host() ?? "?"]) }
}
