/// Reads a `.pb` file row by row: sections, then what each section's rows mean.
struct PabulibReader {
    private enum Section: String {
        case meta, projects, votes
    }

    private var scanner: PabulibScanner
    private var row = PabulibScanner.Row()
    private var warnings: [PabulibFile.Warning] = []
    private var untoldWarnings = 0

    private var metadata: [PabulibFile.Entry] = []
    private var metadataLines: [String: (line: Int, column: Int)] = [:]
    private var seen: Set<Section> = []

    private var columns: [String] = []
    private var required: [String: Int] = [:]
    private var otherColumns: [Int] = []

    private var projects: [Project] = []
    private var projectIndices: [String: Int] = [:]
    private var projectDetails = PabulibFile.Table(columns: [], rows: [])
    private var votesColumn: Int?
    private var projectLines: [Int] = []

    private var form = ""
    private var voterIDs: [String] = []
    private var voteDetails = PabulibFile.Table(columns: [], rows: [])
    private var choices: [[String]] = []
    private var points: [[Ballots.Points]] = []
    private var lastVoteNaming: [Int] = []

    private static let forms = ["approval", "choose-1", "ordinal", "cumulative", "scoring"]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        scanner = PabulibScanner(bytes)
        if !Self.isUTF8(bytes) {
            warnings.append(
                PabulibFile.Warning(line: 0, message: "the file is not UTF-8 throughout; other bytes became U+FFFD"))
        }
    }

    private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    mutating func read() throws(PabulibError) -> PabulibFile {
        var section: Section?
        while try scanner.readRow(into: &row) {
            if let next = sectionName() {
                try begin(next)
                section = next
                continue
            }
            switch section {
            case .meta: readMetadata()
            case .projects: try readProject()
            case .votes: try readVote()
            case nil:
                throw error(at: row.cells.first, "the file does not begin with a section", expected: "the line META")
            }
        }
        for missing in [Section.meta, .projects, .votes] where !seen.contains(missing) {
            throw missingSection(missing)
        }
        return try file()
    }

    private func missingSection(_ section: Section) -> PabulibError {
        let name = section.rawValue.uppercased()
        return PabulibError(
            line: scanner.line, column: 1, "the section \(name) is missing", expected: "a line \(name) and its rows")
    }

    private func sectionName() -> Section? {
        guard let first = row.cells.first, first.range.count <= 32 else { return nil }
        guard let section = Section(rawValue: scanner.value(of: first).lowercased()) else { return nil }
        return row.cells.dropFirst().allSatisfy { scanner.value(of: $0).isEmpty } ? section : nil
    }

    private mutating func begin(_ section: Section) throws(PabulibError) {
        let order: [Section] = [.meta, .projects, .votes]
        let name = section.rawValue.uppercased()
        guard !seen.contains(section) else {
            throw error(at: row.cells.first, "the section \(name) comes twice", expected: "each section once")
        }
        guard seen.count == order.firstIndex(of: section) else {
            let expected = order.first { !seen.contains($0) }?.rawValue.uppercased() ?? ""
            throw error(at: row.cells.first, "the section \(name) comes too early", expected: "\(expected) before it")
        }
        seen.insert(section)
        guard try scanner.readRow(into: &row), sectionName() == nil else {
            throw error(
                at: row.cells.first, "the section \(name) has no header row",
                expected: "names of columns, separated by ;")
        }
        columns = row.cells.map { scanner.value(of: $0) }
        while columns.last?.isEmpty == true {
            columns.removeLast()
        }
        switch section {
        case .meta: break
        case .projects: try beginProjects()
        case .votes: try beginVotes()
        }
    }

    /// Finds the named columns, in any order and case.
    private mutating func findColumns(_ needed: [String], _ known: [String], in section: String) throws(PabulibError) {
        required = [:]
        otherColumns = []
        for (index, column) in columns.enumerated() {
            let name = column.lowercased()
            if needed.contains(name) || known.contains(name), required[name] == nil {
                required[name] = index
            } else {
                otherColumns.append(index)
            }
        }
        for name in needed where required[name] == nil {
            throw error(
                at: row.cells.first, "\(section) has no column \(name)",
                expected: "the columns \(needed.joined(separator: ", "))")
        }
    }

    private mutating func beginProjects() throws(PabulibError) {
        try findColumns(["project_id", "cost"], ["name"], in: "PROJECTS")
        projectDetails.columns = otherColumns.map { columns[$0] }
        votesColumn = projectDetails.columns.firstIndex { $0.lowercased() == "votes" }
    }

    private mutating func beginVotes() throws(PabulibError) {
        guard let type = value(ofMetadata: "vote_type") else {
            throw PabulibError(
                line: row.line, column: 1, "META has no vote_type", expected: Self.forms.joined(separator: ", "))
        }
        form = type.lowercased()
        guard Self.forms.contains(form) else {
            throw metadataError("vote_type", "\"\(type)\"", expected: Self.forms.joined(separator: ", "))
        }
        let isPointed = form == "cumulative" || form == "scoring"
        try findColumns(isPointed ? ["voter_id", "vote", "points"] : ["voter_id", "vote"], [], in: "VOTES")
        voteDetails.columns = otherColumns.map { columns[$0] }
        lastVoteNaming = Array(repeating: 0, count: projects.count)
    }

    private mutating func readMetadata() {
        guard let first = row.cells.first else { return }
        let key = scanner.value(of: first)
        let value = row.cells.count > 1 ? scanner.value(of: row.cells[1]) : ""
        if metadataLines[key] != nil {
            warn("META says \(key) twice; the last one counts")
            metadata.removeAll { $0.key == key }
        }
        if row.cells.dropFirst(2).contains(where: { !scanner.value(of: $0).isEmpty }) {
            warn("META row \(key) has more than a key and a value; the rest is ignored")
        }
        let column = scanner.column(of: row.cells.last?.range.lowerBound ?? 0, inLineFrom: row.start)
        metadataLines[key] = (row.line, row.cells.count > 1 ? column : 1)
        metadata.append(PabulibFile.Entry(key, value))
    }

    private func cell(_ name: String) -> PabulibScanner.Cell? {
        guard let index = required[name], index < row.cells.count else { return nil }
        return row.cells[index]
    }

    private mutating func details() -> [String] {
        guard !otherColumns.isEmpty || row.cells.count > columns.count else { return [] }
        if row.cells.count > columns.count,
            row.cells[columns.count...].contains(where: { !scanner.value(of: $0).isEmpty })
        {
            warn("the row has \(row.cells.count) cells for \(columns.count) columns; the last ones are ignored")
        }
        return otherColumns.map { $0 < row.cells.count ? scanner.text(of: row.cells[$0]) : "" }
    }

    private mutating func readProject() throws(PabulibError) {
        let id = cell("project_id").map { scanner.value(of: $0) } ?? ""
        guard !id.isEmpty else {
            throw error(at: cell("project_id"), "project_id is empty", expected: "the project's identifier")
        }
        guard projectIndices[id] == nil else {
            throw error(at: cell("project_id"), "project \(id) comes twice", expected: "each project_id once")
        }
        let text = cell("cost").map { scanner.value(of: $0) } ?? ""
        guard let cost = number(text, "cost of project \(id)") else {
            throw error(
                at: cell("cost"), "cost of project \(id) is \"\(text)\"", expected: "a number such as 4000 or 1234.56")
        }
        guard cost >= 0 else {
            throw error(at: cell("cost"), "cost of project \(id) is \(text)", expected: "zero or more")
        }
        let name = cell("name").map { scanner.text(of: $0) } ?? ""
        projectIndices[id] = projects.count
        projects.append(Project(id: id, cost: cost, name: name.isEmpty ? nil : name))
        projectLines.append(row.line)
        projectDetails.rows.append(details())
    }

    private mutating func readVote() throws(PabulibError) {
        voterIDs.append(cell("voter_id").map { scanner.value(of: $0) } ?? "")
        voteDetails.rows.append(details())
        let named = names(in: cell("vote"))
        if form == "cumulative" || form == "scoring" {
            try readPoints(for: named)
            return
        }
        var kept: [String] = []
        for name in named {
            guard let index = known(name) else { continue }
            if lastVoteNaming[index] == voterIDs.count {
                warn("the vote names project \(name) twice; it counts once")
                continue
            }
            lastVoteNaming[index] = voterIDs.count
            kept.append(name)
        }
        if form == "choose-1", kept.count > 1 {
            warn("the vote names \(kept.count) projects where one may be chosen; it counts as empty")
            kept = []
        }
        choices.append(kept)
    }

    private mutating func readPoints(for named: [String]) throws(PabulibError) {
        let texts = names(in: cell("points"))
        if texts.count != named.count {
            warn("\(named.count) projects have \(texts.count) points; what has no partner is ignored")
        }
        var kept: [Ballots.Points] = []
        for (name, text) in zip(named, texts) {
            guard let value = Amount(text), form == "scoring" || value >= 0 else {
                throw error(
                    at: cell("points"), "points for project \(name) are \"\(text)\"",
                    expected: form == "scoring" ? "a number" : "a number of zero or more")
            }
            guard let index = known(name) else { continue }
            if lastVoteNaming[index] == voterIDs.count {
                warn("the vote gives points to project \(name) twice; the last ones count")
                kept.removeAll { $0.project == name }
            }
            lastVoteNaming[index] = voterIDs.count
            kept.append(Ballots.Points(name, value))
        }
        points.append(kept)
    }

    private mutating func known(_ name: String) -> Int? {
        if let index = projectIndices[name] { return index }
        warn("there is no project \(name); the vote for it is dropped")
        return nil
    }

    /// The parts of a list; pabutools writes `None` for an empty one.
    private func names(in cell: PabulibScanner.Cell?) -> [String] {
        let names = list(in: cell)
        return names.count == 1 && names[0].lowercased() == "none" && projectIndices[names[0]] == nil ? [] : names
    }

    /// The parts between commas, without blanks around them and without empty ones.
    private func list(in cell: PabulibScanner.Cell?) -> [String] {
        guard let cell else { return [] }
        if let text = cell.unquoted {
            var copy = text
            return copy.withUTF8 { bytes in
                let inner = PabulibScanner(bytes)
                return inner.list(in: 0..<bytes.count)
            }
        }
        return scanner.list(in: cell.range)
    }

    private mutating func number(_ text: String, _ what: String) -> Amount? {
        if let amount = Amount(text) { return amount }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let amount = Amount("\(parts[0]).\(parts[1])") else { return nil }
        warn("\(what) is written with a comma; it is read as \(amount)")
        return amount
    }

    private func value(ofMetadata key: String) -> String? {
        let value = metadata.first { $0.key == key }?.value
        return value?.isEmpty == true ? nil : value
    }

    private func metadataError(_ key: String, _ problem: String, expected: String) -> PabulibError {
        let place = metadataLines[key] ?? (line: scanner.line, column: 1)
        return PabulibError(line: place.line, column: place.column, "\(key) is \(problem)", expected: expected)
    }

    private func error(at cell: PabulibScanner.Cell?, _ problem: String, expected: String) -> PabulibError {
        let column = cell.map { scanner.column(of: $0.range.lowerBound, inLineFrom: row.start) }
        return PabulibError(line: max(1, row.line), column: column ?? 1, problem, expected: expected)
    }

    private mutating func warn(_ message: String) {
        warn(message, line: row.line)
    }

    private mutating func warn(_ message: String, line: Int) {
        if warnings.count < 100 {
            warnings.append(PabulibFile.Warning(line: line, message: message))
        } else {
            untoldWarnings += 1
        }
    }

    private mutating func file() throws(PabulibError) -> PabulibFile {
        row.line = metadataLines["budget"]?.line ?? 0
        guard let text = value(ofMetadata: "budget") else {
            throw PabulibError(line: scanner.line, column: 1, "META has no budget", expected: "a row budget;NUMBER")
        }
        guard let budget = number(text, "budget"), budget >= 0 else {
            throw metadataError("budget", "\"\(text)\"", expected: "a number of zero or more")
        }
        let election: Election
        do throws(ElectionError) {
            election = try Election(projects: projects, budget: budget, ballots: ballots())
        } catch {
            throw PabulibError(line: scanner.line, column: 1, "\(error)", expected: "numbers that can be added exactly")
        }
        noteCounts(of: election)
        if untoldWarnings > 0 {
            warnings.append(PabulibFile.Warning(line: 0, message: "and \(untoldWarnings) more warnings"))
        }
        return PabulibFile(
            metadata: metadata, election: election, projectDetails: projectDetails, voterIDs: voterIDs,
            voteDetails: voteDetails, warnings: warnings)
    }

    private func ballots() -> Ballots {
        switch form {
        case "choose-1": .chooseOne(choices.map(\.first))
        case "ordinal": .ordinal(choices)
        case "cumulative": .cumulative(points)
        case "scoring": .scoring(points)
        default: .approval(choices)
        }
    }

    /// Warns where the file's own figures are not those of its rows.
    private mutating func noteCounts(of election: Election) {
        let actual = [("num_projects", projects.count, "projects"), ("num_votes", voterIDs.count, "votes")]
        for (key, count, what) in actual {
            let line = metadataLines[key]?.line ?? 0
            if let said = value(ofMetadata: key), Amount(said) != Amount(count) {
                warn("\(key) is \(said), but the file has \(count) \(what)", line: line)
            }
        }
        if let score = value(ofMetadata: "default_score"), let amount = Amount(score), amount != 0 {
            let line = metadataLines["default_score"]?.line ?? 0
            warn("default_score \(score) is not applied: what a vote does not name gets no points", line: line)
        }
        if Set(voterIDs).count < voterIDs.count {
            warn("some voter_id comes more than once; every row counts", line: 0)
        }
        guard let votesColumn, form == "approval" || form == "choose-1" else { return }
        for (index, details) in projectDetails.rows.enumerated() where votesColumn < details.count {
            let counted = election.tally.votes[index]
            guard let said = Amount(details[votesColumn]), said != Amount(counted) else { continue }
            let id = projects[index].id
            warn("votes of project \(id) are given as \(said), but \(counted) name it", line: projectLines[index])
        }
    }
}

extension PabulibScanner {
    func list(in range: Range<Int>) -> [String] {
        var parts: [String] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound {
            guard index == range.upperBound || bytes[index] == UInt8(ascii: ",") else { continue }
            let part = trimmed(start..<index)
            if !part.isEmpty { parts.append(string(part)) }
            start = index + 1
        }
        return parts
    }
}
