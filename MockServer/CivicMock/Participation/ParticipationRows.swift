#if MockServer
import CivicJSON
import GRDB

/// Puts proposals, projects and comments into their tables, seeded ones and new ones alike, so that there is one place
/// that knows which columns and indexes a row has.
enum ParticipationRows {
    /// Members of a proposal's JSON that stand in columns or other tables and are added back when it is shown.
    static let derivedOfProposal: Set<String> = [
        "id", "edition", "phase", "state", "nativeState", "area", "attachments", "supports", "commentCount",
        "latestAnswer",
        "mergedInto", "mergedFrom", "projects", "createdAt", "submittedAt", "updatedAt", "isMine", "owner",
        "supportCounts", "history", "answers",
    ]

    /// Members of a project's JSON that stand in columns or other tables.
    static let derivedOfProject: Set<String> = [
        "id", "edition", "area", "state", "nativeState", "number", "proposals", "cost", "isInEquityZone", "votes",
        "rank",
        "hiddenUntil", "realisation", "updatedAt",
    ]

    /// States in which a proposal is in nobody's list but its owner's.
    static let unlisted: Set<String> = ["draft", "withdrawn", "removed"]

    /// Inserts a proposal, or replaces the columns and texts of one that is there.
    ///
    /// - Parameters:
    ///   - row: The proposal as the API shows it; what is derived may be missing.
    ///   - number: The row to replace.
    @discardableResult
    static func save(proposal row: JSONObject, replacing number: Int64? = nil, in db: Database) throws -> Int64 {
        let state = text(row, "state") ?? "draft"
        let point = point(row["place"])
        let cells: [(any DatabaseValueConvertible)?] = [
            text(row, "edition"), text(row, "phase"), text(row, "area"), state, text(row, "nativeState"),
            text(row, "owner"), unlisted.contains(state) ? 0 : 1, instant(row, "createdAt"),
            instant(row, "submittedAt"),
            instant(row, "updatedAt"), row["estimatedCost"]?["amount"]?.integerValue, titleKey(row), point?.longitude,
            point?.latitude,
        ]
        var doc = row
        for name in derivedOfProposal { doc[name] = nil }
        if let number {
            let statement = try db.cachedStatement(
                sql: """
                    UPDATE proposal SET edition = ?, phase = ?, area = ?, state = ?, native_state = ?, owner = ?,
                    is_listed = ?, created_at = ?, submitted_at = ?, updated_at = ?, cost = ?, title_key = ?, longitude = ?, latitude = ?,
                    version = version + 1 WHERE n = ?
                    """)
            try statement.execute(arguments: StatementArguments(cells + [number]))
            try forget(proposal: number, in: db)
            try index(proposal: number, row: row, doc: doc, in: db)
            return number
        }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO proposal (id, edition, phase, area, state, native_state, owner, is_listed, created_at,
                submitted_at, updated_at, cost, title_key, longitude, latitude) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """)
        try statement.execute(arguments: StatementArguments([text(row, "id")] + cells))
        let number = db.lastInsertedRowID
        try index(proposal: number, row: row, doc: doc, in: db)
        return number
    }

    /// Changes what is not in columns.
    static func amend(proposal number: Int64, in db: Database, _ change: (inout JSONObject) -> Void) throws {
        let text = try String.fetchOne(
            db.cachedStatement(sql: "SELECT doc FROM proposal_doc WHERE n = ?"), arguments: [number])
        var document = try text.flatMap { try JSON(parsing: $0.utf8).objectValue } ?? [:]
        change(&document)
        try db.cachedStatement(sql: "UPDATE proposal_doc SET doc = ? WHERE n = ?")
            .execute(arguments: [JSON.object(document).description, number])
    }

    private static func forget(proposal number: Int64, in db: Database) throws {
        for table in ["proposal_doc", "proposal_theme", "proposal_author"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE n = ?").execute(arguments: [number])
        }
        try db.cachedStatement(sql: "DELETE FROM proposal_text WHERE rowid = ?").execute(arguments: [number])
    }

    /// Removes a proposal and all that hangs on it: for drafts, which nobody else has ever seen.
    static func delete(proposal number: Int64, id: String, in db: Database) throws {
        try forget(proposal: number, in: db)
        try db.execute(sql: "DELETE FROM proposal WHERE n = ?", arguments: [number])
        for table in ["history", "attachment", "support_count", "support"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE proposal = ?", arguments: [id])
        }
    }

    private static func index(proposal number: Int64, row: JSONObject, doc: JSONObject, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO proposal_doc VALUES (?,?)")
            .execute(arguments: [number, JSON.object(doc).description])
        let theme = try db.cachedStatement(sql: "INSERT OR IGNORE INTO proposal_theme (theme, n) VALUES (?,?)")
        for id in row["themes"]?.arrayValue ?? [] {
            try theme.execute(arguments: [id.stringValue, number])
        }
        let author = try db.cachedStatement(sql: "INSERT OR IGNORE INTO proposal_author VALUES (?,?)")
        for id in (row["authors"]?.arrayValue ?? []).compactMap({ $0["id"]?.stringValue }) {
            try author.execute(arguments: [id, number])
        }
        try db.cachedStatement(sql: "INSERT INTO proposal_text (rowid, text) VALUES (?,?)")
            .execute(arguments: [number, searchText(row)])
    }

    @discardableResult
    static func insert(project row: JSONObject, in db: Database) throws -> Int64 {
        let point = point(row["place"])
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO project (id, edition, area, state, native_state, number, cost, stage, in_equity_zone, votes, rank,
                updated_at, title_key, longitude, latitude) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """)
        try statement.execute(
            arguments: [
                text(row, "id"), text(row, "edition"), text(row, "area"), text(row, "state"), text(row, "nativeState"),
                row["number"]?.integerValue, row["cost"]?["amount"]?.integerValue ?? 0,
                row["realisation"]?["stage"]?.stringValue, row["isInEquityZone"]?.boolValue ?? false,
                row["votes"]?.integerValue, row["rank"]?.integerValue, instant(row, "updatedAt"), titleKey(row),
                point?.longitude, point?.latitude,
            ])
        let number = db.lastInsertedRowID
        var doc = row
        for name in derivedOfProject { doc[name] = nil }
        try db.cachedStatement(sql: "INSERT INTO project_doc VALUES (?,?,?)")
            .execute(arguments: [number, JSON.object(doc).description, row["realisation"]?.description])
        for theme in row["themes"]?.arrayValue ?? [] {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO project_theme (theme, n) VALUES (?,?)")
                .execute(arguments: [theme.stringValue, number])
        }
        for proposal in row["proposals"]?.arrayValue ?? [] {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO project_proposal VALUES (?,?)")
                .execute(arguments: [text(row, "id"), proposal.stringValue])
        }
        try db.cachedStatement(sql: "INSERT INTO project_text (rowid, text) VALUES (?,?)")
            .execute(arguments: [number, searchText(row)])
        return number
    }

    /// Inserts a comment and counts it with its proposal and its parent.
    static func insert(comment row: JSONObject, depth: Int64, in db: Database) throws {
        var doc = row
        for name in ["id", "proposal", "parent", "depth", "state", "ratings", "replyCount", "createdAt", "owner"] {
            doc[name] = nil
        }
        let proposal = text(row, "proposal")
        let parent = text(row, "parent")
        try db.cachedStatement(
            sql: """
                INSERT INTO comment (id, proposal, parent, depth, state, owner, up, down, created_at, doc)
                VALUES (?,?,?,?,?,?,?,?,?,?)
                """
        ).execute(
            arguments: [
                text(row, "id"), proposal, parent, depth, text(row, "state"), text(row, "owner"),
                row["ratings"]?["up"]?.integerValue ?? 0, row["ratings"]?["down"]?.integerValue ?? 0,
                instant(row, "createdAt"), JSON.object(doc).description,
            ])
        if text(row, "state") == "published" {
            try db.cachedStatement(sql: "UPDATE proposal SET comments = comments + 1 WHERE id = ?")
                .execute(arguments: [proposal])
        }
        if let parent {
            try db.cachedStatement(sql: "UPDATE comment SET replies = replies + 1 WHERE id = ?")
                .execute(arguments: [parent])
        }
    }

    static func insert(answer row: JSONObject, to proposal: String, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO answer (id, proposal, at, doc) VALUES (?,?,?,?)")
            .execute(arguments: [text(row, "id"), proposal, instant(row, "at"), JSON.object(row).description])
        try db.cachedStatement(sql: "UPDATE proposal SET has_answer = 1 WHERE id = ?").execute(arguments: [proposal])
    }

    static func insert(history row: JSONObject, of proposal: String, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO history (proposal, at, doc) VALUES (?,?,?)")
            .execute(arguments: [proposal, instant(row, "at"), JSON.object(row).description])
    }

    /// Moves a proposal into another state, with its history and the changes feed. One that is already there stays as
    /// it is.
    ///
    /// - Parameters:
    ///   - actor: `author`, `city` or `system`.
    ///   - reason: A localized text.
    static func move(
        proposal id: String, to state: String, nativeState: String? = nil, by actor: String, reason: JSON? = nil,
        phase: String? = nil, at now: Instant, in db: Database
    ) throws {
        let old = try String.fetchOne(
            db.cachedStatement(sql: "SELECT state FROM proposal WHERE id = ?"), arguments: [id])
        guard let old, old != state else { return }
        try db.cachedStatement(
            sql: """
                UPDATE proposal SET state = ?, native_state = ?, is_listed = ?, updated_at = ?, version = version + 1
                WHERE id = ?
                """
        ).execute(arguments: [state, nativeState, unlisted.contains(state) ? 0 : 1, now.microseconds, id])
        var entry: JSONObject = ["at": .string(now.description), "from": .string(old), "to": .string(state)]
        entry["nativeState"] = nativeState.map(JSON.string)
        entry["by"] = .string(actor)
        entry["reason"] = reason
        entry["phase"] = phase.map(JSON.string)
        try insert(history: entry, of: id, in: db)
        let isGone = unlisted.contains(state)
        try note(isGone ? "removed" : old == "draft" ? "created" : "updated", "proposal", id, at: now, in: db)
    }

    /// Takes a comment down: its text goes, its place stays, it is no longer counted, and the changes feed tells.
    ///
    /// - Parameters:
    ///   - state: `hidden` or `withdrawn`.
    ///   - reason: A localized text.
    static func takeDown(
        comment id: String, to state: String, reason: JSON? = nil, at now: Instant, in db: Database
    ) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT proposal, doc FROM comment WHERE id = ? AND state = 'published'"),
            arguments: [id])
        guard let row else { return }
        let proposal: String = row[0]
        var removal: JSONObject = ["at": .string(now.description)]
        removal["reason"] = reason
        let doc: JSONObject = [
            "alignment": try JSON(parsing: (row[1] as String).utf8)["alignment"] ?? "neutral",
            "removal": .object(removal),
        ]
        try db.cachedStatement(sql: "UPDATE comment SET state = ?, doc = ? WHERE id = ?")
            .execute(arguments: [state, JSON.object(doc).description, id])
        try db.cachedStatement(sql: "UPDATE proposal SET comments = max(0, comments - 1) WHERE id = ?")
            .execute(arguments: [proposal])
        try note("removed", "comment", id, proposal: proposal, at: now, in: db)
    }

    /// Tells the changes feed.
    static func note(
        _ change: String, _ resource: String, _ id: String, proposal: String? = nil, at instant: Instant,
        in db: Database
    ) throws {
        try db.cachedStatement(sql: "INSERT INTO change (at, resource, id, change, proposal) VALUES (?,?,?,?,?)")
            .execute(arguments: [instant.microseconds, resource, id, change, proposal])
    }

    /// The next number of a sequence, from 1.
    static func next(_ sequence: String, in db: Database) throws -> Int64 {
        try Int64.fetchOne(
            db,
            sql: """
                INSERT INTO sequence VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last
                """,
            arguments: [sequence]) ?? 1
    }

    /// What titles are sorted by: their words without case and accents, in the original language.
    static func titleKey(_ row: JSONObject) -> String {
        TextAnalysis.spaced(original("title", of: row) ?? "")
    }

    private static func original(_ name: String, of row: JSONObject) -> String? {
        let texts = row[name]?.objectValue
        return text(row, "originalLanguage").flatMap { texts?[$0]?.stringValue }
            ?? texts?.members.first?.value.stringValue
    }

    private static func searchText(_ row: JSONObject) -> String {
        var texts: [String] = []
        for name in ["title", "description"] {
            for member in row[name]?.objectValue?.members ?? [] {
                if let text = member.value.stringValue { texts.append(text) }
            }
        }
        if let reference = text(row, "reference") { texts.append(reference) }
        if let address = row["place"]?["address"]?.stringValue { texts.append(address) }
        return TextAnalysis.spaced(texts.joined(separator: " "))
    }

    static func text(_ row: JSONObject, _ name: String) -> String? {
        row[name]?.stringValue
    }

    private static func instant(_ row: JSONObject, _ name: String) -> Int64? {
        text(row, name).flatMap { Instant($0) }?.microseconds
    }

    private static func point(_ place: JSON?) -> Position? {
        guard let coordinates = place?["point"]?["coordinates"]?.arrayValue, coordinates.count >= 2,
            let longitude = coordinates[0].doubleValue, let latitude = coordinates[1].doubleValue
        else { return nil }
        return Position(longitude: longitude, latitude: latitude)
    }
}
#endif
