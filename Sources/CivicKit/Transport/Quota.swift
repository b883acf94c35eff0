import Foundation
import HTTPTypes

/// How many calls a portal still answers.
///
/// ```swift
/// let page = try await stations.records.page()
/// if let left = page.quota?.remaining, left < 100 { slowDown() }
/// ```
///
/// Explore v2.1 counts calls per domain, or per user or key, in a day or a month; the participation APIs count in spans of
/// their own, and say in ``CivicError/retryAfter`` when the next begins. Every property is optional: a portal tells what
/// it wants to.
public struct Quota: Hashable, Sendable {
    /// The calls in a period.
    public var limit: Int?
    /// The calls that are left.
    public var remaining: Int?
    /// The period, in the server's word: `day`, `month`.
    public var unit: String?
    /// When the next period begins.
    public var resetsAt: Date?

    /// For transports and tests; a portal tells its own.
    public init(limit: Int? = nil, remaining: Int? = nil, unit: String? = nil, resetsAt: Date? = nil) {
        self.limit = limit
        self.remaining = remaining
        self.unit = unit
        self.resetsAt = resetsAt
    }

    /// Reads `X-RateLimit-…`, and prefers the dataset's own quota `X-RateLimit-dataset-…` where there is one; then the
    /// `RateLimit-…` of the participation APIs, whose `Reset` is no instant.
    init?(_ fields: HTTPFields) {
        let explore = Quota(fields, prefix: "X-RateLimit-dataset-") ?? Quota(fields, prefix: "X-RateLimit-")
        var participation = Quota(fields, prefix: "RateLimit-")
        participation?.resetsAt = nil
        guard let quota = explore ?? participation else { return nil }
        self = quota
    }

    private init?(_ fields: HTTPFields, prefix: String) {
        func value(_ name: String) -> String? {
            HTTPField.Name(prefix + name).flatMap { fields[$0] }
        }
        limit = value("Limit").flatMap { Int($0) }
        remaining = value("Remaining").flatMap { Int($0) }
        resetsAt = value("Reset").flatMap(Self.instant)
        guard limit != nil || remaining != nil || resetsAt != nil else { return nil }
    }

    /// Portals write the end of a period as `2026-07-28 00:00:00+00:00`, as ISO 8601 or in seconds since 1970.
    static func instant(_ text: String) -> Date? {
        if let seconds = Double(text), seconds.isFinite {
            return Date(timeIntervalSince1970: seconds)
        }
        return ISO8601.date(text)
    }
}
