#if MockServer
import GRDB
import ODSQL

/// Refining: conditions that a portal's visitors build by clicking on the values of facets.
extension QueryScope {
    /// Values of different facets narrow each other. So do values of one facet, unless it is disjunctive: by its
    /// annotation, or because the request says so.
    mutating func refinements(_ refinements: [Refinement], _ disjunctive: [String]) throws -> [SQLFragment] {
        var conditions: [SQLFragment] = []
        var alternatives: [(facet: String, conditions: [SQLFragment])] = []
        for refinement in refinements {
            let condition = try sql(refinement)
            let facet = refinement.facet.rawValue
            let position = try position(of: refinement.facet)
            guard schema.fields[position].isDisjunctive || disjunctive.contains(facet) else {
                conditions.append(condition)
                continue
            }
            if let index = alternatives.firstIndex(where: { $0.facet == facet }) {
                alternatives[index].conditions.append(condition)
            } else {
                alternatives.append((facet, [condition]))
            }
        }
        return conditions + alternatives.map { $0.conditions.balanced(" OR ") }
    }

    mutating func exclusions(_ exclusions: [Refinement]) throws -> [SQLFragment] {
        try exclusions.map { "NOT ifnull(\(try sql($0)), 0)" }
    }

    private mutating func sql(_ refinement: Refinement) throws -> SQLFragment {
        let position = try position(of: refinement.facet)
        let field = operand(field: position)
        let value = refinement.value
        switch field.type {
        case .date, .dateTime:
            return try compare(field, .equal, operand(.date(datePath(value))))
        case .text, .texts:
            guard let separator = schema.fields[position].hierarchySeparator else {
                return try compare(field, .equal, operand(.literal(.string(value))))
            }
            return hierarchical(field, value, separator)
        case .integer, .double:
            // A facet's values are texts; one that is no number is the value of no record.
            guard let number = Double(value) else { return "0" }
            return try compare(field, .equal, operand(.literal(.decimal(number))))
        case .boolean:
            switch value.lowercased() {
            case "true", "1": return try compare(field, .equal, operand(.literal(.boolean(true))))
            case "false", "0": return try compare(field, .equal, operand(.literal(.boolean(false))))
            default: return "0"
            }
        case .point, .shape, .json, .null:
            throw QueryProblem.malformed("cannot refine on \(refinement.facet.rawValue): its type has no facet values")
        }
    }

    /// A date facet's values are paths: `2020`, `2020/11`, `2020/11/05`, with or without leading zeros.
    private func datePath(_ value: String) throws -> ODSQL.DateLiteral {
        let parts = value.split { $0 == "/" || $0 == "-" }
        let padded = parts.enumerated().map { index, part in
            index > 0 && part.count == 1 ? "0\(part)" : String(part)
        }
        guard parts.count <= 3, let literal = ODSQL.DateLiteral(padded.joined(separator: "-")) else {
            throw QueryProblem.malformed("not a date: \(value)")
        }
        return literal
    }

    /// A path matches itself and everything below it.
    private func hierarchical(_ field: Operand, _ path: String, _ separator: String) -> SQLFragment {
        let beginning = path + separator
        let length = beginning.unicodeScalars.count
        if field.type == .texts {
            let test: SQLFragment = "value = \(bind: path) OR substr(value, 1, \(bind: length)) = \(bind: beginning)"
            return "EXISTS (SELECT 1 FROM json_each(\(field.sql)) WHERE \(test))"
        }
        return "(\(field.sql) = \(bind: path) OR substr(\(field.sql), 1, \(bind: length)) = \(bind: beginning))"
    }
}
#endif
