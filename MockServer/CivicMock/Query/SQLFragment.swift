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
