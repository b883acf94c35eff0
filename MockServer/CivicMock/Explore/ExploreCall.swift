#if MockServer
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// One request to the Explore API: its parameters, and what its answer must carry besides the data.
struct ExploreCall: Sendable {
    let parameters: ExploreParameters
    let query: String?
    let zone: Zone
    let language: DateLanguage
    /// Where links point to, when the request wants links.
    let links: ExploreLinks?
    let includesAppMetas: Bool

    /// - Parameter known: The parameters of the endpoint. Others are warned about, or refused by a strict city.
    init(_ request: Request, known: Set<String>, city: CityState) throws(ExploreError) {
        query = request.uri.query
        parameters = try ExploreParameters(query: query, known: known)
        if city.configuration.isStrict, let stranger = parameters.unknown.first {
            let list = known.sorted().joined(separator: ", ")
            throw .invalidParameter("Unknown API parameter: \(stranger). This endpoint takes \(list).")
        }
        zone = try parameters.zone()
        language = try parameters.language()
        links =
            try parameters.flag("include_links") ? ExploreLinks(authority: request.head.authority) : nil
        includesAppMetas = try parameters.flag("include_app_metas")
    }

    /// A page of a list.
    func page() throws(ExploreError) -> RecordsRequest {
        guard parameters.text("group_by") == nil else { throw .notImplemented("group_by") }
        let window = try parameters.window()
        return RecordsRequest(
            select: parameters.text("select"), conditions: parameters.texts("where"),
            order: parameters.text("order_by"), refine: parameters.texts("refine"),
            exclude: parameters.texts("exclude"), facets: parameters.texts("facet"), limit: window.limit,
            offset: window.offset, zone: zone, language: language)
    }

    /// One thing out of a list.
    func single(number: Int64) -> RecordsRequest {
        RecordsRequest(select: parameters.text("select"), number: number, limit: 1, zone: zone, language: language)
    }

    /// The answer, with a warning about the parameters that had no effect.
    func response(_ body: [UInt8], logger: Logger) -> Response {
        var response = Response.explore(.ok, body)
        guard !parameters.unknown.isEmpty else { return response }
        let names = parameters.unknown.compactMap { $0.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) }
        let warning = "unknown parameters ignored: \(names.joined(separator: ", "))"
        response.headers[.civicMockWarning] = warning
        logger.warning("\(warning)")
        return response
    }
}

extension HTTPField.Name {
    /// What the real service would have passed over in silence.
    static let civicMockWarning = constant("Civic-Mock-Warning")

    /// A name that this target writes itself.
    static func constant(_ name: StaticString) -> HTTPField.Name {
        guard let name = HTTPField.Name("\(name)") else { preconditionFailure("a constant that is a header's name") }
        return name
    }
}
#endif
