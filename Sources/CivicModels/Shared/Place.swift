/// Where something is or shall be: as a point, an outline, an address, or several of these.
public struct Place: Hashable, Codable, Sendable {
    /// One point to show on a map.
    public var point: GeoPoint?
    /// The street, the square, the streets it is about.
    public var geometry: GeoJSONGeometry?
    /// As people say it, `110 rue Oberkampf`.
    public var address: String?
    /// The equity zone it lies in.
    public var equityZone: Area.ID?

    /// What is not given is not known.
    public init(
        point: GeoPoint? = nil,
        geometry: GeoJSONGeometry? = nil,
        address: String? = nil,
        equityZone: Area.ID? = nil
    ) {
        self.point = point
        self.geometry = geometry
        self.address = address
        self.equityZone = equityZone
    }
}
