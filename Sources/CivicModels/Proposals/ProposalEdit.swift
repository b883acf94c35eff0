/// What shall change in a proposal; it is sent as a JSON merge patch (RFC 7396). What is not named stays.
///
/// ```swift
/// var edit = ProposalEdit()
/// edit.title = ["en": "Trees on rue Oberkampf"]
/// edit.themes = .set(["environnement"])
/// edit.estimatedCost = .cleared
/// ```
public struct ProposalEdit: Hashable, Sendable {
    /// The texts of the title that change. A title cannot be taken away.
    public var title: LocalizedTextPatch?
    /// The texts of the description that change.
    public var description: Patch<LocalizedTextPatch> = .unchanged
    /// The language it is written in. It cannot be taken away.
    public var originalLanguage: String?
    /// The area it belongs to.
    public var area: Patch<Area.ID> = .unchanged
    /// Where it is about. A place that is set replaces the former one as a whole.
    public var place: Patch<Place> = .unchanged
    /// What it is about, by the city's list; the whole list.
    public var themes: Patch<[Theme.ID]> = .unchanged
    /// What it may cost.
    public var estimatedCost: Patch<Money> = .unchanged
    /// On whose behalf it is written.
    public var authorKind: Patch<AuthorKind> = .unchanged
    /// The name to show.
    public var authorName: Patch<String> = .unchanged
    /// Whether the city may write to the author.
    public var acceptsContact: Patch<Bool> = .unchanged
    /// Whether others may reuse the text.
    public var acceptsReuse: Patch<Bool> = .unchanged

    /// Changes nothing yet.
    public init() {}

    /// Whether it changes nothing.
    public var isEmpty: Bool { self == ProposalEdit() }
}

extension ProposalEdit: Codable {
    private enum CodingKeys: String, CodingKey {
        case title, description, originalLanguage, area, place, themes, estimatedCost, authorKind, authorName
        case acceptsContact, acceptsReuse
    }

    /// Reads a merge patch.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        title = try members.decodeIfPresent(LocalizedTextPatch.self, forKey: .title)
        description = try members.decode(Patch<LocalizedTextPatch>.self, forKey: .description)
        originalLanguage = try members.decodeIfPresent(String.self, forKey: .originalLanguage)
        area = try members.decode(Patch<Area.ID>.self, forKey: .area)
        place = try members.decode(Patch<Place>.self, forKey: .place)
        themes = try members.decode(Patch<[Theme.ID]>.self, forKey: .themes)
        estimatedCost = try members.decode(Patch<Money>.self, forKey: .estimatedCost)
        authorKind = try members.decode(Patch<AuthorKind>.self, forKey: .authorKind)
        authorName = try members.decode(Patch<String>.self, forKey: .authorName)
        acceptsContact = try members.decode(Patch<Bool>.self, forKey: .acceptsContact)
        acceptsReuse = try members.decode(Patch<Bool>.self, forKey: .acceptsReuse)
    }

    /// Writes a merge patch.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encodeIfPresent(title, forKey: .title)
        try members.encode(description, forKey: .description)
        try members.encodeIfPresent(originalLanguage, forKey: .originalLanguage)
        try members.encode(area, forKey: .area)
        switch place {
        case .set(let place): try members.encode(WholePlace(place: place), forKey: .place)
        case .unchanged, .cleared: try members.encode(place, forKey: .place)
        }
        try members.encode(themes, forKey: .themes)
        try members.encode(estimatedCost, forKey: .estimatedCost)
        try members.encode(authorKind, forKey: .authorKind)
        try members.encode(authorName, forKey: .authorName)
        try members.encode(acceptsContact, forKey: .acceptsContact)
        try members.encode(acceptsReuse, forKey: .acceptsReuse)
    }

    /// A merge patch keeps the members of an object that it does not name, so that a new point would keep the old
    /// address: what the place lacks is taken away.
    private struct WholePlace: Encodable {
        let place: Place

        private enum CodingKeys: String, CodingKey {
            case point, geometry, address, equityZone
        }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: CodingKeys.self)
            if let point = place.point {
                try members.encode(point, forKey: .point)
            } else {
                try members.encodeNil(forKey: .point)
            }
            try members.encode(place.geometry, forKey: .geometry)
            try members.encode(place.address, forKey: .address)
            try members.encode(place.equityZone, forKey: .equityZone)
        }
    }
}
