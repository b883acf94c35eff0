import CivicKit
import Foundation
import Testing

@Suite("Values arrive as Explore writes them")
struct ValueTests {
    /// What a dataset hands out for one row.
    private func row<Row: Decodable & Sendable>(_ json: String, as type: Row.Type) async throws -> Row {
        let transport = StubTransport(#"{"total_count": 1, "results": [\#(json)]}"#)
        let first = try await City.paris.using(transport).data.dataset("x", of: type).records.first()
        return try #require(first)
    }

    private func value<Value: Decodable & Sendable>(_ json: String, as type: Value.Type) async throws -> Value {
        try await row(#"{"value": \#(json)}"#, as: [String: Value].self)["value"].require()
    }

    @Test("additional fields are read over, missing and empty ones are nil")
    func drift() async throws {
        let station = try await row(#"{"name": null, "novelty": [1, {"a": 2}]}"#, as: Station.self)
        #expect(station == Station())
    }

    @Test(
        "instants have any offset and any fraction",
        arguments: [
            ("2025-01-23T14:33:29+00:00", 0.0), ("2025-01-23T15:33:29+01:00", 0), ("2025-01-23T14:33:29Z", 0),
            ("2025-01-23T09:03:29-05:30", 0), ("2025-01-23T14:33:29.250000+00:00", 0.25),
            ("2025-01-23T14:33:29.5Z", 0.5), ("2025-01-23 14:33:29+0000", 0), ("2025-01-23T14:33:29", 0),
        ])
    func instants(text: String, fraction: Double) async throws {
        let date = try await value("\"\(text)\"", as: Date.self)
        #expect(date == Date(timeIntervalSince1970: 1_737_642_809 + fraction))
    }

    @Test(
        "what is no instant is an error",
        arguments: ["", "2025", "2025-02-30T00:00:00Z", "2025-01-23T25:00:00Z", "2025-01-23T14:33:29Zx", "yesterday"])
    func wrongInstants(text: String) async throws {
        await #expect(throws: CivicError.self) { try await value("\"\(text)\"", as: Date.self) }
    }

    @Test(
        "an instant survives the way to ODSQL and back",
        arguments: [-62_135_596_800, -1, 0, 951_782_400, 4_102_444_799.5])
    func roundTrip(seconds: Double) async throws {
        let date = Date(timeIntervalSince1970: seconds)
        let text = date.odsqlExpression.description.dropFirst(5).dropLast()
        #expect(try await value("\"\(text)\"", as: Date.self) == date)
    }

    @Test(
        "dates keep the precision of their publisher",
        arguments: [
            ("2025", CalendarDate.year(2025)), ("2017-05", CalendarDate(year: 2017, month: 5)),
            ("2024-02-29", CalendarDate(year: 2024, month: 2, day: 29)),
        ])
    func dates(text: String, date: CalendarDate?) async throws {
        let date = try #require(date)
        #expect(try await value("\"\(text)\"", as: CalendarDate.self) == date)
        #expect(date.description == text)
    }

    @Test(
        "what is no date is an error",
        arguments: ["", "25", "2025-13", "2023-02-29", "2025-1-1", "2025-01-01T00:00:00Z"])
    func wrongDates(text: String) async throws {
        #expect(CalendarDate(text) == nil)
        await #expect(throws: CivicError.self) { try await value("\"\(text)\"", as: CalendarDate.self) }
    }

    @Test("a date that no calendar has cannot be made")
    func impossibleDates() {
        #expect(CalendarDate(year: 2025, month: 13) == nil)
        #expect(CalendarDate(year: 2025, month: 0, day: 1) == nil)
        #expect(CalendarDate(year: 2025, month: 4, day: 31) == nil)
        #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2024, month: 2, day: 29)?.day == 29)
    }

    @Test("a date in the place of an instant is an error that names the right type")
    func confusion() async throws {
        let error = try await #require(throws: CivicError.self) { try await value(#""2025""#, as: Date.self) }
        #expect(error.message.contains("CalendarDate"))
    }

    @Test("dates are ordered by their beginning")
    func dateOrder() {
        let ordered = ["2024", "2024-12-31", "2025", "2025-01", "2025-01-01", "2025-02"].compactMap { CalendarDate($0) }
        #expect(ordered.shuffled().sorted() == ordered)
    }

    @Test(
        "a place is an object now and was a pair with the latitude first",
        arguments: [#"{"lon": 2.35, "lat": 48.85}"#, "[48.85, 2.35]"])
    func places(json: String) async throws {
        #expect(try await value(json, as: GeoPoint.self) == GeoPoint(longitude: 2.35, latitude: 48.85))
    }

    @Test("a shape is a feature or a bare geometry, of every kind")
    func shapes() async throws {
        let a = GeoPoint(longitude: 1, latitude: 2)
        let b = GeoPoint(longitude: 3, latitude: 4)
        let feature = try await value(
            #"{"type": "Feature", "geometry": {"coordinates": [1, 2], "type": "Point"}, "properties": {"k": 1}}"#,
            as: GeoShape.self)
        #expect(feature == GeoShape(.point(a), properties: ["k": .integer(1)]))
        let nowhere = try await value(#"{"type": "Feature", "geometry": null, "properties": {}}"#, as: GeoShape.self)
        #expect(nowhere == GeoShape(nil))
        #expect(try await value("null", as: GeoShape?.self) == nil)

        let kinds: [(String, String, GeoJSONGeometry)] = [
            ("Point", "[1, 2, 99]", .point(a)),
            ("MultiPoint", "[[1, 2], [3, 4]]", .multiPoint([a, b])),
            ("LineString", "[[1, 2], [3, 4]]", .lineString([a, b])),
            ("MultiLineString", "[[[1, 2], [3, 4]]]", .multiLineString([[a, b]])),
            ("Polygon", "[[[1, 2], [3, 4], [1, 2]]]", .polygon([[a, b, a]])),
            ("MultiPolygon", "[[[[1, 2], [3, 4], [1, 2]]]]", .multiPolygon([[[a, b, a]]])),
        ]
        for (type, coordinates, geometry) in kinds {
            let json = #"{"type": "\#(type)", "coordinates": \#(coordinates)}"#
            #expect(try await value(json, as: GeoShape.self) == GeoShape(geometry))
            let encoded = String(decoding: try JSONEncoder().encode(geometry), as: UTF8.self)
            #expect(try await value(encoded, as: GeoJSONGeometry.self) == geometry)
        }
        let collection = #"{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]}"#
        #expect(try await value(collection, as: GeoShape.self) == GeoShape(.geometryCollection([.point(a)])))
    }

    @Test("a file says where it is")
    func files() async throws {
        let json = #"""
            {"thumbnail": true, "filename": "a.jpg", "format": "JPEG", "id": "abc", "height": 10, "width": null,
             "url": "https://opendata.paris.fr/api/explore/v2.1/catalog/datasets/x/files/abc", "color_summary": []}
            """#
        let file = try await value(json, as: FileReference.self)
        #expect(file.filename == "a.jpg")
        #expect(file.url?.lastPathComponent == "abc")
        #expect(file.hasThumbnail)
        #expect(file.width == nil)
    }

    @Test("a record without a type gives its values by name and by field")
    func records() async throws {
        let record = try await row(
            #"""
            {"name": "Bastille", "bikes": 12.0, "load": 3, "is_open": true, "tags": ["a", "b"], "opened": "2025-04",
             "updated": "2025-01-23T14:33:29+00:00", "place": {"lon": 2.35, "lat": 48.85}, "is_renting": "OUI",
             "outline": {"type": "Point", "coordinates": [1, 2]}, "docks": null}
            """#,
            as: Record.self)
        #expect(record["name"].string == "Bastille")
        #expect(record["place"]["lat"].double == 48.85)
        #expect(record["nothing"].isNull)
        #expect(record[Station.name] == "Bastille")
        #expect(record[Station.bikes] == 12)
        #expect(record[Station.load] == 3)
        #expect(record[Station.isOpen] == true)
        #expect(record[Station.tags] == ["a", "b"])
        #expect(record[Field<[String]>("name")] == ["Bastille"])
        #expect(record[Field<[YesNo]>("is_renting")] == nil)
        #expect(record[Field<DynamicValue>("docks")] == nil)
        #expect(record[Station.opened] == CalendarDate("2025-04"))
        #expect(record[Station.updated] == Date(timeIntervalSince1970: 1_737_642_809))
        #expect(record[Station.place] == GeoPoint(longitude: 2.35, latitude: 48.85))
        #expect(record[Station.outline] == GeoShape(.point(GeoPoint(longitude: 1, latitude: 2))))
        #expect(record[Station.renting] == .yes)
        #expect(record[Station.docks] == nil)
        #expect(record[Field<Int>("name")] == nil)
    }

    @Test("a single record is a bare row")
    func singleRecord() async throws {
        let transport = StubTransport(#"{"name": "Bastille", "bikes": 3}"#)
        let station = try await City.paris.using(transport).data.dataset("velib", of: Station.self).record(id: "ab 1")
        #expect(station == Station(name: "Bastille", bikes: 3))
        #expect(await transport.paths.first?.contains("/catalog/datasets/velib/records/ab%201?") == true)
    }
}

extension Optional {
    fileprivate func require() throws -> Wrapped { try #require(self) }
}
