#if MockServer
import GRDB
import ODSQL

/// Predicates over words. All but `startswith`, which compares raw values, ask the text index.
extension QueryScope {
    mutating func textCondition(_ condition: Condition) throws -> SQLFragment {
        switch condition {
        case .text(let text):
            return matching(Self.conjunction(of: text) { Self.wildcardTerm($0, isPrefix: $1) }, in: [])
        case .like(let name, let text):
            let field = try searchedField(name)
            return matching(Self.conjunction(of: text) { Self.wildcardTerm($0, isPrefix: $1) }, in: [field])
        case .textFunction(.search, let names, let text):
            let fields = try names.map { try searchedField($0) }
            need(.text)
            return searching(try fuzzy(text), in: fields)
        case .textFunction(.suggest, let names, let text):
            let fields = try names.map { try searchedField($0) }
            let words = TextAnalysis.words(of: text)
            let phrase = "\"\(words.joined(separator: " "))\" *"
            return searching(words.isEmpty ? nil : phrase, in: fields)
        case .textFunction(.startsWith, let names, let text):
            return try startsWith(text, names)
        default:
            throw QueryProblem.incompatibleTypes
        }
    }

    private func textField(_ name: FieldName) throws -> Int {
        let position = try position(of: name)
        guard schema.fields[position].type == .text else { throw QueryProblem.incompatibleTypes }
        return position
    }

    private func searchedField(_ name: FieldName) throws -> Int {
        let position = try position(of: name)
        guard schema.fields[position].isSearchable else { throw QueryProblem.incompatibleTypes }
        return position
    }

    /// Records whose texts match. Numbers and dates count where they are named: else what is almost alike, or begins
    /// alike, would find them by the hundred.
    private mutating func searching(_ expression: String?, in fields: [Int]) -> SQLFragment {
        let texts = schema.fields.indices.filter { schema.fields[$0].type == .text }.map(RecordIndex.textColumn)
        guard let expression, fields.isEmpty, !texts.isEmpty else { return matching(expression, in: fields) }
        return matching("{\(texts.joined(separator: " "))} : (\(expression))", in: [])
    }

    /// Records whose words match. Several fields are alternatives, each of which must match on its own; without fields
    /// the words may be spread over all of them.
    private mutating func matching(_ expression: String?, in fields: [Int]) -> SQLFragment {
        guard let expression else { return "0" }
        need(.text)
        let perField = fields.map { "(\(RecordIndex.textColumn($0)) : (\(expression)))" }
        let match = fields.isEmpty ? expression : perField.joined(separator: " OR ")
        let table = RecordIndex.textTable
        return "(n IN (SELECT rowid FROM \(name: table) WHERE \(name: table) MATCH \(bind: match)))"
    }

    /// Every word of the text, in any order; nil when it has none.
    private static func conjunction(
        of text: String, _ term: (_ word: String, _ isPrefix: Bool) -> String
    ) -> String? {
        var terms: [String] = []
        for piece in text.split(whereSeparator: \.isWhitespace) {
            let words = TextAnalysis.words(of: String(piece))
            for (index, word) in words.enumerated() {
                terms.append(term(word, index == words.count - 1 && piece.hasSuffix("*")))
            }
        }
        return terms.isEmpty ? nil : terms.joined(separator: " AND ")
    }

    private static func wildcardTerm(_ word: String, isPrefix: Bool) -> String {
        isPrefix ? "\"\(word)\" *" : "\"\(word)\""
    }

    /// Every word or one spelt almost like it; the last one may be the beginning of a word.
    private func fuzzy(_ text: String) throws -> String? {
        let words = TextAnalysis.words(of: text)
        guard let last = words.indices.last else { return nil }
        let terms = try words.enumerated().map { index, word in
            var alternatives = [Self.wildcardTerm(word, isPrefix: index == last)]
            alternatives += try neighbours(word).map { Self.wildcardTerm($0, isPrefix: false) }
            return "(\(alternatives.joined(separator: " OR ")))"
        }
        return terms.joined(separator: " AND ")
    }

    private func startsWith(_ text: String, _ names: [FieldName]) throws -> SQLFragment {
        let fields =
            names.isEmpty
            ? schema.fields.indices.filter { schema.fields[$0].type == .text } : try names.map { try textField($0) }
        guard !fields.isEmpty else { return "0" }
        let length = text.unicodeScalars.count
        let tests = fields.map { index -> SQLFragment in
            let column = SQLFragment(name: RecordColumns.name(index))
            guard schema.fields[index].isMultivalued else {
                return "substr(\(column), 1, \(bind: length)) = \(bind: text)"
            }
            let test: SQLFragment = "substr(value, 1, \(bind: length)) = \(bind: text)"
            return "EXISTS (SELECT 1 FROM json_each(\(column)) WHERE \(test))"
        }
        return tests.balanced(" OR ")
    }
}
#endif
