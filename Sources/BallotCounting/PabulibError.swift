/// Why a `.pb` file cannot be read: where, what is there, and what was expected.
///
///     do {
///         _ = try PabulibFile(parsing: bytes)
///     } catch {
///         print(error)  // line 9, column 3: cost of project 1 is "abc", expected a number such as 4000 or 1234.56
///     }
public struct PabulibError: Error, Hashable, Sendable {
    /// From 1; the last line for what is missing from the file.
    public let line: Int
    /// In characters (Unicode scalars), from 1.
    public let column: Int
    public let problem: String
    /// What would be right, in words that continue "expected …".
    public let expected: String

    init(line: Int, column: Int, _ problem: String, expected: String) {
        self.line = line
        self.column = column
        self.problem = problem
        self.expected = expected
    }
}

extension PabulibError: CustomStringConvertible {
    public var description: String {
        "line \(line), column \(column): \(problem), expected \(expected)"
    }
}
