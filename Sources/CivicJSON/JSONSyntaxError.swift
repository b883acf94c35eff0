/// Says what is wrong in a JSON text and where, so that whoever sent it can go to the place.
///
/// Described as `line 3, column 17: expected ',' or '}' but found 'x'`.
package struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was expected and what was found instead.
    package let reason: String
    /// The place as a number of bytes from the start.
    package let offset: Int
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted from 1 in characters (Unicode scalars).
    package let column: Int

    init(reason: String, offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var column = 1
        for byte in bytes[..<offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
    }

    package var description: String {
        "line \(line), column \(column): \(reason)"
    }
}
