#if MockServer
import CivicJSON
import GRDB

/// An index over records that a query gains from.
enum RecordIndex: Hashable, Sendable {
    /// One column, for equality, ranges and order.
    case column(Int)
    /// The boxes around a geographic field, as an R*Tree.
    case boxes(Int)
    /// The words of all text fields.
    case text

    static func boxesTable(_ field: Int) -> String {
        "boxes_\(field)"
    }

    static let textTable = "words"

    static func textColumn(_ field: Int) -> String {
        "t\(field)"
    }
}

extension RecordDatabase {
    func ensure(_ wanted: Set<RecordIndex>, in db: Database) throws {
        for index in wanted {
            try ensure(index, in: db)
        }
    }

    /// Makes the index unless it is there already.
    func ensure(_ index: RecordIndex, in db: Database) throws {
        guard !indexes.withLock({ $0.contains(index) }) else { return }
        // A cancelled request may end this anywhere: then nothing of it stays.
        try db.inSavepoint {
            switch index {
            case .column(let field):
                if count >= Self.fewRecords {
                    try db.execute(sql: "CREATE INDEX index_\(field) ON records (\(RecordColumns.name(field)))")
                }
            case .boxes(let field):
                try makeBoxes(field, in: db)
            case .text:
                try makeTextIndex(in: db)
            }
            return .commit
        }
        indexes.withLock { _ = $0.insert(index) }
    }

    private func makeBoxes(_ field: Int, in db: Database) throws {
        let table = RecordIndex.boxesTable(field)
        let column = RecordColumns.name(field)
        try db.execute(sql: "CREATE VIRTUAL TABLE \(table) USING rtree(id, west, east, south, north)")
        if schema.fields[field].type == .geoPoint {
            let latitude = RecordColumns.latitude(field)
            try db.execute(
                sql: """
                    INSERT INTO \(table) SELECT n, \(column), \(column), \(latitude), \(latitude) FROM records
                    WHERE \(column) IS NOT NULL
                    """)
            return
        }
        let insert = try db.makeStatement(sql: "INSERT INTO \(table) VALUES (?,?,?,?,?)")
        let rows = try Row.fetchCursor(
            db, sql: "SELECT n, \(column) FROM records WHERE \(column) IS NOT NULL")
        while let row = try rows.next() {
            let text: String = row[1]
            guard let box = try GeoShape(JSON(parsing: text.utf8)).geometry.boundingBox else { continue }
            let number: Int64 = row[0]
            try insert.execute(arguments: [number, box.west, box.east, box.south, box.north])
        }
    }

    /// A table needs a column even for a dataset without texts.
    private static let unusedTextColumn = "unused"

    private func makeTextIndex(in db: Database) throws {
        let fields = schema.fields.indices.filter { schema.fields[$0].isSearchable }
        let columns = fields.map(RecordIndex.textColumn) + [Self.unusedTextColumn]
        let table = RecordIndex.textTable
        // The words are cut and folded here, so that a query's words meet the very same; FTS5 splits at blanks only.
        try db.execute(
            sql:
                "CREATE VIRTUAL TABLE \(table) USING fts5(\(columns.joined(separator: ", ")), content='', tokenize='ascii')"
        )
        let words = fields.map { "civic_words(\(RecordColumns.name($0)), '\(ExpressionType(schema.fields[$0]))')" }
        let values = (["n"] + words + ["NULL"]).joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO \(table) (rowid, \(columns.joined(separator: ", "))) SELECT \(values) FROM records")
        try db.execute(sql: "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(\(table), row)")
        let terms = try String.fetchAll(db, sql: "SELECT term FROM vocabulary")
        vocabulary.withLock { $0 = Vocabulary(terms) }
    }
}
#endif
