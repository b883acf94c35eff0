import CivicModels
import Foundation
import Testing

@Suite("Values of the contract")
struct ValueTests {
    @Test(
        "A reader gets the nearest language, then the original, then any",
        arguments: [
            (["en"], "fr", "Trees"), (["en-GB"], "fr", "Trees"), (["pt"], "fr", "Árvores"), (["de"], "fr", "Arbres"),
            (["de", "EN"], "fr", "Trees"), (["zh-Hant-TW"], "fr", "樹"), ([], "es", "Trees"),
        ])
    func languages(preferred: [String], original: String, expected: String) {
        let text: LocalizedText = ["fr": "Arbres", "en": "Trees", "pt-BR": "Árvores", "zh-Hant": "樹"]
        #expect(text.text(preferring: preferred, original: original) == expected)
    }

    @Test("A text without any language is empty")
    func noLanguage() {
        #expect(LocalizedText([:]).text(preferring: ["fr"]).isEmpty)
    }

    @Test(
        "Money has as many decimals as its currency",
        arguments: [("EUR", "1234.56", 123_456), ("JPY", "1234", 1_234), ("TND", "1.234", 1_234), ("CLF", "1", 10_000)])
    func money(code: String, majorUnits: String, minorUnits: Int64) throws {
        let money = Money(minorUnits: minorUnits, currency: Currency(rawValue: code))
        let amount = try #require(Decimal(string: majorUnits))
        #expect(money.majorUnits == amount)
        #expect(Money(majorUnits: amount, currency: money.currency) == money)
    }

    @Test("An amount that cannot be held exactly is none", arguments: ["0.001", "92233720368547758.08"])
    func inexactMoney(text: String) throws {
        #expect(Money(majorUnits: try #require(Decimal(string: text)), currency: .eur) == nil)
    }

    @Test("What is no number is no amount")
    func noNumber() {
        #expect(Money(majorUnits: .nan, currency: .eur) == nil)
    }

    @Test("The largest amounts keep every cent", arguments: [Int64.max, Int64.min])
    func largestMoney(minorUnits: Int64) {
        let money = Money(minorUnits: minorUnits, currency: .eur)
        #expect(Money(majorUnits: money.majorUnits, currency: .eur) == money)
    }

    @Test("A word that is new to this app is kept as it is")
    func newWord() throws {
        let states = try JSONDecoder().decode([ProposalState].self, from: Data(#"["winner","framed"]"#.utf8))
        #expect(states == [.winner, ProposalState(rawValue: "framed")])
        #expect(String(decoding: try JSONEncoder().encode(states), as: UTF8.self) == #"["winner","framed"]"#)
    }

    @Test("Members that are new to this app are read over, and missing lists are empty")
    func newMembers() throws {
        let json = #"{"point": null, "address": "rue Oberkampf", "floor": 3}"#
        #expect(try JSONDecoder().decode(Place.self, from: Data(json.utf8)) == Place(address: "rue Oberkampf"))
        let requirements = try JSONDecoder().decode(Edition.Requirements.self, from: Data(#"{"vote": null}"#.utf8))
        #expect(requirements == Edition.Requirements())
    }

    @Test("A page without items is no page")
    func pageWithoutItems() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ListPage<Theme>.self, from: Data(#"{"total": 3, "nextCursor": null}"#.utf8))
        }
    }

    @Test("A page without a cursor is not the last page, which has null")
    func pageWithoutCursor() throws {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ListPage<Theme>.self, from: Data(#"{"items": [], "total": 3}"#.utf8))
        }
        let last = #"{"items": [], "total": 3, "nextCursor": null}"#
        #expect(try JSONDecoder().decode(ListPage<Theme>.self, from: Data(last.utf8)).nextCursor == nil)
    }

    @Test("Changes that are missing are not no changes")
    func missingChanges() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ChangePage.self, from: Data(#"{"cursor": "A", "more": false}"#.utf8))
        }
    }

    @Test("Instants are RFC 3339, whatever the strategy of the decoder")
    func instants() throws {
        let json = #"{"at": "2026-09-14T10:30:00+02:00", "reason": {"fr": "Doublon"}}"#
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        let withdrawal = try decoder.decode(Withdrawal.self, from: Data(json.utf8))
        #expect(withdrawal.at == Date(timeIntervalSince1970: 1_789_374_600))
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .millisecondsSince1970
        let written = String(decoding: try encoder.encode(withdrawal), as: UTF8.self)
        #expect(written.contains(#""2026-09-14T08:30:00Z""#))
    }

    @Test("What is no instant is named with its path")
    func wrongInstant() {
        #expect {
            try JSONDecoder().decode(Withdrawal.self, from: Data(#"{"at": "yesterday"}"#.utf8))
        } throws: { error in
            guard case DecodingError.dataCorrupted(let context) = error else { return false }
            return context.codingPath.map(\.stringValue) == ["at"] && context.debugDescription.contains("yesterday")
        }
    }

    @Test("A box contains what lies in it, also across the antimeridian")
    func boxes() {
        let paris = BoundingBox(west: 2.2, south: 48.8, east: 2.5, north: 48.9)
        #expect(paris.contains(GeoPoint(longitude: 2.35, latitude: 48.85)))
        #expect(!paris.contains(GeoPoint(longitude: 2.6, latitude: 48.85)))
        let fiji = BoundingBox(west: 177, south: -20, east: -178, north: -12)
        #expect(fiji.contains(GeoPoint(longitude: 179.5, latitude: -17)))
        #expect(fiji.contains(GeoPoint(longitude: -179.5, latitude: -17)))
        #expect(!fiji.contains(GeoPoint(longitude: 0, latitude: -17)))
    }

    @Test("An edit writes what changes and nothing else, and null for what goes")
    func edit() throws {
        var edit = ProposalEdit()
        #expect(edit.isEmpty)
        #expect(try json(edit) == "{}")
        edit.title = ["en": "Trees", "de": nil]
        edit.themes = .set(["environnement"])
        edit.estimatedCost = .cleared
        #expect(
            try json(edit) == #"{"estimatedCost":null,"themes":["environnement"],"title":{"de":null,"en":"Trees"}}"#)
        #expect(try JSONDecoder().decode(ProposalEdit.self, from: Data(try json(edit).utf8)) == edit)
    }

    @Test("A place that is set takes the former one's other members away")
    func editedPlace() throws {
        var edit = ProposalEdit()
        edit.place = .set(Place(address: "110 rue Oberkampf"))
        #expect(
            try json(edit)
                == #"{"place":{"address":"110 rue Oberkampf","equityZone":null,"geometry":null,"point":null}}"#)
    }

    @Test("A vote has one value at most")
    func twoValues() {
        let json = #"{"project": "p", "points": 1, "rank": 2}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Vote.self, from: Data(json.utf8)) }
    }

    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
