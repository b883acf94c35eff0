#if MockServer
import CivicJSON
import GRDB

/// Reading projects: what is put to the vote, and what became of it.
enum ProjectOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "listProjects": .reading { call, db in
            try Listing(.project, call, db).reply { try Documents(call, db).projects($0) }
        },
        "getProject": .reading { call, db in .json(try Documents(call, db).project(call.path("project"))) },
        "getRealisation": .reading { call, db in try realisation(call, db) },
    ]

    private static func realisation(_ call: ParticipationCall, _ db: Database) throws -> Reply {
        let id = call.path("project")
        _ = try Documents(call, db).project(id)
        let text = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT d.realisation FROM project p JOIN project_doc d ON d.n = p.n
                    WHERE p.id = ? AND d.realisation IS NOT NULL
                    """),
            arguments: [id])
        guard let realisation = try text.flatMap({ try JSON(parsing: $0.utf8).objectValue }) else {
            throw Problem(.notFound, "not_found", "The project \"\(id)\" has not won, so that nothing is being built.")
        }
        var document: JSONObject = ["project": .string(id)]
        for member in realisation.members { document[member.name] = member.value }
        for name in ["milestones", "news", "operations"] where document[name] == nil { document[name] = [] }
        return .json(document)
    }
}
#endif
