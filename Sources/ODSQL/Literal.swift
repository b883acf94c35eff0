/// A constant that stands for itself: a text, a number or a boolean.
public enum Literal: Hashable, Sendable, CustomStringConvertible {
    case string(String)
    case integer(Int64)
    /// A number with a fraction. One that is not finite has no spelling and prints as `null`, which nothing equals.
    case decimal(Double)
    case boolean(Bool)

    public var description: String {
        switch self {
        case .string(let text): Spelling.string(text)
        case .integer(let number): String(number)
        case .decimal(let number): Spelling.decimal(number)
        case .boolean(let flag): flag ? "true" : "false"
        }
    }
}
