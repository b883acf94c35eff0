/// A participatory-budget election in Pabulib's `.pb` format: what a city publishes so that anyone can count again.
///
///     let file = try PabulibFile(parsing: Data(contentsOf: url))
///     for warning in file.warnings { print(warning) }
///     let outcome = try file.election.count(by: .greedy)
///
///     let published = PabulibFile(
///         of: election, description: "Vienne 2026", country: "France", unit: "Vienne", instance: "2026",
///         rule: "greedy", dateBegin: "04.09.2026", dateEnd: "23.09.2026", outcome: outcome)
///     let bytes = try PabulibWriter(published).bytes()
///
/// Reading is tolerant: byte-order mark, any line ends, blank lines, quoted cells, columns in any order, unknown
/// columns and metadata (kept), decimal costs, wrong counts and votes for unknown projects, each of which becomes a
/// warning. Format: Stolicki, Szufa, Talmon, "Pabulib: a participatory budgeting library", and pabulib.org/format.
public struct PabulibFile: Sendable {
    /// One row of the `META` section.
    public struct Entry: Hashable, Sendable {
        public var key: String
        public var value: String

        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// Columns beyond those the format requires: one row per project or per vote.
    public struct Table: Hashable, Sendable {
        public var columns: [String]
        public var rows: [[String]]

        public init(columns: [String], rows: [[String]]) {
            self.columns = columns
            self.rows = rows
        }
    }

    /// Something that does not keep the election from being read, but that its publisher should mend.
    public struct Warning: Hashable, Sendable, CustomStringConvertible {
        /// From 1, or 0 for the file as a whole.
        public let line: Int
        public let message: String

        public var description: String { line == 0 ? message : "line \(line): \(message)" }
    }

    /// The metadata, in the format's order and then as written; without `num_projects`, `num_votes`, `budget` and
    /// `vote_type`, which the election says.
    public let metadata: [Entry]
    public let election: Election
    /// Project columns other than `project_id`, `cost` and `name`; a row per project in the election's order.
    public let projectDetails: Table
    /// One per ballot, in the election's order.
    public let voterIDs: [String]
    /// Vote columns other than `voter_id`, `vote` and `points`; a row per ballot in the election's order.
    public let voteDetails: Table
    /// What was odd about the file that was read; no part of equality. At most 100 are told one by one.
    public let warnings: [Warning]

    /// Reads a file.
    ///
    /// - Parameter bytes: the file, UTF-8 with or without byte-order mark; other bytes are replaced, with a warning.
    /// - Throws: ``PabulibError`` with line and column when a section, a required column, the budget or the vote type
    ///   is missing, when
    ///   a cost, the budget or a point is not a number, and when projects and ballots make no ``Election``.
    public init(parsing bytes: some Collection<UInt8>) throws(PabulibError) {
        let result =
            bytes.withContiguousStorageIfAvailable(Self.read) ?? Array(bytes).withUnsafeBufferPointer(Self.read)
        self = try result.get()
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<PabulibFile, PabulibError> {
        Result { () throws(PabulibError) in
            var reader = PabulibReader(bytes)
            return try reader.read()
        }
    }

    init(
        metadata: [Entry], election: Election, projectDetails: Table, voterIDs: [String], voteDetails: Table,
        warnings: [Warning]
    ) {
        self.metadata = Self.inOrder(metadata)
        self.election = election
        self.projectDetails = projectDetails
        self.voterIDs = voterIDs
        self.voteDetails = voteDetails
        self.warnings = warnings
    }

    /// A file for publishing an election; voters are numbered from 1 and nothing else about them is said.
    ///
    /// - Parameters:
    ///   - rule: the format's word for the rule that was used: `greedy`, `greedy-no-skip`, `greedy-threshold`,
    ///     `greedy-exclusive`, `greedy-custom`, `equalshares`, `equalshares/add1`, or `unknown`.
    ///   - dateBegin: `YYYY` or `DD.MM.YYYY`, like `dateEnd`.
    ///   - outcome: adds the columns `votes`, `score` and `selected` to the projects.
    ///   - more: further metadata, such as `currency` (ISO 4217) and `language` (ISO 639-1).
    public init(
        of election: Election, description: String, country: String, unit: String, instance: String, rule: String,
        dateBegin: String, dateEnd: String, outcome: Outcome? = nil, more: [Entry] = []
    ) {
        let entries = [
            Entry("description", description), Entry("country", country), Entry("unit", unit),
            Entry("instance", instance), Entry("rule", rule), Entry("date_begin", dateBegin),
            Entry("date_end", dateEnd),
        ]
        var details = Table(columns: [], rows: election.projects.map { _ in [] })
        if let outcome {
            var standings: [String: Outcome.Standing] = [:]
            for standing in outcome.standings {
                standings[standing.project.id] = standing
            }
            details.columns = ["votes", "score", "selected"]
            details.rows = election.projects.map { project in
                guard let standing = standings[project.id] else { return ["", "", ""] }
                return ["\(standing.votes)", "\(standing.score)", standing.result.isSelected ? "1" : "0"]
            }
        }
        let count = election.ballots.count
        self.init(
            metadata: entries + more, election: election, projectDetails: details,
            voterIDs: (0..<count).map { String($0 + 1) },
            voteDetails: Table(columns: [], rows: Array(repeating: [], count: count)), warnings: [])
    }

    /// The value of that key, or nil.
    public subscript(metadata key: String) -> String? {
        metadata.first { $0.key == key }?.value
    }

    static let computedKeys: Set<String> = ["num_projects", "num_votes", "budget", "vote_type"]

    /// The order in which the format lists the required keys; computed ones are put between by the writer.
    static let orderedKeys = [
        "description", "country", "unit", "district", "subunit", "instance", "num_projects", "num_votes", "budget",
        "vote_type", "rule", "date_begin", "date_end",
    ]

    private static func inOrder(_ metadata: [Entry]) -> [Entry] {
        let known = orderedKeys.flatMap { key in metadata.filter { $0.key == key } }
        let others = metadata.filter { !orderedKeys.contains($0.key) }
        return (known + others).filter { !computedKeys.contains($0.key) }
    }
}

extension PabulibFile: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.metadata == right.metadata && left.election == right.election
            && left.projectDetails == right.projectDetails && left.voterIDs == right.voterIDs
            && left.voteDetails == right.voteDetails
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(metadata)
        hasher.combine(election)
    }
}

extension Election {
    /// Reads the election of a Pabulib `.pb` file; warnings are in ``PabulibFile``.
    ///
    ///     let outcome = try Election(parsing: Data(contentsOf: url)).count(by: .greedy)
    public init(parsing bytes: some Collection<UInt8>) throws(PabulibError) {
        self = try PabulibFile(parsing: bytes).election
    }
}
