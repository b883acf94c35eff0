#if MockServer
import CivicJSON
import GRDB

/// Builds what the API shows of a proposal, a project, a comment or an edition, for the one who asks and at the moment
/// they ask: columns and texts put together again, counts hidden where the edition hides them.
struct Documents {
    private let viewer: Citizen?
    private let now: Instant
    private let facts: ParticipationFacts
    private let db: Database

    /// - Parameter isForEveryone: Whether nothing is said of whoever asks, as in exports.
    init(_ call: ParticipationCall, _ db: Database, isForEveryone: Bool = false) {
        viewer = isForEveryone ? nil : call.viewer
        now = call.now
        facts = call.facts
        self.db = db
    }

    /// A number of rows that keeps the arguments of a statement small, and a page in one piece.
    private static let batch = 500

    private static func list(_ numbers: some Sequence<Int64>) -> String {
        JSON.array(numbers.map(JSON.integer)).description
    }

    private static func list(_ ids: some Sequence<String>) -> String {
        JSON.array(ids.map(JSON.string)).description
    }

    private static func object(_ text: String?) throws -> JSONObject {
        guard let text else { return [:] }
        return try JSON(parsing: text.utf8).objectValue ?? [:]
    }

    /// The contract's instants are whole seconds.
    static func instant(_ microseconds: Int64) -> JSON {
        .string(Instant(seconds: Instant(microseconds: microseconds).seconds).description)
    }

    private func money(_ amount: Int64) -> JSON {
        .object(["amount": .integer(amount), "currency": .string(facts.city.currency)])
    }
}

extension Documents {
    /// Where a proposal stands that the caller may see.
    struct VisibleProposal {
        let number: Int64
        let version: Int64
        let edition: String
        let state: String
        let owner: String?
    }

    private static let removed = "Removed by the city."

