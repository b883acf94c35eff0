import Foundation
import HTTPTypes

/// How Explore v2.1 says no.
extension Answer {
    /// The error that a status other than success stands for.
    func exploreRefusal(of endpoint: Endpoint) -> CivicError {
        let envelope = try? JSONReader().read(ErrorEnvelope.self, from: body)
        let text = String(decoding: body, as: UTF8.self)
        let serverMessage = envelope?.message ?? (text.isEmpty ? nil : text)
        let message = envelope?.message ?? Self.summary(text, status: head.status)
        let code = Self.code(status: head.status.code, serverCode: envelope?.code, message: message)
        var error = failure(Self.resolved(code, endpoint, serverCode: envelope?.code, message: message), message)
        error.serverCode = envelope?.code
        error.serverMessage = serverMessage
        error.quota = envelope?.quota ?? quota
        error.position = error.code == .syntax ? Self.position(message) : nil
        error.hint = hint(error, endpoint)
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
    private static func resolved(
        _ code: CivicError.Code, _ endpoint: Endpoint, serverCode: String?, message: String
    ) -> CivicError.Code {
        guard code == .notFound, serverCode == "NotFoundResource" else { return code }
        if message.hasPrefix("The requested dataset") { return .unknownDataset }
        // catalog/datasets/{dataset_id}/records/{record_id}
        switch endpoint.path.count {
        case 3: return .unknownDataset
        case 5: return .unknownRecord
        default: return .notFound
        }
    }

    private func hint(_ error: CivicError, _ endpoint: Endpoint) -> String? {
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
