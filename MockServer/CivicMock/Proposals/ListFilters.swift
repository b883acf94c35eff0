#if MockServer
import GRDB

/// What the lists of proposals and of projects can be narrowed by, as conditions in SQL over the row `p`.
///
/// Lists, maps, exports and facets take the same filters and so agree on what they count. Filters combine with AND; a
/// repeated one is OR within itself.
struct ListFilters {
    enum Thing: String {
        case proposal, project
    }

    /// One filter, as two conditions that say the same.
    private struct Filter {
        enum Kind {
            /// A column is compared with values, which an index over columns finds.
            case column(String)
            /// A query gives the numbers of few rows.
            case rows
            /// A query gives the numbers of many rows.
            case manyRows
        }

        let parameter: String
        let kind: Kind
        /// For finding rows: an index may lead to them.
        let find: SQLFragment
        /// For testing rows that something else has found: no index may lead elsewhere.
        let test: SQLFragment

        var isRows: Bool {
            if case .rows = kind { true } else { false }
        }

        var isManyRows: Bool {
            if case .manyRows = kind { true } else { false }
        }
    }

    let thing: Thing
    /// The editions that the list is narrowed to; `nil` for all.
    private(set) var editions: [EditionFacts]?
    /// The place of `near`.
    private(set) var center: Position?
    private let call: ParticipationCall
    private var filters: [Filter] = []

    init(_ thing: Thing, _ call: ParticipationCall) throws(Problem) {
        self.thing = thing
        self.call = call
        try addEditions()
        try addAreas()
        try addThemes()
        try addPlaces()
        add("state", column: "state", call.query.all("state"))
        addText()
        if let instant = call.query.instant("updatedSince") {
            compare("updatedSince", column: "updated_at", ">= \(bind: instant.microseconds)")
        }
        addCosts()
        switch thing {
        case .proposal:
            try addPhases()
            addProposalFilters()
        case .project:
            addProjectFilters()
        }
    }

    /// The condition by which rows are found. SQLite has no statistics of these tables, so that it is told what to begin
    /// with: places, words and authors, which few rows have; else an area; else a theme; else the other columns.
    ///
    /// - Parameter parameter: A filter to leave out.
    func condition(without parameter: String? = nil) -> SQLFragment {
        let wanted = filters.filter { $0.parameter != parameter }
        if wanted.contains(where: \.isRows) {
            return (["+\(isListed)"] + wanted.map { $0.isRows ? $0.find : $0.test }).joined(" AND ")
        }
        if wanted.contains(where: \.isManyRows), !wanted.contains(where: { $0.parameter == "area" }) {
            return (["+\(isListed)"] + wanted.map { $0.isManyRows ? $0.find : $0.test }).joined(" AND ")
        }
        return ([isListed] + wanted.map { $0.isManyRows ? $0.test : $0.find }).joined(" AND ")
    }

    /// The condition by which rows are tested that an index brings in the order of the list.
    ///
    /// - Parameter column: The column of that order. A range of its values is where the index begins; and as editions
    ///   follow each other in time, an order by time has an index for each.
    func walkingCondition(by column: String) -> SQLFragment {
        let isByTime = column == "submitted_at" || column == "updated_at"
        let tests = filters.map { filter -> SQLFragment in
            guard case .column(let own) = filter.kind else { return filter.test }
            return own == column || own == "edition" && isByTime ? filter.find : filter.test
        }
        return ([isListed] + tests).joined(" AND ")
    }

    /// What is in nobody's list is in none of these.
    var isListed: SQLFragment {
        switch thing {
        case .proposal: "p.is_listed = 1"
        case .project: "(p.state <> 'removed')"
        }
    }

    private mutating func add(_ parameter: String, column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        compare(parameter, column: column, Self.list(values))
    }

    /// - Parameter comparison: What stands behind the column.
    private mutating func compare(_ parameter: String, column: String, _ comparison: SQLFragment) {
        let find: SQLFragment = "p.\(name: column) \(comparison)"
        filters.append(Filter(parameter: parameter, kind: .column(column), find: find, test: "+\(find)"))
    }

    private mutating func add(_ parameter: String, rows find: SQLFragment, test: SQLFragment) {
        filters.append(Filter(parameter: parameter, kind: .rows, find: find, test: test))
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
        add("edition", column: "edition", editions.map(\.id))
    }

    private mutating func addAreas() throws(Problem) {
        let withDescendants = call.query.bool("descendants") ?? true
        var codes: [String] = []
        for code in call.query.all("area") {
            guard let within = call.facts.areasWithin(code) else { throw .unknown("area", code) }
            codes += withDescendants ? within : [code]
        }
        add("area", column: "area", Self.unique(codes))
    }

