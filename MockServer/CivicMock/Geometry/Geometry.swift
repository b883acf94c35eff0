#if MockServer
import CivicJSON

/// A shape in longitude and latitude, as fields of type `geo_shape` and the `geom'…'` literals of ODSQL hold it.
///
///     let area = try Geometry(literal: "POLYGON((2.3 48.8, 2.4 48.8, 2.4 48.9, 2.3 48.8))")
///     let place = try Geometry(geoJSON: ["type": "Point", "coordinates": [2.39, 48.82]])
///     place.isWithin(area)  // true
///
/// Geometry is planar: an edge is straight in degrees, and nothing wraps at the antimeridian. An empty geometry,
/// such as `MULTIPOINT EMPTY`, meets nothing and lies within nothing.
package indirect enum Geometry: Sendable, Equatable {
    case point(Position)
    case multiPoint([Position])
    case lineString([Position])
    case multiLineString([[Position]])
    /// Closed rings, the exterior one first, then the holes.
    case polygon([[Position]])
    case multiPolygon([[[Position]]])
    case collection([Geometry])

    /// Reads the content of a `geom'…'` literal (Explore v2.1, ODSQL literals) and finds out the notation by
    /// itself:
    ///
    /// - WKT in any case, with or without a blank after the word, with an optional `SRID=4326;` in front;
    /// - WKB as hexadecimal digits, in both byte orders, also the extended form with an SRID;
    /// - a GeoJSON geometry or Feature.
    ///
    /// Longitude comes first in all of them. Altitudes and measures are dropped, and rings that lack their last
    /// position are closed.
    package init(literal: String) throws(GeometryError) {
        let text = literal.drop(while: \.isWhitespace)
        guard let first = text.first else {
            throw GeometryError("it is empty; write for example POINT(2.35 48.85)", at: "geometry")
        }
        if first == "{" {
            let json: JSON
            do throws(JSONSyntaxError) {
                json = try JSON(parsing: literal.utf8)
            } catch {
                throw GeometryError(error)
            }
            self = try GeoJSONReader.geometry(from: json)
        } else if first.isASCII, first.isLetter {
            self = try WKTReader.geometry(from: literal)
        } else if first == "0" {
            self = try WKBReader.geometry(fromHex: literal)
        } else {
            throw GeometryError("expected WKT, hexadecimal WKB or a GeoJSON object, not '\(first)'", at: "geometry")
        }
    }

    /// Reads a GeoJSON geometry (RFC 7946 section 3.1) or the geometry of a Feature.
    package init(geoJSON: JSON) throws(GeometryError) {
        self = try GeoJSONReader.geometry(from: geoJSON)
    }

    /// The smallest box around the geometry, or nil when it is empty.
    package var boundingBox: BoundingBox? {
        var box: BoundingBox?
        switch self {
        case .point(let position): return BoundingBox(position)
        case .multiPoint(let positions), .lineString(let positions): return BoundingBox(around: positions)
        case .multiLineString(let lines): return BoundingBox(around: lines.joined())
        case .polygon(let rings): return BoundingBox(around: rings.joined())
        case .multiPolygon(let polygons): return BoundingBox(around: polygons.joined().joined())
        case .collection(let parts):
            for part in parts {
                box.formUnion(part.boundingBox)
            }
            return box
        }
    }

    /// True when both have at least one place in common; touching is enough. For one geometry against many,
    /// prepare it: ``PreparedGeometry``.
    package func intersects(_ other: Geometry) -> Bool {
        PreparedGeometry(self).intersects(PreparedGeometry(other))
    }

    /// True when no place of this geometry lies outside the other one; its boundary belongs to it.
    package func isWithin(_ other: Geometry) -> Bool {
        PreparedGeometry(self).isWithin(PreparedGeometry(other))
    }
}
#endif
