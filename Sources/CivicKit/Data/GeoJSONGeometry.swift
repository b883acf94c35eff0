import ODSQL

/// A GeoJSON geometry (RFC 7946, section 3.1), in two dimensions: a third coordinate is read over.
///
/// The rings of a polygon are closed: the last position repeats the first. The first ring is the outer one.
///
/// ```swift
/// let triangle = GeoJSONGeometry.polygon([[
///     GeoPoint(longitude: 2.33, latitude: 48.85), GeoPoint(longitude: 2.36, latitude: 48.85),
///     GeoPoint(longitude: 2.35, latitude: 48.87), GeoPoint(longitude: 2.33, latitude: 48.85),
/// ]])
/// ```
public indirect enum GeoJSONGeometry: Hashable, Sendable {
    /// One place.
    case point(GeoPoint)
    /// Several places.
    case multiPoint([GeoPoint])
    /// A line through at least two places.
    case lineString([GeoPoint])
    /// Several lines.
    case multiLineString([[GeoPoint]])
    /// An area by its rings: the outline, then the holes.
    case polygon([[GeoPoint]])
    /// Several areas.
    case multiPolygon([[[GeoPoint]]])
    /// Geometries of any kind.
    case geometryCollection([GeoJSONGeometry])
}

extension GeoJSONGeometry: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, coordinates, geometries
    }

    private enum Kind: String, Codable {
        case point = "Point"
        case multiPoint = "MultiPoint"
        case lineString = "LineString"
        case multiLineString = "MultiLineString"
        case polygon = "Polygon"
        case multiPolygon = "MultiPolygon"
        case geometryCollection = "GeometryCollection"
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        func coordinates<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try members.decode(type, forKey: .coordinates)
        }
        switch try members.decode(Kind.self, forKey: .type) {
        case .point: self = .point(try coordinates(Position.self).point)
        case .multiPoint: self = .multiPoint(try coordinates([Position].self).map(\.point))
        case .lineString: self = .lineString(try coordinates([Position].self).map(\.point))
        case .multiLineString: self = .multiLineString(Self.lines(try coordinates([[Position]].self)))
        case .polygon: self = .polygon(Self.lines(try coordinates([[Position]].self)))
        case .multiPolygon: self = .multiPolygon(try coordinates([[[Position]]].self).map(Self.lines))
        case .geometryCollection:
            self = .geometryCollection(try members.decode([GeoJSONGeometry].self, forKey: .geometries))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        func write(_ kind: Kind, _ coordinates: some Encodable) throws {
            try members.encode(kind, forKey: .type)
            try members.encode(coordinates, forKey: .coordinates)
        }
        switch self {
        case .point(let point): try write(.point, Position(point))
        case .multiPoint(let points): try write(.multiPoint, points.map(Position.init))
        case .lineString(let points): try write(.lineString, points.map(Position.init))
        case .multiLineString(let lines): try write(.multiLineString, lines.map { $0.map(Position.init) })
        case .polygon(let rings): try write(.polygon, rings.map { $0.map(Position.init) })
        case .multiPolygon(let polygons):
            try write(.multiPolygon, polygons.map { rings in rings.map { $0.map(Position.init) } })
        case .geometryCollection(let geometries):
            try members.encode(Kind.geometryCollection, forKey: .type)
            try members.encode(geometries, forKey: .geometries)
        }
    }

    private static func lines(_ positions: [[Position]]) -> [[GeoPoint]] {
        positions.map { $0.map(\.point) }
    }

    /// `[longitude, latitude]`, unlike the pairs of old geo points.
    private struct Position: Codable {
        let point: GeoPoint

        init(_ point: GeoPoint) {
            self.point = point
        }

        init(from decoder: any Decoder) throws {
            var numbers = try decoder.unkeyedContainer()
            let longitude = try numbers.decode(Double.self)
            point = GeoPoint(longitude: longitude, latitude: try numbers.decode(Double.self))
        }

        func encode(to encoder: any Encoder) throws {
            var numbers = encoder.unkeyedContainer()
            try numbers.encode(point.longitude)
            try numbers.encode(point.latitude)
        }
    }
}

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