    private mutating func addThemes() throws(Problem) {
        let ids = Self.unique(call.query.all("theme"))
        guard !ids.isEmpty else { return }
        for id in ids {
            guard call.facts.hasTheme(id) else { throw .unknown("theme", id) }
        }
        let list = Self.list(ids)
        let table = SQLFragment(name: "\(thing)_theme")
        filters.append(
            Filter(
                parameter: "theme", kind: .manyRows, find: "p.n IN (SELECT n FROM \(table) WHERE theme \(list))",
                test: "EXISTS (SELECT 1 FROM \(table) t WHERE t.theme \(list) AND t.n = p.n)"))
    }

    private mutating func addPhases() throws(Problem) {
        let ids = Self.unique(call.query.all("phase"))
        for id in ids {
            guard call.facts.editions.contains(where: { $0.phase(id) != nil }) else {
                throw .invalidParameter("phase", "No edition has a phase \"\(id)\".")
            }
        }
        add("phase", column: "phase", ids)
    }

    /// All words must be there, the last one as the beginning of a word.
    private mutating func addText() {
        let words = TextAnalysis.words(of: call.query["q"] ?? "")
        guard !words.isEmpty else { return }
        let match = words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
        let table = SQLFragment(name: "\(thing)_text")
        addSet("q", "SELECT rowid FROM \(table) WHERE \(table) MATCH \(bind: match)")
    }

    /// Rows whose numbers a query gives.
    private mutating func addSet(_ parameter: String, _ query: SQLFragment) {
        add(parameter, rows: "p.n IN (\(query))", test: "+p.n IN (\(query))")
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
            let places = placed(boxes)
            let exact = boxes.map(Self.isInside).joined(" OR ")
            add("bbox", rows: "\(places) AND (\(exact))", test: "(\(exact))")
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
        let place = placed([.around(center, radiusInMetres: radius)])
        let distance = Self.distance(to: center)
        add("near", rows: "\(place) AND \(distance) <= \(bind: radius)", test: "\(distance) <= \(bind: radius)")
        self.center = center
    }

    /// Metres from a row to a place.
    static func distance(to place: Position) -> SQLFragment {
        "civic_distance(p.longitude, p.latitude, \(bind: place.longitude), \(bind: place.latitude))"
    }

    /// The R*Tree keeps 32-bit numbers, rounded outwards: it finds all, and some too many.
    private func placed(_ boxes: [BoundingBox]) -> SQLFragment {
        let table = SQLFragment(name: "\(thing)_place")
        let queries = boxes.map { box -> SQLFragment in
            """
            SELECT n FROM \(table) WHERE east >= \(bind: box.west) AND west <= \(bind: box.east) \
            AND north >= \(bind: box.south) AND south <= \(bind: box.north)
            """
        }.joined(" UNION ")
        return "p.n IN (\(queries))"
    }

    private static func isInside(_ box: BoundingBox) -> SQLFragment {
        """
        (p.longitude BETWEEN \(bind: box.west) AND \(bind: box.east) \
        AND p.latitude BETWEEN \(bind: box.south) AND \(bind: box.north))
        """
    }

    private mutating func addCosts() {
        if let cost = call.query.integer("minCost") { compare("minCost", column: "cost", ">= \(bind: cost)") }
        if let cost = call.query.integer("maxCost") { compare("maxCost", column: "cost", "<= \(bind: cost)") }
    }

    private mutating func addProposalFilters() {
        let authors = Self.unique(call.query.all("author"))
        if !authors.isEmpty {
            let list = Self.list(authors)
            addSet("author", "SELECT n FROM proposal_author WHERE author \(list)")
        }
        if let hasAnswer = call.query.bool("hasAnswer") {
            compare("hasAnswer", column: "has_answer", "= \(bind: hasAnswer)")
        }
        let projects = Self.unique(call.query.all("project"))
        if !projects.isEmpty {
            let list = Self.list(projects)
            addSet(
                "project",
                """
                SELECT q.n FROM project_proposal l JOIN proposal q ON q.id = l.proposal WHERE l.project \(list)
                """)
        }
    }

    private mutating func addProjectFilters() {
        add("stage", column: "stage", Self.unique(call.query.all("stage")))
        if let isIn = call.query.bool("equityZone") {
            compare("equityZone", column: "in_equity_zone", "= \(bind: isIn)")
        }
        let proposals = Self.unique(call.query.all("proposal"))
        if !proposals.isEmpty {
            let list = Self.list(proposals)
            addSet(
                "proposal",
                """
                SELECT q.n FROM project_proposal l JOIN project q ON q.id = l.project WHERE l.proposal \(list)
                """)
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
