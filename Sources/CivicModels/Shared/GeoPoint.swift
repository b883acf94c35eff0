/// A place on the ground, in degrees of WGS 84. This is what fields of the type `geo_point_2d` hold.
///
/// ```swift
/// let cityHall = GeoPoint(longitude: 2.3522, latitude: 48.8566)
/// ```
///
/// It is read from `{"lon": 2.35, "lat": 48.85}`, and from the `[48.85, 2.35]` of older files: latitude first.
public struct GeoPoint: Hashable, Sendable {
    /// Degrees east of Greenwich, from -180 to 180.
    public var longitude: Double
    /// Degrees north of the equator, from -90 to 90.
    public var latitude: Double

    /// Both in degrees.
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

extension GeoPoint: Codable {
    private enum CodingKeys: String, CodingKey {
        case longitude = "lon"
        case latitude = "lat"
    }

    public init(from decoder: any Decoder) throws {
        if var pair = try? decoder.unkeyedContainer() {
            latitude = try pair.decode(Double.self)
            longitude = try pair.decode(Double.self)
            return
        }
        let members = try decoder.container(keyedBy: CodingKeys.self)
        longitude = try members.decode(Double.self, forKey: .longitude)
        latitude = try members.decode(Double.self, forKey: .latitude)
    }
}

extension GeoPoint: CustomStringConvertible {
    /// Latitude first, as on maps and in the CSV files of Explore v2.1: `48.8566, 2.3522`.
    public var description: String { "\(latitude), \(longitude)" }
}
