#if MockServer
import CivicJSON
import GRDB

/// The order of a list of proposals or projects: by one value, then by row number, both up or both down. What has no
/// value comes last either way.
struct ListOrder {
    /// The value in SQL.
    let key: SQLFragment
    let isDescending: Bool
    /// Whether rows may lack the value.
    let isOptional: Bool
    /// The column, when an index brings the rows in its order.
    let indexedColumn: String?

    /// - Parameter filters: For the place that distances are measured from.
    /// - Throws: When the order tells what is hidden, or needs what was not sent.
    init(_ call: ParticipationCall, _ filters: ListFilters, in db: Database) throws {
        let text = call.query["order"] ?? (filters.thing == .proposal ? "-submittedAt" : "number")
        isDescending = text.hasPrefix("-")
        let name = isDescending ? String(text.dropFirst()) : text
        var isOptional = false
        var column: String?
        switch name {
        case "submittedAt": column = "submitted_at"
        case "updatedAt": column = "updated_at"
        case "comments": column = "comments"
        case "title": column = "title_key"
        case "cost":
            column = "cost"
            isOptional = filters.thing == .proposal
        case "number":
            column = "number"
            isOptional = true
        case "supports":
            try Self.refuseHidden(filters, call, in: db)
            column = "supports"
        case "votes":
            try Self.refuseHidden(filters, call, in: db)
            column = "votes"
            isOptional = true
        default:
            guard name == "distance" else {
                throw Problem.invalidParameter("order", "There is no order \"\(text)\".")
            }
        }
        self.isOptional = isOptional
        if let column {
            key = "p.\(name: column)"
        } else if let center = filters.center {
            key = ListFilters.distance(to: center)
        } else {
            throw Problem.invalidParameter("order", "The order distance needs a place: send near and radius with it.")
        }
        indexedColumn = filters.thing == .proposal ? column : nil
    }

    /// An order would tell what a hidden count must not.
    private static func refuseHidden(_ filters: ListFilters, _ call: ParticipationCall, in db: Database) throws {
        let hiding = (filters.editions ?? call.facts.editions).filter { $0.hidesCounts(at: call.now) }
        let table = SQLFragment(name: filters.thing.rawValue)
        for edition in hiding {
            let sql: SQLFragment = """
                SELECT EXISTS (SELECT 1 FROM \(table) p WHERE \(filters.isListed) AND p.edition = \(bind: edition.id))
                """
            guard try Bool.fetchOne(sql, in: db) == true else { continue }
            let until = edition.countsHiddenUntil?.description ?? ""
            throw Problem.invalidParameter(
                "order", "Edition \(edition.id) hides its counts until \(until): nothing of it can be ordered by them.")
        }
    }

    /// The rows behind a place in the list.
    ///
    /// - Parameter value: The value at that place; `nil` for the part without values.
    func rows(behind value: DatabaseValue?, _ number: Int64) -> SQLFragment {
        guard let value else { return isDescending ? "p.n < \(bind: number)" : "p.n > \(bind: number)" }
        return isDescending
            ? "(\(key), p.n) < (\(bind: value), \(bind: number))"
            : "(\(key), p.n) > (\(bind: value), \(bind: number))"
    }

    var clause: SQLFragment {
        isDescending ? "\(key) DESC, p.n DESC" : "\(key), p.n"
    }

    /// The order when no index may be taken for it, because few rows are found by other ones.
    var sortingClause: SQLFragment {
        isDescending ? "+\(key) DESC, p.n DESC" : "+\(key), p.n"
    }
}

extension SQLFragment {
    /// The query, kept prepared.
    func statement(in db: Database) throws -> (Statement, StatementArguments) {
        (try db.cachedStatement(sql: text), StatementArguments(arguments))
    }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible {
    static func fetchOne(_ query: SQLFragment, in db: Database) throws -> Self? {
        let (statement, arguments) = try query.statement(in: db)
        return try fetchOne(statement, arguments: arguments)
    }

    static func fetchAll(_ query: SQLFragment, in db: Database) throws -> [Self] {
        let (statement, arguments) = try query.statement(in: db)
        return try fetchAll(statement, arguments: arguments)
    }
}

extension Row {
    static func fetchAll(_ query: SQLFragment, in db: Database) throws -> [Row] {
        let (statement, arguments) = try query.statement(in: db)
        return try fetchAll(statement, arguments: arguments)
    }
}
#endif
