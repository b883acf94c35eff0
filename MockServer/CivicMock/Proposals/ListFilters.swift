#if MockServer
import GRDB

/// What the lists of proposals and of projects can be narrowed by.
///
/// Lists, maps, exports and facets take the same filters and so agree on what they count. Filters combine with AND; a
/// repeated one is OR within itself.
struct ListFilters {
    enum Thing: String {
        case proposal, project
    }

    let thing: Thing
    let columns: ListColumns
    /// The editions that the list is narrowed to; `nil` for all.
    private(set) var editions: [EditionFacts]?
    /// Metres from the place of `near`; `nil` without one, and NaN for what is farther away than its radius.
    private(set) var distances: [Double]?
    private let call: ParticipationCall
    private var filters: [(parameter: String, rows: RowSet)] = []

    init(_ thing: Thing, _ call: ParticipationCall, in db: Database) throws {
        self.thing = thing
        self.call = call
        columns = try call.lists.columns(of: thing, in: db)
        try addEditions()
        try addAreas()
        try addThemes()
        try addPlaces()
        add("state", .state, call.query.all("state"))
        try addText(in: db)
        if let instant = call.query.instant("updatedSince") {
            add("updatedSince", .updatedAt) { $0 >= instant.microseconds }
        }
        if let cost = call.query.integer("minCost") { add("minCost", .cost) { $0 >= Int64(cost) } }
        if let cost = call.query.integer("maxCost") { add("maxCost", .cost) { $0 <= Int64(cost) } }
        switch thing {
        case .proposal:
            try addPhases()
            try addProposalFilters(in: db)
        case .project:
            try addProjectFilters(in: db)
        }
    }

    /// The rows that meet the filters.
    ///
    /// - Parameter parameter: A filter to leave out.
    func rows(without parameter: String? = nil) -> RowSet {
        var rows = columns.listed
        for filter in filters where filter.parameter != parameter { rows.formIntersection(filter.rows) }
        return rows
    }

    private mutating func add(_ parameter: String, _ facet: ListColumns.Facet, _ values: [String]) {
        guard !values.isEmpty else { return }
        filters.append((parameter, columns.rows(facet, in: values)))
    }

    private mutating func add(_ parameter: String, _ order: ListColumns.Order, _ isIncluded: (Int64) -> Bool) {
        let values = columns.values(order)
        let rows = columns.listed.filter { number in
            guard let value = values[number] else { return false }
            return isIncluded(value)
        }
        filters.append((parameter, rows))
    }

    /// The rows whose numbers a query gives.
    private mutating func add(_ parameter: String, _ query: SQLFragment, in db: Database) throws {
        var rows = RowSet()
        try db.forEachRow(query, isKept: true) { rows.insert(Int($0.integer(0))) }
        filters.append((parameter, rows))
    }

    /// `= ?` or `IN (?,?)`.
    static func list(_ values: [some DatabaseValueConvertible]) -> SQLFragment {
        if values.count == 1 { return "= \(bind: values[0])" }
        let marks = values.map { value -> SQLFragment in "\(bind: value)" }.joined(",")
        return "IN (\(marks))"
    }

    private mutating func addEditions() throws(Problem) {
        let ids = call.query.all("edition")
        guard !ids.isEmpty else { return }
        var editions: [EditionFacts] = []
        for id in Self.unique(ids) {
            guard let edition = call.facts.edition(id) else { throw .unknown("edition", id) }
            editions.append(edition)
        }
        self.editions = editions
        add("edition", .edition, editions.map(\.id))
    }

    private mutating func addAreas() throws(Problem) {
        let withDescendants = call.query.bool("descendants") ?? true
        var codes: [String] = []
        for code in call.query.all("area") {
            guard let within = call.facts.areasWithin(code) else { throw .unknown("area", code) }
            codes += withDescendants ? within : [code]
        }
        add("area", .area, Self.unique(codes))
    }

    private mutating func addThemes() throws(Problem) {
        let ids = Self.unique(call.query.all("theme"))
        for id in ids {
            guard call.facts.hasTheme(id) else { throw .unknown("theme", id) }
        }
        add("theme", .theme, ids)
    }