    /// Finds a proposal, or says why it is not to be seen: drafts are their owner's alone (404 for everybody else), and
    /// what was withdrawn or moderated is gone for all (410). Authors find theirs among their own proposals.
    func visible(proposal id: String) throws -> VisibleProposal {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT n, version, edition, state, owner FROM proposal WHERE id = ?"),
            arguments: [id])
        guard let row else { throw Problem.notFound("proposal", id) }
        let found = VisibleProposal(number: row[0], version: row[1], edition: row[2], state: row[3], owner: row[4])
        switch found.state {
        case "draft" where found.owner == nil || found.owner != viewer?.id:
            throw Problem.notFound("proposal", id)
        case "withdrawn":
            let removal = try removal(of: found, id, member: "withdrawal", default: "Withdrawn by its author.")
            throw Problem.gone("withdrawn", "The proposal \"\(id)\" was withdrawn by its author.", removal: removal)
        case "removed":
            let removal = try removal(of: found, id, member: "removal", default: Self.removed)
            throw Problem.gone("hidden", "The proposal \"\(id)\" was taken down by the city.", removal: removal)
        default:
            return found
        }
    }

    /// When and why a proposal went: what it says itself, or what its history says.
    private func removal(
        of proposal: VisibleProposal, _ id: String, member: String, default reason: String
    ) throws -> JSON {
        let text = try String.fetchOne(
            db.cachedStatement(sql: "SELECT doc FROM proposal_doc WHERE n = ?"), arguments: [proposal.number])
        return try removal(stated: Self.object(text)[member], id, state: proposal.state, default: reason)
    }

    private func removal(stated: JSON?, _ id: String, state: String, default reason: String) throws -> JSON {
        let texts = try String.fetchAll(
            db.cachedStatement(sql: "SELECT doc FROM history WHERE proposal = ? ORDER BY at DESC, n DESC"),
            arguments: [id])
        let entry = try texts.lazy.map(Self.object).first { $0["to"]?.stringValue == state }
        let reasons = [stated?["reason"], entry?["reason"]].compactMap { $0 }
        var removal: JSONObject = [
            "reason": reasons.first { $0.objectValue != nil } ?? .object(["en": .string(reason)])
        ]
        removal["at"] = stated?["at"] ?? entry?["at"] ?? .string(now.description)
        return .object(removal)
    }

    /// A proposal with the version that its ETag carries.
    func proposal(_ id: String) throws -> (document: JSONObject, version: Int64) {
        let found = try visible(proposal: id)
        guard let document = try proposals([found.number]).first else { throw Problem.notFound("proposal", id) }
        return (document, found.version)
    }

    /// Proposals by their row numbers, in that order, whoever may see them.
    func proposals(_ numbers: [Int64]) throws -> [JSONObject] {
        var result: [JSONObject] = []
        result.reserveCapacity(numbers.count)
        for start in stride(from: 0, to: numbers.count, by: Self.batch) {
            result += try proposalBatch(Array(numbers[start..<min(start + Self.batch, numbers.count)]))
        }
        return result
    }

    private func proposalBatch(_ numbers: [Int64]) throws -> [JSONObject] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT p.n, p.id, p.edition, p.phase, p.state, p.native_state, p.area, p.created_at, p.submitted_at,
                    p.updated_at, p.comments, p.has_answer, p.owner, d.doc
                    FROM json_each(?) j JOIN proposal p ON p.n = j.value JOIN proposal_doc d ON d.n = p.n ORDER BY j.key
                    """),
            arguments: [Self.list(numbers)])
        let ids = Self.list(rows.map { $0[1] as String })
        let attachments = try attachments(ids)
        let counts = try counts(ids)
        let own = try supports(ids)
        let answered = Self.list(rows.filter { $0[11] as Bool }.map { $0[1] as String })
        let answers = answered == "[]" ? [:] : try latestAnswers(answered)
        let mergedInto = try names(
            "SELECT source, target FROM merge WHERE source IN (SELECT value FROM json_each(?))", ids)
        let mergedFrom = try names(
            "SELECT target, source FROM merge WHERE target IN (SELECT value FROM json_each(?)) ORDER BY source", ids)
        let projects = try names(
            """
            SELECT proposal, project FROM project_proposal WHERE proposal IN (SELECT value FROM json_each(?))
            ORDER BY project
            """, ids)
        return try rows.map { row in
            let id: String = row[1]
            let doc = try Self.object(row[13])
            var members: [JSONObject.Member] = []
            members.reserveCapacity(32)
            func add(_ name: String, _ value: JSON?) {
                if let value { members.append(.init(name: name, value: value)) }
            }
            func copy(_ names: String...) {
                for name in names { add(name, doc[name]) }
            }
            add("id", .string(id))
            copy("reference")
            add("edition", .string(row[2]))
            add("phase", (row[3] as String?).map(JSON.string))
            add("state", .string(row[4]))
            add("nativeState", (row[5] as String?).map(JSON.string))
            copy("title", "description", "originalLanguage")
            add("machineTranslated", doc["machineTranslated"] ?? .array([]))
            add("authors", doc["authors"] ?? .array([]))
            add("area", (row[6] as String?).map(JSON.string))
            copy("place")
            add("themes", doc["themes"] ?? .array([]))
            copy("estimatedCost")
            add("attachments", .array(attachments[id] ?? []))
            add("supports", .array(supportCounts(row[2], counts[id] ?? [:], own.map { $0[id] ?? [] })))
            add("commentCount", .integer(row[10]))
            add("latestAnswer", answers[id])
            add("mergedInto", mergedInto[id]?.first)
            add("mergedFrom", .array(mergedFrom[id] ?? []))
            add("projects", .array(projects[id] ?? []))
            add("createdAt", Self.instant(row[7]))
            add("submittedAt", (row[8] as Int64?).map(Self.instant))
            add("updatedAt", Self.instant(row[9]))
            copy("withdrawal")
            if row[4] as String == "removed" {
                add("removal", try removal(stated: doc["removal"], id, state: "removed", default: Self.removed))
            }
            copy("url")
            add("isMine", viewer.map { .bool((row[12] as String?) == $0.id) })
            return JSONObject(members: members)
        }
    }

    /// Pairs of names, the first with all its seconds.
    private func names(_ sql: String, _ ids: String) throws -> [String: [JSON]] {
        var result: [String: [JSON]] = [:]
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [ids])
        while let row = try rows.next() {
            result[row[0], default: []].append(.string(row[1]))
        }
        return result
    }

    private func attachments(_ ids: String) throws -> [String: [JSON]] {
        var result: [String: [JSON]] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT proposal, id, doc FROM attachment WHERE proposal IN (SELECT value FROM json_each(?)) ORDER BY n
                    """),
            arguments: [ids])
        while let row = try rows.next() {
            let proposal: String = row[0]
            result[proposal, default: []].append(.object(try Self.attachment(row[1], of: proposal, row[2])))
        }
        return result
    }

    /// An attachment of a proposal, with the address of its bytes.
    static func attachment(_ id: String, of proposal: String, _ doc: String) throws -> JSONObject {
        var attachment: JSONObject = [
            "id": .string(id),
            "url": .string("\(ProposalsAPI.root)/proposals/\(proposal)/attachments/\(id)"),
        ]
        for member in try object(doc).members where member.name != "id" && member.name != "url" {
            attachment[member.name] = member.value
        }
        return attachment
    }

    /// An official answer as it is kept.
    static func answer(_ doc: String) throws -> JSONObject {
        var answer = try object(doc)
        if answer["machineTranslated"] == nil { answer["machineTranslated"] = [] }
        if answer["documents"] == nil { answer["documents"] = [] }
        return answer
    }

    private func latestAnswers(_ ids: String) throws -> [String: JSON] {
        var result: [String: JSON] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT a.proposal, a.doc FROM json_each(?) j JOIN answer a ON a.n =
                    (SELECT n FROM answer WHERE proposal = j.value ORDER BY at DESC, n DESC LIMIT 1)
                    """),
            arguments: [ids])
        while let row = try rows.next() {
            result[row[0]] = .object(try Self.answer(row[1]))
        }
        return result
    }
}

extension Documents {
    /// A proposal's supporters of one kind: `{"kind": "like", "count": 12, "mine": true}`.
    func supportCount(proposal id: String, kind: String) throws -> JSONObject {
        let all = try supportCounts(proposal: id)
        guard let count = all.first(where: { $0["kind"]?.stringValue == kind })?.objectValue else {
            throw Problem.notFound("kind of support", kind)
        }
        return count
    }

    /// A proposal's supporters, kind by kind as the edition names them.
    func supportCounts(proposal id: String) throws -> [JSON] {
        let found = try visible(proposal: id)
        let ids = Self.list(CollectionOfOne(id))
        let own = try supports(ids)
        return supportCounts(found.edition, try counts(ids)[id] ?? [:], own.map { $0[id] ?? [] })
    }

    /// - Parameter own: The kinds in which the viewer supports it; `nil` when nobody is signed in.
    private func supportCounts(_ edition: String, _ counts: [String: Int64], _ own: Set<String>?) -> [JSON] {
        guard let edition = facts.edition(edition) else { return [] }
        let hiddenUntil = edition.hidesCounts(at: now) ? edition.countsHiddenUntil : nil
        return edition.supportKinds.map { kind in
            var count: JSONObject = ["kind": .string(kind)]
            count["count"] = hiddenUntil == nil ? .integer(counts[kind] ?? 0) : .null
            count["hiddenUntil"] = hiddenUntil.map { .string($0.description) }
            count["mine"] = own.map { .bool($0.contains(kind)) }
            return .object(count)
        }
    }

    private func counts(_ ids: String) throws -> [String: [String: Int64]] {
        var result: [String: [String: Int64]] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT proposal, kind, count FROM support_count WHERE proposal IN (SELECT value FROM json_each(?))
                    """),
            arguments: [ids])
        while let row = try rows.next() {
            result[row[0], default: [:]][row[1]] = row[2]
        }
        return result
    }

    private func supports(_ ids: String) throws -> [String: Set<String>]? {
        guard let viewer else { return nil }
        var result: [String: Set<String>] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT s.proposal, s.kind FROM json_each(?) j JOIN support s ON s.proposal = j.value AND s.citizen = ?
                    """),
            arguments: [ids, viewer.id])
        while let row = try rows.next() {
            result[row[0], default: []].insert(row[1])
        }
        return result
    }
}

extension Documents {
    /// A comment. What was hidden or withdrawn is gone (410), and so is what was said of a proposal that is gone.
    func comment(_ id: String) throws -> JSONObject {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT n, proposal, state, created_at, doc FROM comment WHERE id = ?"),
            arguments: [id])
        guard let row else { throw Problem.notFound("comment", id) }
        do {
            _ = try visible(proposal: row[1])
        } catch let problem as Problem where problem.status == .notFound {
            throw Problem.notFound("comment", id)
        }
        switch row[2] as String {
        case "hidden":
            let removal = try removal(ofComment: id, row, default: Self.removed)
            throw Problem.gone("hidden", "The comment \"\(id)\" was taken down by the city.", removal: removal)
        case "withdrawn":
            let removal = try removal(ofComment: id, row, default: "Withdrawn by its author.")
            throw Problem.gone("withdrawn", "The comment \"\(id)\" was withdrawn by its author.", removal: removal)
        default:
            guard let comment = try comments([row[0]]).first else { throw Problem.notFound("comment", id) }
            return comment
        }
    }

    /// A comment says itself why it went, or the changes feed says when; a seeded one that says nothing went at once.
    private func removal(ofComment id: String, _ row: Row, default reason: String) throws -> JSON {
        let stated = try Self.object(row[4])["removal"]
        let noted = try Int64.fetchOne(
            db.cachedStatement(
                sql: "SELECT max(at) FROM change WHERE resource = 'comment' AND id = ? AND change = 'removed'"),
            arguments: [id])
        let said = stated?["reason"].flatMap { $0.objectValue == nil ? nil : $0 }
        return [
            "reason": said ?? .object(["en": .string(reason)]),
            "at": stated?["at"] ?? Self.instant(noted ?? row[3]),
        ]
    }

    /// Comments by their row numbers, in that order. One that was hidden or withdrawn keeps its place without its text
    /// and author.
    func comments(_ numbers: [Int64]) throws -> [JSONObject] {
        let list = Self.list(numbers)
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id, c.proposal, c.parent, c.depth, c.state, c.up, c.down, c.replies, c.created_at, c.owner, c.doc
                    FROM json_each(?) j JOIN comment c ON c.n = j.value ORDER BY j.key
                    """),
            arguments: [list])
        var ratings: [String: JSON] = [:]
        if let viewer {
            let own = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT comment, value FROM comment_rating WHERE citizen = ? AND comment IN
                        (SELECT id FROM comment WHERE n IN (SELECT value FROM json_each(?)))
                        """),
                arguments: [viewer.id, list])
            while let row = try own.next() { ratings[row[0]] = .string(row[1]) }
        }
        return try rows.map { row in
            let id: String = row[0]
            let doc = try Self.object(row[10])
            let isPublished = row[4] as String == "published"
            var comment: JSONObject = [
                "id": .string(id),
                "proposal": .string(row[1]),
                "parent": (row[2] as String?).map(JSON.string) ?? .null,
                "depth": .integer(row[3]),
                "state": .string(row[4]),
            ]
            if isPublished {
                for name in ["body", "originalLanguage"] { comment[name] = doc[name] }
            }
            comment["machineTranslated"] = isPublished ? doc["machineTranslated"] ?? [] : []
            comment["alignment"] = doc["alignment"] ?? "neutral"
            if isPublished { comment["author"] = doc["author"] }
            comment["ratings"] = .object(["up": .integer(row[5]), "down": .integer(row[6])])
            comment["replyCount"] = .integer(row[7])
            comment["createdAt"] = Self.instant(row[8])
            comment["isMine"] = viewer.map { .bool((row[9] as String?) == $0.id) }
            comment["myRating"] = ratings[id]
            return comment
        }
    }
}

extension Documents {
    /// A project that is put to the vote, or was. One that the city took off the ballot stays readable.
    func project(_ id: String) throws -> JSONObject {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT n, state, updated_at FROM project WHERE id = ?"), arguments: [id])
        guard let row else { throw Problem.notFound("project", id) }
        guard row[1] as String != "removed" else {
            let removal: JSON = ["reason": ["en": .string(Self.removed)], "at": Self.instant(row[2])]
            throw Problem.gone("hidden", "The project \"\(id)\" was taken down by the city.", removal: removal)
        }
        guard let project = try projects([row[0]]).first else { throw Problem.notFound("project", id) }
        return project
    }

    /// Projects by their row numbers, in that order.
    func projects(_ numbers: [Int64]) throws -> [JSONObject] {
        var result: [JSONObject] = []
        result.reserveCapacity(numbers.count)
        for start in stride(from: 0, to: numbers.count, by: Self.batch) {
            result += try projectBatch(Array(numbers[start..<min(start + Self.batch, numbers.count)]))
        }
        return result
    }

    private func projectBatch(_ numbers: [Int64]) throws -> [JSONObject] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT p.id, p.edition, p.number, p.area, p.state, p.native_state, p.cost, p.in_equity_zone, p.votes,
                    p.rank, p.updated_at, d.doc, d.realisation
                    FROM json_each(?) j JOIN project p ON p.n = j.value JOIN project_doc d ON d.n = p.n ORDER BY j.key
                    """),
            arguments: [Self.list(numbers)])
        let proposals = try names(
            """
            SELECT project, proposal FROM project_proposal WHERE project IN (SELECT value FROM json_each(?))
            ORDER BY project, proposal
            """, Self.list(rows.map { $0[0] as String }))
        return try rows.map { row in
            let id: String = row[0]
            let doc = try Self.object(row[11])
            let edition = facts.edition(row[1])
            let hiddenUntil = edition.flatMap { $0.hidesCounts(at: now) ? $0.countsHiddenUntil : nil }
            var project: JSONObject = ["id": .string(id), "edition": .string(row[1])]
            project["number"] = (row[2] as Int64?).map(JSON.integer)
            project["area"] = .string(row[3])
            for name in ["title", "description", "originalLanguage"] { project[name] = doc[name] }
            project["machineTranslated"] = doc["machineTranslated"] ?? []
            project["themes"] = doc["themes"] ?? []
            project["state"] = .string(row[4])
            project["nativeState"] = (row[5] as String?).map(JSON.string)
            project["proposals"] = .array(proposals[id] ?? [])
            project["cost"] = money(row[6])
            for name in ["costReport", "place"] { project[name] = doc[name] }
            project["isInEquityZone"] = .bool(row[7])
            project["attachments"] = doc["attachments"] ?? []
            project["votes"] = hiddenUntil == nil ? (row[8] as Int64?).map(JSON.integer) ?? .null : .null
            if hiddenUntil == nil { project["rank"] = (row[9] as Int64?).map(JSON.integer) }
            project["hiddenUntil"] = hiddenUntil.map { .string($0.description) }
            if let text = row[12] as String? {
                let whole = try Self.object(text)
                var realisation: JSONObject = [:]
                for name in ["stage", "progress", "updatedAt"] { realisation[name] = whole[name] }
                project["realisation"] = .object(realisation)
            }
            project["withdrawal"] = doc["withdrawal"]
            project["updatedAt"] = Self.instant(row[10])
            project["url"] = doc["url"]
            return project
        }
    }
}

