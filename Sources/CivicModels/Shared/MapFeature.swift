/// A proposal or a project as a map needs it: a point and what colours it. In JSON it is a GeoJSON feature (RFC 7946,
/// section 3.2).
public struct MapFeature<Subject>: Hashable, Sendable, Identifiable {
    /// Which proposal or project it is.
    public var id: Identifier<Subject>
    /// Where it is.
    public var point: GeoPoint
    /// What it is called.
    public var title: LocalizedText
    /// How far it has come.
    public var state: ProposalState
    /// Its first theme.
    public var theme: Theme.ID?
    /// The area it belongs to.
    public var area: Area.ID

    /// For previews, tests and other sources; they are usually read.
    public init(
        id: Identifier<Subject>,
        point: GeoPoint,
        title: LocalizedText,
        state: ProposalState,
        theme: Theme.ID? = nil,
        area: Area.ID
    ) {
        self.id = id
        self.point = point
        self.title = title
        self.state = state
        self.theme = theme
        self.area = area
    }
}

extension MapFeature: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, id, geometry, properties
    }

    private enum Properties: String, CodingKey {
        case title, state, theme, area
    }

    /// Reads a feature.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        id = try members.decode(Identifier<Subject>.self, forKey: .id)
        point = try members.decode(GeoPoint.self, forKey: .geometry)
        let properties = try members.nestedContainer(keyedBy: Properties.self, forKey: .properties)
        title = try properties.decode(LocalizedText.self, forKey: .title)
        state = try properties.decode(ProposalState.self, forKey: .state)
        theme = try properties.decodeIfPresent(Theme.ID.self, forKey: .theme)
        area = try properties.decode(Area.ID.self, forKey: .area)
    }

    /// Writes a feature.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode("Feature", forKey: .type)
        try members.encode(id, forKey: .id)
        try members.encode(point, forKey: .geometry)
        var properties = members.nestedContainer(keyedBy: Properties.self, forKey: .properties)
        try properties.encode(title, forKey: .title)
        try properties.encode(state, forKey: .state)
        try properties.encodeIfPresent(theme, forKey: .theme)
        try properties.encode(area, forKey: .area)
    }
}
