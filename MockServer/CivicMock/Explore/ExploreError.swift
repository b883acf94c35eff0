#if MockServer
import CivicJSON
import HTTPTypes
import ODSQL

/// An error in the words and the shape of Explore v2.1: `{"error_code": "…", "message": "…"}`.
struct ExploreError: Error {
    /// The parameters that hold ODSQL, as error messages name them.
    enum Clause: String {
        case select, `where`, refine, exclude, facet
        case orderBy = "order_by"
    }

    let status: HTTPResponse.Status
    let code: String
    let message: String
    var headers: HTTPFields = [:]

    static func invalidParameter(_ message: String) -> ExploreError {
        ExploreError(status: .badRequest, code: "InvalidRESTParameterError", message: message)
    }

    static func invalidValue(_ value: String, of parameter: String, expected: String) -> ExploreError {
        invalidParameter(
            "Invalid value for \(parameter) API parameter: \(value) was found but \(expected) is expected.")
    }

    static func notFound(_ message: String) -> ExploreError {
        ExploreError(status: .notFound, code: "NotFoundResource", message: message)
    }

    static func unknownDataset(_ id: String) -> ExploreError {
        notFound("The requested dataset \(id) does not exist.")
    }

    /// A failure that is the server's own. What it was stands in the log.
    static let internalError = ExploreError(
        status: .internalServerError, code: "InternalServerError", message: "The server failed; its log says why.")

    /// SQLite's own bounds, which the parser's bounds keep out of reach of all but contrived queries.
    static let tooComplex = ExploreError(
        status: .badRequest, code: "ODSQLError",
        message: "ODSQL query is malformed: it is too complex. Use fewer levels and operators, or several requests.")

    /// Longer URLs do not get past the front of the real service either.
    static let longestURL = 8_192

    static let uriTooLong = ExploreError(
        status: .uriTooLong, code: "URITooLong",
        message: "The URL is longer than \(longestURL) bytes. Use shorter conditions, or several requests.")

    /// What this server knows of but does not run yet.
    static func notImplemented(_ feature: String) -> ExploreError {
        ExploreError(
            status: .notImplemented, code: "NotImplemented", message: "This mock server does not serve \(feature) yet.")
    }

    static func inClause<Value>(_ clause: Clause, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let problem as QueryProblem {
            throw ExploreError(problem, in: clause)
        }
    }

    private init(_ problem: QueryProblem, in clause: Clause) {
        let place = "Clause(s) containing the error(s): \(clause.rawValue)."
        let code: String
        let message: String
        switch problem {
        case .syntax(let error):
            code = "ODSQLSyntaxError"
            message = "ODSQL syntax exception: \(error). \(place)"
        case .malformed(let reason):
            code = "ODSQLError"
            message = "ODSQL query is malformed: \(reason). \(place)"
        case .notImplemented(let feature):
            self = .notImplemented(feature)
            return
        case .incompatibleTypes:
            code = "IncompatibleTypesInComparisonFilter"
            message = "ODSQL query is malformed: Incompatible types in comparison filter. \(place)"
        }
        self.init(status: .badRequest, code: code, message: message)
    }

    init(status: HTTPResponse.Status, code: String, message: String, headers: HTTPFields = [:]) {
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers
    }

    var body: [UInt8] {
        var writer = JSONWriter()
        writer.write(["error_code": .string(code), "message": .string(message)] as JSONObject)
        return writer.bytes
    }
}
#endif
