#if MockServer
import HTTPTypes

/// An ETag: the content's version, where it has one, and a hash of the whole answer.
///
/// `If-None-Match` compares the whole, so that a changed counter is seen. `If-Match` compares the version, so that nobody's
/// support makes an author's edit stale.
struct EntityTag: Sendable, Hashable {
    let text: String

    init(version: Int64?, body: some Sequence<UInt8>) {
        // FNV-1a: the tag has to tell two answers apart, not to resist an attack.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        text = "\"\(version.map { "\($0)-" } ?? "")\(String(hash, radix: 16))\""
    }

    /// Whether an `If-None-Match` header names that tag.
    static func header(_ header: String, names tag: String) -> Bool {
        tags(header).contains { $0 == "*" || $0 == tag }
    }

    /// Whether an `If-Match` header names that version of what is there.
    static func header(_ header: String, names version: Int64) -> Bool {
        tags(header).contains { $0 == "*" || $0 == "\"\(version)\"" || $0.hasPrefix("\"\(version)-") }
    }

    private static func tags(_ header: String) -> [Substring] {
        header.split(separator: ",").map { part in
            let tag = part.drop { $0 == " " }
            return (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag).prefix { $0 != " " }
        }
    }
}
#endif
