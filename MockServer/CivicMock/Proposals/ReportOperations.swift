#if MockServer
import CivicJSON
import GRDB

/// Takes reports of what should not be there. They are kept for the moderators: no answer ever shows one, nor who sent it.
enum ReportOperations {
    static let all: [String: ParticipationAPI.Operation] = [
        "reportProposal": .writing { call, db in
            let id = call.path("proposal")
            _ = try Documents(call, db).visible(proposal: id)
            return try take("proposal", id, call, db)
        },
        "reportComment": .writing { call, db in
            let id = call.path("comment")
            _ = try Documents(call, db).comment(id)
            return try take("comment", id, call, db)
        },
    ]

    private static func take(_ kind: String, _ id: String, _ call: ParticipationCall, _ db: Database) throws
        -> Reply
    {
        let citizen = try call.citizen()
        if let explanation = call.members["explanation"]?.stringValue {
            let mistakes = WrittenText.mistakes(in: explanation, at: "/explanation")
            guard mistakes.isEmpty else { throw Problem.invalidContent(mistakes) }
        }
        let receipt = "r-" + (try TokenStore.makeSecret(call.facts, in: db)).prefix(32)
        var report: JSONObject = [
            kind: .string(id), "by": .string(citizen.id), "at": .string(call.now.description),
            "reason": call.members["reason"] ?? "other",
        ]
        report["explanation"] = call.members["explanation"]
        try db.cachedStatement(sql: "INSERT INTO report (id, doc) VALUES (?,?)")
            .execute(arguments: [receipt, JSON.object(report).description])
        return .json(
            ["id": .string(receipt), "receivedAt": .string(call.now.description)] as JSONObject, status: .accepted)
    }
}
#endif
