#if MockServer
import CivicJSON

/// A value of a `geo_shape` field: the Feature that answers show, and the geometry that predicates ask.
///
/// Sources hold such values as Features, as bare geometries, or (CSV) as either in JSON text. The platform
/// answers with `{"type":"Feature","geometry":{"coordinates":[…],"type":"Polygon"},"properties":{}}` always.
///
///     let shape = try GeoShape(["type": "Point", "coordinates": [2.35, 48.85, 33.0]])
///     shape.feature["geometry"]?["coordinates"]  // [2.35,48.85,33.0], as it came
package struct GeoShape: Sendable, Equatable {
    /// The Feature with its members in the platform's order; coordinates and properties are those of the source.
    package let feature: JSONObject
    package let geometry: Geometry

    /// - Parameter value: A Feature, a geometry, or a string that holds one of them as JSON.
    package init(_ value: JSON) throws(GeometryError) {
        let source = try Self.parsed(value)
        geometry = try Geometry(geoJSON: source)
        let isFeature = source["type"] == "Feature"
        let properties = isFeature ? source["properties"] ?? .null : .null
        feature = [
            "type": "Feature",
            "geometry": Self.ordered(isFeature ? source["geometry"] ?? .null : source),
            "properties": properties.isNull ? [:] : properties,
        ]
    }

    private static func parsed(_ value: JSON) throws(GeometryError) -> JSON {
        guard case .string(let text) = value else { return value }
        do throws(JSONSyntaxError) {
            return try JSON(parsing: text.utf8)
        } catch {
            throw GeometryError(error)
        }
    }

    /// Keeps what makes up the geometry, `coordinates` before `type`; `bbox`, `crs` and foreign members are left
    /// out.
    private static func ordered(_ geometry: JSON) -> JSON {
        let type = geometry["type"] ?? .null
        if let parts = geometry["geometries"]?.arrayValue {
            return ["geometries": .array(parts.map(ordered)), "type": type]
        }
        return ["coordinates": geometry["coordinates"] ?? .null, "type": type]
    }
}
#endif
