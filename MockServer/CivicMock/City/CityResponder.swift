#if MockServer
import CivicJSON
import GRDB
import HTTPTypes
import Hummingbird

/// Answers every request to the city: finds the route, and turns whatever goes wrong into an answer of the API's shape.
struct CityResponder: HTTPResponder {
    private let city: CityState
    private let routes: RouterResponder<CityContext>
    private let participation: [ParticipationAPI]

    init(_ city: CityState) {
        self.city = city
        let router = Router(context: CityContext.self, options: .autoGenerateHeadEndpoints)
        ExploreAPI(city: city).addRoutes(to: router)
        routes = router.buildResponder()
        participation = [ProposalsAPI.make(city), IdentityAPI.make(city)]
    }

    func respond(to request: Request, context: CityContext) async throws -> Response {
        if let api = participation.first(where: { $0.gate.covers(request.uri.path) }) {
            return try await api.respond(to: request)
        }
        do {
            return try await answer(request, context)
        } catch let error as ExploreError {
            return finished(error)
        } catch let error as CancellationError {
            throw error
        } catch let error as DatabaseError where error.isTooComplex {
            return finished(.tooComplex)
        } catch {
            context.logger.error("\(error)", metadata: ["path": "\(request.uri.path)"])
            return finished(.internalError)
        }
    }

    private func answer(_ request: Request, _ context: CityContext) async throws -> Response {
        guard (request.head.path ?? "").utf8.count <= ExploreError.longestURL else { throw ExploreError.uriTooLong }
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

extension DatabaseError {
    /// SQLite has no code of its own for an expression beyond its bounds.
    fileprivate var isTooComplex: Bool {
        let message = message ?? ""
        return message.hasPrefix("parser stack overflow") || message.hasPrefix("Expression tree is too large")
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
