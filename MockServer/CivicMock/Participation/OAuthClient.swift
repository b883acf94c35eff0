#if MockServer
import CivicJSON

/// A program that may ask for tokens.
struct OAuthClient: Sendable {
    enum Kind: String, Sendable {
        /// Runs in people's hands: no secret, PKCE.
        case app
        /// Runs on a server of its own: client credentials.
        case service
    }

    let id: String
    let kind: Kind
    let secret: String?
    let redirectURIs: [String]
    /// A service's ready-made token.
    let token: String?

    init(_ row: JSON) throws(DatasetError) {
        guard let id = row["id"]?.stringValue, let kind = row["kind"]?.stringValue.flatMap(Kind.init) else {
            throw DatasetError(
                file: "citizens.json", reason: "a client needs \"id\" and \"kind\" (\"app\" or \"service\")")
        }
        self.id = id
        self.kind = kind
        secret = row["secret"]?.stringValue
        redirectURIs = row["redirectURIs"]?.arrayValue?.compactMap(\.stringValue) ?? []
        token = row["token"]?.stringValue
    }
}
#endif