extension Documents {
    /// States of a project that only what won can be in.
    private static let won = ["winner", "inProgress", "delivered", "abandoned"]
    /// A count below this could tell who voted.
    private static let smallestCount: Int64 = 5

    /// An edition with what depends on the moment and on the rows.
    ///
    /// `updatedAt` is the latest of its phase boundaries that have passed and of the changes noted for the edition and its
    /// results; an edition that nothing has happened to yet says the instant at which the city starts.
    func edition(_ edition: EditionFacts) throws -> JSONObject {
        var document = edition.document
        document["status"] = .string(edition.status(at: now))
        document["phases"] = .array(edition.phases.map { $0.json(at: now) })
        document["counts"] = .object(try counts(of: edition))
        document["updatedAt"] = Self.instant(try updated(edition).microseconds)
        return document
    }

    private func updated(_ edition: EditionFacts) throws -> Instant {
        let noted = try Int64.fetchOne(
            db.cachedStatement(
                sql: "SELECT max(at) FROM change WHERE resource IN ('edition', 'results') AND id = ? AND at <= ?"),
            arguments: [edition.id, now.microseconds])
        let boundaries = edition.phases.flatMap { [$0.startsAt, $0.endsAt] }.compactMap { $0 }.filter { $0 <= now }
        let known = boundaries + (noted.map { [Instant(microseconds: $0)] } ?? [])
        return known.max() ?? min(facts.city.instant, now)
    }

