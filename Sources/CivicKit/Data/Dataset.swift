import Foundation

/// A dataset of a city, with rows of one type.
///
/// ```swift
/// let stations = city.data.dataset("velib-disponibilite-en-temps-reel", of: Station.self)
/// let page = try await stations.records.where { Station.bikes >= 3 }.limit(20).page()
/// ```
public struct Dataset<Row: Decodable & Sendable>: Sendable {
    /// As the catalog names it, `velib-disponibilite-en-temps-reel`.
    public let id: String
    let city: City

    /// The rows, all of them until a query is made of it.
    public var records: RecordQuery<Row> {
        RecordQuery(endpoint("records of \(id)", "records"))
    }

    /// One row by its id, 40 hexadecimal digits that the portal gave it.
    ///
    /// - Throws: ``CivicError`` with the code `unknownRecord` when there is none.
    public func record(id recordID: String) async throws -> Row {
        try await endpoint("record \(recordID) of \(id)", "records", recordID).answer([]).decode(Row.self)
    }

    /// What the catalog says of the dataset: its fields, its title, when it was last changed.
    ///
    /// - Throws: ``CivicError`` with the code `unknownDataset` when there is none.
    public func info() async throws -> DatasetInfo {
        try await endpoint("dataset \(id)").answer([]).decode(DatasetInfo.self)
    }

    private func endpoint(_ operation: String, _ segments: String...) -> Endpoint {
        Endpoint(city: city, operation: operation, path: ["catalog", "datasets", id] + segments)
    }
}
