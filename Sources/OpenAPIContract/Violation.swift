#if MockServer
/// One way in which a value breaks a schema; it becomes a ``Finding`` once it is known which part of a message the value
/// is.
struct Violation {
    /// Where in the value, as a JSON pointer.
    let pointer: String
    /// The keyword's place in the document.
    let rule: String
    let keyword: String
    let expected: String
    let found: String
}
#endif