    /// A published figure stands where it is larger than what the rows say: not all rows of the past are held. What was
    /// over before the city's story begins and has neither is not known.
    private func counts(of edition: EditionFacts) throws -> JSONObject {
        let published = edition.published
        let isOver = isBeforeTheStory(edition)
        func figure(_ name: String, _ sql: String) throws -> JSON {
            let held = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [edition.id]) ?? 0
            let known = max(held, published[name]?.integerValue ?? 0)
            return known == 0 && isOver ? .null : .integer(known)
        }
        return [
            "proposals": try figure(
                "proposals", "SELECT COUNT(*) FROM proposal WHERE is_listed = 1 AND edition = ?"),
            "projects": try figure("projects", "SELECT COUNT(*) FROM project WHERE edition = ?"),
            "winners": try winners(of: edition).map(JSON.integer) ?? .null,
            "voters": try voters(of: edition).map(JSON.integer) ?? .null,
        ]
    }

    private func winners(of edition: EditionFacts) throws -> Int64? {
        if let published = edition.published["winners"]?.integerValue { return published }
        guard try hasResults(edition) else { return nil }
        let winners = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT COUNT(*) FROM project WHERE edition = ? AND state IN (SELECT value FROM json_each(?))
                    """),
            arguments: [edition.id, Self.list(Self.won)])
        return winners == 0 && isBeforeTheStory(edition) ? nil : winners
    }

    /// Of such an edition not all is held.
    private func isBeforeTheStory(_ edition: EditionFacts) -> Bool {
        edition.phases("results").contains { phase in phase.startsAt.map { $0 <= facts.city.instant } ?? false }
    }

    private func voters(of edition: EditionFacts) throws -> Int64? {
        if let published = edition.published["voters"]?.integerValue { return published }
        guard edition.ballotRule != nil, !edition.hidesCounts(at: now) else { return nil }
        let count = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT COUNT(*) FROM cast_ballot WHERE edition = ?"), arguments: [edition.id])
        return count.flatMap { $0 < Self.smallestCount ? nil : $0 }
    }

    private func hasResults(_ edition: EditionFacts) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM result WHERE edition = ? AND ifnull(published_at, 0) <= ?)"),
            arguments: [edition.id, now.microseconds]) ?? false
    }
}
#endif
