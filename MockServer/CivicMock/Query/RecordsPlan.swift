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

    /// Reads the query and counts its matches.
    private func plan(_ request: RecordsRequest, now: Instant, in db: Database) throws -> RecordsPlan {
        let scope = QueryScope(schema: schema, zone: request.zone, language: request.language, now: now) { word in
            try self.ensure(.text, in: db)
            return self.vocabulary.withLock { $0.neighbours(of: word) }
        }
        let query = try RecordsQuery(request, scope: scope)
        for index in query.indexes {
            try ensure(index, in: db)
        }
        var total = 0
        try db.forEachRow(query.count, isKept: false) { total = Int($0.integer(0)) }
        return RecordsPlan(query: query, total: total)
    }

    /// Runs a request and writes each row of its page.
    ///
    /// - Parameter begin: Writes what comes before the rows, knowing how many records match.
    func answer(
        _ request: RecordsRequest, now: Instant,
        begin: @escaping @Sendable (_ total: Int, inout JSONWriter) -> Void = { _, _ in },
        row: @escaping RowWriter
    ) async throws -> [UInt8] {
        let known = plans.value(for: request)
        let (body, plan) = try await queue.writeWithoutTransaction { db in
            let plan = try known ?? self.plan(request, now: now, in: db)
            var writer = JSONWriter(reservingCapacity: 4096)
            begin(plan.total, &writer)
            var isFirst = true
            guard request.limit > 0 else { return (writer.bytes, plan) }
            let page = plan.query.page(limit: request.limit, offset: request.offset)
            try db.forEachRow(page, isKept: known != nil) { current in
                if !isFirst { writer.write(ascii: ",") }
                isFirst = false
                try row(current, plan.query.projection, &writer)
            }
            return (writer.bytes, plan)
        }
        if known == nil, !plan.query.readsClock, plans.insert(plan, for: request) {
            // The connection's prepared statements go with the plans that they were prepared for.
            queue.releaseMemory()
        }
        return body
    }
}
#endif
