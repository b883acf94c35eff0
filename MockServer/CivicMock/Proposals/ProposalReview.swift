#if MockServer
import CivicJSON
import GRDB

/// How the mock city treats what people submit to it: everything is examined when the review opens, decided on its
/// date, and what is eligible becomes a project on the ballot.
///
/// A real city takes months and many people for this. The mock decides by the one rule that is data: what an edition
/// says its dearest project may cost.
struct ProposalReview {
    let facts: ParticipationFacts
    let edition: EditionFacts
    let db: Database

    func open(at now: Instant) throws {
        for id in try proposals(in: ["submitted"]) {
            try ParticipationRows.move(
                proposal: id, to: "inReview", by: "city", phase: phase("review"), at: now, in: db)
        }
    }

    func decide(at now: Instant) throws {
        for id in try proposals(in: ["submitted", "inReview", "coConstruction"]) {
            let cost = try Int64.fetchOne(db, sql: "SELECT cost FROM proposal WHERE id = ?", arguments: [id])
            let limit = edition.review?.maxCost
            let isTooDear = limit.map { (cost ?? 0) > $0 } ?? false
            let text = isTooDear ? Self.tooDear : Self.eligible
            let answer: JSONObject = [
                "id": .string("\(id)-a\(try ParticipationRows.next("answer/\(id)", in: db))"),
                "decision": isTooDear ? "rejected" : "accepted",
                "text": texts(text),
                "originalLanguage": .string(language(of: text)),
                "machineTranslated": [],
                "by": ["name": .string(facts.city.name)],
                "at": .string(now.description),
                "documents": [],
            ]
            try ParticipationRows.insert(answer: answer, to: id, in: db)
            try ParticipationRows.move(
                proposal: id, to: isTooDear ? "notEligible" : "eligible", by: "city",
                reason: isTooDear ? texts(text) : nil, phase: phase("review"), at: now, in: db)
        }
    }

    func putOnBallot(at now: Instant) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT n, id, area, cost FROM proposal WHERE edition = ? AND state = 'eligible'
                AND id NOT IN (SELECT proposal FROM project_proposal) ORDER BY n
                """, arguments: [edition.id])
        let last = try Int64.fetchOne(
            db, sql: "SELECT max(number) FROM project WHERE edition = ?", arguments: [edition.id])
        var number = last ?? 0
        for row in rows {
            let id: String = row[1]
            let text = try String.fetchOne(
                db, sql: "SELECT doc FROM proposal_doc WHERE n = ?", arguments: [row[0] as Int64])
            let document = try text.flatMap { try JSON(parsing: $0.utf8).objectValue } ?? [:]
            number += 1
            let cost = (row[3] as Int64?) ?? Self.usualCost
            let area = (row[2] as String?) ?? facts.wholeCity?.code ?? ""
            var project: JSONObject = [
                "id": .string("\(edition.id)-p-\(Self.padded(number))"), "edition": .string(edition.id),
                "number": .integer(number), "area": .string(area), "state": "onBallot",
            ]
            for name in ["title", "description", "originalLanguage", "machineTranslated", "themes", "place"] {
                project[name] = document[name]
            }
            project["proposals"] = [.string(id)]
            project["cost"] = ["amount": .integer(cost), "currency": .string(facts.city.currency)]
            project["isInEquityZone"] = .bool(document["place"]?["equityZone"]?.stringValue != nil)
            project["attachments"] = []
            project["updatedAt"] = .string(now.description)
            try ParticipationRows.insert(project: project, in: db)
            let projectID = project["id"]?.stringValue ?? ""
            try ParticipationRows.note("created", "project", projectID, at: now, in: db)
            try ParticipationRows.note("updated", "proposal", id, at: now, in: db)
        }
    }

    private func proposals(in states: [String]) throws -> [String] {
        let marks = states.map { _ in "?" }.joined(separator: ",")
        return try String.fetchAll(
            db, sql: "SELECT id FROM proposal WHERE edition = ? AND state IN (\(marks)) ORDER BY n",
            arguments: StatementArguments([edition.id] + states))
    }

    private func phase(_ kind: String) -> String? {
        edition.phases(kind).first?.id
    }

    /// What a project costs whose author did not say: 50,000 euros or dollars.
    private static let usualCost: Int64 = 5_000_000

    private static let eligible = [
        "en":
            "The project is of general interest, within the city's powers, and can be built. It will be put to the vote.",
        "fr":
            "Le projet est d'intérêt général, relève des compétences de la Ville et peut être réalisé. Il sera soumis au vote.",
        "es": "El proyecto es de interés general, compete a la ciudad y se puede realizar. Se someterá a votación.",
    ]

    private static let tooDear = [
        "en": "The project costs more than this edition can pay for.",
        "fr": "Le projet coûte plus que ce que cette édition peut financer.",
        "es": "El proyecto cuesta más de lo que esta edición puede financiar.",
    ]

    private func texts(_ texts: [String: String]) -> JSON {
        let known = facts.city.languages.compactMap { language in texts[language].map { (language, JSON.string($0)) } }
        return .object(JSONObject(known.isEmpty ? [("en", .string(texts["en"] ?? ""))] : known))
    }

    private func language(of texts: [String: String]) -> String {
        facts.city.languages.first { texts[$0] != nil } ?? "en"
    }

    private static func padded(_ number: Int64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
#endif
