#if MockServer
import GRDB

/// A query that is ready to run, with its number of matches: the records of a dataset never change once loaded.
struct RecordsPlan: Sendable {
    let query: RecordsQuery
    let total: Int
}

extension RecordDatabase {
    /// Writes one row: its first column is the record's number, the others are the projection's.
    typealias RowWriter = @Sendable (borrowing SQLiteRow, Projection, inout JSONWriter) throws -> Void

    /// Reads the query, or finds it read already, and counts its matches.
    private func plan(_ request: RecordsRequest, now: Instant, in db: Database) throws -> RecordsPlan {
        if let plan = plans.value(for: request) { return plan }
        let scope = QueryScope(schema: schema, zone: request.zone, language: request.language, now: now) { word in
            try self.ensure(.text, in: db)
            return self.vocabulary.withLock { $0.neighbours(of: word) }
        }
        let query = try RecordsQuery(request, scope: scope)
        for index in query.indexes {
            try ensure(index, in: db)
        }
        var total = 0
        try db.forEachRow(query.count) { total = Int($0.integer(0)) }
        let plan = RecordsPlan(query: query, total: total)
        if !query.readsClock { plans.insert(plan, for: request) }
        return plan
    }

    /// Runs a request and writes each row of its page.
    ///
    /// - Parameter begin: Writes what comes before the rows, knowing how many records match.
    func answer(
        _ request: RecordsRequest, now: Instant,
        begin: @escaping @Sendable (_ total: Int, inout JSONWriter) -> Void = { _, _ in },
        row: @escaping RowWriter
    ) async throws -> [UInt8] {
        try await queue.writeWithoutTransaction { db in
            let plan = try self.plan(request, now: now, in: db)
            var writer = JSONWriter(reservingCapacity: 4096)
            begin(plan.total, &writer)
            var isFirst = true
            guard request.limit > 0 else { return writer.bytes }
            try db.forEachRow(plan.query.page(limit: request.limit, offset: request.offset)) { current in
                if !isFirst { writer.write(ascii: ",") }
                isFirst = false
                try row(current, plan.query.projection, &writer)
            }
            return writer.bytes
        }
    }
}
#endif
