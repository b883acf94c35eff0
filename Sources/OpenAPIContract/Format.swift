#if MockServer
import CivicJSON

/// The `format`s that are checked: those that the OpenAPI format registry and JSON Schema define and that have one
/// meaning. A format applies to its own type only; a number is never a bad `date`.
enum Format: String, Sendable {
    case dateTime = "date-time"
    case date, time, duration
    case email, hostname, ipv4, ipv6
    case uri
    case uriReference = "uri-reference"
    case uuid
    case jsonPointer = "json-pointer"
    case regex
    case byte, base64
    case int32, int64, float, double

    /// Formats that say something to a reader but nothing about the value.
    static let annotations: Set<String> = ["password", "binary", "html", "commonmark", "media-range", "char"]

    /// What the value should be, for a finding.
    var expectation: String {
        switch self {
        case .dateTime: "an RFC 3339 date-time such as 2026-11-24T09:30:00Z"
        case .date: "a date such as 2026-11-24"
        case .time: "an RFC 3339 time such as 09:30:00Z"
        case .duration: "an ISO 8601 duration such as P1DT12H"
        case .email: "an e-mail address"
        case .hostname: "a host name"
        case .ipv4: "an IPv4 address"
        case .ipv6: "an IPv6 address"
        case .uri: "an absolute URI"
        case .uriReference: "a URI or a relative reference"
        case .uuid: "a UUID"
        case .jsonPointer: "a JSON pointer"
        case .regex: "a regular expression of ECMA-262"
        case .byte, .base64: "Base64 (RFC 4648 section 4)"
        case .int32: "a whole number of 32 bits"
        case .int64: "a whole number of 64 bits"
        case .float: "a number of single precision"
        case .double: "a number of double precision"
        }
    }

    func accepts(_ value: JSON) -> Bool {
        switch (self, value) {
        case (.int32, .integer(let number)): Int32(exactly: number) != nil
        case (.int32, .double(let number)): Int32(exactly: number) != nil
        case (.int64, .double(let number)): Int64(exactly: number) != nil
        case (.float, .double(let number)): number.magnitude <= Double(Float.greatestFiniteMagnitude)
        case (.int32, _), (.int64, _), (.float, _), (.double, _): true
        case (.regex, .string(let text)): (try? Pattern(text)) != nil
        case (_, .string(let text)): FormatText.accepts(text, as: self)
        default: true
        }
    }
}
#endif
