#if MockServer
import Foundation
import Synchronization

/// The records of one dataset in one city.
///
/// They are copied from the template when they are first asked for, and once more for every caller that comes while
/// others are at work, up to the number of processors: a copy serves one caller at a time.
final class CityRecords: Sendable {
    private struct Copy {
        let database: RecordDatabase
        var users = 0
    }

    /// The dataset.
    let id: String
    /// Queries that were asked before, with what never changes about their answers.
    let plans = Memo<RecordsRequest, RecordsPlan>()
    private let template: @Sendable () throws -> RecordDatabase
    private let copies = Mutex<[Copy]>([])

    private static let mostCopies = min(4, ProcessInfo.processInfo.activeProcessorCount)

    init(of id: String, template: @escaping @Sendable () throws -> RecordDatabase) {
        self.id = id
        self.template = template
    }

    func count() throws -> Int {
        try template().count
    }

    /// Hands out a copy, to be given back with ``release(_:)``.
    func acquire() throws -> RecordDatabase {
        try copies.withLock { copies in
            if let index = copies.firstIndex(where: { $0.users == 0 }) {
                copies[index].users = 1
                return copies[index].database
            }
            if copies.count < Self.mostCopies {
                let database = try template().copy()
                copies.append(Copy(database: database, users: 1))
                return database
            }
            let index = copies.indices.min { copies[$0].users < copies[$1].users } ?? 0
            copies[index].users += 1
            return copies[index].database
        }
    }

    func release(_ database: RecordDatabase) {
        copies.withLock { copies in
            guard let index = copies.firstIndex(where: { $0.database === database }) else { return }
            copies[index].users -= 1
        }
    }

    /// The connections' prepared statements go with the plans that they were prepared for.
    func forgetStatements() {
        for database in copies.withLock({ $0.map(\.database) }) {
            database.queue.releaseMemory()
        }
    }
}
#endif
