#if MockServer
import CivicJSON
import CivicMock
import Foundation

/// A city of two districts with one edition that has everything from ideas to results: for tests of what the clock does and
/// of voting.
///
/// Its clock stands in the ideas phase. The vote has a list of the whole city and one of each district, and a project of the
/// city is taken off the ballot while people vote. Ada lives in the west and works in the east, Bob has not accepted the
/// terms, and of the crowd of forty those with an even number live in the west.
enum VotingCity {
    static let ideas = "2026-01-15T10:00:00Z"
    static let voting = "2026-09-05T10:20:30Z"
    /// The project `2026-c3` has been taken off the ballot.
    static let votingLater = "2026-09-11T10:00:00Z"
    static let counted = "2026-09-25T00:00:00Z"
    static let published = "2026-10-02T00:00:00Z"

    /// - Parameter rule: the members of the ballot rule that differ from `approval`, one each: `"kind":"knapsack"`.
    static func make(store: URL? = nil, id: String = "voting", rule: [String: JSON] = [:]) throws -> MockCity {
        var files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        if !rule.isEmpty { files["editions.json"] = .init(path: "editions.json", text: try editions(with: rule)) }
        let seed = CitySeed(
            id: id, name: "Voting", instant: Instant(ideas) ?? Instant(microseconds: 0),
            timeZone: "UTC", languages: ["en"], currency: "EUR",
            participation: ParticipationSeed(files: files))
        return MockCity(try CityTemplate(seed), configuration: .init(store: store))
    }

    private static func editions(with changes: [String: JSON]) throws -> String {
        var edition = try JSON(parsing: editions.utf8)[0]?.objectValue ?? [:]
        var rule = edition["ballotRule"]?.objectValue ?? [:]
        for (name, value) in changes { rule[name] = value }
        edition["ballotRule"] = .object(rule)
        return JSON.array([.object(edition)]).description
    }

    private static let files = [
        ParticipationSeed.File(path: "editions.json", text: editions),
        ParticipationSeed.File(path: "areas.jsonl", text: areas),
        ParticipationSeed.File(path: "themes.json", text: "[]"),
        ParticipationSeed.File(path: "citizens.json", text: citizens),
        ParticipationSeed.File(path: "projects.jsonl", text: projects),
        ParticipationSeed.File(path: "events.jsonl", text: events),
    ]

    private static let editions = """
        [{"id":"2026","code":"V","kind":"budget","year":2026,"title":{"en":"Budget 2026"},"description":{"en":"A round."},
        "originalLanguage":"en","machineTranslated":[],
        "phases":[
        {"id":"ideas","kind":"ideas","title":{"en":"Ideas"},"startsAt":"2026-01-06T08:00:00Z","endsAt":"2026-02-02T23:00:00Z"},
        {"id":"review","kind":"review","title":{"en":"Review"},"startsAt":"2026-03-01T00:00:00Z","endsAt":"2026-07-01T00:00:00Z"},
        {"id":"vote","kind":"vote","title":{"en":"Vote"},"startsAt":"2026-09-04T06:00:00Z","endsAt":"2026-09-24T18:00:00Z"},
        {"id":"results","kind":"results","title":{"en":"Results"},"startsAt":"2026-10-01T08:00:00Z"}],
        "areas":[{"area":"city"},{"area":"west"},{"area":"east"}],"supportKinds":["like"],
        "review":{"decideAt":"2026-06-15T08:00:00Z","maxCost":{"amount":100000,"currency":"EUR"}},
        "proposalRule":{"titleLength":{"min":1,"max":60},"descriptionLength":{"min":1,"max":200},
        "themes":{"min":0,"max":2},"costRequired":false,"placeRequired":false,"editableUntilPhaseEnds":true,
        "attachments":{"max":0,"maxBytes":0,"mediaTypes":[]}},
        "ballotRule":{"id":"approval","version":1,"kind":"approval","title":{"en":"Approval"},
        "description":{"en":"Two projects a list."},"scope":"both","areaChoice":{"required":false,"basis":["home"]},
        "lists":[
        {"id":"city","area":"city","citywide":true,"title":{"en":"City"},"min":0,"max":2,"envelope":{"amount":100000,"currency":"EUR"}},
        {"id":"west","area":"west","citywide":false,"title":{"en":"West"},"min":0,"max":2,"envelope":{"amount":50000,"currency":"EUR"}},
        {"id":"east","area":"east","citywide":false,"title":{"en":"East"},"min":0,"max":2,"envelope":{"amount":50000,"currency":"EUR"}}],
        "allowAbstention":false,"final":true,"tieBreak":["lowerCost","id"],"winners":{"method":"greedy","version":1}},
        "requirements":{"submit":[],"support":[],"comment":[],"vote":["terms"]}}]
        """

