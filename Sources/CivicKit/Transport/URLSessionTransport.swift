import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The transport that works everywhere without another package: Foundation's `URLSession`.
///
/// It keeps no cookies and no cache. A redirect to another host is not followed when the request carries an API key, a
/// token or a body, which may hold a secret: they are meant for the city that was asked.
///
/// ```swift
/// var city = City.paris
/// city.transport = URLSessionTransport(timeout: .seconds(10))
/// ```
public final class URLSessionTransport: HTTPTransport {
    /// The one that cities share unless they are given another.
    public static let shared = URLSessionTransport()

    private let session: URLSession

    /// - Parameters:
    ///   - timeout: how long to wait while no byte arrives.
    ///   - totalTimeout: how long a whole answer may take.
    public convenience init(timeout: Duration = .seconds(30), totalTimeout: Duration = .seconds(300)) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout / .seconds(1)
        configuration.timeoutIntervalForResource = totalTimeout / .seconds(1)
        configuration.httpShouldSetCookies = false
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        self.init(configuration: configuration)
    }

    /// For proxies, certificates and everything else that a session can be told.
    public init(configuration: URLSessionConfiguration) {
        session = URLSession(configuration: configuration, delegate: RedirectGuard(), delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    public func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
        do {
            let (data, response) = try await session.data(for: Self.urlRequest(request, body: body))
            guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
            return HTTPTransportResponse(head: Self.head(of: response), body: data)
        } catch let error as URLError where error.code == .cancelled {
            throw CancellationError()
        }
    }

    private static func urlRequest(_ request: HTTPRequest, body: Data?) throws -> URLRequest {
        let address = "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")"
        guard let url = URL(string: address) else { throw URLError(.badURL) }
        var result = URLRequest(url: url)
        result.httpMethod = request.method.rawValue
        result.httpBody = body
        for field in request.headerFields {
            result.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        return result
    }

    private static func head(of response: HTTPURLResponse) -> HTTPResponse {
        var fields = HTTPFields()
        for (name, value) in response.allHeaderFields {
            guard let name = name as? String, let fieldName = HTTPField.Name(name), let value = value as? String else {
                continue
            }
            fields.append(HTTPField(name: fieldName, value: value))
        }
        return HTTPResponse(status: .init(code: response.statusCode), headerFields: fields)
    }
}

/// Keeps what is secret from following a redirect to another host: an `Authorization` header, and bodies. The token
/// endpoint of OAuth takes codes, refresh tokens and client secrets in the body (RFC 6749, section 4.1.3).
private final class RedirectGuard: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        let original = task.originalRequest
        let isRead = ["GET", "HEAD"].contains(original?.httpMethod ?? "GET")
        let carriesSecret = !isRead || original?.value(forHTTPHeaderField: "Authorization") != nil
        completionHandler(carriesSecret && origin(original?.url) != origin(request.url) ? nil : request)
    }

    private func origin(_ url: URL?) -> [String?] {
        [url?.scheme?.lowercased(), url?.host?.lowercased(), url?.port.map(String.init)]
    }
}
