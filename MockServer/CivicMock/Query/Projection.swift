#if MockServer
import GRDB
import ODSQL

/// The columns of an answer: what `select` names, read from SQL and written as JSON.
struct Projection: Sendable {
    private struct Column: Sendable {
        let key: String
        var operand: Operand
        /// `"key":`
        let prefix: [UInt8]

        init(key: String, operand: Operand) {
            self.key = key
            self.operand = operand
            var writer = JSONWriter()
            writer.write(string: key)
            writer.write(ascii: ":")
            prefix = writer.bytes
        }
    }

    private var columns: [Column] = []
    private let zone: Zone

    /// - Parameter text: what `select` holds; without it every field of the dataset.
    /// - Parameter scope: learns the aliases, for `order_by`.
    init(select text: String?, scope: inout QueryScope) throws {
        zone = scope.zone
        guard let text else {
            addFields(Self.included([], scope.schema), scope)
            return
        }
        let items: [(item: SelectItem, text: String)]
        do {
            items = try SelectClause.sourced(parsing: text)
        } catch {
            throw QueryProblem.syntax(error)
        }
        var aliases: [String: Operand] = [:]
        for (item, text) in items {
            switch item {
            case .expression(let expression, let alias):
                let operand = try scope.operand(expression)
                if let alias, aliases.updateValue(operand, forKey: alias.rawValue) != nil {
                    throw QueryProblem.malformed("Alias '\(alias.rawValue)' is declared several times")
                }
                let key = alias?.rawValue ?? Self.fieldName(expression) ?? text
                add(Column(key: key, operand: operand))
            case .all:
                addFields(Self.included([], scope.schema), scope)
            case .include(let patterns), .exclude(let patterns):
                for case .name(let name) in patterns {
                    _ = try scope.position(of: name)
                }
                addFields(Self.included(items.map(\.item), scope.schema), scope)
            }
        }
        remove(Self.excluded(items.map(\.item)))
        scope.aliases = aliases
    }

    var isEmpty: Bool {
        columns.isEmpty
    }

    /// The SQL of all columns, in their order.
    var sql: SQLFragment {
        let fragments = columns.flatMap { column in
            [column.operand.sql] + (column.operand.latitude.map { [$0] } ?? [])
        }
        return fragments.isEmpty ? "NULL" : fragments.joined(", ")
    }

    private static func fieldName(_ expression: ScalarExpression) -> String? {
        guard case .field(let name) = expression else { return nil }
        return name.rawValue
    }

    private mutating func add(_ column: Column) {
        if let index = columns.firstIndex(where: { $0.key == column.key }) {
            columns[index] = column
        } else {
            columns.append(column)
        }
    }

    private mutating func addFields(_ positions: [Int], _ scope: QueryScope) {
        for position in positions {
            add(Column(key: scope.schema.fields[position].name, operand: scope.operand(field: position)))
        }
    }

    /// What `include(…)` names, or without one everything that is not hidden, for `exclude(…)` to take from.
    private static func included(_ items: [SelectItem], _ schema: DatasetSchema) -> [Int] {
        let patterns = items.flatMap { item -> [FieldPattern] in
            guard case .include(let patterns) = item else { return [] }
            return patterns
        }
        return schema.fields.indices.filter { index in
            !schema.fields[index].isHidden
                && (patterns.isEmpty || patterns.contains { $0.matches(schema.fields[index].name) })
        }
    }

    private static func excluded(_ items: [SelectItem]) -> [FieldPattern] {
        items.flatMap { item -> [FieldPattern] in
            guard case .exclude(let patterns) = item else { return [] }
            return patterns
        }
    }

    private mutating func remove(_ patterns: [FieldPattern]) {
        columns.removeAll { column in patterns.contains { $0.matches(column.key) } }
    }
}

extension Projection {
    /// Writes the columns of a row from `index` on, as the members of an object without its braces.
    func writeMembers(of row: borrowing SQLiteRow, from index: Int32, to writer: inout JSONWriter) throws {
        var index = index
        var isFirst = true
        for column in columns {
            if !isFirst { writer.write(ascii: ",") }
            isFirst = false
            writer.bytes.append(contentsOf: column.prefix)
            try write(row, column.operand.type, at: index, to: &writer)
            index += column.operand.latitude == nil ? 1 : 2
        }
    }

    private func write(_ row: borrowing SQLiteRow, _ type: ExpressionType, at index: Int32, to writer: inout JSONWriter)
        throws
    {
        guard !row.isNull(index) else {
            writer.writeNull()
            return
        }
        switch type {
        case .text: row.withText(index) { writer.write(utf8: $0) }
        case .texts, .shape, .json: row.withText(index) { writer.bytes.append(contentsOf: $0) }
        case .integer where row.isInteger(index): writer.write(integer: row.integer(index))
        case .integer, .double: writer.write(double: row.double(index))
        case .boolean: writer.write(bool: row.integer(index) != 0)
        case .date:
            writer.write(ascii: "\"")
            StoredDate(rawValue: row.integer(index))?.append(to: &writer.bytes)
            writer.write(ascii: "\"")
        case .dateTime:
            writer.write(ascii: "\"")
            Instant(microseconds: row.integer(index)).append(to: &writer.bytes, in: zone)
            writer.write(ascii: "\"")
        case .point:
            writer.write(ascii: "{\"lon\":")
            writer.write(double: row.double(index))
            writer.write(ascii: ",\"lat\":")
            writer.write(double: row.double(index + 1))
            writer.write(ascii: "}")
        case .null: writer.writeNull()
        }
    }
}
#endif
