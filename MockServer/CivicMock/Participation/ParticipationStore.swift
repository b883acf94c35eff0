#if MockServer
import Foundation
import GRDB
import Synchronization

/// The proposals and ballots of one city: in memory, or in a file that outlives the process.
///
/// All access goes through one connection, so that every write sees all writes before it and a ballot is cast once,
/// however many ask at the same time. Before anything is read, what has fallen due by the city's clock is carried out.
final class ParticipationStore: Sendable {
    let facts: ParticipationFacts
    /// What lists are made from, kept current with every write.
    let lists = ListIndex()
    private let clock: CityClock
    private let queue: DatabaseQueue
    /// The microsecond of the city's clock at which something next falls due.
    private let nextDue = Mutex(Int64.min)

    /// - Parameters:
    ///   - clock: The city's.
    ///   - file: Where the store is kept; it is made when it is not there. Without one it lives in memory.
    init(_ template: ParticipationTemplate, clock: CityClock, file: URL?) throws {
        self.clock = clock
        facts = try template.facts()
        if let file {
            queue = try Self.open(file, seededBy: template, city: facts.city.id)
        } else {
            queue = try Self.makeQueue()
            try template.rows().backup(to: queue)
        }
        queue.add(transactionObserver: lists)
    }

    private static func open(
        _ file: URL, seededBy template: ParticipationTemplate, city: String
    ) throws -> DatabaseQueue {
        let path = file.path(percentEncoded: false)
        do {
            if !FileManager.default.fileExists(atPath: path) { try make(path, template) }
            let queue = try DatabaseQueue(path: path, configuration: configuration(isOnDisk: true))
            try check(queue, path: path, city: city)
            return queue
        } catch let error as DatabaseError {
            let reason =
                switch error.resultCode {
                case .SQLITE_NOTADB: "it is not a store of civic-mock"
                case .SQLITE_BUSY: "another server uses it"
                default: error.message ?? "\(error.resultCode)"
                }
            throw StoreError(path: path, reason: reason)
        } catch let error as CocoaError {
            throw StoreError(path: path, reason: error.localizedDescription)
        }
    }

    /// Fills a store beside its place and moves it there, so that a process that is killed leaves no half store.
    private static func make(_ path: String, _ template: ParticipationTemplate) throws {
        let draft = path + ".new-\(ProcessInfo.processInfo.processIdentifier)"
        let queue = try DatabaseQueue(path: draft)
        try template.rows().backup(to: queue)
        try queue.close()
        try FileManager.default.moveItem(atPath: draft, toPath: path)
    }

    private static func check(_ queue: DatabaseQueue, path: String, city: String) throws {
        let meta = try queue.read { db -> [String: String] in
            guard try db.tableExists("meta") else { return [:] }
            let rows = try Row.fetchAll(
                db, sql: "SELECT key, value FROM meta WHERE key IN ('version', 'city') AND typeof(value) = 'text'")
            return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
        }
        guard let version = meta["version"], let owner = meta["city"] else {
            throw StoreError(path: path, reason: "it is not a store of civic-mock")
        }
        guard version == "\(ParticipationSchema.version)", owner == city else {
            throw StoreError(
                path: path,
                reason: "it holds \(owner) in version \(version), expected \(city) in version "
                    + "\(ParticipationSchema.version)")
        }
    }

    static func makeQueue() throws -> DatabaseQueue {
        try DatabaseQueue(configuration: configuration(isOnDisk: false))
    }

    private static func configuration(isOnDisk: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            for function in SQLFunctions.all { db.add(function: function) }
            guard isOnDisk else { return }
            // One server at a time. What is answered has been handed to the system: it survives a killed process, though
            // not a power cut. What is deleted, such as the draft of a ballot that was cast, is overwritten.
            try db.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
                    PRAGMA secure_delete = ON
                    """)
        }
        return configuration
    }

    /// What is done with the store at one moment of the city's time.
    typealias Work<Value> = @Sendable (Database, Instant) throws -> Value

    func read<Value: Sendable>(_ work: @escaping Work<Value>) async throws -> Value {
        try await queue.writeWithoutTransaction { db in
            let now = try settled(db)
            return try db.readOnly { try work(db, now) }
        }
    }

    /// One transaction: what throws leaves nothing behind.
    func write<Value: Sendable>(_ work: @escaping Work<Value>) async throws -> Value {
        try await queue.writeWithoutTransaction { db in
            let now = try settled(db)
            try db.beginTransaction()
            do {
                let value = try work(db, now)
                try db.commit()
                return value
            } catch {
                // SQLite may have rolled back by itself; then there is nothing left to do.
                if db.isInsideTransaction { try db.rollback() }
                throw error
            }
        }
    }

    /// The time, which the contract tells to the second, with everything carried out that has fallen due until then. It is
    /// read here, where one comes after the other, so that nobody acts at a time that is already over.
    private func settled(_ db: Database) throws -> Instant {
        let now = Instant(seconds: clock.now.seconds)
        guard nextDue.withLock({ $0 }) <= now.microseconds else { return now }
        var next: Instant?
        try db.inTransaction {
            next = try CityLifecycle(facts: facts).settle(at: now, in: db)
            return .commit
        }
        nextDue.withLock { $0 = next?.microseconds ?? .max }
        return now
    }
}

/// A file cannot be the store of this city.
package struct StoreError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    package var description: String {
        "\(path) cannot be used with --store: \(reason). Name another file, or remove this one to start anew."
    }
}
#endif