    private static let areas = """
        {"code":"city","name":{"en":"Voting"},"kind":"city","parent":null,"bbox":[0,0,10,10],"centre":{"type":"Point","coordinates":[5,5]}}
        {"code":"west","name":{"en":"West"},"kind":"district","parent":"city","bbox":[0,0,5,10],"centre":{"type":"Point","coordinates":[2.5,5]}}
        {"code":"east","name":{"en":"East"},"kind":"district","parent":"city","bbox":[5,0,10,10],"centre":{"type":"Point","coordinates":[7.5,5]}}
        """

    private static let citizens = """
        {"citizens":[
        {"id":"ada","name":"Ada","token":"mock-ada","areas":[{"basis":"home","area":"west"},{"basis":"work","area":"east"}],
        "satisfies":["terms"]},
        {"id":"bob","name":"Bob","token":"mock-bob","areas":[{"basis":"home","area":"east"}],"satisfies":[]}],
        "crowd":{"count":40,"areas":["west","east"],"satisfies":["terms"]}}
        """

    private static let projects = [
        project("2026-c1", "city", 1, 60_000), project("2026-c2", "city", 2, 50_000),
        project("2026-c3", "city", 3, 40_000), project("2026-w1", "west", 4, 30_000),
        project("2026-w2", "west", 5, 30_000), project("2026-e1", "east", 6, 10_000),
        project("2026-e2", "east", 7, 45_000),
    ].joined(separator: "\n")

    private static func project(_ id: String, _ area: String, _ number: Int, _ cost: Int) -> String {
        """
        {"id":"\(id)","edition":"2026","number":\(number),"area":"\(area)","title":{"en":"Project \(number)"},\
        "description":{"en":"Trees."},"originalLanguage":"en","machineTranslated":[],"themes":[],"state":"onBallot",\
        "proposals":[],"cost":{"amount":\(cost),"currency":"EUR"},"isInEquityZone":false,"attachments":[],\
        "updatedAt":"2026-01-12T08:00:00Z"}
        """
    }

    private static let events = """
        {"dueAt":"2026-09-10T00:00:00Z","kind":"projectState","project":"2026-c3","state":"withdrawn"}
        """
}

extension MockCity {
    /// Sets the clock: `try city.goes(to: "2026-10-01T08:00:00Z")`.
    func goes(to instant: String) throws {
        struct NoInstant: Error {}
        guard let instant = Instant(instant) else { throw NoInstant() }
        clock.set(instant)
    }
}

extension Participant {
    /// Saves a ballot of 2026: `["2026-c1"]`.
    @discardableResult
    func saves(_ projects: [String], area: String? = nil, headers: [String: String] = [:]) async throws -> Answer {
        var ballot: JSONObject = ["votes": .array(projects.map { ["project": .string($0)] })]
        ballot["area"] = area.map(JSON.string)
        return try await put("/ballots/2026", .object(ballot), headers: headers)
    }

    /// Saves a ballot of 2026 and casts it.
    @discardableResult
    func casts(_ projects: [String], area: String? = nil) async throws -> Answer {
        try await saves(projects, area: area)
        return try await post("/ballots/2026/cast")
    }
}
#endif
