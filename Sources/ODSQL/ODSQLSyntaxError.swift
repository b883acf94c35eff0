/// Where a text stops being ODSQL.
///
/// ```
/// unexpected ( at position 5 in BOGUS(
/// ```
///
/// The position counts characters (Unicode scalars) from 0 within the clause, as Explore v2.1 reports it.
public struct ODSQLSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What stands there, as it was typed, or `end of line`.
    public let token: String
    public let position: Int
    /// The whole clause.
    public let text: String

    public init(token: String, position: Int, text: String) {
        self.token = token
        self.position = position
        self.text = text
    }

    public var description: String {
        "unexpected \(token) at position \(position) in \(text)"
    }
}
