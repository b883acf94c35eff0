#if MockServer
import CivicJSON

/// What a city is made of: `city.json` and a folder of datasets.
package struct CitySeed: Sendable {
    package let id: String
    /// As people write it: `Paris`.
    package let name: String
    /// The instant at which every fresh city starts, so that a test sees the same one on every day.
    package let instant: Instant
    package let datasets: [DatasetSeed]

    package init(id: String, name: String, instant: Instant, datasets: [DatasetSeed]) {
        self.id = id
        self.name = name
        self.instant = instant
        self.datasets = datasets
    }

    /// Reads `city.json`.
    package init(parsing bytes: some Collection<UInt8>, file: String, datasets: [DatasetSeed]) throws {
        guard let city = try? JSON(parsing: bytes).objectValue, let id = city["id"]?.stringValue,
            let name = city["name"]?.stringValue, let instant = city["instant"]?.stringValue.flatMap(Instant.init)
        else {
            throw DatasetError(
                file: file, reason: "expected an object with \"id\", \"name\" and \"instant\" (2026-09-14T08:30:00Z)")
        }
        self.init(id: id, name: name, instant: instant, datasets: datasets)
    }

    /// The same city with more datasets; one with a known id takes its place.
    package func adding(_ others: [DatasetSeed]) -> CitySeed {
        let ids = Set(others.map(\.schema.id))
        return CitySeed(
            id: id, name: name, instant: instant, datasets: datasets.filter { !ids.contains($0.schema.id) } + others)
    }
}

/// A dataset before anybody asked for it: its object is read, its records are not.
package struct DatasetSeed: Sendable {
    package let schema: DatasetSchema
    /// `nil` for a dataset that has none, as those that hold attachments only.
    package let records: RecordFile?

    package init(schema: DatasetSchema, records: RecordFile?) {
        self.schema = schema
        self.records = records
    }
}
#endif
