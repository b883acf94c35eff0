#if MockServer
import ODSQL

/// What is wrong with one clause of a query, before it is known which clause it is.
enum QueryProblem: Error {
    case syntax(ODSQLSyntaxError)
    /// Well-formed, but it makes no sense for this dataset.
    case malformed(String)
    case incompatibleTypes
    /// Part of the language that this server does not run yet.
    case notImplemented(String)

    static func unknownField(_ name: String) -> QueryProblem {
        .malformed("Unknown field: \(name)")
    }
}
#endif
