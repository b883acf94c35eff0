#if MockServer
import GRDB

/// A piece of SQL with its bound values. A value gets in only as an argument; what is spliced is another fragment, or a
/// text that this target wrote itself.
struct SQLFragment: Sendable, ExpressibleByStringInterpolation {
    private(set) var text: String
    private(set) var arguments: [DatabaseValue] = []

    init(stringLiteral value: StaticString) {
        text = "\(value)"
    }

    init(stringInterpolation interpolation: StringInterpolation) {
        self = interpolation.fragment
    }

    private init() {
        text = ""
    }

    /// The name of a column or a table.
    init(name: String) {
        text = name
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var fragment = SQLFragment()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: StaticString) {
            fragment.text += "\(literal)"
        }

        mutating func appendInterpolation(_ other: SQLFragment) {
            fragment.text += other.text
            fragment.arguments += other.arguments
        }

        mutating func appendInterpolation(bind value: some DatabaseValueConvertible) {
            fragment.text += "?"
            fragment.arguments.append(value.databaseValue)
        }

        mutating func appendInterpolation(name: String) {
            fragment.text += name
        }
    }
}

extension [SQLFragment] {
    /// The fragments with a sign between them, in parentheses by halves: SQLite refuses what is nested as deep as a long
    /// list would be.
    func balanced(_ sign: StaticString) -> SQLFragment {
        guard count > 1 else { return first ?? "1" }
        let left = Array(prefix(count / 2)).balanced(sign)
        let right = Array(dropFirst(count / 2)).balanced(sign)
        let glue = SQLFragment(stringLiteral: sign)
        return "(\(left)\(glue)\(right))"
    }

    func joined(_ separator: StaticString) -> SQLFragment {
        guard var result = first else { return "" }
        for fragment in dropFirst() {
            let glue = SQLFragment(stringLiteral: separator)
            result = "\(result)\(glue)\(fragment)"
        }
        return result
    }
}
#endif
