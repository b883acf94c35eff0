import CivicKit
import Foundation
import Testing

@Suite("Typed conditions print the ODSQL that Explore accepts")
struct ConditionTests {
    let here = GeoPoint(longitude: 2.35, latitude: 48.85)

    private func odsql(_ condition: Condition) throws -> String {
        let text = condition.description
        #expect(parsed(text) == condition)
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
        #expect(try odsql(!Station.isOpen) == "not is_open")
        #expect(try odsql(Station.outline.isNull) == "outline is null")
        #expect(try odsql(Station.bikes.isNotNull) == "bikes is not null")
    }

    @Test("a date stands for its whole period, and is written as a day: what a coarser date means is not documented")
    func dates() throws {
        let opened = Station.opened
        #expect(try odsql(opened == .year(2025)) == "opened >= date'2025-01-01' and opened < date'2026-01-01'")
        #expect(try odsql(opened != .year(2025)) == "opened < date'2025-01-01' or opened >= date'2026-01-01'")
        #expect(try odsql(opened < .year(2025)) == "opened < date'2025-01-01'")
        #expect(try odsql(opened <= .year(2025)) == "opened < date'2026-01-01'")
        #expect(try odsql(opened > .year(2025)) == "opened >= date'2026-01-01'")
        #expect(try odsql(opened >= .year(2025)) == "opened >= date'2025-01-01'")
        #expect(try odsql(opened.isIn(.year(2020) ..< .year(2025))) == "opened in [date'2020-01-01'..date'2025-01-01'[")
        #expect(try odsql(opened.isIn(.year(2020) ... .year(2025))) == "opened in [date'2020-01-01'..date'2026-01-01'[")
        #expect(
            try odsql(!(opened == .year(2025))) == "not (opened >= date'2025-01-01' and opened < date'2026-01-01')")
    }

    @Test("code that is generic over values gives dates the same meaning")
    func genericDates() throws {
        func after<Value: OrderedQueryValue>(_ field: Field<Value>, _ value: Value) -> Condition { field > value }
        #expect(try odsql(after(Station.opened, .year(2025))) == "opened >= date'2026-01-01'")
    }

    @Test(
        "a period ends where the following one begins",
        arguments: [
            ("2025", "2026-01-01"), ("2025-04", "2025-05-01"), ("2025-12", "2026-01-01"),
            ("2025-04-29", "2025-04-30"), ("2025-04-30", "2025-05-01"), ("2025-12-31", "2026-01-01"),
            ("2024-02-28", "2024-02-29"), ("2025-02-28", "2025-03-01"), ("1900-02-28", "1900-03-01"),
        ])
    func periods(text: String, next: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(try odsql(Station.opened > date) == "opened >= date'\(next)'")
    }

    @Test("instants are written in UTC, and compared with the beginning of a day in the time zone of the request")
    func instants() throws {
        let instant = Date(timeIntervalSince1970: 1_737_642_809)
        let april = try #require(CalendarDate("2025-04"))
        #expect(try odsql(Station.updated > instant) == "updated > date'2025-01-23T14:33:29Z'")
        #expect(try odsql(Station.updated > instant + 0.25) == "updated > date'2025-01-23T14:33:29.250000Z'")
        #expect(try odsql(Station.updated > .distantPast) == "updated > date'0001-01-01T00:00:00Z'")
        #expect(try odsql(Station.updated >= april) == "updated >= date'2025-04-01'")
        #expect(
            try odsql(Station.updated.isIn(.year(2025)..<april)) == "updated in [date'2025-01-01'..date'2025-04-01'[")
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
        #expect(try odsql(.search("vélo", in: Station.name, Station.tags)) == #"search(name, tags, "vélo")"#)
        #expect(try odsql(.suggest("vél")) == #"suggest("vél")"#)
        #expect(try odsql(Station.tags.like("eau*")) == #"tags like "eau*""#)
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

    @Test("one of no values holds for nothing, instead of for everything")
    func emptyList() throws {
        #expect(try odsql(Station.name.isOneOf([])) == "name is null and name is not null")
    }

    static let unwritable: [(Condition, String)] = [
        (.any {}, "any"), (.all {}, "all"), (!Condition.any {}, "any"),
        (Station.load > .nan, "load: nan"), (Station.load == -.infinity, "load: -inf"),
        (Station.load.isIn(0...Double.infinity), "load: inf"), (Station.load.isOneOf([1, .nan]), "load: nan"),
        (Station.updated > Date(timeIntervalSince1970: .nan), "updated: "),
        (Station.opened == .year(20_255), "opened: The year 20255"), (Station.opened > .year(.max), "opened: "),
        (Station.opened.isIn(.year(-5) ..< .year(5)), "opened: The year -5"),
        (Station.place.isWithin(.metres(500), of: nowhere), "place: "),
        (Station.place.isWithin(.metres(.nan), of: GeoPoint(longitude: 0, latitude: 0)), "place: nan m"),
        (Station.place.isWithin(.kilometres(-1), of: GeoPoint(longitude: 0, latitude: 0)), "place: -1.0 km"),
        (Station.place.isInBox(GeoPoint(longitude: 0, latitude: 0), nowhere), "place: "),
        (Station.outline.intersects(.geometryCollection([.multiPolygon([[[nowhere]]])])), "outline: "),
        (.any { Condition.all { Station.load > .nan } }, "load: nan"),
        (.any { "capacity > \(Double.nan)" }, "nan"),
        (.any { "capacity >" }, "capacity >"), (!Condition("BOGUS(x)"), "BOGUS(x)"),
        (Condition("capacity > \(Double.nan)"), "nan"),
        (Condition("day = \(CalendarDate.year(20_255))"), "20255"),
        (Condition("distance(p, \(nowhere)) < \(Distance.metres(5))"), "place"),
        (Condition("x in \([1, Double.nan])"), "nan"),
    ]
    static let nowhere = GeoPoint(longitude: .nan, latitude: 48.85)

    @Test("what cannot be written is reported before any request", arguments: unwritable)
    func reportsUnwritable(condition: Condition, problem: String) async throws {
        let transport = StubTransport(noRows)
        let records = City.paris.using(transport).data.dataset("velib").records
        let error = try await #require(throws: CivicError.self) { try await records.where(condition).page() }
        #expect(error.code == .invalidParameter)
        #expect(error.message.contains(problem))
        #expect(await transport.requests.isEmpty)
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

    @Test("a line may be ODSQL: on its own it is sent as it stands, in a group it is understood")
    func fragments() async throws {
        let transport = StubTransport(noRows)
        _ = try await City.paris.using(transport).data.dataset("velib").records.where {
            Station.bikes > 3
            "novelty(capacity)  >  \(20)"
            Condition.any {
                "bikes = \(0) or docks = \(0)"
                !Condition("is_open")
                Condition.all {
                    "docks>\(5)"
                    "bikes > 1 or bikes is null"
                }
            }
        }.page()
        #expect(
            await transport.values("where") == [
                "bikes > 3", "novelty(capacity)  >  20",
                "bikes = 0 or docks = 0 or not is_open or docks > 5 and (bikes > 1 or bikes is null)",
            ])
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
