#if MockServer
import GRDB
import Synchronization

/// Keeps the ``ListColumns`` of a store: made when a list is first asked for, and brought up to date row by row with what
/// was written since.
///
/// Lists are read between writes, never within one: all access to the store is through one connection.
final class ListIndex: TransactionObserver, Sendable {
    private struct Held {
        var columns: ListColumns
        var texts: TextMatches
    }

    private struct State {
        var held: [ListFilters.Thing: Held] = [:]
        /// The rows that were written since. One whose write was rolled back is read again for nothing.
        var written: [ListFilters.Thing: Set<Int64>] = [:]
        /// SQLite's count of what other connections have written to the file.
        var version: Int64?
    }

    private let state = Mutex(State())

    /// What lists of a thing show now.
    func columns(of thing: ListFilters.Thing, in db: Database) throws -> ListColumns {
        try current(thing, in: db) { $0.columns }
    }

    /// The rows whose texts hold words, the last one as the beginning of a word.
    func rows(of thing: ListFilters.Thing, with words: [String], in db: Database) throws -> RowSet {
        try current(thing, in: db) { try $0.texts.rows(with: words, in: db) }
    }

    private func current<Value: Sendable>(
        _ thing: ListFilters.Thing, in db: Database, _ body: (inout Held) throws -> Value
    ) throws -> Value {
        let version = try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
        return try state.withLock { state in
            if state.version != version { state = State(version: version) }
            let written = state.written.removeValue(forKey: thing) ?? []
            // Taken out, so that nothing half read stays when reading fails.
            var held =
                try state.held.removeValue(forKey: thing)
                ?? Held(columns: ListColumns(thing, in: db), texts: TextMatches(thing))
            try held.columns.refresh(written, in: db)
            try held.texts.refresh(written, in: db)
            let value = try body(&held)
            state.held[thing] = held
            return value
        }
    }

    func observes(eventsOfKind kind: DatabaseEventKind) -> Bool {
        ListFilters.Thing(rawValue: kind.tableName) != nil
    }

    func databaseDidChange(with event: DatabaseEvent) {
        guard let thing = ListFilters.Thing(rawValue: event.tableName) else { return }
        let number = event.rowID
        state.withLock { state in
            guard state.held[thing] != nil else { return }
            state.written[thing, default: []].insert(number)
        }
    }

    func databaseDidCommit(_ db: Database) {}

    func databaseDidRollback(_ db: Database) {}
}
#endif
