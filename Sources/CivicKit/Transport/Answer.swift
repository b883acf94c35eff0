import Foundation
import HTTPTypes

/// What a city answered, and to what: read in one place, whichever of its APIs was asked.
struct Answer: Sendable {
    /// What was being done, in words for messages.
    let operation: String
    let url: URL?
    let head: HTTPResponse
    let body: Data

    var quota: Quota? { Quota(head.headerFields) }

    /// What the server says about the request besides answering it.
    var warnings: [String] {
        let names = ["ODS-Explore-API-Deprecation", "Civic-Mock-Warning"]
        return names.compactMap { HTTPField.Name($0) }.flatMap { head.headerFields[values: $0] }
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws(CivicError) -> Value {
        do {
            return try JSONReader().read(type, from: body)
        } catch {
            throw undecodable(error)
        }
    }

    func failure(_ code: CivicError.Code, _ message: String, hint: String? = nil) -> CivicError {
        var error = CivicError(code, operation: operation, message: message, hint: hint, url: url)
        error.status = head.status.code
        return error
    }

    func undecodable(_ reason: JSONReader.Failure) -> CivicError {
        let text = String(decoding: body, as: UTF8.self)
        var error: CivicError
        if Self.looksLikeMarkup(text) {
            error = failure(
                .undecodable, Self.summary(text, status: head.status),
                hint: "Is this the address of a city's API?")
        } else {
            error = failure(
                .undecodable, reason.path.isEmpty ? reason.message : "\(reason.path): \(reason.message)",
                hint: reason.isAbsentValue
                    ? "Make the property optional: fields may be empty, and publishers rename and drop them." : nil)
        }
        error.serverMessage = text
        error.underlying = reason.underlying
        return error
    }

    static func looksLikeMarkup(_ text: String) -> Bool {
        text.first { !$0.isWhitespace } == "<"
    }

    static func summary(_ text: String, status: HTTPResponse.Status) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, !looksLikeMarkup(text) else {
            let kind = words.isEmpty ? "nothing" : "a page that is not JSON"
            return "The server answered \(status.code) with \(kind)."
        }
        return words.count > 300 ? words.prefix(300) + "…" : words
    }
}
