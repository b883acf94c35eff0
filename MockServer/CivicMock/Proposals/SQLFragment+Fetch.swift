#if MockServer
import GRDB

extension SQLFragment {
    /// The query, kept prepared.
    fileprivate func statement(in db: Database) throws -> (Statement, StatementArguments) {
        (try db.cachedStatement(sql: text), StatementArguments(arguments))
    }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible {
    static func fetchOne(_ query: SQLFragment, in db: Database) throws -> Self? {
        let (statement, arguments) = try query.statement(in: db)
        return try fetchOne(statement, arguments: arguments)
    }
}

extension Row {
    static func fetchAll(_ query: SQLFragment, in db: Database) throws -> [Row] {
        let (statement, arguments) = try query.statement(in: db)
        return try fetchAll(statement, arguments: arguments)
    }
}
#endif
