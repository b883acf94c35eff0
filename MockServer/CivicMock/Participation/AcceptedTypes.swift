#if MockServer
/// The media types that a header `Accept` allows (RFC 9110, section 12.5.1): the most specific range that fits a type
/// decides, and `q=0` rules it out.
struct AcceptedTypes: Sendable {
    private let ranges: [(type: String, isAllowed: Bool)]

    /// - Parameter header: `text/csv, */*;q=0.1`. One that names nothing allows everything.
    init(_ header: String) {
        ranges = header.lowercased().split(separator: ",").compactMap { part in
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let type = pieces.first, !type.isEmpty else { return nil }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (type, quality != 0)
        }
    }

    /// - Parameter type: `text/csv; charset=utf-8`.
    func include(_ type: String) -> Bool {
        guard !ranges.isEmpty else { return true }
        let name = String(type.prefix { $0 != ";" })
        let group = name.prefix { $0 != "/" } + "/*"
        for range in [name, String(group), "*/*"] {
            if let found = ranges.first(where: { $0.type == range }) { return found.isAllowed }
        }
        return false
    }
}
#endif
