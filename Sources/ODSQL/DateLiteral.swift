/// The content of `date'…'`: ISO 8601 of any precision, `2017`, `2017-04`, `2017-04-03T08:02:00+02:00`, or `2017/04/03`.
///
/// The language carries the text; whoever runs the query reads it, because an instant without an offset depends on the
/// time zone of the request.
public struct DateLiteral: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Returns: `nil` for a text that cannot stand between quotes.
    public init?(_ text: String) {
        guard Spelling.fitsBetweenQuotes(text) else { return nil }
        self.text = text
    }

    /// A text of this package's own making, without quotes.
    package init(trusted text: String) {
        self.text = text
    }

    public var description: String {
        "date'" + text + "'"
    }
}
