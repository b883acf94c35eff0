#if MockServer
import Foundation
import HTTPTypes

/// The form that a client sends to the token and revocation endpoints, and who that client is.
struct OAuthForm {
    private static let largest = 65_536

    private var fields: [String: String] = [:]

    /// - Throws: `invalid_request` for what is no form, and for a field that comes twice (RFC 6749 section 3.2).
    init(_ call: ParticipationCall) throws(OAuthError) {
        let type = (call.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased()
        guard type == "application/x-www-form-urlencoded" else {
            var error = OAuthError("invalid_request", "Content-Type is to be application/x-www-form-urlencoded.")
            error.status = .unsupportedMediaType
            throw error
        }
        guard call.body.count <= Self.largest else {
            var error = OAuthError("invalid_request", "A form has at most \(Self.largest) bytes.")
            error.status = .contentTooLarge
            throw error
        }
        let text = String(decoding: call.body, as: UTF8.self)
        for field in QueryParameters(text[...]).fields {
            guard fields.updateValue(field.value, forKey: field.name) == nil else {
                throw OAuthError("invalid_request", "\(field.name) comes twice.")
            }
        }
    }

    /// A field, if it was sent with a value: an empty one counts as left out (RFC 6749 section 3.2).
    subscript(_ name: String) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    func required(_ name: String) throws(OAuthError) -> String {
        guard let value = self[name] else { throw OAuthError("invalid_request", "\(name) is missing.") }
        return value
    }

    /// Who sends it: by HTTP Basic or in the form, with its secret if it has one.
    func client(_ call: ParticipationCall) throws(OAuthError) -> OAuthClient {
        var id = self["client_id"]
        var secret = self["client_secret"]
        if let basic = try Self.basic(call.headers[.authorization]) {
            guard secret == nil, id == nil || id == basic.id else {
                throw OAuthError("invalid_request", "Send the client by HTTP Basic or in the form, not both.")
            }
            (id, secret) = (basic.id, basic.secret)
        }
        guard let id else { throw .invalidClient }
        guard let client = call.facts.clients.first(where: { $0.id == id }) else { throw .invalidClient }
        guard Identity.isSame(client.secret ?? "", secret ?? "") else { throw .invalidClient }
        return client
    }

    /// Both parts are form-encoded before they are put together (RFC 6749 section 2.3.1).
    private static func basic(_ header: String?) throws(OAuthError) -> (id: String, secret: String?)? {
        guard let header, header.lowercased().hasPrefix("basic ") else { return nil }
        guard let data = Data(base64Encoded: header.dropFirst(6).trimmingCharacters(in: .whitespaces)),
            let text = String(data: data, encoding: .utf8), let colon = text.firstIndex(of: ":")
        else {
            throw OAuthError("invalid_request", "The header Authorization is no HTTP Basic: base64 of id:secret.")
        }
        let secret = decoded(text[text.index(after: colon)...])
        return (decoded(text[..<colon]), secret.isEmpty ? nil : secret)
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}
#endif
