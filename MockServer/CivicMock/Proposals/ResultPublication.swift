#if MockServer
import CivicJSON
import GRDB

/// Makes a counted result known: projects and the ideas behind them learn how they fared, and the works of the winners
/// begin.
struct ResultPublication {
    let facts: ParticipationFacts
    let edition: EditionFacts
    let db: Database

    /// What follows a victory, in days after the publication; Paris' usual order of works.
    private static let works: [(days: Int64, stage: String, milestone: String?, nativeStage: String)] = [
        (90, "studies", "studiesStart", "ETUDES"), (270, "procedures", "procedureStart", "PROCEDURES"),
        (400, "works", "worksStart", "TRAVAUX"), (620, "delivery", "plannedDelivery", "LIVRAISON"),
        (700, "complete", "opening", "FIN"),
    ]

    func publish(at now: Instant) throws {
        let text = try String.fetchOne(db, sql: "SELECT doc FROM result WHERE edition = ?", arguments: [edition.id])
        guard let result = try text.map({ try JSON(parsing: $0.utf8) }) else { return }
        for list in result["lists"]?.arrayValue ?? [] {
            for standing in list["projects"]?.arrayValue ?? [] {
                try publish(standing, at: now)
            }
        }
        try ParticipationRows.note("created", "results", edition.id, at: now, in: db)
        try ParticipationRows.note("updated", "edition", edition.id, at: now, in: db)
    }

    private func publish(_ standing: JSON, at now: Instant) throws {
        guard let id = standing["project"]?.stringValue else { return }
        try db.execute(
            sql: "UPDATE project SET votes = ?, rank = ? WHERE id = ?",
            arguments: [standing["votes"]?.integerValue, standing["rank"]?.integerValue, id])
        let state = try String.fetchOne(db, sql: "SELECT state FROM project WHERE id = ?", arguments: [id])
        guard state == "onBallot" else { return }
        let isSelected = standing["selected"]?.boolValue ?? false
        try CityEvents.move(
            project: id, to: isSelected ? "winner" : "notSelected", nativeState: isSelected ? "GAGNANT" : "PERDANT",
            phase: edition.phases("results").first?.id, at: now, in: db)
        if isSelected { try startWorks(of: id, at: now) }
    }

    private func startWorks(of project: String, at now: Instant) throws {
        let realisation: JSONObject = [
            "stage": "notStarted", "progress": 0, "milestones": [], "news": [], "operations": [],
            "updatedAt": .string(now.description),
        ]
        try db.execute(
            sql: "UPDATE project SET stage = 'notStarted' WHERE id = ?", arguments: [project])
        try db.execute(
            sql: "UPDATE project_doc SET realisation = ? WHERE n = (SELECT n FROM project WHERE id = ?)",
            arguments: [JSON.object(realisation).description, project])
        for (index, step) in Self.works.enumerated() {
            let due = now + .seconds(step.days * 86_400)
            var event: JSONObject = [
                "project": .string(project), "stage": .string(step.stage), "nativeStage": .string(step.nativeStage),
                "progress": .integer(Int64(100 * (index + 1) / Self.works.count)),
            ]
            if let kind = step.milestone {
                event["milestone"] = [
                    "kind": .string(kind), "title": Self.titles(of: kind, facts.city.languages),
                    "month": .string(String(due.description.prefix(7))), "reached": true,
                ]
            }
            try db.cachedStatement(sql: "INSERT INTO event (due_at, kind, doc) VALUES (?, 'realisation', ?)")
                .execute(arguments: [due.microseconds, JSON.object(event).description])
        }
    }

    private static let milestoneTitles: [String: [String: String]] = [
        "studiesStart": ["fr": "Début des études", "en": "Studies begin", "es": "Comienzan los estudios"],
        "procedureStart": [
            "fr": "Lancement de la procédure", "en": "Tendering begins", "es": "Comienza la licitación",
        ],
        "worksStart": ["fr": "Lancement des travaux", "en": "Works begin", "es": "Comienzan las obras"],
        "plannedDelivery": ["fr": "Livraison prévue", "en": "Planned delivery", "es": "Entrega prevista"],
        "opening": ["fr": "Ouverture", "en": "Opening", "es": "Apertura"],
    ]

    private static func titles(of kind: String, _ languages: [String]) -> JSON {
        let texts = milestoneTitles[kind] ?? [:]
        let known = languages.compactMap { language in texts[language].map { (language, JSON.string($0)) } }
        return .object(JSONObject(known.isEmpty ? [("en", .string(texts["en"] ?? kind))] : known))
    }
}
#endif
