/// The open data of a city, through Explore v2.1.
///
/// ```swift
/// let city = City.paris
/// for try await dataset in city.data.datasets.where(.search("vélo")).orderBy(DatasetInfo.datasetID) {
///     print(dataset.id, dataset.title ?? "")
/// }
/// let trees = city.data.dataset("les-arbres")
/// ```
public struct OpenData: Sendable {
    let city: City

    /// The catalog. It is queried as the records of a dataset are, with the fields of ``DatasetInfo``.
    ///
    /// ```swift
    /// city.data.datasets
    ///     .where { DatasetInfo.recordsCount > 1000 }
    ///     .orderBy(DatasetInfo.modified.descending)
    /// ```
    public var datasets: RecordQuery<DatasetInfo> {
        RecordQuery(Endpoint(city: city, operation: "datasets of \(city.name)", path: ["catalog", "datasets"]))
    }

    /// A dataset whose rows are read into a type of your own.
    ///
    /// - Parameters:
    ///   - id: as the catalog names it, `velib-disponibilite-en-temps-reel`.
    ///   - row: a `Decodable` type with the fields that are needed. Make the properties optional: fields may be
    ///     empty, and publishers rename and drop them.
    public func dataset<Row: Decodable & Sendable>(_ id: String, of row: Row.Type) -> Dataset<Row> {
        Dataset(id: id, city: city)
    }

    /// A dataset whose rows are read as they come.
    public func dataset(_ id: String) -> Dataset<Record> {
        Dataset(id: id, city: city)
    }
}
