#if MockServer
/// A place on the earth in degrees, WGS 84 (EPSG:4326), without altitude: what every geometry here is made of.
package struct Position: Sendable, Hashable {
    /// Degrees east, -180…180.
    package var longitude: Double
    /// Degrees north, -90…90.
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}
#endif
