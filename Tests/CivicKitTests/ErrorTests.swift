import CivicKit
import Foundation
import HTTPTypes
import Testing

@Suite("Errors say what happened, where, and what to do")
struct ErrorTests {
    private func error(
        _ body: String,
        status: HTTPResponse.Status,
        headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
    ) async throws -> CivicError {
        let transport = StubTransport(body, status: status, headers: headers)
        let records = City.paris.using(transport).data.dataset("velib").records
        return try await #require(throws: CivicError.self) { try await records.where("BOGUS(x)").page() }
    }

    @Test("a syntax error gives the position")
    func syntax() async throws {
        let message =
            "ODSQL syntax exception: unexpected ( at position 5 in BOGUS(. Clause(s) containing the error(s): where."
        let error = try await error(
            #"{"error_code": "ODSQLSyntaxError", "message": "\#(message)"}"#, status: .badRequest)
        #expect(error.code == .syntax)
        #expect(error.position == 5)
        #expect(error.operation == "records of velib")
        #expect(error.status == 400)
        #expect(error.serverCode == "ODSQLSyntaxError")
        #expect(error.serverMessage == message)
        #expect(error.url?.absoluteString.hasSuffix("where=BOGUS%28x%29") == true)
        #expect("\(error)".contains(message))
        #expect("\(error)".contains("HTTP 400"))
    }

    @Test(
        "each of the server's codes has its own",
        arguments: [
            (
                "ODSQLError",
                "ODSQL query is malformed: Unknown field: departement. Clause(s) containing the error(s): where.",
                CivicError.Code.unknownField
            ),
            (
                "ODSQLError", "ODSQL query is malformed: StatAggregation only supports numeric or date expression.",
                .malformedQuery
            ),
            ("IncompatibleTypesInComparisonFilter", "ODSQL query is malformed: …", .incompatibleTypes),
            (
                "InvalidRESTParameterError",
                "Invalid value for limit API parameter: 1473 was found but -1 <= limit <= 100 is expected.",
                .invalidParameter
            ),
            ("SomethingNew", "Something new.", .rejected),
        ])
    func codes(serverCode: String, message: String, code: CivicError.Code) async throws {
        let error = try await error(
            #"{"error_code": "\#(serverCode)", "message": "\#(message)"}"#, status: .badRequest)
        #expect(error.code == code)
        #expect(error.message == message)
        if code == .unknownField { #expect(error.hint?.contains(#"dataset("velib")"#) == true) }
        #expect(error.position == nil)
    }

    @Test("an unknown dataset is told from an unknown record and from a wrong address")
    func notFound() async throws {
        let body = #"{"error_code": "NotFoundResource", "message": "The requested dataset velib does not exist."}"#
        #expect(try await error(body, status: .notFound).code == .unknownDataset)

        let transport = StubTransport(
            #"{"error_code": "NotFoundResource", "message": "Not found."}"#, status: .notFound)
        let dataset = City.paris.using(transport).data.dataset("velib")
        let missing = try await #require(throws: CivicError.self) { try await dataset.record(id: "abc") }
        #expect(missing.code == .unknownRecord)
        #expect(missing.operation == "record abc of velib")

        let info = try await #require(throws: CivicError.self) { try await dataset.info() }
        #expect(info.code == .unknownDataset)
        for query in [dataset.records, City.paris.using(transport).data.dataset("velib").records] {
            let elsewhere = try await #require(throws: CivicError.self) { try await query.page() }
            #expect(elsewhere.code == .notFound)
            #expect(elsewhere.hint?.contains("https://opendata.paris.fr") == true)
        }
        let catalog = City.paris.using(transport).data.datasets
        let noCatalog = try await #require(throws: CivicError.self) { try await catalog.page() }
        #expect(noCatalog.code == .notFound)

        let page = try await error("<html>404</html>", status: .notFound, headers: [.contentType: "text/html"])
        #expect(page.code == .notFound)
        #expect(page.hint?.contains("Explore") == true)
    }

    @Test("the quota has a shape of its own, and says when it ends")
    func quota() async throws {
        let body = #"""
            {"errorcode": 10002, "reset_time": "2021-01-26T00:00:00Z", "limit_time_unit": "day", "call_limit": 10000,
             "error": "Too many requests on the domain. Please contact the domain administrator."}
            """#
        let error = try await error(body, status: .tooManyRequests)
        #expect(error.code == .quotaExceeded)
        #expect(error.serverCode == "10002")
        #expect(error.message.hasPrefix("Too many requests on the domain."))
        let reset = Date(timeIntervalSince1970: 1_611_619_200)
        #expect(error.quota == Quota(limit: 10_000, unit: "day", resetsAt: reset))
        #expect(error.hint?.contains("2021-01-26T00:00:00Z") == true)
    }

    @Test(
        "statuses speak where there is no code",
        arguments: [
            (HTTPResponse.Status.unauthorized, CivicError.Code.unauthorized), (.forbidden, .forbidden),
            (.uriTooLong, .queryTooLong), (.notImplemented, .notImplemented), (.badGateway, .serverFailure),
            (.internalServerError, .serverFailure), (.tooManyRequests, .quotaExceeded), (.found, .rejected),
            (.conflict, .rejected),
        ])
    func statuses(status: HTTPResponse.Status, code: CivicError.Code) async throws {
        #expect(try await error("", status: status).code == code)
    }

    @Test("the page of a proxy is kept whole and not printed")
    func markup() async throws {
        let page = "<html><body>Bad gateway</body></html>"
        let error = try await error(page, status: .badGateway, headers: [.contentType: "text/html"])
        #expect(error.serverMessage == page)
        #expect(!"\(error)".contains("<html>"))
    }

    @Test("a page of HTML with status 200 is not taken for data")
    func markupWithStatusOK() async throws {
        let error = try await error("<!DOCTYPE html><p>Welcome</p>", status: .ok)
        #expect(error.code == .undecodable)
        #expect(error.hint?.contains("address") == true)
    }

    @Test("a row that does not fit its type is named by its path")
    func undecodable() async throws {
        struct Strict: Decodable, Sendable {
            let name: String
            let capacity: Int
        }
        func failure(_ row: String) async throws -> CivicError {
            let transport = StubTransport(#"{"total_count": 2, "results": [{"name": "a", "capacity": 1}, \#(row)]}"#)
            let records = City.paris.using(transport).data.dataset("velib", of: Strict.self).records
            return try await #require(throws: CivicError.self) { try await records.page() }
        }
        let mismatch = try await failure(#"{"name": "b", "capacity": "many"}"#)
        #expect(mismatch.code == .undecodable)
        #expect(mismatch.message.hasPrefix("results[1].capacity: "))
        let null = try await failure(#"{"name": null, "capacity": 1}"#)
        #expect(null.message.hasPrefix("results[1].name: "))
        #expect(null.hint?.contains("optional") == true)
        let absent = try await failure(#"{"name": "b"}"#)
        #expect(absent.message.hasPrefix("results[1].capacity: "))
        #expect(absent.hint?.contains("optional") == true)
    }

    @Test("a network failure keeps its cause, and names the mock server where the local city is not there")
    func transport() async throws {
        func failure(_ city: City, _ code: URLError.Code) async throws -> CivicError {
            let transport = StubTransport { _ in throw URLError(code) }
            return try await #require(throws: CivicError.self) { try await city.using(transport).data.datasets.page() }
        }
        let local = try await failure(.local, .cannotConnectToHost)
        #expect(local.code == .transport)
        #expect((local.underlying as? URLError)?.code == .cannotConnectToHost)
        #expect(local.hint?.contains("make mock") == true)
        #expect(local.status == nil)
        #expect(try await failure(.paris, .cannotConnectToHost).hint == nil)
        #expect(try await failure(.local, .timedOut).hint == nil)
    }

    @Test(
        "the quota stands in the headers, in each of the ways portals write its end",
        arguments: ["2026-07-28 00:00:00+00:00", "2026-07-28T00:00:00Z", "1785196800", "2026-07-28T02:00:00.0+02:00"])
    func quotaHeaders(reset: String) async throws {
        var headers = HTTPFields()
        for (name, value) in [("Limit", "5000"), ("Remaining", "4988"), ("Reset", reset)] {
            headers[try #require(HTTPField.Name("X-RateLimit-\(name)"))] = value
        }
        let transport = StubTransport(noRows, headers: headers)
        let page = try await City.paris.using(transport).data.datasets.page()
        let midnight = Date(timeIntervalSince1970: 1_785_196_800)
        #expect(page.quota == Quota(limit: 5000, remaining: 4988, resetsAt: midnight))
    }

    @Test("warnings come with the page, one for each header that has any")
    func warnings() async throws {
        var headers = HTTPFields()
        headers[try #require(HTTPField.Name("Civic-Mock-Warning"))] = "unknown parameters ignored: a, b"
        headers[try #require(HTTPField.Name("ODS-Explore-API-Deprecation"))] = "v2.1 ends"
        let page = try await City.paris.using(StubTransport(noRows, headers: headers)).data.datasets.page()
        #expect(page.warnings == ["v2.1 ends", "unknown parameters ignored: a, b"])
        #expect(page.quota == nil)
    }
}
