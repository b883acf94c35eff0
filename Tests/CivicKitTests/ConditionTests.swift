import CivicKit
import Foundation
import Testing

@Suite("Typed conditions print the ODSQL that Explore accepts")
struct ConditionTests {
    let here = GeoPoint(longitude: 2.35, latitude: 48.85)

    private func odsql(_ condition: Condition) throws -> String {
        let text = condition.description
        #expect(try Condition(parsing: text) == condition)
        return text
    }

    @Test("texts are compared, begun, searched and listed")
    func texts() throws {
        #expect(try odsql(Station.name == "Gare d'Est") == #"name = "Gare d'Est""#)
        #expect(try odsql(Station.name != #"a"b\c"#) == #"name != "a\"b\\c""#)
        #expect(try odsql(Station.name.hasPrefix("Gare")) == #"startswith(name, "Gare")"#)
        #expect(try odsql(Station.name.like("gare est*")) == #"name like "gare est*""#)
        #expect(try odsql(Station.name.isOneOf(["a", "b"])) == #"name in ("a", "b")"#)
        #expect(try odsql(Station.renting == .yes) == #"is_renting = "OUI""#)
    }

    @Test("numbers are compared and lie in ranges")
    func numbers() throws {
        #expect(try odsql(Station.bikes > -3) == "bikes > -3")
        #expect(try odsql(Station.load <= 0.5) == "load <= 0.5")
        #expect(try odsql(Station.bikes < Station.docks) == "bikes < docks")
        #expect(try odsql(Station.bikes.isIn(1...5)) == "bikes in [1..5]")
        #expect(try odsql(Station.bikes.isIn(1..<5)) == "bikes in [1..5[")
        #expect(try odsql(Station.bikes.isOneOf([1, 2])) == "bikes in (1, 2)")
    }

    @Test("booleans and empty fields")
    func booleans() throws {
        #expect(try odsql(Station.isOpen.isTrue) == "is_open is true")
        #expect(try odsql(Station.isOpen.isFalse) == "is_open is false")
        #expect(try odsql(Station.isOpen == true) == "is_open = true")
        #expect(try odsql(Station.outline.isNull) == "outline is null")
        #expect(try odsql(Station.bikes.isNotNull) == "bikes is not null")
    }

    @Test("dates keep their precision, instants are written in UTC")
    func dates() throws {
        let instant = Date(timeIntervalSince1970: 1_737_642_809)
        #expect(try odsql(Station.opened == .year(2025)) == "opened = date'2025'")
        #expect(try odsql(Station.opened >= .month(2025, month: 4)) == "opened >= date'2025-04'")
        #expect(try odsql(Station.opened.isIn(.year(2020) ..< .year(2025))) == "opened in [date'2020'..date'2025'[")
        #expect(try odsql(Station.updated > instant) == "updated > date'2025-01-23T14:33:29Z'")
        #expect(try odsql(Station.updated > instant + 0.25) == "updated > date'2025-01-23T14:33:29.250000Z'")
        #expect(try odsql(Station.updated >= .day(2025, month: 1, day: 2)) == "updated >= date'2025-01-02'")
    }

    @Test("places and shapes")
    func geometry() throws {
        let corner = GeoPoint(longitude: 2.3, latitude: 48.8)
        let area = GeoJSONGeometry.polygon([[corner, here, GeoPoint(longitude: 2.4, latitude: 48.8), corner]])
        let wkt = "geom'POLYGON((2.3 48.8, 2.35 48.85, 2.4 48.8, 2.3 48.8))'"
        #expect(
            try odsql(Station.place.isWithin(.metres(500), of: here))
                == "within_distance(place, geom'POINT(2.35 48.85)', 500m)")
        #expect(try odsql(Station.place.isInBox(corner, here)) == "in_bbox(place, 48.8, 2.3, 48.85, 2.35)")
        #expect(try odsql(Station.place.isWithin(area)) == "within(place, \(wkt))")
        #expect(try odsql(Station.outline.intersects(area)) == "intersects(outline, \(wkt))")
        #expect(try odsql(Station.outline.isDisjoint(from: area)) == "disjoint(outline, \(wkt))")
        #expect(
            try odsql(Station.outline.intersects(.point(here))) == "intersects(outline, geom'POINT(2.35 48.85)')")
    }

    @Test("multivalued fields and full text")
    func fullText() throws {
        #expect(try odsql(Station.tags.contains("eau")) == #""eau" in tags"#)
        #expect(try odsql(.search("vélo", in: Station.name)) == #"search(name, "vélo")"#)
        #expect(try odsql(.suggest("vél")) == #"suggest("vél")"#)
        #expect(try odsql(.text("vélo rue")) == #""vélo rue""#)
    }

    @Test("any, all and ! nest")
    func groups() throws {
        let condition = !Condition.any {
            Station.bikes == 0
            Condition.all {
                Station.isOpen.isFalse
                Station.docks > 3
            }
        }
        #expect(try odsql(condition) == "not (bikes = 0 or is_open is false and docks > 3)")
    }

    @Test("a choice between nothing holds for nothing, instead of for everything")
    func emptyChoices() throws {
        #expect(try odsql(Station.name.isOneOf([])) == "name is null and name is not null")
        #expect(try odsql(.any {}) == "1 = 0")
        #expect(try odsql(.all {}) == "not 1 = 0")
    }

    @Test("the builder takes if, else, for and a boolean field")
    func builder() async throws {
        let transport = StubTransport(noRows)
        let onlyOpen = true
        let prefix: String? = nil
        _ = try await City.paris.using(transport).data.dataset("velib").records.where {
            if onlyOpen {
                Station.isOpen
            }
            if let prefix {
                Station.name.hasPrefix(prefix)
            } else {
                Station.name.isNotNull
            }
            for number in 1...2 {
                Station.bikes != number
            }
        }.page()
        #expect(await transport.values("where") == ["is_open", "name is not null", "bikes != 1", "bikes != 2"])
    }

    @Test("a field name that is a word of the language, or no word at all, is quoted")
    func fieldNames() throws {
        #expect(try odsql(Field<Int>("year") == 2025) == "`year` = 2025")
        #expect(try odsql(Field<String>("Nom du `lieu`") == "x") == #"`Nom du \`lieu\`` = "x""#)
        #expect(try odsql(Field<Int>("1_uai") == 1) == "`1_uai` = 1")
    }

    @Test("a field can take its name from the coding keys of the rows")
    func codingKeys() throws {
        enum CodingKeys: String, CodingKey { case bikes = "numbikesavailable" }
        #expect(Field<Int>(CodingKeys.bikes).name == "numbikesavailable")
    }
}
