#if MockServer
/// The pairs of a query or a form, still encoded: split at `&` and at the first `=`.
struct QueryPairs: Sequence, IteratorProtocol {
    private var rest: Substring.UTF8View?

    init(_ text: Substring) {
        rest = text.isEmpty ? nil : text.utf8
    }

    mutating func next() -> (name: Substring, value: Substring)? {
        while let text = rest {
            let end = text.firstIndex(of: UInt8(ascii: "&"))
            let pair = text[..<(end ?? text.endIndex)]
            rest = end.map { text[text.index(after: $0)...] }
            if pair.isEmpty { continue }
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return (Substring(pair), "") }
            return (Substring(pair[..<equals]), Substring(pair[pair.index(after: equals)...]))
        }
        return nil
    }
}
#endif
