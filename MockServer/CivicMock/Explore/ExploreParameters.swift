#if MockServer
/// The parameters of a request to the Explore API, decoded and checked one by one.
struct ExploreParameters {
    /// Parameters that every endpoint takes.
    private static let everywhere: Set<String> = ["apikey", "access_token"]

    /// No page of an ungrouped request goes beyond this row.
    static let lastRow = 10_000

    /// More than these need not be named to see what is wrong.
    private static let mostUnknown = 10

    private static let zones = Memo<String, Zone?>()

    private let pairs: [(name: String, value: String)]
    /// Names that the endpoint does not know. The real service ignores them in silence.
    let unknown: [String]

    /// - Parameter query: What stands behind the question mark, still encoded.
    init(query: String?, known: Set<String>) throws(ExploreError) {
        var pairs: [(name: String, value: String)] = []
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(parts[0], in: "the name of a parameter")
            pairs.append((name, parts.count > 1 ? try Self.decoded(parts[1], in: name) : ""))
        }
        self.pairs = pairs
        var unknown: [String] = []
        for (name, _) in pairs where !known.contains(name) && !Self.everywhere.contains(name) {
            if unknown.count < Self.mostUnknown, !unknown.contains(name) { unknown.append(name) }
        }
        self.unknown = unknown
    }

    /// An empty parameter counts as absent; of several, the last one counts.
    func text(_ name: String) -> String? {
        pairs.last { $0.name == name && !$0.value.isEmpty }?.value
    }

    func texts(_ name: String) -> [String] {
        pairs.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    func flag(_ name: String) throws(ExploreError) -> Bool {
        guard let text = text(name) else { return false }
        switch text.lowercased() {
        case "true", "1": return true
        case "false", "0": return false
        default: throw .invalidValue(text, of: name, expected: "true or false")
        }
    }

    func zone() throws(ExploreError) -> Zone {
        guard let text = text("timezone") else { return .utc }
        guard let zone = Self.zones.value(for: text, { Zone(identifier: text) }) else {
            throw .invalidValue(text, of: "timezone", expected: "a time zone such as Europe/Paris")
        }
        return zone
    }

    func language() throws(ExploreError) -> DateLanguage {
        guard let text = text("lang") else { return .standard }
        guard let language = DateLanguage(rawValue: text) else {
            let known = DateLanguage.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalidValue(text, of: "lang", expected: "one of \(known)")
        }
        return language
    }

    /// The window of an ungrouped request: at most 100 rows, none beyond the 10,000th; -1 asks for as many as allowed.
    func window() throws(ExploreError) -> (limit: Int, offset: Int) {
        var limit = 10
        if let text = text("limit") {
            guard let value = Int(text), -1...100 ~= value else {
                throw .invalidValue(text, of: "limit", expected: "-1 <= limit <= 100")
            }
            limit = value == -1 ? 100 : value
        }
        var offset = 0
        if let text = text("offset") {
            guard let value = Int(text), value >= 0 else {
                throw .invalidValue(text, of: "offset", expected: "offset >= 0")
            }
            offset = value
        }
        let (sum, overflows) = offset.addingReportingOverflow(limit)
        guard !overflows, sum <= Self.lastRow else {
            throw .invalidValue(
                overflows ? "\(offset)" : "\(sum)", of: "sum of offset + limit", expected: "<= \(Self.lastRow)")
        }
        return (limit, offset)
    }

    private static func decoded(_ text: Substring, in place: String) throws(ExploreError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
                    throw .invalidParameter(
                        "Broken percent-encoding in \(place): two hexadecimal digits must follow %.")
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            throw .invalidParameter("Broken percent-encoding in \(place): the bytes are not UTF-8.")
        }
        return decoded
    }
}

extension UInt8 {
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
#endif
