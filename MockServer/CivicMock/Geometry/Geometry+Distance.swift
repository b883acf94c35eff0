#if MockServer
import Foundation

/// The distance of ODSQL's `distance()`, `within_distance()` and of ordering by distance.
extension Geometry {
    /// Metres; the mean radius of the WGS 84 ellipsoid that Lucene uses.
    static let meanEarthRadius = 6_371_008.771_4

    /// The distance in metres as the platform computes it.
    ///
    /// It is not symmetric: the index keeps a stored point as two 32-bit numbers (Lucene's `GeoEncodingUtils`),
    /// and distances are measured from the corner of that cell, up to 5 mm south and 9 mm west of the point. The
    /// formula, with the three lowest bits cleared so that ties stay ties, is Lucene's
    /// `SloppyMath.haversinSortKey`; it gives 0 below about 9 cm.
    package static func distance(fromStored stored: Position, to other: Position) -> Double {
        let latitude = quantised(stored.latitude, span: 180)
        let longitude = quantised(stored.longitude, span: 360)
        let radiansPerDegree = Double.pi / 180
        let from = latitude * radiansPerDegree
        let to = other.latitude * radiansPerDegree
        let northing = 1 - cos(from - to)
        let easting = 1 - cos((longitude - other.longitude) * radiansPerDegree)
        let exact = northing + cos(from) * cos(to) * easting
        let sortKey = Double(bitPattern: exact.bitPattern & ~7)
        return 2 * meanEarthRadius * asin(min(1, (sortKey * 0.5).squareRoot()))
    }

    /// The lower end of the cell, one of 2^32 over the span. The upper end of the last cell has no cell of its own.
    private static func quantised(_ degrees: Double, span: Double) -> Double {
        let cell = span / 4_294_967_296
        let value = degrees == span / 2 ? degrees.nextDown : degrees
        return (value / cell).rounded(.down) * cell
    }
}
#endif
