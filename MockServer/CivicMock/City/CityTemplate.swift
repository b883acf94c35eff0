#if MockServer
import Synchronization

/// What all cities of one seed share: the catalog, and each dataset's database from the moment the first of them asked.
package final class CityTemplate: Sendable {
    let seed: CitySeed
    let catalog: DatasetCatalog
    let participation: ParticipationTemplate
    private let datasets: [String: DatasetTemplate]

    package init(_ seed: CitySeed) throws {
        self.seed = seed
        participation = ParticipationTemplate(seed)
        catalog = try DatasetCatalog(seed.datasets.map(\.schema))
        let templates = seed.datasets.map(DatasetTemplate.init)
        let byUID = Dictionary(templates.compactMap { template in template.uid.map { ($0, template) } }) { first, _ in
            first
        }
        let byID = Dictionary(templates.map { ($0.id, $0) }) { first, _ in first }
        datasets = byUID.merging(byID) { _, byID in byID }
    }

    /// - Parameter id: A dataset's identifier, or its `dataset_uid`, which the platform takes as well.
    func dataset(_ id: String) -> DatasetTemplate? {
        datasets[id]
    }

    /// A city that is part of the executable, made once per process.
    ///
    /// - Returns: `nil` for a city that there is not.
    static func embedded(_ city: String) throws -> CityTemplate? {
        try made.withLock { made in
            if let template = made[city] { return template }
            guard let seed = try EmbeddedFixtures.seed(city) else { return nil }
            let template = try CityTemplate(seed)
            made[city] = template
            return template
        }
    }

    private static let made = Mutex<[String: CityTemplate]>([:])
}

/// A dataset's records, read once and copied for every city that asks.
final class DatasetTemplate: Sendable {
    private let seed: DatasetSeed
    private let database = Mutex<RecordDatabase?>(nil)

    init(_ seed: DatasetSeed) {
        self.seed = seed
    }

    var id: String {
        seed.schema.id
    }

    var uid: String? {
        seed.schema.document["dataset_uid"]?.stringValue
    }

    /// - Throws: ``DatasetError`` when the records do not fit the schema.
    func load() throws -> RecordDatabase {
        try database.withLock { database in
            if let database { return database }
            let loaded = try RecordDatabase(schema: seed.schema, file: seed.records)
            database = loaded
            return loaded
        }
    }
}
#endif
