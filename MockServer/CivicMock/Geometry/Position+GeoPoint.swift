#if MockServer
import CivicJSON

/// Values of `geo_point_2d` fields in the forms in which files hold them.
extension Position {
    /// Reads `{"lon":2.35,"lat":48.85}` as the API writes it, `[48.85, 2.35]` of older files (latitude first!),
    /// the text of a CSV column, or a GeoJSON Point.
    package init(geoPoint value: JSON) throws(GeometryError) {
        switch value {
        case .object(let object):
            if object["type"] != nil {
                guard case .point(let position) = try Geometry(geoJSON: value) else {
                    throw GeometryError("expected a Point", at: "geo point")
                }
                self = position
                return
            }
            guard let longitude = object["lon"]?.doubleValue, let latitude = object["lat"]?.doubleValue else {
                throw GeometryError("expected the numbers \"lon\" and \"lat\"", at: "geo point")
            }
            self = try GeometryRules.position(longitude, latitude, at: "geo point")
        case .array(let numbers):
            guard numbers.count == 2, let latitude = numbers[0].doubleValue, let longitude = numbers[1].doubleValue
            else {
                throw GeometryError("expected [latitude, longitude], two numbers", at: "geo point")
            }
            self = try Self.latitudeFirst(latitude, longitude)
        case .string(let text):
            self = try Position(geoPointText: text)
        default:
            throw GeometryError("expected an object, an array or a text, not \(value.kind)", at: "geo point")
        }
    }

    /// Reads a CSV cell: `48.85, 2.35`, latitude first, or one of the JSON forms as text.
    package init(geoPointText text: String) throws(GeometryError) {
        let start = text.first { !$0.isWhitespace }
        if start == "{" || start == "[" {
            let value: JSON
            do throws(JSONSyntaxError) {
                value = try JSON(parsing: text.utf8)
            } catch {
                throw GeometryError("\(error)", at: "geo point")
            }
            try self.init(geoPoint: value)
            return
        }
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.number)
        guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1] else {
            throw GeometryError("expected \"latitude, longitude\" but found \"\(text)\"", at: "geo point")
        }
        self = try Self.latitudeFirst(latitude, longitude)
    }

    private static func latitudeFirst(_ latitude: Double, _ longitude: Double) throws(GeometryError) -> Position {
        guard latitude.magnitude <= 90 else {
            throw GeometryError(
                "latitude \(latitude) is outside -90…90; here the latitude comes first", at: "geo point")
        }
        return try GeometryRules.position(longitude, latitude, at: "geo point")
    }

    /// `Double.init` would take `nan`, `inf` and `0x1p3` as well.
    private static func number(_ text: Substring) -> Double? {
        let digits = text.drop(while: \.isWhitespace)
        guard let last = digits.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let trimmed = digits[...last]
        return trimmed.allSatisfy { "+-.eE0123456789".contains($0) } ? Double(trimmed) : nil
    }
}
#endif
