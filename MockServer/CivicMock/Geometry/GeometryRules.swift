#if MockServer
/// What coordinates must fulfil whichever notation they come in, so that all three readers refuse the same things.
enum GeometryRules {
    /// Collections may be nested this deep.
    static let maximumNesting = 32

    static func position(
        _ longitude: Double, _ latitude: Double, at place: @autoclosure () -> String
    ) throws(GeometryError) -> Position {
        guard longitude.magnitude <= 180 else {
            throw GeometryError("longitude \(longitude) is outside -180…180", at: place())
        }
        guard latitude.magnitude <= 90 else {
            let hint = "latitude \(latitude) is outside -90…90; the longitude comes first"
            throw GeometryError(hint, at: place())
        }
        return Position(longitude: longitude, latitude: latitude)
    }

    static func line(
        _ positions: [Position], at place: @autoclosure () -> String
    ) throws(GeometryError) -> [Position] {
        guard positions.isEmpty || positions.count >= 2 else {
            throw GeometryError("a line needs at least 2 positions, this one has 1", at: place())
        }
        return positions
    }

    /// The ring with its last position, when that is missing. Published shapes hold rings and lines too short to be any,
    /// which GeoJSON readers take as the lines and points that they are.
    static func closed(_ positions: [Position]) -> [Position] {
        guard let first = positions.first, positions.count > 1, positions.last != first else { return positions }
        return positions + [first]
    }

    /// Closes the ring when its last position is missing, then applies RFC 7946 section 3.1.6.
    static func ring(
        _ positions: [Position], at place: @autoclosure () -> String
    ) throws(GeometryError) -> [Position] {
        let ring = closed(positions)
        guard ring.count >= 4 else {
            throw GeometryError("a ring needs at least 4 positions, this one has \(positions.count)", at: place())
        }
        return ring
    }
}
#endif
