#if MockServer
import HTTPTypes

/// Takes a request's target apart (RFC 9112, section 3.2.1).
enum RequestTarget {
    static func path(of request: HTTPRequest) -> Substring {
        let target = request.path ?? ""
        let end = target.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        return target[..<(end ?? target.endIndex)]
    }

    /// What stands between the first `?` and a `#`; empty when there is no query.
    static func query(of request: HTTPRequest) -> Substring {
        let target = request.path ?? ""
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return "" }
        let query = target[target.utf8.index(after: mark)...]
        return query[..<(query.utf8.firstIndex(of: UInt8(ascii: "#")) ?? query.endIndex)]
    }
}
#endif
