#if MockServer
/// Says why a document cannot be used as a contract, and at which place of it.
///
/// ```swift
/// do {
///     let contract = try Contract(yaml: text)
/// } catch {
///     print(error)  // #/paths/~1stops/get/responses/200: the reference leads to nothing in this document
/// }
/// ```
public struct ContractError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place as a JSON pointer in a fragment (RFC 6901 section 6), `#` being the whole document.
    public let pointer: String
    /// What is wrong there, and what would be right.
    public let reason: String
    /// The line, counted from 1, when the text itself could not be read as YAML or JSON.
    public let line: Int?

    init(at pointer: String = "#", _ reason: String, line: Int? = nil) {
        self.pointer = pointer
        self.reason = reason
        self.line = line
    }

    public var description: String {
        if let line {
            return "line \(line): \(reason)"
        }
        return "\(pointer): \(reason)"
    }
}
#endif
