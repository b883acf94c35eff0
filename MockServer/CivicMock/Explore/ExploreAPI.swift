#if MockServer
import CivicJSON
import HTTPTypes
import Hummingbird

/// The open data of a city, as Opendatasoft's Explore API v2.1 serves it.
///
/// An unknown dataset is reported before a wrong parameter.
struct ExploreAPI: Sendable {
    static let root = "/api/explore/v2.1"

    private static let reading: Set<String> = ["select", "lang", "timezone", "include_links", "include_app_metas"]
    private static let listing = reading.union([
        "where", "group_by", "order_by", "limit", "offset", "refine", "exclude", "facet",
    ])

    let city: CityState

    func addRoutes(to router: Router<CityContext>) {
        let catalog = router.group("api/explore/v2.1/catalog")
        catalog.get("datasets") { request, context in
            try await datasets(request, context)
        }
        catalog.get("datasets/:dataset") { request, context in
            try await dataset(context.text("dataset"), request, context)
        }
        catalog.get("datasets/:dataset/records") { request, context in
            try await records(context.text("dataset"), request, context)
        }
        catalog.get("datasets/:dataset/records/:record") { request, context in
            try await record(context.text("record"), of: context.text("dataset"), request, context)
        }
        for feature in ["facets", "exports", "exports/:format", "attachments", "files/:file"] {
            let name = feature.prefix { $0 != "/" }
            catalog.get("datasets/:dataset/\(feature)") { _, context -> Response in
                _ = try city.dataset(context.text("dataset"))
                throw ExploreError.notImplemented("\(name) of a dataset")
            }
        }
        for feature in ["facets", "exports", "exports/:format"] {
            let name = feature.prefix { $0 != "/" }
            catalog.get("\(feature)") { _, _ -> Response in
                throw ExploreError.notImplemented("\(name) of the catalog")
            }
        }
    }
}

// MARK: The catalog

extension ExploreAPI {
    private func datasets(_ request: Request, _ context: CityContext) async throws -> Response {
        let call = try ExploreCall(request, known: Self.listing, city: city)
        let page = try call.page()
        let catalog = city.catalog
        let body = try await list(page, of: catalog.records, path: "/catalog/datasets", call) {
            row, shape, writer in
            if page.select == nil {
                writer.write(Self.document(row.integer(0), in: catalog, call))
            } else {
                writer.writeObject(row, shape, links: Self.links(of: catalog.id(row.integer(0)), call))
            }
        }
        return call.response(body, logger: context.logger)
    }

    private func dataset(_ id: String, _ request: Request, _ context: CityContext) async throws -> Response {
        let catalog = city.catalog
        let id = try city.dataset(id).id
        guard let number = catalog.number(of: id) else { throw ExploreError.unknownDataset(id) }
        let call = try ExploreCall(request, known: Self.reading, city: city)
        let single = call.single(number: number)
        let body = try await catalog.records.answer(single, now: city.clock.now) { row, shape, writer in
            if single.select == nil {
                writer.write(Self.document(number, in: catalog, call))
            } else {
                writer.writeObject(row, shape, links: Self.links(of: id, call))
            }
        }
        return call.response(body, logger: context.logger)
    }

    private static func links(of dataset: String, _ call: ExploreCall) -> [JSON]? {
        call.links.map { [$0.dataset(dataset, "self"), $0.catalog()] }
    }

    /// A dataset's object as a request wants it.
    private static func document(_ number: Int64, in catalog: DatasetCatalog, _ call: ExploreCall) -> JSONObject {
        var document = catalog.document(number)
        if call.includesAppMetas {
            var metas = document["metas"]?.objectValue ?? [:]
            metas["explore"] = .object(AppMetas.values)
            document["metas"] = .object(metas)
        }
        if let links = links(of: catalog.id(number), call) {
            document["_links"] = .array(links)
        }
        return document
    }
}

// MARK: Records

extension ExploreAPI {
    private func records(_ id: String, _ request: Request, _ context: CityContext) async throws -> Response {
        let dataset = try city.dataset(id)
        let call = try ExploreCall(request, known: Self.listing, city: city)
        let page = try call.page()
        let id = dataset.id
        let path = "/catalog/datasets/\(id)/records"
        let body = try await list(page, of: dataset, path: path, call) { row, shape, writer in
            writer.writeObject(row, shape, links: Self.links(row.integer(0), of: id, call))
        }
        return call.response(body, logger: context.logger)
    }

    private func record(
        _ record: String, of id: String, _ request: Request, _ context: CityContext
    ) async throws -> Response {
        let dataset = try city.dataset(id)
        let call = try ExploreCall(request, known: Self.reading, city: city)
        let id = dataset.id
        guard let number = RecordID(record, dataset: id)?.number, number >= 1, number <= (try dataset.count()) else {
            throw ExploreError.notFound("The requested record \(record) does not exist.")
        }
        let body = try await dataset.answer(call.single(number: number), now: city.clock.now) {
            row, shape, writer in
            writer.writeObject(row, shape, links: Self.links(number, of: id, call))
        }
        return call.response(body, logger: context.logger)
    }

    private static func links(_ number: Int64, of dataset: String, _ call: ExploreCall) -> [JSON]? {
        call.links.map { links in
            [links.record(number, of: dataset), links.datasets("datasets"), links.dataset(dataset, "dataset")]
        }
    }

    private func list(
        _ page: RecordsRequest, of records: CityRecords, path: String, _ call: ExploreCall,
        row: @escaping CityRecords.RowWriter
    ) async throws -> [UInt8] {
        var body = try await records.answer(page, now: city.clock.now) { total, writer in
            writer.write(ascii: "{")
            if let links = call.links {
                let pages = links.pages(
                    path: path, query: call.query, limit: page.limit, offset: page.offset, total: total)
                writer.write(ascii: "\"_links\":")
                writer.write(.array(pages))
                writer.write(ascii: ",")
            }
            writer.write(ascii: "\"total_count\":")
            writer.write(integer: Int64(total))
            writer.write(ascii: ",\"results\":[")
        } row: { current, shape, writer in
            try row(current, shape, &writer)
        }
        body.append(contentsOf: "]}".utf8)
        return body
    }
}

extension JSONWriter {
    fileprivate mutating func writeObject(
        _ row: borrowing SQLiteRow, _ shape: RowShape, links: [JSON]? = nil
    ) {
        write(ascii: "{")
        if let links {
            write(ascii: "\"_links\":")
            write(.array(links))
            if !shape.isEmpty { write(ascii: ",") }
        }
        shape.write(row, to: &self)
        write(ascii: "}")
    }
}
#endif
