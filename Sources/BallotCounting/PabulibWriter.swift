/// Writes `.pb` files that every reader of the format understands: required metadata first and in order, counts
/// computed, only the quoting that is needed, whole costs as integers.
///
///     let bytes = try PabulibWriter(file).bytes()
///
/// Reading what was written gives an equal ``PabulibFile``. The format has no graded ballots: they are written as
/// `scoring`, 0 points for the worst grade, with a `comment` that says so; read again they are scoring ballots.
public struct PabulibWriter: Sendable {
    /// Why a file would not be a good one.
    public enum Problem: Error, Hashable, Sendable {
        /// Keys that the format requires and that the metadata lacks.
        case missingMetadata([String])
        /// Dates are written `YYYY` or `DD.MM.YYYY`.
        case invalidDate(key: String, value: String)
        /// The identifier cannot stand in a list separated by commas, or a reader would take it for something else.
        case unusableIdentifier(String)
        /// The amount has no finite decimal form.
        case unwritableAmount(Amount)
    }

    private let file: PabulibFile
    private var output: [UInt8] = []

    public init(_ file: PabulibFile) {
        self.file = file
    }

    /// - Throws: ``Problem`` instead of writing a file that breaks the format.
    public func bytes() throws(Problem) -> [UInt8] {
        try check()
        var writer = self
        try writer.writeMetadata()
        try writer.writeProjects()
        try writer.writeVotes()
        return writer.output
    }

    private static let requiredKeys = [
        "description", "country", "unit", "instance", "rule", "date_begin", "date_end",
    ]

    private func check() throws(Problem) {
        let missing = Self.requiredKeys.filter { file[metadata: $0]?.isEmpty ?? true }
        guard missing.isEmpty else { throw .missingMetadata(missing) }
        for key in ["date_begin", "date_end"] {
            if let value = file[metadata: key], !Self.isDate(value) { throw .invalidDate(key: key, value: value) }
        }
        for project in file.election.projects {
            let isUsable = project.id.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 >= 0x20 }
            let isPlain = project.id.first != " " && project.id.last != " " && project.id.lowercased() != "none"
            guard isUsable, isPlain else { throw .unusableIdentifier(project.id) }
        }
        for voter in file.voterIDs {
            let isSection = ["meta", "projects", "votes"].contains(voter.lowercased())
            guard !isSection, voter.first != " ", voter.last != " " else { throw .unusableIdentifier(voter) }
        }
    }

    private static func isDate(_ value: String) -> Bool {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } }
        let lengths = parts.map(\.utf8.count)
        guard areDigits, lengths == [4] || lengths == [2, 2, 4] else { return false }
        guard lengths.count == 3, let day = Int(parts[0]), let month = Int(parts[1]) else { return true }
        return 1...31 ~= day && 1...12 ~= month
    }

    private mutating func writeMetadata() throws(Problem) {
        let election = file.election
        let isGraded = election.ballots.form == "graded"
        let computed = [
            "num_projects": String(election.projects.count),
            "num_votes": String(election.ballots.count),
            "budget": try text(election.budget),
            "vote_type": isGraded ? "scoring" : election.ballots.form,
        ]
        write(row: ["META"])
        write(row: ["key", "value"])
        for key in PabulibFile.orderedKeys {
            if let value = computed[key] ?? file[metadata: key] { write(row: [key, value]) }
        }
        var comment: String?
        if case .graded(let scale, _) = election.ballots {
            let grades = scale.enumerated().map { "\($0) = \($1)" }.joined(separator: ", ")
            let note = "the ballots were graded; points stand for grades (\(grades)), and their sum is not the tally"
            let earlier = file[metadata: "comment"]
            comment = earlier.map { "\($0) #\($0.split(separator: "#").count + 1): \(note)" } ?? "#1: \(note)"
        }
        for entry in file.metadata where !PabulibFile.orderedKeys.contains(entry.key) {
            if comment != nil, entry.key == "comment" { continue }
            write(row: [entry.key, entry.value])
        }
        if let comment { write(row: ["comment", comment]) }
    }

    private mutating func writeProjects() throws(Problem) {
        let projects = file.election.projects
        let hasNames = projects.contains { $0.name != nil }
        write(row: ["PROJECTS"])
        write(row: ["project_id", "cost"] + (hasNames ? ["name"] : []) + file.projectDetails.columns)
        for (project, details) in zip(projects, file.projectDetails.rows) {
            write(row: [project.id, try text(project.cost)] + (hasNames ? [project.name ?? ""] : []) + details)
        }
    }

    private mutating func writeVotes() throws(Problem) {
        let columns = file.voteDetails.columns
        write(row: ["VOTES"])
        switch file.election.ballots {
        case .approval(let ballots), .ordinal(let ballots):
            write(row: ["voter_id", "vote"] + columns)
            for (index, ballot) in ballots.enumerated() {
                writeVote(index, [ballot.joined(separator: ",")])
            }
        case .chooseOne(let ballots):
            write(row: ["voter_id", "vote"] + columns)
            for (index, choice) in ballots.enumerated() {
                writeVote(index, [choice ?? ""])
            }
        case .cumulative(let ballots), .scoring(let ballots):
            write(row: ["voter_id", "vote", "points"] + columns)
            for (index, ballot) in ballots.enumerated() {
                var points: [String] = []
                for choice in ballot {
                    points.append(try text(choice.points))
                }
                writeVote(index, [ballot.map(\.project).joined(separator: ","), points.joined(separator: ",")])
            }
        case .graded(let scale, let ballots):
            write(row: ["voter_id", "vote", "points"] + columns)
            for (index, ballot) in ballots.enumerated() {
                let points = ballot.map { mark in String(scale.firstIndex(of: mark.grade) ?? 0) }
                writeVote(index, [ballot.map(\.project).joined(separator: ","), points.joined(separator: ",")])
            }
        }
    }

    private mutating func writeVote(_ index: Int, _ cells: [String]) {
        let voter = index < file.voterIDs.count ? file.voterIDs[index] : String(index + 1)
        let details = index < file.voteDetails.rows.count ? file.voteDetails.rows[index] : []
        write(row: [voter] + cells + details)
    }

    private func text(_ amount: Amount) throws(Problem) -> String {
        let text = amount.description
        guard !text.utf8.contains(UInt8(ascii: "/")) else { throw .unwritableAmount(amount) }
        return text
    }

    private mutating func write(row cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ";")) }
            write(cell)
        }
        output.append(UInt8(ascii: "\n"))
    }

    private mutating func write(_ cell: String) {
        let special: Set<UInt8> = [UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        guard cell.utf8.contains(where: { special.contains($0) }) else {
            output += cell.utf8
            return
        }
        output.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { output.append(byte) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }
}

extension PabulibWriter.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingMetadata(let keys):
            "the format requires the metadata \(keys.joined(separator: ", "))"
        case .invalidDate(let key, let value):
            "\(key) is \"\(value)\", expected YYYY or DD.MM.YYYY"
        case .unusableIdentifier(let id):
            "\"\(id)\" cannot be an identifier: no commas, control characters, blanks around, or words of the format"
        case .unwritableAmount(let amount):
            "\(amount) has no finite decimal form"
        }
    }
}
