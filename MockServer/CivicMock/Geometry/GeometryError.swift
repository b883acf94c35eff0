#if MockServer
import CivicJSON

/// Says what is wrong with a geometry and where.
///
/// Described as `WKT, character 12: expected ',' or ')' but found 'x'`, or as
/// `GeoJSON, coordinates[0][3]: latitude 148.2 is outside -90…90; the longitude comes first`.
package struct GeometryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The notation and the place in it.
    package let place: String
    /// What is wrong there and what would be right.
    package let reason: String

    init(_ reason: String, at place: String) {
        self.place = place
        self.reason = reason
    }

    init(_ error: JSONSyntaxError) {
        self.init(error.reason, at: "GeoJSON, line \(error.line), column \(error.column)")
    }

    package var description: String {
        "\(place): \(reason)"
    }
}
#endif
