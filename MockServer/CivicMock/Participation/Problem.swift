#if MockServer
import CivicJSON
import HTTPTypes

/// Why a participation API refuses a request, as RFC 9457 wants it told: `application/problem+json` with a stable code.
///
/// ```swift
/// throw Problem(.conflict, "already_cast", "A ballot is cast once; yours was cast on 2026-09-14.")
/// ```
struct Problem: Error, Sendable {
    let status: HTTPResponse.Status
    /// One of the contract's problem codes.
    let code: String
    /// What is wrong here, and what would be right.
    let detail: String
    /// Every mistake, each with its place.
    var errors: [Mistake] = []
    /// Members of the contract beyond those of RFC 9457, such as `requirements` and `phase`.
    var members: JSONObject = [:]
    var headers: HTTPFields = [:]

    /// One mistake in a body or a parameter.
    struct Mistake: Sendable, Hashable {
        /// A JSON pointer into the body, `/title`.
        var pointer: String?
        var parameter: String?
        let code: String
        let detail: String
        var list: String?
        var project: String?

        init(_ pointer: String?, _ code: String, _ detail: String) {
            self.pointer = pointer
            self.code = code
            self.detail = detail
        }

        init(parameter: String, _ code: String, _ detail: String) {
            self.parameter = parameter
            self.code = code
            self.detail = detail
        }

        var json: JSON {
            var object: JSONObject = [:]
            object["pointer"] = pointer.map(JSON.string)
            object["parameter"] = parameter.map(JSON.string)
            object["code"] = .string(code)
            object["detail"] = .string(detail)
            object["list"] = list.map(JSON.string)
            object["project"] = project.map(JSON.string)
            return .object(object)
        }
    }

    init(_ status: HTTPResponse.Status, _ code: String, _ detail: String) {
        self.status = status
        self.code = code
        self.detail = detail
    }

    var json: JSON {
        var object: JSONObject = [
            "type": "about:blank",
            "title": .string(status.reasonPhrase),
            "status": .integer(Int64(status.code)),
            "code": .string(code),
            "detail": .string(detail),
        ]
        if !errors.isEmpty { object["errors"] = .array(errors.map(\.json)) }
        for member in members.members { object[member.name] = member.value }
        return .object(object)
    }
}

extension Problem {
    /// A body that is JSON of the right shape but says something that cannot be.
    static func invalidContent(_ errors: [Mistake]) -> Problem {
        var problem = Problem(
            .unprocessableContent, "invalid_content",
            errors.count == 1 ? errors[0].detail : "\(errors.count) things are wrong with what was sent; see errors.")
        problem.errors = errors
        return problem
    }

    static func invalidParameter(_ name: String, _ detail: String, code: String = "invalid") -> Problem {
        var problem = Problem(.badRequest, "invalid_request", detail)
        problem.errors = [Mistake(parameter: name, code, detail)]
        return problem
    }

    static let invalidCursor = Problem(
        .badRequest, "invalid_cursor",
        "The cursor is not one of this list: take it from nextCursor, with the same filters and order.")

    /// - Parameter kind: `proposal`, `edition`, as it is called in the contract.
    static func notFound(_ kind: String, _ id: String) -> Problem {
        Problem(.notFound, "not_found", "There is no \(kind) \"\(id)\".")
    }

    static let notSignedIn: Problem = {
        var problem = Problem(
            .unauthorized, "not_signed_in", "This needs a signed-in person: send Authorization: Bearer <token>.")
        problem.headers[.wwwAuthenticate] = "Bearer"
        return problem
    }()

    static let invalidToken: Problem = {
        var problem = Problem(.unauthorized, "invalid_token", "The token is unknown, revoked or has expired.")
        problem.headers[.wwwAuthenticate] = "Bearer error=\"invalid_token\""
        return problem
    }()

    static let stale = Problem(
        .preconditionFailed, "stale",
        "This has changed since you read it: read it again, and send If-Match with the new ETag.")

    /// Something that was taken down, by the city (`hidden`) or by whoever wrote it (`withdrawn`).
    ///
    /// - Parameter removal: `{"reason": …, "at": …}`.
    static func gone(_ code: String, _ detail: String, removal: JSON) -> Problem {
        var problem = Problem(.gone, code, detail)
        problem.members["removal"] = removal
        return problem
    }
}
#endif
