#if MockServer
import GRDB
import ODSQL

/// The columns of an answer: what `select` names.
struct Projection: Sendable {
    private struct Column: Sendable {
        let key: String
        let operand: Operand
    }

    private var columns: [Column] = []

    /// - Parameter text: what `select` holds; without it every field of the dataset.
    /// - Parameter scope: learns the aliases, for `order_by`.
    init(select text: String?, scope: inout QueryScope) throws {
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

    /// How rows of these columns are written, when the first of them is the statement's column `index`.
    func shape(from index: Int32, in zone: Zone) -> RowShape {
        RowShape(columns: columns.map { ($0.key, $0.operand.type) }, from: index, in: zone)
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
#endif
