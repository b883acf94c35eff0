#if MockServer
import CivicMock
import Foundation

/// A city of two districts in which every rule is small enough to be reached: for tests of what people do.
///
/// It lies between 0 and 10 degrees, the west district up to 5. Its clock stands in the ideas phase of the edition 2026.
/// Ada meets every requirement, Bob has not accepted the terms, Chloe and Dan may all but vote.
enum SmallCity {
    static func make() throws -> MockCity {
        MockCity(try CityTemplate(seed))
    }

    /// A description long enough for the edition's rule.
    static let description = "Twelve trees, three benches and a fountain, so that the square stays cool in summer."

    private static let seed = CitySeed(
        id: "small", name: "Small", instant: Instant("2026-01-15T10:00:00Z") ?? Instant(microseconds: 0),
        timeZone: "UTC", languages: ["fr", "en"], currency: "EUR",
        participation: ParticipationSeed(files: Dictionary(files.map { ($0.path, $0) }) { first, _ in first }))

    private static let files = [
        ParticipationSeed.File(path: "editions.json", text: editions),
        ParticipationSeed.File(path: "areas.jsonl", text: areas),
        ParticipationSeed.File(path: "themes.json", text: themes),
        ParticipationSeed.File(path: "citizens.json", text: citizens),
        ParticipationSeed.File(path: "proposals.jsonl", text: proposals),
        ParticipationSeed.File(path: "projects.jsonl", text: projects),
        ParticipationSeed.File(path: "comments.jsonl", text: comments),
    ]

    private static let editions = """
        [{"id":"2026","code":"P","kind":"budget","year":2026,"title":{"en":"Budget 2026"},"description":{"en":"A round."},
        "originalLanguage":"en","machineTranslated":[],
        "phases":[
        {"id":"ideas","kind":"ideas","title":{"en":"Ideas"},"startsAt":"2026-01-06T08:00:00Z","endsAt":"2026-02-02T23:00:00Z"},
        {"id":"vote","kind":"vote","title":{"en":"Vote"},"startsAt":"2026-09-04T06:00:00Z","endsAt":"2026-09-24T18:00:00Z"}],
        "areas":[{"area":"city"},{"area":"west"},{"area":"east"}],"supportKinds":["like","follow"],
        "proposalRule":{"titleLength":{"min":15,"max":60},"descriptionLength":{"min":50,"max":200},
        "themes":{"min":1,"max":2},"maxProposalsPerPerson":3,"maxCost":{"amount":5000000,"currency":"EUR"},
        "costRequired":false,"placeRequired":false,"editableUntilPhaseEnds":true,
        "attachments":{"max":2,"maxBytes":100,"mediaTypes":["image/png","application/pdf"]}},
        "ballotRule":{"id":"approval","version":1,"kind":"approval","title":{"en":"Approval"},
        "description":{"en":"Three projects."},"scope":"city","lists":[{"id":"city","area":"city","citywide":true,
        "title":{"en":"City"},"min":0,"max":3,"envelope":{"amount":10000000,"currency":"EUR"}}],"allowAbstention":true,
        "final":true,"tieBreak":["lowerCost","id"],"winners":{"method":"greedy","version":1}},
        "requirements":{"submit":["terms"],"support":["terms"],"comment":["terms"],"vote":["residence","age","terms"]}},
        {"id":"box","kind":"standing","title":{"en":"Ideas at any time"},"description":{"en":"A box."},
        "originalLanguage":"en","machineTranslated":[],
        "phases":[{"id":"box-ideas","kind":"ideas","title":{"en":"Ideas"},"startsAt":"2023-10-01T00:00:00Z"}],
        "areas":[],"supportKinds":["like"],"supportThreshold":3,
        "proposalRule":{"titleLength":{"min":1,"max":60},"descriptionLength":{"min":1,"max":200},
        "themes":{"min":0,"max":2},"costRequired":false,"placeRequired":true,"editableUntilPhaseEnds":false,
        "attachments":{"max":0,"maxBytes":0,"mediaTypes":[]}},
        "requirements":{"submit":[],"support":[],"comment":[],"vote":[]}},
        {"id":"2025","kind":"budget","year":2025,"title":{"en":"Budget 2025"},"description":{"en":"The round before."},
        "originalLanguage":"en","machineTranslated":[],
        "phases":[{"id":"2025-ideas","kind":"ideas","title":{"en":"Ideas"},"startsAt":"2025-01-06T08:00:00Z","endsAt":"2025-02-02T23:00:00Z"}],
        "areas":[],"supportKinds":["like"],
        "proposalRule":{"titleLength":{"min":1,"max":60},"descriptionLength":{"min":1,"max":200},
        "themes":{"min":0,"max":2},"costRequired":false,"placeRequired":false,"editableUntilPhaseEnds":false,
        "attachments":{"max":0,"maxBytes":0,"mediaTypes":[]}},
        "requirements":{"submit":[],"support":[],"comment":[],"vote":[]}}]
        """

