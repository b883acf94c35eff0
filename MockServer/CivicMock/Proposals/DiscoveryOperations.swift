#if MockServer
import CivicJSON
import GRDB

/// What a client asks first: what the city offers, into which areas it is divided, by which themes things are sorted.
enum DiscoveryOperations {
    static let names = ["getCapabilities", "listAreas", "getArea", "listThemes"]

    /// - Parameter operations: Every `operationId` that the city offers, these included.
    static func all(operations: [String]) -> [String: ParticipationAPI.Operation] {
        [
            "getCapabilities": .reading { call, _ in .json(capabilities(call.facts, operations)) },
            "listAreas": .reading { call, _ in try areas(call) },
            "getArea": .reading { call, _ in
                guard let area = call.facts.area(call.path("area")) else {
                    throw Problem.notFound("area", call.path("area"))
                }
                return .json(document(of: area, withGeometry: true))
            },
            "listThemes": .reading { call, _ in try themes(call) },
        ]
    }

    private static func capabilities(_ facts: ParticipationFacts, _ operations: [String]) -> JSONObject {
        let city = facts.city
        let editions = facts.editions.map(\.document)
        let attachments = editions.compactMap { $0["proposalRule"]?["attachments"] }
        return [
            "apiVersion": "1.0",
            "platform": ["name": "civic-mock"],
            "city": [
                "id": .string(city.id),
                "name": .string(city.name),
                "timeZone": .string(city.timeZone),
                "currency": .string(city.currency),
                "languages": .array(city.languages.map(JSON.string)),
                "defaultLanguage": .string(city.languages.first ?? "en"),
            ],
            "operations": .array(operations.map(JSON.string)),
            "supportKinds": words(facts.editions.flatMap(\.supportKinds)),
            "ballotKinds": words(editions.compactMap { $0["ballotRule"]?["kind"]?.stringValue }),
            "countingRules": words(editions.compactMap { $0["ballotRule"]?["winners"]?["method"]?.stringValue }),
            "limits": [
                "pageSize": 100,
                "mapFeatures": .integer(MapOperations.limit),
                "attachmentBytes": .integer(attachments.compactMap { $0["maxBytes"]?.integerValue }.max() ?? 0),
                "attachmentsPerProposal": .integer(attachments.compactMap { $0["max"]?.integerValue }.max() ?? 0),
                "commentDepth": .integer(CommentWriting.levels),
            ],
            "exports": ["jsonl", "csv", "geojson"],
        ]
    }

    /// Each once, in the order of the alphabet.
    private static func words(_ words: [String]) -> JSON {
        .array(Set(words).sorted().map(JSON.string))
    }

    private static func areas(_ call: ParticipationCall) throws -> Reply {
        var areas = call.facts.areas
        if let id = call.query["edition"] {
            guard let edition = call.facts.edition(id) else { throw Problem.unknown("edition", id) }
            let codes = Set((edition.document["areas"]?.arrayValue ?? []).compactMap { $0["area"]?.stringValue })
            areas.removeAll { !codes.contains($0.code) }
        }
        if let code = call.query["parent"] {
            guard call.facts.area(code) != nil else {
                throw Problem.invalidParameter("parent", "There is no area \"\(code)\".", code: "unknown_area")
            }
            areas.removeAll { $0.parent != code }
        }
        let kinds = call.query.all("kind")
        if !kinds.isEmpty { areas.removeAll { !kinds.contains($0.kind) } }
        if let place = call.query.numbers("contains"), place.count == 2 {
            let position = Position(longitude: place[0], latitude: place[1])
            areas.removeAll { $0.geometry?.covers(position) != true }
        }
        let withGeometry = call.query.bool("geometry") ?? false
        areas.sort { $0.code < $1.code }
        return try .page(of: areas, call, key: \.code, document: { document(of: $0, withGeometry: withGeometry) })
    }

    private static func document(of area: AreaFacts, withGeometry: Bool) -> JSONObject {
        var document = area.document
        if document["parent"] == nil { document["parent"] = .null }
        if !withGeometry { document["geometry"] = nil }
        return document
    }

    private static func themes(_ call: ParticipationCall) throws -> Reply {
        var themes = call.facts.themes
        if let taxonomy = call.query["taxonomy"] { themes.removeAll { $0["taxonomy"]?.stringValue != taxonomy } }
        for index in themes.indices where themes[index]["parent"] == nil { themes[index]["parent"] = .null }
        return try .page(of: themes, call, key: { $0["id"]?.stringValue ?? "" }, document: { $0 })
    }
}
#endif
