/// A rectangle of longitudes and latitudes: `[west, south, east, north]` as RFC 7946, section 5, orders them.
///
/// ```swift
/// let centre = BoundingBox(west: 2.32, south: 48.84, east: 2.37, north: 48.87)
/// ```
///
/// Where `west` is greater than `east`, it crosses the antimeridian.
public struct BoundingBox: Hashable, Sendable {
    /// Degrees of longitude.
    public var west: Double
    /// Degrees of latitude.
    public var south: Double
    /// Degrees of longitude.
    public var east: Double
    /// Degrees of latitude.
    public var north: Double

    /// All in degrees of WGS 84.
    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// Whether the point lies in it or on its border.
    public func contains(_ point: GeoPoint) -> Bool {
        guard south <= point.latitude, point.latitude <= north else { return false }
        let isEastOfWest = west <= point.longitude
        let isWestOfEast = point.longitude <= east
        return west <= east ? isEastOfWest && isWestOfEast : isEastOfWest || isWestOfEast
    }
}

extension BoundingBox: Codable {
    /// Reads four numbers.
    public init(from decoder: any Decoder) throws {
        var numbers = try decoder.unkeyedContainer()
        west = try numbers.decode(Double.self)
        south = try numbers.decode(Double.self)
        east = try numbers.decode(Double.self)
        north = try numbers.decode(Double.self)
        guard numbers.isAtEnd else {
            throw DecodingError.dataCorruptedError(
                in: numbers, debugDescription: "A bounding box has four numbers: west, south, east, north.")
        }
    }

    /// Writes four numbers.
    public func encode(to encoder: any Encoder) throws {
        var numbers = encoder.unkeyedContainer()
        try numbers.encode(west)
        try numbers.encode(south)
        try numbers.encode(east)
        try numbers.encode(north)
    }
}
