import Foundation

/// One condition on a list. Different filters must all hold; of several values in one filter, one suffices.
///
/// ```swift
/// city.proposals.all.where(.edition("2026"), .area("75011", "75012"), .matching("vélo"))
/// ```
///
/// Which filters there are depends on what is listed: `.answered(true)` is one for proposals and does not compile for
/// projects.
public struct ListFilter<Item>: Hashable, Sendable {
    struct Parameter: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// What it is called in the contract: `area`, `q`, `near`.
    public let name: String
    let parameters: [Parameter]
    /// Why it cannot be asked for.
    let problem: String?

    /// What it asks for, as the contract writes it: `["75011", "75012"]`; for `near`, the point.
    public var values: [String] { parameters.filter { $0.name == name }.map(\.value) }

    init(_ name: String, _ values: [String], problem: String? = nil) {
        self.name = name
        parameters = values.map { Parameter(name: name, value: $0) }
        let isEmpty = values.isEmpty || values.contains("")
        self.problem = problem ?? (isEmpty ? "The filter \"\(name)\" needs a value." : nil)
    }

    private init(_ name: String, _ value: String, and other: Parameter, problem: String?) {
        self.name = name
        parameters = [Parameter(name: name, value: value), other]
        self.problem = problem
    }

    init<Subject>(_ name: String, _ ids: [Identifier<Subject>]) {
        self.init(name, ids.map(\.rawValue))
    }

    init(_ name: String, _ words: [some OpenWord]) {
        self.init(name, words.map(\.rawValue))
    }
}

/// Filters for proposals and for projects.
extension ListFilter where Item: Listed {
    /// Of one of these editions.
    public static func edition(_ editions: Edition.ID...) -> ListFilter { ListFilter("edition", editions) }

    /// In one of these areas, or in an area inside of them.
    public static func area(_ areas: Area.ID...) -> ListFilter { ListFilter("area", areas) }

    /// In this area itself: what belongs to an area inside of it is left out.
    public static func areaItself(_ area: Area.ID) -> ListFilter {
        ListFilter("area", area.rawValue, and: Parameter(name: "descendants", value: "false"), problem: nil)
    }

    /// About one of these themes.
    public static func theme(_ themes: Theme.ID...) -> ListFilter { ListFilter("theme", themes) }

    /// In one of these states.
    public static func state(_ states: ProposalState...) -> ListFilter { ListFilter("state", states) }

    /// With all of these words in its texts; the last one may be the beginning of a word. Accents and capitals do not
    /// matter. At most 200 characters.
    public static func matching(_ words: String) -> ListFilter {
        let isTooLong = words.unicodeScalars.count > 200
        return ListFilter(
            "q", [words], problem: isTooLong ? "A search has at most 200 characters." : nil)
    }

    /// Within so many metres of a point, 1 to 100,000.
    public static func near(_ point: GeoPoint, radius: Distance) -> ListFilter {
        let metres = radius.metres
        let isUsable = metres.isFinite && 0.5..<100_000.5 ~= metres
        let problem = isUsable ? nil : "A radius is 1 to 100,000 metres, not \(radius)."
        return ListFilter(
            "near", ContractNumber.position(point),
            and: Parameter(name: "radius", value: isUsable ? String(Int(metres.rounded())) : ""),
            problem: problem ?? ContractNumber.problem(point))
    }

    /// Within a rectangle.
    public static func inBox(_ box: BoundingBox) -> ListFilter {
        let corners = [
            GeoPoint(longitude: box.west, latitude: box.south), GeoPoint(longitude: box.east, latitude: box.north),
        ]
        let problem = corners.compactMap(ContractNumber.problem).first
        let isUpsideDown = box.south > box.north
        return ListFilter(
            "bbox", [corners.map(ContractNumber.position).joined(separator: ",")],
            problem: problem ?? (isUpsideDown ? "The south of a bounding box is not north of its north." : nil))
    }

    /// Changed at this instant or later.
    public static func updated(since instant: Date) -> ListFilter {
        ListFilter("updatedSince", [ISO8601.text(instant)])
    }

    /// That costs so much or more. What has no cost yet is left out.
    public static func cost(atLeast money: Money) -> ListFilter { cost("minCost", money) }

    /// That costs so much or less. What has no cost yet is left out.
    public static func cost(atMost money: Money) -> ListFilter { cost("maxCost", money) }

    private static func cost(_ name: String, _ money: Money) -> ListFilter {
        ListFilter(
            name, [String(money.minorUnits)], problem: money.minorUnits < 0 ? "A cost is not below zero." : nil)
    }
}

/// Filters for proposals.
extension ListFilter<Proposal> {
    /// Handed in during one of these phases.
    public static func phase(_ phases: Phase.ID...) -> ListFilter { ListFilter("phase", phases) }

    /// By one of these authors.
    public static func author(_ authors: Author.ID...) -> ListFilter { ListFilter("author", authors) }

    /// That the city has answered, or has not.
    public static func answered(_ isAnswered: Bool) -> ListFilter { ListFilter("hasAnswer", ["\(isAnswered)"]) }

    /// Of which this project came.
    public static func project(_ project: Project.ID) -> ListFilter { ListFilter("project", [project]) }
}

/// Filters for projects.
extension ListFilter<Project> {
    /// In one of these stages of their realisation.
    public static func stage(_ stages: RealisationStage...) -> ListFilter { ListFilter("stage", stages) }

    /// In an equity zone, or in none.
    public static func inEquityZone(_ isInEquityZone: Bool) -> ListFilter {
        ListFilter("equityZone", ["\(isInEquityZone)"])
    }

    /// That came of this proposal.
    public static func proposal(_ proposal: Proposal.ID) -> ListFilter { ListFilter("proposal", [proposal]) }
}

/// Filters for editions.
extension ListFilter<Edition> {
    /// That are to come, running or ended.
    public static func status(_ statuses: EditionStatus...) -> ListFilter { ListFilter("status", statuses) }

    /// Of one of these years.
    public static func year(_ years: Int...) -> ListFilter { ListFilter("year", years.map(String.init)) }

    /// Of one of these kinds.
    public static func kind(_ kinds: EditionKind...) -> ListFilter { ListFilter("kind", kinds) }
}

/// Filters for areas.
extension ListFilter<Area> {
    /// That have a part in this edition.
    public static func edition(_ edition: Edition.ID) -> ListFilter { ListFilter("edition", [edition]) }

    /// That lie directly inside of this one.
    public static func parent(_ area: Area.ID) -> ListFilter { ListFilter("parent", [area]) }

    /// Of one of these kinds.
    public static func kind(_ kinds: AreaKind...) -> ListFilter { ListFilter("kind", kinds) }

    /// In which this point lies.
    public static func containing(_ point: GeoPoint) -> ListFilter {
        ListFilter("contains", [ContractNumber.position(point)], problem: ContractNumber.problem(point))
    }

    /// With their outlines, which make the answer long.
    public static var withGeometry: ListFilter { ListFilter("geometry", ["true"]) }
}

/// Filters for comments.
extension ListFilter<Comment> {
    /// What is below this comment, itself left out.
    public static func under(_ comment: Comment.ID) -> ListFilter { ListFilter("parent", [comment]) }

    /// How many levels to read, 1 to 8.
    public static func depth(_ levels: Int) -> ListFilter {
        ListFilter(
            "depth", [String(levels)],
            problem: 1...8 ~= levels ? nil : "Comments are read in 1 to 8 levels, not in \(levels).")
    }
}
