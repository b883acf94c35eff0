import Foundation

/// What a session consists of: a token that opens the participation APIs, and where there is one, a token that gets the
/// next.
///
/// It is secret: whoever has it acts as the person. It can be encoded in order to be kept, in the keychain for example;
/// descriptions, dumps and errors leave the tokens out.
public struct AccessTokens: Hashable, Codable, Sendable {
    /// Sent as `Authorization: Bearer …`.
    public var accessToken: String
    /// Gets the next access token, once.
    public var refreshToken: String?
    /// When the access token ends, by this machine's clock; `nil` where the server did not say.
    public var expiresAt: Date?
    /// What the tokens may be used for: `["participate"]`.
    public var scopes: [String]

    /// Tokens from elsewhere.
    public init(
        accessToken: String, refreshToken: String? = nil, expiresAt: Date? = nil, scopes: [String] = []
    ) {
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiresAt = expiresAt
        self.scopes = scopes
    }
}

extension AccessTokens: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the tokens.
    public var description: String {
        let end = expiresAt.map { ", until \(ISO8601.text($0))" } ?? ""
        return "access token\(refreshToken == nil ? "" : " and refresh token")\(end)"
    }

    /// Without the tokens.
    public var debugDescription: String { description }

    /// Without the tokens.
    public var customMirror: Mirror {
        Mirror(self, children: ["scopes": scopes, "expiresAt": expiresAt as Any])
    }
}
