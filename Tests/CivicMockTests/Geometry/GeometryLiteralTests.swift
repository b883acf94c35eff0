#if MockServer
import CivicMock
import Testing

private func at(_ longitude: Double, _ latitude: Double) -> Position {
    Position(longitude: longitude, latitude: latitude)
}

@Suite("Geometry literals")
struct GeometryLiteralTests {
    static let ring = [at(2, 48), at(3, 48), at(3, 49), at(2, 48)]

    @Test(
        "WKT is read in all its spellings",
        arguments: [
            ("POINT(2.35 48.85)", .point(at(2.35, 48.85))),
            ("  point  ( 2.35   48.85 ) \n", .point(at(2.35, 48.85))),
            ("SRID=4326;Point (2.35 48.85)", .point(at(2.35, 48.85))),
            ("POINT(-1e-3 +4.8e1)", .point(at(-0.001, 48))),
            ("POINT Z (2.35 48.85 33)", .point(at(2.35, 48.85))),
            ("POINTZM(2.35 48.85 33 1)", .point(at(2.35, 48.85))),
            ("POINT M(2.35 48.85 33)", .point(at(2.35, 48.85))),
            ("POINT(2.35 48.85 33)", .point(at(2.35, 48.85))),
            ("POINT EMPTY", .multiPoint([])),
            ("MULTIPOINT(2 48, 3 49)", .multiPoint([at(2, 48), at(3, 49)])),
            ("MULTIPOINT((2 48),EMPTY,(3 49))", .multiPoint([at(2, 48), at(3, 49)])),
            ("LINESTRING(2 48,3 49)", .lineString([at(2, 48), at(3, 49)])),
            ("LINESTRING EMPTY", .lineString([])),
            (
                "MULTILINESTRING((2 48,3 49),(4 50,5 51))",
                .multiLineString([[at(2, 48), at(3, 49)], [at(4, 50), at(5, 51)]])
            ),
            ("POLYGON((2 48,3 48,3 49,2 48))", .polygon([ring])),
            ("POLYGON((2 48,3 48,3 49))", .polygon([ring])),
            ("MULTIPOLYGON(((2 48,3 48,3 49,2 48)),((2 48,3 48,3 49,2 48)))", .multiPolygon([[ring], [ring]])),
            (
                "GEOMETRYCOLLECTION(POINT(2 48),LINESTRING(2 48,3 49))",
                .collection([.point(at(2, 48)), .lineString([at(2, 48), at(3, 49)])])
            ),
            ("GEOMETRYCOLLECTION EMPTY", .collection([])),
        ] as [(String, Geometry)])
    func wkt(text: String, geometry: Geometry) throws {
        #expect(try Geometry(literal: text) == geometry)
    }

    @Test(
        "WKB is read in both byte orders, with an SRID and with altitudes",
        arguments: [
            ("0101000000cdcccccccccc0240cdcccccccc6c4840", .point(at(2.35, 48.85))),
            ("00000000014002CCCCCCCCCCCD40486CCCCCCCCCCD", .point(at(2.35, 48.85))),
            ("0101000020e6100000cdcccccccccc0240cdcccccccc6c4840", .point(at(2.35, 48.85))),
            ("01e9030000cdcccccccccc0240cdcccccccc6c48400000000000804040", .point(at(2.35, 48.85))),
            ("0101000080cdcccccccccc0240cdcccccccc6c48400000000000804040", .point(at(2.35, 48.85))),
            ("0101000000000000000000f87f000000000000f87f", .multiPoint([])),
            (
                "01030000000100000004000000000000000000004000000000000048400000000000000840"
                    + "0000000000004840000000000000084000000000008048400000000000000040" + "0000000000004840",
                .polygon([ring])
            ),
            (
                "00000000040000000200000000014000000000000000404800000000000001010000000000"
                    + "0000000008400000000000804840",
                .multiPoint([at(2, 48), at(3, 49)])
            ),
        ] as [(String, Geometry)])
    func wkb(hex: String, geometry: Geometry) throws {
        #expect(try Geometry(literal: hex) == geometry)
    }