    private static let areas = """
        {"code":"city","name":{"en":"Small"},"kind":"city","parent":null,"bbox":[0,0,10,10],"centre":{"type":"Point","coordinates":[5,5]},"geometry":{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}}
        {"code":"west","name":{"en":"West"},"kind":"district","parent":"city","bbox":[0,0,5,10],"centre":{"type":"Point","coordinates":[2.5,5]},"geometry":{"type":"Polygon","coordinates":[[[0,0],[5,0],[5,10],[0,10],[0,0]]]}}
        {"code":"east","name":{"en":"East"},"kind":"district","parent":"city","bbox":[5,0,10,10],"centre":{"type":"Point","coordinates":[7.5,5]},"geometry":{"type":"Polygon","coordinates":[[[5,0],[10,0],[10,10],[5,10],[5,0]]]}}
        {"code":"docks","name":{"en":"Docks"},"kind":"equityZone","parent":"west","bbox":[0,0,2,2],"centre":{"type":"Point","coordinates":[1,1]},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}}
        """

    private static let themes = """
        [{"id":"nature","taxonomy":"theme","title":{"en":"Nature"},"parent":null},
        {"id":"sport","taxonomy":"theme","title":{"en":"Sport"},"parent":null},
        {"id":"culture","taxonomy":"theme","title":{"en":"Culture"},"parent":null}]
        """

    private static let citizens = """
        {"citizens":[
        {"id":"ada","name":"Ada","token":"mock-ada","areas":[{"basis":"home","area":"west"},{"basis":"work","area":"east"}],
        "satisfies":["residence","age","terms"],"about":{"en":"May do all & <everything>."}},
        {"id":"bob","name":"Bob","token":"mock-bob","areas":[{"basis":"home","area":"east"}],"satisfies":["residence","age"]},
        {"id":"chloe","name":"Chloe","token":"mock-chloe","areas":[{"basis":"home","area":"east"}],"satisfies":["terms"]},
        {"id":"dan","name":"Dan","token":"mock-dan","areas":[],"satisfies":["terms"]}],
        "voters":[{"citizen":"dan","edition":"2026","receipt":{"id":"r-1","edition":"2026","castAt":"2026-01-14T09:00:00Z",
        "contentHash":"sha256:0000000000000000000000000000000000000000000000000000000000000000","counted":true}}],
        "clients":[
        {"id":"demo","kind":"app","redirectURIs":["http://127.0.0.1:8765/callback","demo://callback?from=city"]},
        {"id":"other","kind":"app","redirectURIs":["other://callback"]},
        {"id":"statistics","kind":"service","secret":"s3cret+/","redirectURIs":[],"token":"mock-service"}]}
        """

    private static let proposals = [
        proposal("2026-000007", "submitted", #""supportCounts":{"like":4,"follow":1},"#),
        proposal(
            "2026-000008", "removed", #""removal":{"reason":{"en":"Insulting."},"at":"2026-01-13T00:00:00Z"},"#),
        proposal("2026-000009", "merged", #""mergedInto":"2026-000007","#),
        proposal("2026-000010", "eligible", #""owner":"ada","#),
        proposal("box-000001", "submitted", #""supportCounts":{"like":1},"#),
        proposal("2025-000001", "submitted", ""),
    ].joined(separator: "\n")

    private static func proposal(_ id: String, _ state: String, _ more: String) -> String {
        let edition = id.prefix { $0 != "-" }
        return """
            {"id":"\(id)","reference":"\(id)","edition":"\(edition)","state":"\(state)",\(more)\
            "title":{"en":"Trees on the station square"},"description":{"en":"\(description)"},"originalLanguage":"en",\
            "machineTranslated":[],"authors":[],"area":"west","themes":["nature"],"createdAt":"2026-01-10T08:00:00Z",\
            "submittedAt":"2026-01-10T09:00:00Z","updatedAt":"2026-01-10T09:00:00Z","history":[],"answers":[]}
            """
    }

    private static let projects = """
        {"id":"2026-p-001","edition":"2026","number":1,"area":"west","title":{"en":"Trees"},"description":{"en":"Trees."},"originalLanguage":"en","machineTranslated":[],"themes":["nature"],"state":"onBallot","proposals":["2026-000010"],"cost":{"amount":100000,"currency":"EUR"},"isInEquityZone":false,"attachments":[],"updatedAt":"2026-01-12T08:00:00Z"}
        """

    private static let comments = [
        comment("c-000001", parent: "null", "published", #""owner":"chloe","#),
        comment("c-000002", parent: "null", "hidden", ""),
        comment("c-000003", parent: "null", "published", ""),
    ].joined(separator: "\n")

    private static func comment(_ id: String, parent: String, _ state: String, _ more: String) -> String {
        """
        {"id":"\(id)","proposal":"2026-000007","parent":\(parent),"state":"\(state)",\(more)"body":{"en":"Good."},\
        "originalLanguage":"en","machineTranslated":[],"alignment":"for","author":{"id":"chloe","kind":"individual",\
        "name":"Chloe"},"ratings":{"up":2,"down":1},"createdAt":"2026-01-11T08:00:00Z"}
        """
    }
}
#endif
