#if MockServer
import CivicJSON

/// What a city is made of: `city.json`, a folder of datasets, and a folder for participation.
package struct CitySeed: Sendable {
    package let id: String
    /// As people write it: `Paris`.
    package let name: String
    /// The instant at which every fresh city starts, so that a test sees the same one on every day.
    package let instant: Instant
    /// The IANA name of its time zone.
    package let timeZone: String
    /// The languages its texts are in; the first is the one that they are written in.
    package let languages: [String]
    /// ISO 4217.
    package let currency: String
    package let country: String
    package let datasets: [DatasetSeed]
    package let participation: ParticipationSeed

    package init(
        id: String, name: String, instant: Instant, timeZone: String = "UTC", languages: [String] = ["en"],
        currency: String = "EUR", country: String = "unknown", datasets: [DatasetSeed] = [],
        participation: ParticipationSeed = .init(files: [:])
    ) {
        self.id = id
        self.name = name
        self.instant = instant
        self.timeZone = timeZone
        self.languages = languages
        self.currency = currency
        self.country = country
        self.datasets = datasets
        self.participation = participation
    }

    /// Reads `city.json`.
    package init(
        parsing bytes: some Collection<UInt8>, file: String, datasets: [DatasetSeed] = [],
        participation: ParticipationSeed = .init(files: [:])
    ) throws {
        guard let city = try? JSON(parsing: bytes).objectValue, let id = city["id"]?.stringValue,
            let name = city["name"]?.stringValue, let instant = city["instant"]?.stringValue.flatMap(Instant.init)
        else {
            throw DatasetError(
                file: file, reason: "expected an object with \"id\", \"name\" and \"instant\" (2026-09-14T08:30:00Z)")
        }
        let main = city["language"]?.stringValue ?? "en"
        let others = (city["languages"]?.arrayValue ?? []).compactMap(\.stringValue).filter { $0 != main }
        self.init(
            id: id, name: name, instant: instant, timeZone: city["timezone"]?.stringValue ?? "UTC",
            languages: [main] + others, currency: city["currency"]?.stringValue ?? "EUR",
            country: city["country"]?.stringValue ?? "unknown", datasets: datasets,
            participation: participation)
    }

    /// The same city with more datasets; one with a known id takes its place.
    package func adding(_ others: [DatasetSeed]) -> CitySeed {
        let ids = Set(others.map(\.schema.id))
        return CitySeed(
            id: id, name: name, instant: instant, timeZone: timeZone, languages: languages, currency: currency,
            country: country,
            datasets: datasets.filter { !ids.contains($0.schema.id) } + others, participation: participation)
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
