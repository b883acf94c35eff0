#if MockServer
/// A media type or a range of them (RFC 9110, sections 8.3.1 and 12.5.1), such as `application/json; charset=utf-8` or
/// `image/*`.
struct MediaType: Sendable {
    /// In lower case; `*` for any.
    let type: String
    let subtype: String
    /// Names in lower case, values as they are.
    let parameters: [(name: String, value: String)]

    init?(_ text: String) {
        let parts = Self.parts(of: text)
        let names = parts[0].lowercased().split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(Self.isToken) else { return nil }
        var parameters: [(name: String, value: String)] = []
        for part in parts.dropFirst() where !part.isEmpty {
            guard let equals = part.firstIndex(of: "=") else { return nil }
            let name = part[..<equals].lowercased()
            guard Self.isToken(name[...]) else { return nil }
            parameters.append((name, Self.unquoted(part[part.index(after: equals)...])))
        }
        type = String(names[0])
        subtype = String(names[1])
        self.parameters = parameters
    }

    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// True for `application/json` and everything that ends in `+json`.
    var isJSON: Bool {
        subtype == "json" || subtype.hasSuffix("+json")
    }

    /// True for JSON values one a line.
    var isJSONLines: Bool {
        ["jsonl", "x-jsonl", "ndjson", "x-ndjson", "jsonlines", "geo+json-seq", "json-seq"].contains(subtype)
    }

    /// How closely this range names the type, or nil when it does not include it. `charset` is no part of the question:
    /// JSON has none.
    func precision(for other: MediaType) -> Int? {
        guard type == "*" || type == other.type, subtype == "*" || subtype == other.subtype else { return nil }
        let named = parameters.filter { $0.name != "charset" }
        guard named.allSatisfy({ $0.value == other.parameter($0.name) }) else { return nil }
        return (type == "*" ? 0 : 1) + (subtype == "*" ? 0 : 1) + named.count
    }

    /// Split at semicolons outside quotes, without surrounding blanks; never empty.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = [""]
        var isQuoted = false
        for character in text.unicodeScalars {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].unicodeScalars.append(character)
            }
        }
        return parts.map { String($0.trimmingBlanks()) }
    }

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
                return isLetter || byte &- UInt8(ascii: "0") < 10 || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return String(text) }
        return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"")
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Without the blanks around it that HTTP calls optional whitespace.
    func trimmingBlanks() -> SubSequence {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let start = utf8.firstIndex(where: { !isBlank($0) }), let end = utf8.lastIndex(where: { !isBlank($0) })
        else { return self[startIndex..<startIndex] }
        return self[start...end]
    }
}
#endif
