#if MockServer
/// Why a date, a date format or an argument of `now()` was refused, in words for the author of the query or file.
package struct DateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was found, where, and what would be right: one sentence without a final full stop.
    package let message: String

    package init(_ message: String) {
        self.message = message
    }

    package var description: String { message }
}
#endif
