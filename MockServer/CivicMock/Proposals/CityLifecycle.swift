#if MockServer
import CivicJSON
import GRDB

/// What happens in the city by itself when its clock passes a date: the city decides on ideas, the ballot is drawn up,
/// votes are counted, results are published, works go on.
///
/// Seeded events fall due at their instants; what people submitted follows the dates of the edition's phases.
/// Everything is carried out in the order of its instants and bears them, however far the clock was advanced at once. A
/// clock that is set back undoes nothing.
struct CityLifecycle: Sendable {
    let facts: ParticipationFacts

    /// Something that is due once.
    private struct Step {
        let at: Instant
        /// Among steps of one instant, the lower number first.
        let order: Int64
        let run: () throws -> Void
    }

    /// Carries out what is due.
    ///
    /// - Returns: When something is due next.
    func settle(at now: Instant, in db: Database) throws -> Instant? {
        while let step = try pending(in: db).filter({ $0.at <= now }).min(by: Self.comesFirst) {
            try step.run()
        }
        return try pending(in: db).map(\.at).min()
    }

    private static func comesFirst(_ left: Step, _ right: Step) -> Bool {
        (left.at, left.order) < (right.at, right.order)
    }

    private func pending(in db: Database) throws -> [Step] {
        var steps: [Step] = []
        let event = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT n, due_at, kind, doc FROM event WHERE is_done = 0 ORDER BY due_at, n LIMIT 1"))
        if let event {
            let at = Instant(microseconds: event[1])
            let number: Int64 = event[0]
            let kind: String = event[2]
            let text: String = event[3]
            steps.append(
                Step(at: at, order: number) {
                    try db.execute(sql: "UPDATE event SET is_done = 1 WHERE n = ?", arguments: [number])
                    let document = try JSON(parsing: text.utf8).objectValue ?? [:]
                    try CityEvents(facts: facts, db: db).carryOut(kind, document, at: at)
                })
        }
        let done = try Set(String.fetchAll(db, sql: "SELECT key FROM meta WHERE key LIKE 'done/%'"))
        for edition in facts.editions {
            for (name, at, run) in try milestones(of: edition, in: db)
            where !done.contains("done/\(edition.id)/\(name)") {
                steps.append(
                    Step(at: at, order: .max) {
                        try run()
                        try db.execute(
                            sql: "INSERT INTO meta VALUES (?, ?)",
                            arguments: ["done/\(edition.id)/\(name)", at.description])
                    })
            }
        }
        return steps
    }

    private typealias Milestone = (name: String, at: Instant, run: () throws -> Void)

    private func milestones(of edition: EditionFacts, in db: Database) throws -> [Milestone] {
        var milestones: [Milestone] = []
        let review = ProposalReview(facts: facts, edition: edition, db: db)
        // The seed shows the city as it is at its own instant: what was to be decided until then has been.
        let begin = facts.city.instant
        if let policy = edition.review, policy.decideAt > begin {
            if let start = edition.phases("review").compactMap(\.startsAt).min(), start > begin {
                milestones.append(("review", start, { try review.open(at: start) }))
            }
            milestones.append(("decision", policy.decideAt, { try review.decide(at: policy.decideAt) }))
            if let start = (edition.phases("shortlist") + edition.phases("vote")).compactMap(\.startsAt).min() {
                milestones.append(("shortlist", start, { try review.putOnBallot(at: start) }))
            }
        }
        guard edition.ballotRule != nil, let end = edition.phases("vote").compactMap(\.endsAt).max() else {
            return milestones
        }
        let isSeeded = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM result WHERE edition = ?)", arguments: [edition.id])
        let hasBallots = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM cast_ballot WHERE edition = ?)", arguments: [edition.id])
        guard end > begin || hasBallots == true else { return milestones }
        let published = edition.phases("results").compactMap(\.startsAt).min() ?? end
        if isSeeded == false {
            let count = ResultCount(facts: facts, edition: edition, publishedAt: published)
            milestones.append(("count", end, { try count.store(in: db) }))
        }
        milestones.append(
            (
                "publication", max(end, published),
                { try ResultPublication(facts: facts, edition: edition, db: db).publish(at: published) }
            ))
        return milestones
    }
}
#endif
