#if MockServer
import GRDB

#if canImport(GRDBSQLite)
import GRDBSQLite
#else
import SQLite3
#endif

/// The current row of a running statement, read in place: rows go straight from SQLite's memory into the answer.
struct SQLiteRow: ~Copyable {
    private let statement: SQLiteStatement

    fileprivate init(_ statement: SQLiteStatement) {
        self.statement = statement
    }

    func isNull(_ index: Int32) -> Bool {
        sqlite3_column_type(statement, index) == SQLITE_NULL
    }

    func isInteger(_ index: Int32) -> Bool {
        sqlite3_column_type(statement, index) == SQLITE_INTEGER
    }

    func integer(_ index: Int32) -> Int64 {
        sqlite3_column_int64(statement, index)
    }

    func double(_ index: Int32) -> Double {
        sqlite3_column_double(statement, index)
    }

    /// SQLite's text is valid UTF-8 here, because nothing else was ever stored.
    func withText(_ index: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let start = sqlite3_column_text(statement, index)
        body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index))))
    }
}

extension Database {
    /// Runs a query and hands over each row.
    ///
    /// - Parameter isKept: Whether the statement stays prepared for the next time. The connection keeps all that it is
    ///   told to, so this is for queries that are known to come back.
    func forEachRow(
        _ query: SQLFragment, isKept: Bool, _ body: (borrowing SQLiteRow) throws -> Void
    ) throws {
        let statement = try isKept ? cachedStatement(sql: query.text) : makeStatement(sql: query.text)
        statement.setUncheckedArguments(StatementArguments(query.arguments))
        let cursor = try Row.fetchCursor(statement)
        while try cursor.next() != nil {
            try body(SQLiteRow(statement.sqliteStatement))
        }
    }
}
#endif