    @Test(
        "GeoJSON is read as a geometry or a Feature",
        arguments: [
            (#"{"type":"Point","coordinates":[2.35,48.85,33]}"#, .point(at(2.35, 48.85))),
            (
                #" {"type":"Feature","geometry":{"coordinates":[2,48],"type":"Point"},"properties":{}}"#,
                .point(at(2, 48))
            ),
            (#"{"type":"MultiPoint","coordinates":[[2,48]]}"#, .multiPoint([at(2, 48)])),
            (#"{"type":"LineString","coordinates":[[2,48],[3,49]]}"#, .lineString([at(2, 48), at(3, 49)])),
            (
                #"{"type":"MultiLineString","coordinates":[[[2,48],[3,49]]]}"#,
                .multiLineString([[at(2, 48), at(3, 49)]])
            ),
            (#"{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49]]]}"#, .polygon([ring])),
            (#"{"type":"MultiPolygon","coordinates":[[[[2,48],[3,48],[3,49],[2,48]]]]}"#, .multiPolygon([[ring]])),
            (
                #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[2,48]}]}"#,
                .collection([.point(at(2, 48))])
            ),
            (#"{"type":"Point","coordinates":[]}"#, .multiPoint([])),
        ] as [(String, Geometry)])
    func geoJSON(text: String, geometry: Geometry) throws {
        #expect(try Geometry(literal: text) == geometry)
    }

    @Test(
        "what cannot be read is named with its place",
        arguments: [
            ("", "geometry: it is empty; write for example POINT(2.35 48.85)"),
            ("(2 48)", "geometry: expected WKT, hexadecimal WKB or a GeoJSON object, not '('"),
            ("POINT(2.35, 48.85)", "WKT, character 11: expected a latitude but found ','"),
            ("POINT(2.35 48.85", "WKT, character 17: expected ')' but found the end"),
            ("POINT(48.85 148.2)", "WKT, character 7: latitude 148.2 is outside -90…90; the longitude comes first"),
            ("POINT(652469 6862035)", "WKT, character 7: longitude 652469.0 is outside -180…180"),
            ("POINT(1e999 0)", "WKT, character 7: '1e999' is not a number"),
            ("POINT(nan 0)", "WKT, character 7: expected a longitude but found 'n'"),
            ("POINT(1-2 0)", "WKT, character 7: '1-2' is not a number"),
            ("POINT Z(1 2)", "WKT, character 9: this position needs 3 coordinates, it has 2"),
            ("POINT(1 2) x", "WKT, character 12: expected the end but found 'x'"),
            ("CIRCLE(1 2)", "WKT, character 1: 'CIRCLE' is not a geometry type of WKT"),
            (
                "SRID=2154;POINT(1 2)",
                "WKT, character 6: only SRID 4326 (WGS 84, longitude and latitude) is supported"
            ),
            ("LINESTRING(1 2)", "WKT, character 11: a line needs at least 2 positions, this one has 1"),
            ("POLYGON((1 2,3 4))", "WKT, character 9: a ring needs at least 4 positions, this one has 2"),
            ("POLYGON((1 2,3 4;5 6))", "WKT, character 17: expected ',' or ')' but found ';'"),
            ("LINESTRING 1 2", "WKT, character 12: expected '(' or EMPTY but found '1'"),
            ("0101", "WKB, byte 3: it ends where a number was expected"),
            ("010100000", "WKB: the number of hexadecimal digits is odd"),
            ("01x1", "WKB, digit 3: 'x' is not a hexadecimal digit"),
            ("0201000000", "WKB, byte 1: the byte order is 00 or 01, not 2"),
            ("0109000000", "WKB, byte 2: 9 is not a geometry type from 1 to 7"),
            ("0101000000cdcccccccccc0240", "WKB, byte 14: it ends where a coordinate was expected"),
            ("0102000000ffffffff", "WKB, byte 10: it ends where a coordinate was expected"),
            ("0101000000cdcccccccccc0240cdcccccccc6c484000", "WKB, byte 22: 1 bytes too many"),
            (
                "01010000206a080000cdcccccccccc0240cdcccccccc6c4840",
                "WKB, byte 6: only SRID 4326 (WGS 84) is supported, not 2154"
            ),
            (#"{"type":"Point""#, "GeoJSON, line 1, column 16: expected ',' or '}' but found the end of the text"),
            (#"{"coordinates":[1,2]}"#, "GeoJSON: a geometry object needs a \"type\""),
            (#"{"type":"Circle"}"#, "GeoJSON: \"Circle\" is not a geometry type of GeoJSON"),
            (#"{"type":"Point"}"#, "GeoJSON, coordinates: a position is [longitude, latitude], two numbers"),
            (#"{"type":"Feature","geometry":null}"#, "GeoJSON: the Feature has no geometry"),
            (
                #"{"type":"FeatureCollection","features":[]}"#,
                "GeoJSON: expected one geometry or Feature, not a FeatureCollection"
            ),
            (
                #"{"type":"LineString","coordinates":[[1,2],["3",4]]}"#,
                "GeoJSON, coordinates[1]: a position is [longitude, latitude], two numbers"
            ),
            (
                #"{"type":"Polygon","coordinates":[[[1,2],[3,95],[3,4],[1,2]]]}"#,
                "GeoJSON, coordinates[0][1]: latitude 95.0 is outside -90…90; the longitude comes first"
            ),
            (
                #"{"type":"Feature","geometry":{"type":"MultiPoint","coordinates":7}}"#,
                "GeoJSON, geometry.coordinates: expected an array, not a number"
            ),
            (
                #"{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[[1]]]}]}"#,
                "GeoJSON, geometries[0].coordinates[0][0]: a position is [longitude, latitude], two numbers"
            ),
        ])
    func refusals(text: String, message: String) {
        let error = #expect(throws: GeometryError.self) { try Geometry(literal: text) }
        #expect(error?.description == message)
    }

    @Test("collections nested without end are refused in every notation")
    func nesting() {
        let wkt = String(repeating: "GEOMETRYCOLLECTION(", count: 10_000)
        let wkb = String(repeating: "010700000001000000", count: 10_000)
        let geoJSON =
            String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: 100)
            + String(repeating: "]}", count: 100)
        for literal in [wkt, wkb, geoJSON] {
            let error = #expect(throws: GeometryError.self) { try Geometry(literal: literal) }
            #expect(error?.reason == "collections are nested deeper than 32 levels")
        }
    }
}
#endif
