#if MockServer
import CivicJSON

/// Puts back what fixture files leave out because it goes without saying: the city's own language, empty lists, comments
/// that are published, milestones by their usual names.
struct SeedCompletion {
    private let language: JSON
    private let milestoneTitles: [String: JSON]
    private let instant: String

    init(_ city: CitySeed) throws(DatasetError) {
        language = .string(city.languages.first ?? "en")
        instant = city.instant.description
        var titles: [String: JSON] = [:]
        for row in try city.participation.rows("milestones.json") {
            guard let kind = row["kind"]?.stringValue else { continue }
            titles[kind] = row["title"]
        }
        milestoneTitles = titles
    }

    func proposal(_ row: JSONObject) -> JSONObject {
        var row = written(row)
        row.complete("authors", [])
        row.complete("themes", [])
        var state: JSON = "draft"
        row["history"] = row["history"]?.arrayValue.map { entries in
            .array(
                entries.map { entry in
                    var entry = entry.objectValue ?? [:]
                    entry.complete("from", state)
                    state = entry["to"] ?? state
                    return .object(entry)
                })
        }
        row["answers"] = row["answers"]?.arrayValue.map { answers in
            .array(answers.map { .object(answer($0.objectValue ?? [:])) })
        }
        return row
    }

    func answer(_ row: JSONObject) -> JSONObject {
        var row = written(row)
        row.complete("documents", [])
        return row
    }

    func comment(_ row: JSONObject) -> JSONObject {
        var row = written(row)
        row.complete("state", "published")
        row.complete("ratings", ["up": 0, "down": 0])
        return row
    }

    func project(_ row: JSONObject) -> JSONObject {
        var row = written(row)
        row.complete("themes", [])
        row.complete("attachments", [])
        row.complete("proposals", [])
        if let realisation = row["realisation"]?.objectValue {
            row["realisation"] = .object(self.realisation(realisation, of: row))
        }
        return row
    }

    private func realisation(_ realisation: JSONObject, of project: JSONObject) -> JSONObject {
        var row = realisation
        row["milestones"] = .array(
            (row["milestones"]?.arrayValue ?? []).map { milestone in
                .object(self.milestone(milestone.objectValue ?? [:]))
            })
        row.complete("news", [])
        row.complete("operations", [])
        row.complete("updatedAt", project["updatedAt"] ?? .string(instant))
        if row["nativeStage"] == nil { row["nativeStage"] = project["nativeState"] }
        return row
    }

    func milestone(_ row: JSONObject) -> JSONObject {
        var row = row
        let kind = row["kind"]?.stringValue ?? ""
        row.complete("title", milestoneTitles[kind] ?? ["en": .string(kind)])
        row.complete("reached", true)
        return row
    }

    private func written(_ row: JSONObject) -> JSONObject {
        var row = row
        row.complete("originalLanguage", language)
        row.complete("machineTranslated", [])
        return row
    }
}

extension JSONObject {
    /// Sets a member that is not there.
    fileprivate mutating func complete(_ name: String, _ value: @autoclosure () -> JSON) {
        if self[name] == nil { self[name] = value() }
    }
}
#endif
