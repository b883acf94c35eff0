/// The content of `geom'…'`: WKT in longitude, latitude order, WKB in hexadecimal, or a GeoJSON geometry.
public struct GeometryLiteral: Hashable, Sendable, CustomStringConvertible {
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

    /// A point, `POINT(2.35 48.85)`: degrees of longitude, then of latitude.
    public init(pointAtLongitude longitude: Double, latitude: Double) {
        text = "POINT(" + Spelling.number(longitude) + " " + Spelling.number(latitude) + ")"
    }

    public var description: String {
        "geom'" + text + "'"
    }
}