    private mutating func addPhases() throws(Problem) {
        let ids = Self.unique(call.query.all("phase"))
        for id in ids {
            guard call.facts.editions.contains(where: { $0.phase(id) != nil }) else {
                throw .invalidParameter("phase", "No edition has a phase \"\(id)\".")
            }
        }
        add("phase", .phase, ids)
    }

    private mutating func addText(in db: Database) throws {
        let words = TextAnalysis.words(of: call.query["q"] ?? "")
        guard !words.isEmpty else { return }
        filters.append(("q", try call.lists.rows(of: thing, with: words, in: db)))
    }

    private mutating func addPlaces() throws(Problem) {
        if let text = call.query["bbox"] {
            guard let box = call.query.numbers("bbox"), box.count == 4, box[1] <= box[3],
                box.allSatisfy(\.isFinite)
            else {
                throw .invalidParameter(
                    "bbox", "bbox takes minLon,minLat,maxLon,maxLat with minLat not above maxLat, not \(text).")
            }
            // RFC 7946, section 5.2: a box whose west lies east of its east crosses the antimeridian.
            let spans: [(Double, Double)] = box[0] <= box[2] ? [(box[0], box[2])] : [(box[0], 180), (-180, box[2])]
            let boxes = spans.map { BoundingBox(west: $0.0, south: box[1], east: $0.1, north: box[3]) }
            let (longitudes, latitudes) = (columns.longitudes, columns.latitudes)
            let rows = columns.listed.filter { number in
                let place = Position(longitude: longitudes[number], latitude: latitudes[number])
                return boxes.contains { $0.contains(place) }
            }
            filters.append(("bbox", rows))
        }
        guard call.query["near"] != nil || call.query["radius"] != nil else { return }
        guard let near = call.query.numbers("near"), near.count == 2,
            let radius = call.query["radius"].flatMap(Double.init), radius.isFinite, abs(near[0]) <= 180,
            abs(near[1]) <= 90
        else {
            throw .invalidParameter(
                call.query["near"] == nil ? "near" : "radius",
                "near=lon,lat and radius=metres come together: near=2.38,48.85&radius=500.", code: "required")
        }
        let center = Position(longitude: near[0], latitude: near[1])
        let around = BoundingBox.around(center, radiusInMetres: radius)
        var distances = [Double](repeating: .nan, count: columns.titles.count)
        let (longitudes, latitudes) = (columns.longitudes, columns.latitudes)
        let rows = columns.listed.filter { number in
            let place = Position(longitude: longitudes[number], latitude: latitudes[number])
            guard around.contains(place) else { return false }
            let distance = Geometry.distance(fromStored: place, to: center)
            guard distance <= radius else { return false }
            distances[number] = distance
            return true
        }
        filters.append(("near", rows))
        self.distances = distances
    }

    private mutating func addProposalFilters(in db: Database) throws {
        let authors = Self.unique(call.query.all("author"))
        if !authors.isEmpty {
            let list = Self.list(authors)
            try add("author", "SELECT n FROM proposal_author WHERE author \(list)", in: db)
        }
        if let hasAnswer = call.query.bool("hasAnswer") { add("hasAnswer", .hasAnswer, ["\(hasAnswer)"]) }
        let projects = Self.unique(call.query.all("project"))
        if !projects.isEmpty {
            let list = Self.list(projects)
            try add(
                "project",
                "SELECT q.n FROM project_proposal l JOIN proposal q ON q.id = l.proposal WHERE l.project \(list)",
                in: db)
        }
    }

    private mutating func addProjectFilters(in db: Database) throws {
        add("stage", .stage, call.query.all("stage"))
        if let isIn = call.query.bool("equityZone") { add("equityZone", .equityZone, ["\(isIn)"]) }
        let proposals = Self.unique(call.query.all("proposal"))
        if !proposals.isEmpty {
            let list = Self.list(proposals)
            try add(
                "proposal",
                "SELECT q.n FROM project_proposal l JOIN project q ON q.id = l.project WHERE l.proposal \(list)",
                in: db)
        }
    }

    private static func unique(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }
}

extension Problem {
    /// A parameter that names something the city does not have.
    static func unknown(_ parameter: String, _ id: String) -> Problem {
        .invalidParameter(parameter, "There is no \(parameter) \"\(id)\".", code: "unknown_\(parameter)")
    }
}
#endif
