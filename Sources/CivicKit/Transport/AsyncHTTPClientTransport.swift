#if AsyncHTTPClient
import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOPosix

/// The transport for servers that send many requests at once: SwiftNIO's AsyncHTTPClient.
///
/// It comes with the package trait `AsyncHTTPClient`, which is off by default:
///
/// ```swift
/// .package(url: "…", from: "…", traits: ["AsyncHTTPClient"])
///
/// var city = City.paris
/// city.transport = AsyncHTTPClientTransport()
/// ```
///
/// The client is used, never shut down: whoever made it ends it. `HTTPClient.shared` needs no end. A redirect to
/// another host is followed without the `Authorization` header, as AsyncHTTPClient does it, but with the body where the
/// status is 307 or 308. To sign in with a secret, give it a client with `redirectConfiguration: .disallow`.
public struct AsyncHTTPClientTransport: HTTPTransport {
    private let client: HTTPClient
    private let timeout: Duration
    private let bodyLimit: Int

    /// - Parameters:
    ///   - client: the client to send with.
    ///   - timeout: how long a whole answer may take.
    ///   - bodyLimit: the largest body that is accepted, in bytes. A larger one throws `NIOTooManyBytesError`.
    public init(
        _ client: HTTPClient = .shared, timeout: Duration = .seconds(60), bodyLimit: Int = 64 * 1024 * 1024
    ) {
        self.client = client
        self.timeout = timeout
        self.bodyLimit = bodyLimit
    }

    public func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
        var outgoing = HTTPClientRequest(
            url: "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")"
        )
        outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
        for field in request.headerFields {
            outgoing.headers.add(name: field.name.rawName, value: field.value)
        }
        if let body {
            outgoing.body = .bytes(ByteBuffer(bytes: body))
        }
        do {
            let response = try await client.execute(outgoing, timeout: TimeAmount(timeout))
            let bytes = try await response.body.collect(upTo: bodyLimit)
            return HTTPTransportResponse(head: Self.head(of: response), body: Data(bytes.readableBytesView))
        } catch let error as HTTPClientError where error == .cancelled {
            throw CancellationError()
        } catch let error where error is NIOConnectionError || (error as? IOError)?.errnoCode == ECONNREFUSED {
            // As URLSession reports it: callers tell by one error that nobody listens there.
            throw URLError(
                .cannotConnectToHost, userInfo: [NSLocalizedDescriptionKey: "\(error)", NSUnderlyingErrorKey: error])
        }
    }

    private static func head(of response: HTTPClientResponse) -> HTTPResponse {
        var fields = HTTPFields()
        for (name, value) in response.headers {
            guard let fieldName = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: fieldName, value: value))
        }
        return HTTPResponse(status: .init(code: Int(response.status.code)), headerFields: fields)
    }
}
#endif
