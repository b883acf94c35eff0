/// A part of the city, in a tree: the city, its districts, their neighbourhoods.
public struct Area: Hashable, Codable, Sendable, Identifiable {
    /// What it is called: `75011`.
    public var code: Identifier<Area>
    /// What people call it.
    public var name: LocalizedText
    /// Its level.
    public var kind: AreaKind
    /// What it is part of; `nil` for the whole city.
    @NullWhenAbsent public var parent: Area.ID?
    /// The rectangle around it.
    public var bbox: BoundingBox
    /// A point inside, for a label.
    public var centre: GeoPoint
    /// How many people live there.
    public var population: Int?
    /// Its outline, where it was asked for.
    public var geometry: GeoJSONGeometry?

    /// For previews, tests and other sources; they are usually read.
    public init(
        code: Identifier<Area>,
        name: LocalizedText,
        kind: AreaKind,
        parent: Area.ID? = nil,
        bbox: BoundingBox,
        centre: GeoPoint,
        population: Int? = nil,
        geometry: GeoJSONGeometry? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
        self.bbox = bbox
        self.centre = centre
        self.population = population
        self.geometry = geometry
    }

    /// The code: areas are known by it.
    public var id: Identifier<Area> { code }
}
