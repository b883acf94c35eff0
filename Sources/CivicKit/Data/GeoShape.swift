/// An outline on the ground with what its publisher says of it. This is what fields of the type `geo_shape` hold.
///
/// It is read from a GeoJSON feature, and from a bare geometry.
public struct GeoShape: Hashable, Sendable {
    /// `nil` for a feature without a place.
    public var geometry: GeoJSONGeometry?
    /// The members of the feature besides its geometry.
    public var properties: [String: DynamicValue]

    /// A feature; without properties, unless they are given.
    public init(_ geometry: GeoJSONGeometry?, properties: [String: DynamicValue] = [:]) {
        self.geometry = geometry
        self.properties = properties
    }
}

extension GeoShape: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, geometry, properties
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        guard try members.decode(String.self, forKey: .type) == "Feature" else {
            geometry = try GeoJSONGeometry(from: decoder)
            properties = [:]
            return
        }
        geometry = try members.decodeIfPresent(GeoJSONGeometry.self, forKey: .geometry)
        properties = try members.decodeIfPresent([String: DynamicValue].self, forKey: .properties) ?? [:]
    }

    /// Writes a GeoJSON feature.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode("Feature", forKey: .type)
        try members.encode(geometry, forKey: .geometry)
        try members.encode(properties, forKey: .properties)
    }
}
