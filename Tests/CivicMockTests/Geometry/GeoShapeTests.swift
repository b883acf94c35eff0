#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Stored shapes and points")
struct GeoShapeTests {
    @Test(
        "a shape is answered as the platform writes it, whatever form it came in",
        arguments: [
            #"{"type":"Point","coordinates":[2.35,48,33.5]}"#,
            #"{"coordinates":[2.35,48,33.5],"type":"Point","bbox":[2.35,48,2.35,48]}"#,
            #"{"type":"Feature","id":3,"properties":{},"geometry":{"type":"Point","coordinates":[2.35,48,33.5]}}"#,
            #"{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[2.35,48,33.5]}}"#,
            #""{\"coordinates\": [2.35, 48, 33.5], \"type\": \"Point\"}""#,
        ])
    func normalised(text: String) throws {
        let shape = try GeoShape(try JSON(parsing: text.utf8))
        let expected =
            #"{"type":"Feature","geometry":{"coordinates":[2.35,48,33.5],"type":"Point"},"properties":{}}"#
        #expect(JSON.object(shape.feature).description == expected)
        #expect(shape.geometry == .point(Position(longitude: 2.35, latitude: 48)))
    }

    @Test("the properties of a Feature stay")
    func properties() throws {
        let shape = try GeoShape([
            "type": "Feature", "properties": ["code": 7],
            "geometry": [
                "type": "GeometryCollection", "geometries": [["type": "Point", "coordinates": [2, 48]]],
            ],
        ])
        let expected = """
            {"type":"Feature","geometry":{"geometries":[{"coordinates":[2,48],"type":"Point"}],\
            "type":"GeometryCollection"},"properties":{"code":7}}
            """
        #expect(JSON.object(shape.feature).description == expected)
    }

    @Test("a ring that is not closed stays as it came, and is closed for the predicates")
    func openRing() throws {
        let coordinates: JSON = [[[0, 0], [1, 0], [1, 1]]]
        let shape = try GeoShape(["type": "Polygon", "coordinates": coordinates])
        #expect(shape.feature["geometry"]?["coordinates"] == coordinates)
        #expect(shape.geometry.intersects(.point(Position(longitude: 0.5, latitude: 0.5))))
    }

    @Test(
        "what is no shape is refused",
        arguments: [
            (.null, "GeoJSON: expected a geometry object, not null"),
            (
                .string("{"),
                "GeoJSON, line 1, column 2: expected a member name or '}' but found the end of the text"
            ),
            (.string("\"{}\""), "GeoJSON: expected a geometry object, not a string"),
            (["type": "Feature", "geometry": .null], "GeoJSON: the Feature has no geometry"),
        ] as [(JSON, String)])
    func refusals(value: JSON, message: String) {
        let error = #expect(throws: GeometryError.self) { try GeoShape(value) }
        #expect(error?.description == message)
    }

    @Test(
        "a geo point is read in every form files have",
        arguments: [
            ["lon": 2.35, "lat": 48], ["lat": 48, "lon": 2.35], [48, 2.35], "48, 2.35", " 48.0,2.35 ", "4.8e1,2.35",
            #"{"lon": 2.35, "lat": 48}"#, "[48, 2.35]", ["type": "Point", "coordinates": [2.35, 48]],
        ] as [JSON])
    func points(value: JSON) throws {
        #expect(try Position(geoPoint: value) == Position(longitude: 2.35, latitude: 48))
    }

    @Test(
        "what is no geo point is refused",
        arguments: [
            (.null, "geo point: expected an object, an array or a text, not null"),
            (["lon": 2.35], "geo point: expected the numbers \"lon\" and \"lat\""),
            ([48], "geo point: expected [latitude, longitude], two numbers"),
            ("48.85", "geo point: expected \"latitude, longitude\" but found \"48.85\""),
            ("48,85, 2,35", "geo point: expected \"latitude, longitude\" but found \"48,85, 2,35\""),
            ("nan, 2", "geo point: expected \"latitude, longitude\" but found \"nan, 2\""),
            ([102, 48], "geo point: latitude 102.0 is outside -90…90; here the latitude comes first"),
            ([48, 181], "geo point: longitude 181.0 is outside -180…180"),
            (["type": "LineString", "coordinates": [[1, 2], [3, 4]]], "geo point: expected a Point"),
        ] as [(JSON, String)])
    func refusedPoints(value: JSON, message: String) {
        let error = #expect(throws: GeometryError.self) { try Position(geoPoint: value) }
        #expect(error?.description == message)
    }
}
#endif
