#if MockServer
import CivicJSON

/// A value that the document gives as an example of a schema, kept so that it can be held against it.
struct Example: Sendable {
    enum Content: Sendable {
        case value(JSON)
        /// A text whose every line is a JSON value, as in JSON Lines.
        case lines(String)
    }

    let pointer: String
    let content: Content
    let schema: Schema
    /// The message it stands in; decides about `readOnly` and `writeOnly`. Beside a schema it is `contract`.
    let side: Finding.Side
}
#endif
