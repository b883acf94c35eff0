#if MockServer
import CivicJSON
import GRDB

/// Seeded decisions of the city, carried out when their instant comes: `events.jsonl` of the fixtures.
struct CityEvents {
    let facts: ParticipationFacts
    let db: Database

    /// Does nothing where people were faster: an idea that was withdrawn is no longer decided on.
    func carryOut(_ kind: String, _ event: JSONObject, at now: Instant) throws {
        switch kind {
        case "proposalState": try decide(event, at: now)
        case "realisation": try progress(event, at: now)
        case "projectState": try changeProject(event, at: now)
        case "hide": try hide(event, at: now)
        default: throw DatasetError(file: "events.jsonl", reason: "unknown kind of event: \(kind)")
        }
    }

    private func decide(_ event: JSONObject, at now: Instant) throws {
        guard let id = event["proposal"]?.stringValue, let state = event["state"]?.stringValue,
            let old = try String.fetchOne(db, sql: "SELECT state FROM proposal WHERE id = ?", arguments: [id]),
            !ParticipationRows.unlisted.contains(old)
        else { return }
        if var answer = event["answer"]?.objectValue {
            if answer["id"] == nil {
                answer["id"] = .string("\(id)-a\(try ParticipationRows.next("answer/\(id)", in: db))")
            }
            if answer["at"] == nil { answer["at"] = .string(now.description) }
            try ParticipationRows.insert(answer: answer, to: id, in: db)
        }
        if let target = event["mergedInto"]?.stringValue {
            try db.execute(sql: "INSERT OR REPLACE INTO merge VALUES (?,?)", arguments: [id, target])
        }
        if let project = event["project"]?.stringValue {
            try db.execute(sql: "INSERT OR IGNORE INTO project_proposal VALUES (?,?)", arguments: [project, id])
        }
        try ParticipationRows.move(
            proposal: id, to: state, nativeState: event["nativeState"]?.stringValue, by: "city",
            reason: event["reason"],
            at: now, in: db)
    }

    private func progress(_ event: JSONObject, at now: Instant) throws {
        guard let id = event["project"]?.stringValue, let stage = event["stage"]?.stringValue,
            let row = try Row.fetchOne(
                db, sql: "SELECT n, state FROM project WHERE id = ?", arguments: [id]),
            ["winner", "inProgress"].contains(row[1] as String)
        else { return }
        let number: Int64 = row[0]
        let text = try String.fetchOne(
            db, sql: "SELECT realisation FROM project_doc WHERE n = ?", arguments: [number])
        var realisation = try text.flatMap { try JSON(parsing: $0.utf8).objectValue } ?? [:]
        realisation["stage"] = .string(stage)
        realisation["nativeStage"] = event["nativeStage"]
        if let progress = event["progress"] { realisation["progress"] = progress }
        if let milestone = event["milestone"]?.objectValue {
            var milestones = realisation["milestones"]?.arrayValue ?? []
            milestones.removeAll { $0["kind"] == milestone["kind"] }
            realisation["milestones"] = .array(milestones + [.object(milestone)])
        }
        if var news = event["news"]?.objectValue {
            if news["at"] == nil { news["at"] = .string(now.description) }
            realisation["news"] = .array([.object(news)] + (realisation["news"]?.arrayValue ?? []))
        }
        if let abandonment = event["abandonment"] { realisation["abandonment"] = abandonment }
        realisation["updatedAt"] = .string(now.description)
        try db.execute(
            sql: "UPDATE project_doc SET realisation = ? WHERE n = ?",
            arguments: [JSON.object(realisation).description, number])
        try db.execute(sql: "UPDATE project SET stage = ? WHERE n = ?", arguments: [stage, number])
        let state =
            switch stage {
            case "complete": "delivered"
            case "abandoned": "abandoned"
            case "notStarted": "winner"
            default: "inProgress"
            }
        try Self.move(project: id, to: state, nativeState: event["nativeStage"]?.stringValue, at: now, in: db)
    }

    private func changeProject(_ event: JSONObject, at now: Instant) throws {
        guard let id = event["project"]?.stringValue, let state = event["state"]?.stringValue else { return }
        try Self.move(project: id, to: state, nativeState: event["nativeState"]?.stringValue, at: now, in: db)
    }

    private func hide(_ event: JSONObject, at now: Instant) throws {
        if let id = event["comment"]?.stringValue {
            try ParticipationRows.takeDown(comment: id, to: "hidden", reason: event["reason"], at: now, in: db)
        }
        guard let id = event["proposal"]?.stringValue, event["comment"] == nil,
            let number = try Int64.fetchOne(db, sql: "SELECT n FROM proposal WHERE id = ?", arguments: [id])
        else { return }
        try ParticipationRows.amend(proposal: number, in: db) { document in
            document["removal"] = ["reason": event["reason"] ?? "other", "at": .string(now.description)]
        }
        try ParticipationRows.move(proposal: id, to: "removed", by: "city", at: now, in: db)
    }

    /// Changes a project's state and that of the ideas behind it, and tells the changes feed.
    ///
    /// An idea of several projects follows the first that wins, or else the first that does not.
    static func move(
        project id: String, to state: String, nativeState: String?, phase: String? = nil, at now: Instant,
        in db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE project SET state = ?, native_state = coalesce(?, native_state), updated_at = ? WHERE id = ?",
            arguments: [state, nativeState, now.microseconds, id])
        try ParticipationRows.note("updated", "project", id, at: now, in: db)
        guard let before = followed[state] else { return }
        let proposals = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT q.id, q.state FROM project_proposal p JOIN proposal q ON q.id = p.proposal
                    WHERE p.project = ? AND q.is_listed = 1 ORDER BY q.id
                    """),
            arguments: [id])
        for proposal in proposals where before.contains(proposal[1] as String) {
            try ParticipationRows.move(
                proposal: proposal[0], to: state, nativeState: nativeState, by: "system", phase: phase, at: now, in: db)
        }
    }

    /// The states of a project that its ideas take over, with those of an idea that come before.
    private static let followed: [String: Set<String>] = [
        "winner": ["eligible"], "notSelected": ["eligible"], "inProgress": ["winner"],
        "delivered": ["winner", "inProgress"], "abandoned": ["winner", "inProgress"],
    ]
}
#endif
