#if MockServer
import CivicJSON
import GRDB

/// A query that is ready to run, with its number of matches: the records of a dataset never change once loaded.
struct RecordsPlan: Sendable {
    let query: RecordsQuery
    let total: Int
}

extension CityRecords {
    /// Writes one row: its first column is the record's number, the others are those of the shape.
    typealias RowWriter = @Sendable (borrowing SQLiteRow, RowShape, inout JSONWriter) throws -> Void

    /// Runs a request and writes each row of its page.
    ///
    /// A request that was asked before runs right here, where a change of threads would take longer than the query; a new
    /// one, which may have to build an index, runs elsewhere and ends when the task is cancelled.
    ///
    /// - Parameter begin: Writes what comes before the rows, knowing how many records match.
    func answer(
        _ request: RecordsRequest, now: Instant,
        begin: @escaping @Sendable (_ total: Int, inout JSONWriter) -> Void = { _, _ in },
        row: @escaping RowWriter
    ) async throws -> [UInt8] {
        let database = try acquire()
        defer { release(database) }
        if let plan = plans.value(for: request) {
            return try database.run(plan, request, begin: begin, row: row)
        }
        let (body, plan) = try await database.queue.writeWithoutTransaction { db in
            let plan = try database.plan(request, now: now, in: db)
            return (try plan.page(of: request, isKept: false, in: db, begin: begin, row: row), plan)
        }
        if !plan.query.readsClock, plans.insert(plan, for: request) { forgetStatements() }
        return body
    }
}

extension RecordDatabase {
    /// Reads a query, makes the indexes that it gains from, and counts its matches.
    fileprivate func plan(_ request: RecordsRequest, now: Instant, in db: Database) throws -> RecordsPlan {
        let scope = QueryScope(schema: schema, zone: request.zone, language: request.language, now: now) { word in
            try self.ensure(.text, in: db)
            return self.vocabulary.withLock { $0.neighbours(of: word) }
        }
        let query = try RecordsQuery(request, scope: scope)
        try ensure(query.indexes, in: db)
        var total = 0
        try db.forEachRow(query.count, isKept: false) { total = Int($0.integer(0)) }
        return RecordsPlan(query: query, total: total)
    }

    /// Runs a plan that may have been made with another copy of the records.
    fileprivate func run(
        _ plan: RecordsPlan, _ request: RecordsRequest, begin: (Int, inout JSONWriter) -> Void,
        row: CityRecords.RowWriter
    ) throws -> [UInt8] {
        try queue.inDatabase { db in
            try ensure(plan.query.indexes, in: db)
            return try plan.page(of: request, isKept: true, in: db, begin: begin, row: row)
        }
    }
}

extension RecordsPlan {
    fileprivate func page(
        of request: RecordsRequest, isKept: Bool, in db: Database, begin: (Int, inout JSONWriter) -> Void,
        row: CityRecords.RowWriter
    ) throws -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 4096)
        begin(total, &writer)
        guard request.limit > 0 else { return writer.bytes }
        var isFirst = true
        try db.forEachRow(query.page, isKept: isKept) { current in
            if !isFirst { writer.write(ascii: ",") }
            isFirst = false
            try row(current, query.shape, &writer)
        }
        return writer.bytes
    }
}
#endif
