#if MockServer
import Synchronization

/// All that one city knows and no other city sees.
final class CityState: Sendable {
    let template: CityTemplate
    let configuration: MockCity.Configuration
    let clock: CityClock
    private let databases = Mutex<[String: RecordDatabase]>([:])
    private let quota = Mutex(CallCount())

    init(_ template: CityTemplate, _ configuration: MockCity.Configuration) {
        self.template = template
        self.configuration = configuration
        clock = CityClock(configuration.clock ?? .fixed(template.seed.instant))
    }

    var catalog: DatasetCatalog {
        template.catalog
    }

    func dataset(_ id: String) throws(ExploreError) -> CityDataset {
        guard let template = template.dataset(id) else { throw .unknownDataset(id) }
        return CityDataset(city: self, id: id, template: template)
    }

    /// The city's own copy of a dataset, made when it is first asked for.
    fileprivate func database(_ id: String, of template: DatasetTemplate) throws -> RecordDatabase {
        try databases.withLock { databases in
            if let database = databases[id] { return database }
            let copy = try template.load().copy()
            databases[id] = copy
            return copy
        }
    }

    /// Counts a call against the day's quota. Nothing is refused: the count is there for clients to read.
    func countCall() -> CallCount {
        let day = Zone.utc.civil(at: clock.now).date
        return quota.withLock { quota in
            if quota.day != day { quota = CallCount(day: day) }
            quota.calls += 1
            return quota
        }
    }
}

/// A dataset of a city; its records are there when they are asked for.
struct CityDataset {
    fileprivate let city: CityState
    fileprivate let id: String
    fileprivate let template: DatasetTemplate

    func database() throws -> RecordDatabase {
        try city.database(id, of: template)
    }
}

/// The calls of one day, midnight to midnight UTC.
struct CallCount: Sendable {
    static let limit = 5_000

    var day = CivilDate(dayNumber: 0)
    var calls = 0

    var remaining: Int {
        max(0, Self.limit - calls)
    }

    /// When counting starts anew.
    var reset: CivilDate {
        CivilDate(dayNumber: day.dayNumber + 1)
    }
}
#endif
