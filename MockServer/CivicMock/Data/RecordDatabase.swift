#if MockServer
import GRDB
import Synchronization

/// The records of a dataset: a table in memory, with the indexes that queries have asked for.
///
/// Indexes are made when the first query that gains from one arrives, so that a dataset nobody searches costs nothing.
package final class RecordDatabase: Sendable {
    package let schema: DatasetSchema
    package let count: Int
    let queue: DatabaseQueue
    let indexes = Mutex(Set<RecordIndex>())
    let vocabulary = Mutex(Vocabulary())

    /// Below this many records a scan is as fast as any index.
    static let fewRecords = 5_000

    /// Reads a dataset's file into a new database; without a file it has no records.
    package convenience init(schema: DatasetSchema, file: RecordFile?) throws {
        try self.init(schema: schema) { insert in
            try file?.forEachRecord(of: schema, insert)
        }
    }

    /// Fills a new database with the column values that `fill` hands over.
    convenience init(
        schema: DatasetSchema, fill: (_ insert: ([DatabaseValue]) throws -> Void) throws -> Void
    ) throws {
        let queue = try Self.makeQueue()
        let count = try queue.inDatabase { db in
            try db.execute(sql: "CREATE TABLE records (\(RecordColumns.definitions(of: schema)))")
            let marks = RecordColumns.names(of: schema).map { _ in ",?" }.joined()
            let statement = try db.makeStatement(sql: "INSERT INTO records VALUES (NULL\(marks))")
            var count = 0
            try db.inTransaction {
                try fill { cells in
                    statement.setUncheckedArguments(StatementArguments(cells))
                    try statement.execute()
                    count += 1
                }
                return .commit
            }
            return count
        }
        self.init(schema: schema, queue: queue, count: count)
    }

    private init(schema: DatasetSchema, queue: DatabaseQueue, count: Int) {
        self.schema = schema
        self.queue = queue
        self.count = count
    }

    /// The same records for another caller, by SQLite's online backup.
    package func copy() throws -> RecordDatabase {
        let queue = try Self.makeQueue()
        try self.queue.backup(to: queue)
        return RecordDatabase(schema: schema, queue: queue, count: count)
    }

    private static func makeQueue() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            for function in SQLFunctions.all {
                db.add(function: function)
            }
        }
        return try DatabaseQueue(configuration: configuration)
    }
}

/// How fields lie in the table: columns are numbered, so that no name from a file ever becomes SQL.
enum RecordColumns {
    /// The record's number in loading order, from 1.
    static let number = "n"

    static func name(_ field: Int) -> String {
        "c\(field)"
    }

    static func latitude(_ field: Int) -> String {
        "c\(field)_latitude"
    }

    static func names(of schema: DatasetSchema) -> [String] {
        schema.fields.indices.flatMap { index in
            schema.fields[index].type == .geoPoint ? [name(index), latitude(index)] : [name(index)]
        }
    }

    static func definitions(of schema: DatasetSchema) -> String {
        (["\(number) INTEGER PRIMARY KEY"] + names(of: schema)).joined(separator: ", ")
    }
}
#endif
