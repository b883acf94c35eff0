#if MockServer
import GRDB

/// Gives new things the numbers after those that are there already, each once: what is deleted leaves a gap.
enum Numbering {
    /// - Parameters:
    ///   - sequence: What is counted, `proposal/2026`.
    ///   - last: The largest number in use; only asked for the first time.
    static func next(_ sequence: String, after last: @autoclosure () throws -> Int64?, in db: Database) throws
        -> Int64
    {
        let isKnown = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sequence WHERE name = ?)"), arguments: [sequence])
        if isKnown == false {
            try db.cachedStatement(sql: "INSERT INTO sequence VALUES (?, ?)")
                .execute(arguments: [sequence, try last() ?? 0])
        }
        return try ParticipationRows.next(sequence, in: db)
    }

    /// An identifier such as `c-000017` with the next number of its kind.
    static func identifier(_ prefix: String, table: String, in db: Database) throws -> String {
        let number = try next(
            table,
            after: Int64.fetchOne(
                db, sql: "SELECT max(CAST(substr(id, ?) AS INTEGER)) FROM \(table) WHERE substr(id, 1, ?) = ?",
                arguments: [prefix.count + 1, prefix.count, prefix]),
            in: db)
        return prefix + padded(number)
    }

    /// With zeros in front, six digits at least.
    static func padded(_ number: Int64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
#endif
