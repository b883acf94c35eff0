#if MockServer
import CivicJSON
import CivicMock

/// A city with 100,000 proposals, as large as the largest platforms: every one has texts of usual length, most have a
/// place, and the same ones are made in every run.
struct ProposalCity {
    static let proposals = 100_000

    private static let instant = "2026-09-14T08:30:00Z"
    private static let editions = (2022...2026).map(String.init)
    private static let themes = (1...12).map { "theme-\($0)" }
    private static let states = ["submitted", "inReview", "eligible", "notEligible", "winner"]
    private static let districts = 20
    private static let quarters = 4
    private var dice = Dice()
    private let vocabulary: [String]

    init() {
        let onsets = ["b", "br", "c", "d", "f", "g", "j", "l", "m", "n", "p", "pl", "r", "s", "t", "v"]
        let ends = ["a", "é", "in", "o", "ou", "eau", "er"]
        vocabulary = onsets.flatMap { first in
            onsets.flatMap { second in ends.map { "\(first)a\(second)\($0)" } }
        }
    }

    mutating func make() throws -> MockCity {
        guard let instant = Instant(Self.instant) else { throw Broken.instant }
        let texts = [
            "editions.json": "[\(Self.editions.map(Self.edition).joined(separator: ","))]",
            "areas.jsonl": Self.areas.map(\.description).joined(separator: "\n"),
            "themes.json": JSON.array(Self.themes.map { ["id": .string($0), "title": ["fr": .string($0)]] })
                .description,
            "proposals.jsonl": rows(),
        ]
        let files = Dictionary(
            uniqueKeysWithValues: texts.map { ($0, ParticipationSeed.File(path: $0, text: $1)) })
        let seed = CitySeed(
            id: "large", name: "Large", instant: instant, languages: ["fr"],
            participation: ParticipationSeed(files: files))
        return MockCity(try CityTemplate(seed))
    }

    enum Broken: Error {
        case instant
    }

    private static func edition(_ id: String) -> String {
        """
        {"id":"\(id)","code":"\(id)","kind":"budget","year":\(id),"title":{"fr":"Budget \(id)"},\
        "phases":[{"id":"\(id)-ideas","kind":"ideas",\
        "startsAt":"\(id)-01-01T00:00:00Z","endsAt":"\(id)-04-01T00:00:00Z"}],\
        "areas":[{"area":"city"}],"supportKinds":["like"],"requirements":{},\
        "proposalRule":{"titleLength":{"min":1,"max":80},"descriptionLength":{"min":1,"max":4000},\
        "themes":{"min":0,"max":3},"costRequired":false,"placeRequired":false,"editableUntilPhaseEnds":true,\
        "attachments":{"max":0,"maxBytes":0,"mediaTypes":[]}}}
        """
    }

    private static var areas: [JSON] {
        var areas: [JSON] = [area("city", "city", parent: nil)]
        for district in 0..<districts {
            areas.append(area("d\(district)", "district", parent: "city"))
            for quarter in 0..<quarters {
                areas.append(area("d\(district)q\(quarter)", "neighbourhood", parent: "d\(district)"))
            }
        }
        return areas
    }

    private static func area(_ code: String, _ kind: String, parent: String?) -> JSON {
        [
            "code": .string(code), "kind": .string(kind), "name": ["fr": .string(code)],
            "parent": parent.map(JSON.string) ?? .null,
        ]
    }

    private mutating func rows() -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.proposals * 1_200)
        for number in 0..<Self.proposals {
            bytes += row(number).description.utf8
            bytes.append(10)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func row(_ number: Int) -> JSON {
        let edition = Self.editions[number * Self.editions.count / Self.proposals]
        let district = dice.roll(Self.districts)
        let area = dice.roll(3) == 0 ? "d\(district)" : "d\(district)q\(dice.roll(Self.quarters))"
        let day = twoDigits(1 + dice.roll(28))
        let month = twoDigits(1 + dice.roll(3))
        let time = "T\(twoDigits(dice.roll(24))):\(twoDigits(dice.roll(60))):\(twoDigits(dice.roll(60)))Z"
        var row: JSONObject = [
            "id": .string("\(edition)-\(number)"), "reference": .string("P-\(number)"), "edition": .string(edition),
            "phase": .string("\(edition)-ideas"), "state": .string(Self.states[dice.roll(Self.states.count)]),
            "title": ["fr": .string(words(6))], "description": ["fr": .string(words(90))], "area": .string(area),
            "themes": .array([.string(Self.themes[dice.roll(12)]), .string(Self.themes[dice.roll(12)])]),
            "authors": [["id": .string("person-\(dice.roll(30_000))"), "name": "Camille"]],
            "createdAt": .string("\(edition)-\(month)-\(day)\(time)"),
            "submittedAt": .string("\(edition)-\(month)-\(day)\(time)"),
            "updatedAt": .string("\(edition)-\(twoDigits(4 + dice.roll(5)))-\(day)\(time)"),
            "supportCounts": ["like": .integer(Int64(dice.roll(60) * dice.roll(60)))],
        ]
        if dice.roll(10) > 0 {
            let longitude = 2.22 + Double(dice.roll(250_000)) / 1_000_000
            let latitude = 48.81 + Double(dice.roll(90_000)) / 1_000_000
            row["place"] = [
                "point": ["type": "Point", "coordinates": [.double(longitude), .double(latitude)]]
            ]
        }
        if dice.roll(4) == 0 {
            row["estimatedCost"] = ["amount": .integer(Int64(1 + dice.roll(500)) * 1_000_000), "currency": "EUR"]
        }
        return .object(row)
    }

    /// A few words are in most texts and most words in few, as in any language.
    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in vocabulary[dice.roll(1 + dice.roll(vocabulary.count))] }.joined(separator: " ")
    }

    /// The word that is so often in texts: 0 is the most frequent one.
    func word(_ place: Int) -> String {
        vocabulary[place]
    }

    private func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
#endif
