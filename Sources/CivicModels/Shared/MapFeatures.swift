/// What a map shows at once: a GeoJSON feature collection. Things without a point are not on it.
public struct MapFeatures<Subject>: Hashable, Sendable {
    /// At most as many as ``Capabilities/Limits/mapFeatures`` says.
    public var features: [MapFeature<Subject>]
    /// How many there are with a point, on this map or not.
    public var total: Int
    /// Whether some were left out: narrow the filters, or the box.
    public var truncated: Bool

    /// For previews, tests and other sources; they are usually read.
    public init(features: [MapFeature<Subject>], total: Int, truncated: Bool = false) {
        self.features = features
        self.total = total
        self.truncated = truncated
    }
}

extension MapFeatures: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, features, total, truncated
    }

    /// Reads a feature collection.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        features = try members.decodeRequired([MapFeature<Subject>].self, forKey: .features)
        total = try members.decode(Int.self, forKey: .total)
        truncated = try members.decode(Bool.self, forKey: .truncated)
    }

    /// Writes a feature collection.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode("FeatureCollection", forKey: .type)
        try members.encode(features, forKey: .features)
        try members.encode(total, forKey: .total)
        try members.encode(truncated, forKey: .truncated)
    }
}
