#if MockServer
import ODSQL

/// An expression as SQL, with what a comparison must know of it.
struct Operand: Sendable {
    /// A value that the query itself gives.
    enum Constant: Sendable {
        case string(String)
        case date(DateLiteral)
        case instant(Instant)
        case other
    }

    /// The expression; for a point its longitude.
    let sql: SQLFragment
    /// The latitude of a point.
    var latitude: SQLFragment?
    let type: ExpressionType
    var constant: Constant?
    /// The field, when the expression is one and no more.
    var field: Int?
}
#endif
