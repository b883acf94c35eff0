#if MockServer
import Synchronization

/// All that one city knows and no other city sees.
final class CityState: Sendable {
    let template: CityTemplate
    let configuration: MockCity.Configuration
    let clock: CityClock
    private let records = Mutex<[String: CityRecords]>([:])
    private let store = Mutex<ParticipationStore?>(nil)
    private let quota = Mutex(CallCount(day: CivilDate(dayNumber: 0)))

    init(_ template: CityTemplate, _ configuration: MockCity.Configuration) {
        self.template = template
        self.configuration = configuration
        clock = CityClock(configuration.clock ?? .fixed(template.seed.instant))
    }

    var catalog: DatasetCatalog {
        template.catalog
    }

    /// - Parameter id: A dataset's identifier, or its `dataset_uid`.
    func dataset(_ id: String) throws(ExploreError) -> CityRecords {
        guard let template = template.dataset(id) else { throw .unknownDataset(id) }
        return records.withLock { records in
            if let known = records[template.id] { return known }
            let new = CityRecords(of: template.id) { try template.load() }
            records[template.id] = new
            return new
        }
    }

    /// The city's proposals and ballots, from the moment the first request asks for them.
    func participation() throws -> ParticipationStore {
        try store.withLock { store in
            if let store { return store }
            let new = try ParticipationStore(
                template.participation, clock: clock, file: configuration.store)
            store = new
            return new
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

/// The calls of one day, midnight to midnight UTC.
struct CallCount: Sendable {
    static let limit = 5_000

    let day: CivilDate
    /// When counting starts anew, as the header says it: `2026-09-15 00:00:00+00:00`.
    let reset: String
    var calls = 0

    init(day: CivilDate) {
        self.day = day
        var bytes: [UInt8] = []
        CivilDate(dayNumber: day.dayNumber + 1).append(to: &bytes)
        reset = String(decoding: bytes, as: UTF8.self) + " 00:00:00+00:00"
    }

    var remaining: Int {
        max(0, Self.limit - calls)
    }
}
#endif
