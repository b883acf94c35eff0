#if MockServer
import HTTPTypes
import Hummingbird

/// Answers every request to the city: finds the route, and turns whatever goes wrong into an answer of the API's shape.
struct CityResponder: HTTPResponder {
    /// Longer URLs do not get past the front of the real service either.
    static let longestURL = 8_192

    private let city: CityState
    private let routes: RouterResponder<CityContext>

    init(_ city: CityState) {
        self.city = city
        let router = Router(context: CityContext.self, options: .autoGenerateHeadEndpoints)
        ExploreAPI(city: city).addRoutes(to: router)
        routes = router.buildResponder()
    }

    func respond(to request: Request, context: CityContext) async throws -> Response {
        do {
            return try await answer(request, context)
        } catch let error as ExploreError {
            return finished(error)
        } catch let error as CancellationError {
            throw error
        } catch {
            context.logger.error("\(error)", metadata: ["path": "\(request.uri.path)"])
            return finished(.internalError("\(error)"))
        }
    }

    private func answer(_ request: Request, _ context: CityContext) async throws -> Response {
        guard (request.head.path ?? "").utf8.count <= Self.longestURL else {
            throw ExploreError(
                status: .uriTooLong, code: "URITooLong",
                message: "The URL is longer than \(Self.longestURL) bytes. Use shorter conditions, or several requests."
            )
        }
        switch request.method {
        case .get, .head:
            var response = try await routes.respond(to: request, context: context)
            guard response.status != .notFound else {
                throw ExploreError.notFound("The requested resource \(request.uri.path) does not exist.")
            }
            ExploreHeaders.add(to: &response.headers, city.countCall())
            return response
        case .options:
            var response = Response(status: .ok)
            ExploreHeaders.add(to: &response.headers, nil)
            return response
        default:
            throw ExploreError(
                status: .methodNotAllowed, code: "MethodNotAllowed",
                message: "The method \(request.method.rawValue) is not allowed: this API is for reading.",
                headers: [.allow: "GET, HEAD, OPTIONS"])
        }
    }

    private func finished(_ error: ExploreError) -> Response {
        var response = Response.explore(error.status, error.body)
        response.headers.append(contentsOf: error.headers)
        ExploreHeaders.add(to: &response.headers, city.countCall())
        return response
    }
}

extension Response {
    /// An answer in JSON.
    static func explore(_ status: HTTPResponse.Status, _ body: [UInt8]) -> Response {
        var response = Response(status: status, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
        response.headers[.contentType] = "application/json; charset=utf-8"
        return response
    }
}
#endif
