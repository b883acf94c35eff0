import CivicModels
import ODSQL

/// A geometry as a query of Explore v2.1 says it.
extension GeoJSONGeometry {
    /// `geom'…'` around well-known text, which is shorter in an address than GeoJSON.
    var literal: GeometryLiteral { GeometryLiteral(trusted: wellKnownText) }

    /// Why it cannot be written.
    var problem: String? { points.compactMap(\.problem).first }

    private var points: [GeoPoint] {
        switch self {
        case .point(let point): [point]
        case .multiPoint(let points), .lineString(let points): points
        case .multiLineString(let lines), .polygon(let lines): lines.flatMap(\.self)
        case .multiPolygon(let polygons): polygons.flatMap(\.self).flatMap(\.self)
        case .geometryCollection(let geometries): geometries.flatMap(\.points)
        }
    }

    private var wellKnownText: String {
        switch self {
        case .point(let point): "POINT" + Self.list([Self.position(point)])
        case .multiPoint(let points): "MULTIPOINT" + Self.line(points)
        case .lineString(let points): "LINESTRING" + Self.line(points)
        case .multiLineString(let lines): "MULTILINESTRING" + Self.list(lines.map(Self.line))
        case .polygon(let rings): "POLYGON" + Self.list(rings.map(Self.line))
        case .multiPolygon(let polygons):
            "MULTIPOLYGON" + Self.list(polygons.map { Self.list($0.map(Self.line)) })
        case .geometryCollection(let geometries):
            "GEOMETRYCOLLECTION" + Self.list(geometries.map(\.wellKnownText))
        }
    }

    private static func line(_ points: [GeoPoint]) -> String {
        list(points.map(position))
    }

    private static func list(_ parts: [String]) -> String {
        parts.isEmpty ? " EMPTY" : "(" + parts.joined(separator: ", ") + ")"
    }

    private static func position(_ point: GeoPoint) -> String {
        "\(Literal.decimal(point.longitude)) \(Literal.decimal(point.latitude))"
    }
}
