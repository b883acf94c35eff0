import Foundation
import HTTPTypes

/// What a city answered, and to what.
struct Answer: Sendable {
    let endpoint: Endpoint
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

    /// The error that a status other than success stands for.
    func refusal() -> CivicError {
        let envelope = try? JSONReader().read(ErrorEnvelope.self, from: body)
        let text = String(decoding: body, as: UTF8.self)
        let serverMessage = envelope?.message ?? (text.isEmpty ? nil : text)
        let message = envelope?.message ?? Self.summary(text, status: head.status)
        let code = Self.code(status: head.status.code, serverCode: envelope?.code, message: message)
        var error = failure(resolved(code, serverCode: envelope?.code, message: message), message)
        error.serverCode = envelope?.code
        error.serverMessage = serverMessage
        error.quota = envelope?.quota ?? quota
        error.position = error.code == .syntax ? Self.position(message) : nil
        error.hint = hint(error)
        return error
    }

    func failure(_ code: CivicError.Code, _ message: String, hint: String? = nil) -> CivicError {
        var error = CivicError(code, operation: endpoint.operation, message: message, hint: hint, url: url)
        error.status = head.status.code
        return error
    }

    private func undecodable(_ reason: JSONReader.Failure) -> CivicError {
        let text = String(decoding: body, as: UTF8.self)
        var error: CivicError
        if Self.looksLikeMarkup(text) {
            error = failure(
                .undecodable, Self.summary(text, status: head.status),
                hint: "Is \(endpoint.city.origin) the address of an Explore v2.1 server?")
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

    /// Explore v2.1, section "Errors": the codes are the server's, except where the status says more.
    private static func code(status: Int, serverCode: String?, message: String) -> CivicError.Code {
        switch (status, serverCode) {
        case (_, "ODSQLSyntaxError"): .syntax
        case (_, "IncompatibleTypesInComparisonFilter"): .incompatibleTypes
        case (_, "InvalidRESTParameterError"): .invalidParameter
        case (_, "ODSQLError"): message.contains("Unknown field") ? .unknownField : .malformedQuery
        case (401, _): .unauthorized
        case (403, _): .forbidden
        case (404, _): .notFound
        case (414, _): .queryTooLong
        case (429, _): .quotaExceeded
        case (501, _): .notImplemented
        case (500..., _): .serverFailure
        default: .rejected
        }
    }

    /// The server answers 404 with one code for everything that is not there; its words and the address tell what.
    private func resolved(_ code: CivicError.Code, serverCode: String?, message: String) -> CivicError.Code {
        guard code == .notFound, serverCode == "NotFoundResource" else { return code }
        if message.hasPrefix("The requested dataset") { return .unknownDataset }
        // catalog/datasets/{dataset_id}/records/{record_id}
        switch endpoint.path.count {
        case 3: return .unknownDataset
        case 5: return .unknownRecord
        default: return .notFound
        }
    }

    private func hint(_ error: CivicError) -> String? {
        switch error.code {
        case .unknownField:
            let id = endpoint.path.count > 2 ? endpoint.path[2] : "…"
            return "The fields of a dataset are listed by `try await city.data.dataset(\"\(id)\").info().fields`."
        case .unknownDataset:
            return "A city's datasets are found by `try await city.data.datasets.where(.search(\"…\")).page()`."
        case .syntax:
            return "Texts stand in quotes, names that are not plain words in backquotes; interpolation writes both."
        case .incompatibleTypes:
            return "Compare dates with date'…', numbers with numbers, texts with texts."
        case .unauthorized:
            return endpoint.city.apiKey == nil
                ? "Give the city an `apiKey`."
                : "The API key is not valid here: remove it, or ask the portal for another."
        case .forbidden:
            return "Ask the portal for access to this dataset."
        case .quotaExceeded:
            let reset = error.quota?.resetsAt.map { "Calls are counted anew from \(ISO8601.text($0))." }
            let key = endpoint.city.apiKey == nil ? "An `apiKey` raises the quota." : nil
            let hints = [reset, key].compactMap(\.self)
            return hints.isEmpty ? nil : hints.joined(separator: " ")
        case .queryTooLong:
            return "Keep the query below 8 kB: split long lists of values over several queries."
        case .notFound:
            return "Is \(endpoint.city.origin) the address of an Explore v2.1 server?"
        case .rejected where head.status.kind == .redirection:
            let target = head.headerFields[.location] ?? "another host"
            return "The server redirects to \(target), where the API key is not sent. Use that address for the city."
        default:
            return nil
        }
    }

    /// `ODSQL syntax exception: unexpected ( at position 5 in BOGUS(.`
    private static func position(_ message: String) -> Int? {
        guard let range = message.range(of: "at position ") else { return nil }
        return Int(message[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }

    private static func looksLikeMarkup(_ text: String) -> Bool {
        text.first { !$0.isWhitespace } == "<"
    }

    private static func summary(_ text: String, status: HTTPResponse.Status) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, !looksLikeMarkup(text) else {
            let kind = words.isEmpty ? "nothing" : "a page that is not JSON"
            return "The server answered \(status.code) with \(kind)."
        }
        return words.count > 300 ? words.prefix(300) + "…" : words
    }
}

/// The two shapes of an Explore v2.1 error: `{"error_code", "message"}`, and for quotas
/// `{"errorcode": 10002, "error", "reset_time", "limit_time_unit", "call_limit"}`.
private struct ErrorEnvelope: Decodable {
    let code: String?
    let message: String?
    let quota: Quota?

    private enum CodingKeys: String, CodingKey {
        case code = "error_code"
        case message
        case quotaCode = "errorcode"
        case quotaMessage = "error"
        case resetTime = "reset_time"
        case unit = "limit_time_unit"
        case limit = "call_limit"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) -> String? {
            guard let value = try? container.decodeIfPresent(DynamicValue.self, forKey: key) else { return nil }
            return value.string ?? value.int.map(String.init)
        }
        code = text(.code) ?? text(.quotaCode)
        message = text(.message) ?? text(.quotaMessage)
        let reset = text(.resetTime).flatMap(Quota.instant)
        let limit = text(.limit).flatMap { Int($0) }
        let unit = text(.unit)
        quota = reset == nil && limit == nil ? nil : Quota(limit: limit, unit: unit, resetsAt: reset)
    }
}
