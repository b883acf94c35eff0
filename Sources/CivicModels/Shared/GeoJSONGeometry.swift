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
