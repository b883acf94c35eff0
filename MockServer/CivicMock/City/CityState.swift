#if MockServer
import Synchronization

/// All that one city knows and no other city sees.
final class CityState: Sendable {
    let template: CityTemplate
    let configuration: MockCity.Configuration
    let clock: CityClock
    private let copies = Mutex<[String: DatasetCopy]>([:])
    private let quota = Mutex(CallCount())

    init(_ template: CityTemplate, _ configuration: MockCity.Configuration) {
        self.template = template
        self.configuration = configuration
        clock = CityClock(configuration.clock ?? .fixed(template.seed.instant))
    }

    var catalog: DatasetCatalog {
        template.catalog
    }

    /// - Parameter id: A dataset's identifier, or its `dataset_uid`.
    func dataset(_ id: String) throws(ExploreError) -> DatasetCopy {
        guard let template = template.dataset(id) else { throw .unknownDataset(id) }
        return copies.withLock { copies in
            if let copy = copies[template.id] { return copy }
            let copy = DatasetCopy(template)
            copies[template.id] = copy
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

/// A dataset in one city: its own copy of the records, made when it is first asked for.
final class DatasetCopy: Sendable {
    private let template: DatasetTemplate
    private let made = Mutex<RecordDatabase?>(nil)

    init(_ template: DatasetTemplate) {
        self.template = template
    }

    var id: String {
        template.id
    }

    func database() throws -> RecordDatabase {
        try made.withLock { made in
            if let made { return made }
            let copy = try template.load().copy()
            made = copy
            return copy
        }
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
