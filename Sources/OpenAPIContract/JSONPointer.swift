#if MockServer
import CivicJSON

/// Writes and follows JSON pointers (RFC 6901), the addresses in findings, errors and references.
enum JSONPointer {
    /// The pointer one step further, to the member or element of that name.
    static func appending(_ token: String, to pointer: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return pointer + "/" + token
        }
        var text = pointer + "/"
        for character in token.unicodeScalars {
            switch character {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }

    /// The value at a pointer written as a URI fragment (`#/components/schemas/Stop`), or nil when it leads nowhere.
    static func value(at fragment: String, in document: JSON) -> JSON? {
        guard let tokens = tokens(of: fragment) else { return nil }
        var value = document
        for token in tokens {
            switch value {
            case .object(let object):
                guard let next = object[token] else { return nil }
                value = next
            case .array(let elements):
                guard let index = Int(token), elements.indices.contains(index) else { return nil }
                value = elements[index]
            default:
                return nil
            }
        }
        return value
    }

    /// The unescaped steps of a fragment, or nil when it is none.
    static func tokens(of fragment: String) -> [String]? {
        guard fragment.hasPrefix("#"), let path = PercentEncoding.decoded(fragment.dropFirst()) else { return nil }
        if path.isEmpty { return [] }
        guard path.hasPrefix("/") else { return nil }
        return path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(unescaped)
    }

    private static func unescaped(_ token: Substring) -> String {
        guard token.contains("~") else { return String(token) }
        var text = ""
        var isEscape = false
        for character in token.unicodeScalars {
            if isEscape {
                text.unicodeScalars.append(character == "1" ? "/" : "~")
                isEscape = false
            } else if character == "~" {
                isEscape = true
            } else {
                text.unicodeScalars.append(character)
            }
        }
        return text
    }
}
#endif
