import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The one thing a client needs from the network: it sends a request and hands back the whole answer.
///
/// It stands in a module of its own so that a server can offer itself as a transport, without a socket, without linking
/// the client.
///
/// ```swift
/// struct Canned: HTTPTransport {
///     func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
///         HTTPTransportResponse(head: HTTPResponse(status: .ok), body: Data(#"{"results": []}"#.utf8))
///     }
/// }
/// ```
///
/// An answer of any status is an answer: only what prevents an answer is thrown. A cancelled task is reported as
/// `CancellationError`.
public protocol HTTPTransport: Sendable {
    /// - Parameters:
    ///   - request: the request, with `scheme`, `authority` and `path` filled in and percent-encoded.
    ///   - body: the bytes to send, or `nil` for a request without a body.
    func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse
}

/// A whole answer: status and headers, and every byte of the body, with any content encoding undone.
public struct HTTPTransportResponse: Sendable {
    public var head: HTTPResponse
    public var body: Data

    public init(head: HTTPResponse, body: Data) {
        self.head = head
        self.body = body
    }
}
