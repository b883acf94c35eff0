import ODSQL

/// Something that is true or false of a record, made by comparing a ``Field``.
///
/// ```swift
/// let isUseful = Condition.any {
///     Station.bikes >= 3
///     Station.docks >= 3
///     "capacity - numbikesavailable > \(20)"
/// }
/// stations.records.where(isUseful).where(!Station.name.hasPrefix("Gare"))
/// ```
///
/// Conditions are listed, one per line, instead of chained with `&&` and `||`: a wrong line is then named by the
/// compiler at once.
///
/// A condition that cannot be written, such as `Station.load > .nan`, is reported by the query it is part of, as a
/// ``CivicError`` with the code `invalidParameter`, before any request.
public struct Condition: Hashable, Sendable {
    private enum Content: Hashable, Sendable {
        case tree(ODSQL.Condition)
        /// On its own it is sent as it was written: a portal may know more than the parser does.
        case fragment(ODSQLFragment)
    }

    private struct Problem: Error {
        let text: String
    }

    private let content: Content

    init(_ tree: ODSQL.Condition) {
        content = .tree(tree)
    }

    /// A condition in ODSQL, where it has to be one: `!Condition("capacity > \(20)")`.
    public init(_ fragment: ODSQLFragment) {
        content = .fragment(fragment)
    }

    static func unwritable(_ problem: String) -> Condition {
        Condition(ODSQLFragment("", problem: problem))
    }

    /// What is sent for the condition on its own.
    var fragment: ODSQLFragment {
        switch content {
        case .tree(let tree): ODSQLFragment(tree.description)
        case .fragment(let fragment): fragment
        }
    }

    /// The condition as a part of another one.
    private func tree() throws(Problem) -> ODSQL.Condition {
        switch content {
        case .tree(let tree): return tree
        case .fragment(let fragment):
            if let problem = fragment.problem { throw Problem(text: problem) }
            do {
                return try ODSQL.Condition(parsing: fragment.text)
            } catch {
                throw Problem(text: "\"\(fragment.text)\" is not a condition in ODSQL: \(error).")
            }
        }
    }

    private static func make(_ tree: () throws(Problem) -> ODSQL.Condition) -> Condition {
        do {
            return Condition(try tree())
        } catch {
            return .unwritable(error.text)
        }
    }
}

extension Condition {
    /// At least one of the conditions holds. There must be one: a choice between nothing is reported by the query.
    public static func any(@ConditionBuilder _ conditions: () -> [Condition]) -> Condition {
        joined(conditions(), "any") { .or($0, $1) }
    }

    /// All of the conditions hold. There must be one.
    public static func all(@ConditionBuilder _ conditions: () -> [Condition]) -> Condition {
        joined(conditions(), "all") { .and($0, $1) }
    }

    /// Holds where the condition does not, which includes the records in which the field is empty.
    public static prefix func ! (condition: Condition) -> Condition {
        make { () throws(Problem) in .not(try condition.tree()) }
    }

    /// Full text: all these words, somewhere in the record.
    public static func text(_ words: String) -> Condition {
        Condition(ODSQL.Condition.text(words))
    }

    /// Full text: all these words, tolerating small errors, the last one also as the beginning of a word.
    ///
    /// ```swift
    /// city.data.datasets.where(.search("vélo", in: DatasetInfo.title, DatasetInfo.keyword))
    /// ```
    ///
    /// - Parameter fields: where to look; everywhere when there are none.
    public static func search<each Value: TextValue>(
        _ words: String, in fields: repeat Field<each Value>
    ) -> Condition {
        Condition(.textFunction(.search, names(repeat each fields), words))
    }

    /// Full text while it is being typed: words that begin like this, without tolerance.
    ///
    /// - Parameter fields: where to look; everywhere when there are none.
    public static func suggest<each Value: TextValue>(
        _ beginning: String, in fields: repeat Field<each Value>
    ) -> Condition {
        Condition(.textFunction(.suggest, names(repeat each fields), beginning))
    }

    private static func names<each Value>(_ fields: repeat Field<each Value>) -> [FieldName] {
        var names: [FieldName] = []
        for field in repeat each fields { names.append(field.fieldName) }
        return names
    }

    private static func joined(
        _ conditions: [Condition],
        _ name: String,
        by join: (ODSQL.Condition, ODSQL.Condition) -> ODSQL.Condition
    ) -> Condition {
        make { () throws(Problem) in
            guard let first = conditions.first else {
                throw Problem(text: "`.\(name) { }` holds no condition: give it one, or leave it out.")
            }
            var result = try first.tree()
            for condition in conditions.dropFirst() { result = join(result, try condition.tree()) }
            return result
        }
    }
}

extension Condition: CustomStringConvertible {
    /// The condition in ODSQL, or why it cannot be written.
    public var description: String { fragment.problem ?? fragment.text }
}
