import CivicModels
import ODSQL

/// A place as a query of Explore v2.1 says it.
extension GeoPoint {
    var literal: GeometryLiteral { GeometryLiteral(pointAtLongitude: longitude, latitude: latitude) }

    /// Why it cannot be written.
    var problem: String? {
        longitude.isFinite && latitude.isFinite ? nil : "(\(self)) is not a place: a coordinate is not a number."
    }
}
