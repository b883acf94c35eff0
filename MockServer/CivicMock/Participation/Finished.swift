#if MockServer
import CivicJSON
import HTTPTypes

/// An answer as bytes: what goes out, and what an idempotency key remembers.
struct Finished: Sendable {
    let status: HTTPResponse.Status
    var headers: HTTPFields
    let body: [UInt8]

    init(status: HTTPResponse.Status, headers: HTTPFields, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    init(_ reply: Reply) {
        var headers = reply.headers
        switch reply.body {
        case .none:
            body = []
        case .json(let value):
            var writer = JSONWriter(reservingCapacity: 4_096)
            writer.write(value)
            body = writer.bytes
            if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        case .bytes(let bytes, let mediaType):
            body = bytes
            headers[.contentType] = mediaType
        }
        if reply.status.kind == .successful, reply.status != .noContent, reply.body.isSomething {
            headers[.eTag] = EntityTag(version: reply.version, body: body).text
        }
        self.headers = headers
        status = reply.status
    }
}

extension Reply.Body {
    fileprivate var isSomething: Bool {
        if case .none = self { false } else { true }
    }
}
#endif
