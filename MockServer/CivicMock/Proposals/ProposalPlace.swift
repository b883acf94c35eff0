#if MockServer
import CivicJSON

/// What the city's map says of a proposal: whether its place is in the city, in which equity zone it lies, and to which
/// area the proposal belongs.
struct ProposalPlace {
    let facts: ParticipationFacts
    let edition: EditionFacts

    /// A place with the equity zone that the city finds for it, whatever was sent.
    func resolved(_ place: JSONObject, _ mistakes: inout [Problem.Mistake]) -> JSONObject {
        var place = place
        place["equityZone"] = nil
        if let geometry = geometry(place["geometry"], at: "/place/geometry", &mistakes),
            let city = facts.wholeCity?.geometry, !PreparedGeometry(geometry).isWithin(city)
        {
            mistakes.append(outside("/place/geometry"))
        }
        guard let point = point(of: place, &mistakes) else { return place }
        guard isInCity(point) else {
            mistakes.append(outside("/place/point"))
            return place
        }
        let zone = facts.areas.first { $0.kind == "equityZone" && $0.geometry?.covers(point) == true }
        place["equityZone"] = zone.map { .string($0.code) }
        return place
    }

    /// The area that a proposal belongs to: the one that was said, if it takes part and holds the point; otherwise the
    /// smallest area of the edition that holds the point.
    func area(said code: String?, point: Position?, _ mistakes: inout [Problem.Mistake]) -> String? {
        guard let code else { return point.flatMap(smallestArea) }
        guard let area = facts.area(code), takesPart(area) else {
            mistakes.append(
                .init(
                    "/area", "unknown_area", "There is no area \"\(code)\" in edition \(edition.id); see its areas."
                ))
            return nil
        }
        if let point, isInCity(point), let geometry = area.geometry, !geometry.covers(point) {
            mistakes.append(
                .init(
                    "/area", "wrong_area",
                    "The point lies outside the area \"\(code)\": leave the area out, or move the point."))
        }
        return code
    }

    /// The point of a place that was found to be one.
    static func point(of place: JSON?) -> Position? {
        guard let point = place?["point"], case .point(let position)? = try? Geometry(geoJSON: point) else {
            return nil
        }
        return position
    }

    /// Whether a point is in an area; in one without geometry everything is.
    func isPoint(_ point: Position, in code: String) -> Bool {
        facts.area(code)?.geometry?.covers(point) ?? true
    }

    private func isInCity(_ point: Position) -> Bool {
        facts.wholeCity?.geometry?.covers(point) ?? true
    }

    private func outside(_ pointer: String) -> Problem.Mistake {
        .init(
            pointer, "outside_city",
            "The place is not within \(facts.city.name); a position is [longitude, latitude].")
    }

    private func point(of place: JSONObject, _ mistakes: inout [Problem.Mistake]) -> Position? {
        guard case .point(let position)? = geometry(place["point"], at: "/place/point", &mistakes) else {
            return nil
        }
        return position
    }

    private func geometry(_ json: JSON?, at pointer: String, _ mistakes: inout [Problem.Mistake]) -> Geometry? {
        guard let json else { return nil }
        do {
            return try Geometry(geoJSON: json)
        } catch {
            mistakes.append(.init(pointer, "invalid", "\(error)"))
            return nil
        }
    }

    private func takesPart(_ area: AreaFacts) -> Bool {
        guard !areasOfEdition.isEmpty else { return true }
        var next: AreaFacts? = area
        var steps = 0
        while let area = next, steps < facts.areas.count {
            if areasOfEdition.contains(area.code) { return true }
            next = area.parent.flatMap(facts.area)
            steps += 1
        }
        return false
    }

    private var areasOfEdition: Set<String> {
        Set((edition.document["areas"]?.arrayValue ?? []).compactMap { $0["area"]?.stringValue })
    }

    private func smallestArea(around point: Position) -> String? {
        let named = areasOfEdition
        let candidates = facts.areas.filter { area in
            area.kind != "equityZone" && (named.isEmpty || named.contains(area.code))
                && area.geometry?.covers(point) == true
        }
        let smallest = candidates.min { sizes($0) < sizes($1) }
        return smallest?.code ?? facts.wholeCity?.code
    }

    /// How many areas an area holds, itself included: the deepest in the tree is the smallest.
    private func sizes(_ area: AreaFacts) -> Int {
        facts.areasWithin(area.code)?.count ?? 0
    }
}
#endif
