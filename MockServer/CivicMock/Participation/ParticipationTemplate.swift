#if MockServer
import CivicJSON
import GRDB
import Synchronization

/// The proposals, projects and ballots that a city starts with, read once and copied for every city that asks.
final class ParticipationTemplate: Sendable {
    private let seed: CitySeed
    private let madeFacts = Mutex<ParticipationFacts?>(nil)
    private let madeRows = Mutex<DatabaseQueue?>(nil)

    init(_ seed: CitySeed) {
        self.seed = seed
    }

    /// - Throws: ``DatasetError`` when a fixture cannot be what it should be.
    func facts() throws -> ParticipationFacts {
        try madeFacts.withLock { made in
            if let made { return made }
            let facts = try ParticipationFacts(seed)
            made = facts
            return facts
        }
    }

    /// A database to copy. A city that has its own already never asks.
    ///
    /// - Throws: ``DatasetError`` when a fixture cannot be what it should be.
    func rows() throws -> DatabaseQueue {
        let facts = try facts()
        return try madeRows.withLock { made in
            if let made { return made }
            let queue = try ParticipationStore.makeQueue()
            try queue.inDatabase { db in
                try db.inTransaction {
                    try ParticipationSchema.create(db)
                    try fill(db, facts)
                    return .commit
                }
            }
            made = queue
            return queue
        }
    }

    private func fill(_ db: Database, _ facts: ParticipationFacts) throws {
        let seed = seed.participation
        let completion = try SeedCompletion(self.seed)
        try db.execute(
            sql: "INSERT INTO meta VALUES ('version', ?), ('city', ?)",
            arguments: ["\(ParticipationSchema.version)", self.seed.id])
        let supportCount = try db.makeStatement(sql: "INSERT INTO support_count VALUES (?,?,?)")
        try seed.forEachRow("proposals.jsonl") { row in
            try proposal(completion.proposal(row), facts, supportCount, in: db)
        }
        try seed.forEachRow("projects.jsonl") { row in
            try ParticipationRows.insert(project: completion.project(row), in: db)
        }
        var depths: [String: Int64] = [:]
        try seed.forEachRow("comments.jsonl") { row in
            let depth = row["parent"]?.stringValue.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
            if let id = row["id"]?.stringValue { depths[id] = depth }
            try ParticipationRows.insert(comment: completion.comment(row), depth: depth, in: db)
        }
        try boxes(seed, in: db)
        let insertion = try db.makeStatement(sql: "INSERT INTO event (due_at, kind, doc) VALUES (?,?,?)")
        try seed.forEachRow("events.jsonl") { row in
            guard let due = row["dueAt"]?.stringValue.flatMap({ Instant($0) }), let kind = row["kind"]?.stringValue
            else {
                throw DatasetError(file: "events.jsonl", reason: "an event needs \"dueAt\" and \"kind\"")
            }
            var event = row
            event["answer"] = row["answer"]?.objectValue.map { .object(completion.answer($0)) }
            event["milestone"] = row["milestone"]?.objectValue.map { .object(completion.milestone($0)) }
            try insertion.execute(arguments: [due.microseconds, kind, JSON.object(event).description])
        }
        let result = try db.makeStatement(sql: "INSERT INTO result VALUES (?,?,?)")
        try seed.forEachRow("results.jsonl") { row in
            let published = row["publishedAt"]?.stringValue.flatMap { Instant($0) }
            try result.execute(
                arguments: [
                    row["edition"]?.stringValue, published?.microseconds,
                    JSON.object(try self.result(row, in: db)).description,
                ])
        }
        for voter in try seed.object("citizens.json")?["voters"]?.arrayValue ?? [] {
            var receipt = voter["receipt"]?.objectValue ?? [:]
            receipt["salt"] = nil
            let text = JSON.object(receipt).description
            let edition = voter["edition"]?.stringValue
            try db.execute(
                sql: "INSERT INTO voter VALUES (?,?,?,1)", arguments: [edition, voter["citizen"]?.stringValue, text])
            try db.execute(
                sql: "INSERT INTO receipt VALUES (?,?,?)", arguments: [receipt["id"]?.stringValue, edition, text])
        }
    }

    /// Ballots that were cast before the city's story begins, by the box that they lie in.
    private func boxes(_ seed: ParticipationSeed, in db: Database) throws {
        let ballot = try db.makeStatement(
            sql: "INSERT INTO cast_ballot (edition, area, channel, votes) VALUES (?,?,?,?)")
        try seed.forEachRow("ballots.jsonl") { box in
            for votes in box["ballots"]?.arrayValue ?? [] {
                let votes = (votes.arrayValue ?? []).map { vote -> JSON in
                    guard vote.stringValue != nil else { return vote }
                    return ["project": vote]
                }
                try ballot.execute(
                    arguments: [
                        box["edition"]?.stringValue, box["area"]?.stringValue,
                        box["channel"]?.stringValue ?? "internet",
                        JSON.array(votes).description,
                    ])
            }
        }
    }

    /// The results of a past edition; what they repeat of their projects is taken from these.
    private func result(_ row: JSONObject, in db: Database) throws -> JSONObject {
        var row = row
        let lists = try (row["lists"]?.arrayValue ?? []).map { list -> JSON in
            var list = list.objectValue ?? [:]
            list["projects"] = .array(
                try (list["projects"]?.arrayValue ?? []).map { .object(try standing($0.objectValue ?? [:], in: db)) })
            if list["ties"] == nil { list["ties"] = [] }
            return .object(list)
        }
        row["lists"] = .array(lists)
        return row
    }

    private func standing(_ row: JSONObject, in db: Database) throws -> JSONObject {
        let project = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT p.cost, d.doc FROM project p JOIN project_doc d USING (n) WHERE p.id = ?"),
            arguments: [row["project"]?.stringValue])
        guard let project else {
            throw DatasetError(file: "results.jsonl", reason: "unknown project \(row["project"] ?? .null)")
        }
        var standing: JSONObject = ["project": row["project"] ?? .null]
        standing["title"] = try JSON(parsing: (project[1] as String).utf8)["title"]
        standing["cost"] = ["amount": .integer(project[0]), "currency": .string(seed.currency)]
        for member in row.members { standing[member.name] = member.value }
        return standing
    }

    private func proposal(
        _ row: JSONObject, _ facts: ParticipationFacts, _ supportCount: Statement, in db: Database
    ) throws {
        guard let id = row["id"]?.stringValue, let edition = row["edition"]?.stringValue.flatMap(facts.edition) else {
            throw DatasetError(file: "proposals.jsonl", reason: "a proposal needs \"id\" and a known \"edition\"")
        }
        let number = try ParticipationRows.save(proposal: row, in: db)
        for count in row["supportCounts"]?.objectValue?.members ?? [] {
            try supportCount.execute(arguments: [id, count.name, count.value.integerValue ?? 0])
        }
        if let kind = edition.supportKinds.first, let count = row["supportCounts"]?[kind]?.integerValue {
            try db.cachedStatement(sql: "UPDATE proposal SET supports = ? WHERE n = ?").execute(arguments: [
                count, number,
            ])
        }
        for entry in row["history"]?.arrayValue ?? [] {
            try ParticipationRows.insert(history: entry.objectValue ?? [:], of: id, in: db)
        }
        for answer in row["answers"]?.arrayValue ?? [] {
            try ParticipationRows.insert(answer: answer.objectValue ?? [:], to: id, in: db)
        }
        if let target = row["mergedInto"]?.stringValue {
            try db.cachedStatement(sql: "INSERT INTO merge VALUES (?,?)").execute(arguments: [id, target])
        }
    }
}
#endif
