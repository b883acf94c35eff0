/// How long a text, or how many of something. Texts count in Unicode code points, without blanks at either end.
public struct LengthLimits: Hashable, Codable, Sendable {
    /// At least so many.
    public var min: Int
    /// At most so many.
    public var max: Int

    /// Both are included.
    public init(min: Int, max: Int) {
        self.min = min
        self.max = max
    }
}
