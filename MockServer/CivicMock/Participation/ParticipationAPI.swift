#if MockServer
import CivicJSON
import Foundation
import GRDB
import HTTPTypes
import Hummingbird

/// Serves the participation APIs: what the contract describes is found by the contract, held against it, and answered
/// by the operation of that name.
struct ParticipationAPI: Sendable {
    /// An operation's work. Everything it does to the database is one transaction.
    typealias Handler = @Sendable (ParticipationCall, Database) throws -> Reply

    /// An operation of the contract, by its `operationId`.
    struct Operation: Sendable {
        enum Access: Sendable {
            case reading, writing
        }

        let access: Access
        let handler: Handler

        static func reading(_ handler: @escaping Handler) -> Operation {
            Operation(access: .reading, handler: handler)
        }

        static func writing(_ handler: @escaping Handler) -> Operation {
            Operation(access: .writing, handler: handler)
        }
    }

    private static let largestBody = 12 << 20

    let city: CityState
    let gate: ContractGate
    let operations: [String: Operation]
    var dialect = Dialect.participation

    /// How mistakes are told, and who looks for them.
    enum Dialect: Sendable {
        /// The contract is held against every request, mistakes are problems (RFC 9457), and a POST needs an
        /// `Idempotency-Key`.
        case participation
        /// The operations read requests themselves: where a mistake is told depends on what else is right (RFC 6749
        /// sections 4.1.2.1 and 5.2).
        case oauth
    }

    func respond(to request: Request) async throws -> Response {
        do {
            return try await answer(request)
        } catch let problem as Problem {
            return refusal(problem, to: request)
        } catch let error as CancellationError {
            throw error
        } catch {
            city.configuration.logger.error("\(error)", metadata: ["path": "\(request.uri.path)"])
            let problem = Problem(.internalServerError, "internal", "The mock city failed; its log says why.")
            return refusal(problem, to: request)
        }
    }

    private func refusal(_ problem: Problem, to request: Request) -> Response {
        response(dialect == .oauth ? OAuthError(problem).reply : problem.reply, to: request)
    }

    private func answer(_ request: Request) async throws -> Response {
        if request.method == .options { return response(.noContent, to: request) }
        let match = try gate.match(request.head)
        guard let operation = operations[match.operation] else {
            throw Problem(.notImplemented, "not_supported", "This city does not offer \(match.operation).")
        }
        let body = try await body(of: request)
        let store = try city.participation()
        // Read and checked before it is this call's turn at the store; told after who calls is known.
        let checked =
            dialect == .participation
            ? Result { try gate.check(request.head, match, body: body) } : .success(nil)
        let work: @Sendable (Database, Instant) throws -> Finished = { db, now in
            var caller = Caller.anonymous
            if dialect == .participation {
                caller = try Identity.caller(request.head.headerFields[.authorization], now, store.facts, in: db)
                if match.needsToken, case .anonymous = caller { throw Problem.notSignedIn }
            }
            let json = try checked.get()
            let call = ParticipationCall(
                operation: match.operation, origin: "http://\(request.head.authority ?? "localhost")", path: match.path,
                query: QueryParameters(request.uri.query.map { $0[...] } ?? ""),
                headers: request.head.headerFields, body: body, json: json, caller: caller, now: now,
                facts: store.facts, lists: store.lists)
            guard dialect == .participation, request.method == .post else {
                return Finished(try operation.handler(call, db))
            }
            return try Idempotency.once(call, in: db) { Finished(try operation.handler(call, db)) }
        }
        let finished =
            operation.access == .reading ? try await store.read(work) : try await store.write(work)
        return response(finished, to: request)
    }

    private func body(of request: Request) async throws -> Data {
        do {
            let buffer = try await request.body.collect(upTo: Self.largestBody)
            return Data(buffer.readableBytesView)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw Problem(
                .contentTooLarge, "too_large", "The body is larger than the \(Self.largestBody) bytes that are taken.")
        }
    }

    private func response(_ reply: Reply, to request: Request) -> Response {
        response(Finished(reply), to: request)
    }

    private func response(_ finished: Finished, to request: Request) -> Response {
        var head = finished.headers
        head[.constant("Civic-Api-Version")] = "1.0"
        head[.accessControlAllowOrigin] = "*"
        head[.accessControlExposeHeaders] = "ETag, Location, Retry-After, Civic-Api-Version, Idempotent-Replayed"
        head[.vary] = "Authorization"
        if request.method == .options {
            head[.accessControlAllowMethods] = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"
            head[.accessControlAllowHeaders] =
                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Civic-Client"
            head[.accessControlMaxAge] = "1000"
        }
        if head[.cacheControl] == nil {
            let isPersonal = request.head.headerFields[.authorization] != nil
            head[.cacheControl] = isPersonal ? "private, no-cache" : "public, no-cache"
        }
        let isReading = request.method == .get || request.method == .head
        if isReading, finished.status == .ok, let tag = head[.eTag],
            let known = request.head.headerFields[.ifNoneMatch], EntityTag.header(known, names: tag)
        {
            head[.contentType] = nil
            return Response(status: .notModified, headers: head)
        }
        if request.method == .head {
            head[.contentLength] = "\(finished.body.count)"
            return Response(status: finished.status, headers: head)
        }
        guard finished.status != .noContent else { return Response(status: .noContent, headers: head) }
        return Response(
            status: finished.status, headers: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: finished.body)))
    }
}

extension Problem {
    var reply: Reply {
        var reply = Reply.json(json, status: status)
        reply.headers = headers
        reply.headers[.contentType] = "application/problem+json"
        return reply
    }
}
#endif
