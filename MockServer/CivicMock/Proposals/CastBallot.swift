#if MockServer
import CivicJSON
import GRDB

/// A ballot as it was cast: nobody's.
struct CastBallot: Sendable {
    let area: String?
    let channel: String
    let votes: [CastVote]

    static func all(of edition: String, in db: Database) throws -> [CastBallot] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT area, channel, votes FROM cast_ballot WHERE edition = ? ORDER BY n", arguments: [edition])
        var ballots: [CastBallot] = []
        while let row = try rows.next() {
            let votes = try JSON(parsing: (row[2] as String).utf8).arrayValue ?? []
            ballots.append(CastBallot(area: row[0], channel: row[1], votes: votes.compactMap(CastVote.init)))
        }
        return ballots
    }
}

/// One line of a ballot.
struct CastVote: Sendable, Comparable {
    let project: String
    let points: Int64?
    let rank: Int64?
    let grade: String?

    init?(_ json: JSON) {
        guard let project = json["project"]?.stringValue else { return nil }
        self.project = project
        points = json["points"]?.integerValue
        rank = json["rank"]?.integerValue
        grade = json["grade"]?.stringValue
    }

    static func < (left: CastVote, right: CastVote) -> Bool {
        guard left.project == right.project else { return left.project < right.project }
        guard left.points == right.points else { return (left.points ?? 0) < (right.points ?? 0) }
        guard left.rank == right.rank else { return (left.rank ?? 0) < (right.rank ?? 0) }
        return (left.grade ?? "") < (right.grade ?? "")
    }
}
#endif
