#if MockServer
import CivicMock
import Testing

@Suite("Geometry predicates")
struct GeometryPredicateTests {
    static let square = "POLYGON((0 0,10 0,10 10,0 10,0 0))"
    static let donut = "POLYGON((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))"
    static let notched = "POLYGON((0 0,10 0,10 10,5 2,0 10,0 0))"
    static let twoSquares = "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((2 0,3 0,3 1,2 1,2 0)))"
    static let halves =
        "GEOMETRYCOLLECTION(POLYGON((0 0,5 0,5 10,0 10,0 0)),POLYGON((5 0,10 0,10 10,5 10,5 0)))"
    static let frame = """
        GEOMETRYCOLLECTION(POLYGON((0 0,10 0,10 2,0 2,0 0)),POLYGON((0 8,10 8,10 10,0 10,0 8)),\
        POLYGON((0 2,2 2,2 8,0 8,0 2)),POLYGON((8 2,10 2,10 8,8 8,8 2)))
        """

    /// One line of the table: two geometries and what holds between them.
    struct Relation: Sendable, CustomTestStringConvertible {
        let name: String
        let first: String
        let second: String
        let intersects: Bool
        var firstWithinSecond = false
        var secondWithinFirst = false

        var testDescription: String { name }
    }

    static let relations: [Relation] = [
        Relation(
            name: "equal points", first: "POINT(1 2)", second: "POINT(1 2)", intersects: true,
            firstWithinSecond: true, secondWithinFirst: true),
        Relation(name: "different points", first: "POINT(1 2)", second: "POINT(1 3)", intersects: false),
        Relation(
            name: "point among points", first: "POINT(1 2)", second: "MULTIPOINT(0 0,1 2)", intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "point inside", first: "POINT(5 5)", second: square, intersects: true, firstWithinSecond: true),
        Relation(
            name: "point on an edge", first: "POINT(10 5)", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "point on a corner", first: "POINT(10 10)", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(name: "point level with the corners", first: "POINT(-1 10)", second: square, intersects: false),
        Relation(name: "point in the hole", first: "POINT(5 5)", second: donut, intersects: false),
        Relation(
            name: "point on the edge of the hole", first: "POINT(4 5)", second: donut, intersects: true,
            firstWithinSecond: true),
        Relation(name: "point in a notch", first: "POINT(5 3)", second: notched, intersects: false),
        Relation(
            name: "point at the tip of a notch", first: "POINT(5 2)", second: notched, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "point on a slanting line", first: "POINT(1 1)", second: "LINESTRING(0 0,3 3)", intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "point beside a line", first: "POINT(1 1.0000001)", second: "LINESTRING(0 0,3 3)",
            intersects: false),
        Relation(
            name: "point beyond a line", first: "POINT(4 4)", second: "LINESTRING(0 0,3 3)", intersects: false),
        Relation(
            name: "crossing lines", first: "LINESTRING(0 0,2 2)", second: "LINESTRING(0 2,2 0)", intersects: true),
        Relation(
            name: "lines meeting at an end", first: "LINESTRING(0 0,1 1)", second: "LINESTRING(1 1,2 0)",
            intersects: true),
        Relation(
            name: "a line ending on another", first: "LINESTRING(0 0,2 0)", second: "LINESTRING(1 0,1 5)",
            intersects: true),
        Relation(
            name: "collinear overlap", first: "LINESTRING(0 0,2 2)", second: "LINESTRING(1 1,3 3)", intersects: true
        ),
        Relation(
            name: "collinear, apart", first: "LINESTRING(0 0,1 1)", second: "LINESTRING(2 2,3 3)", intersects: false
        ),
        Relation(
            name: "parallel lines", first: "LINESTRING(0 0,2 2)", second: "LINESTRING(0 1,2 3)", intersects: false),
        Relation(
            name: "a line within another of several pieces", first: "LINESTRING(1 0,3 0)",
            second: "LINESTRING(0 0,2 0,4 0)", intersects: true, firstWithinSecond: true),
        Relation(
            name: "a line through three points", first: "MULTIPOINT(1 1,2 2,3 3)", second: "LINESTRING(1 1,3 3)",
            intersects: true, firstWithinSecond: true),
        Relation(
            name: "a line backwards", first: "LINESTRING(3 0,1 0)", second: "LINESTRING(1 0,2 0,3 0)",
            intersects: true, firstWithinSecond: true, secondWithinFirst: true),
        Relation(
            name: "a line through a polygon", first: "LINESTRING(-5 5,15 5)", second: square, intersects: true),
        Relation(
            name: "a line along an edge", first: "LINESTRING(2 0,8 0)", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a line from edge to edge", first: "LINESTRING(0 5,10 5)", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(name: "a line over the hole", first: "LINESTRING(1 5,9 5)", second: donut, intersects: true),
        Relation(
            name: "a line along the hole", first: "LINESTRING(3 4,7 4)", second: donut, intersects: true,
            firstWithinSecond: true),
        Relation(name: "a line in the hole", first: "LINESTRING(4.5 5,5.5 5)", second: donut, intersects: false),
        Relation(name: "a line across a notch", first: "LINESTRING(1 5,9 5)", second: notched, intersects: true),
        Relation(
            name: "a line through the tip of a notch", first: "LINESTRING(1 2,9 2)", second: notched,
            intersects: true, firstWithinSecond: true),
        Relation(
            name: "a line over the seam of two areas", first: "LINESTRING(1 1,9 9)", second: halves,
            intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a line with a double position", first: "LINESTRING(1 1,1 1,2 2)", second: square,
            intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a line of one place", first: "LINESTRING(10 5,10 5)", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "equal polygons in both directions", first: square, second: "POLYGON((0 0,0 10,10 10,10 0,0 0))",
            intersects: true, firstWithinSecond: true, secondWithinFirst: true),
        Relation(
            name: "polygons sharing an edge", first: square, second: "POLYGON((10 0,20 0,20 10,10 10,10 0))",
            intersects: true),
        Relation(
            name: "polygons sharing a corner", first: square, second: "POLYGON((10 10,20 10,20 20,10 20,10 10))",
            intersects: true),
        Relation(
            name: "polygons apart with overlapping boxes", first: "POLYGON((0 0,10 0,0 10,0 0))",
            second: "POLYGON((10 10,10 6,6 10,10 10))", intersects: false),
        Relation(
            name: "crossing polygons", first: square, second: "POLYGON((5 5,15 5,15 15,5 15,5 5))", intersects: true
        ),
        Relation(
            name: "a cross without corners inside each other", first: "POLYGON((0 4,10 4,10 6,0 6,0 4))",
            second: "POLYGON((4 0,6 0,6 10,4 10,4 0))", intersects: true),
        Relation(
            name: "a polygon inside", first: "POLYGON((1 1,2 1,2 2,1 2,1 1))", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a polygon inside, touching an edge", first: "POLYGON((0 1,2 1,2 2,0 2,0 1))", second: square,
            intersects: true, firstWithinSecond: true),
        Relation(
            name: "a polygon in the hole", first: "POLYGON((4.5 4.5,5.5 4.5,5 5.5,4.5 4.5))", second: donut,
            intersects: false),
        Relation(
            name: "a polygon filling the hole", first: "POLYGON((4 4,6 4,6 6,4 6,4 4))", second: donut,
            intersects: true),
        Relation(
            name: "a polygon around the hole", first: "POLYGON((3 3,7 3,7 7,3 7,3 3))", second: donut,
            intersects: true),
        Relation(
            name: "a polygon with the hole and without", first: square, second: donut, intersects: true,
            secondWithinFirst: true),
        Relation(
            name: "equal polygons with holes", first: donut, second: donut, intersects: true,
            firstWithinSecond: true,
            secondWithinFirst: true),
        Relation(
            name: "a polygon whose larger hole spares the hole",
            first: "POLYGON((1 1,9 1,9 9,1 9,1 1),(3 3,7 3,7 7,3 7,3 3))", second: donut, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a polygon across a notch", first: "POLYGON((1 1,9 1,9 5,1 5,1 1))", second: notched,
            intersects: true),
        Relation(
            name: "a multipolygon inside a polygon", first: twoSquares, second: square, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a polygon over the gap of a multipolygon", first: "POLYGON((0 0,3 0,3 1,0 1,0 0))",
            second: twoSquares, intersects: true, secondWithinFirst: true),
        Relation(
            name: "a polygon over the seam of two areas", first: "POLYGON((1 1,9 1,9 9,1 9,1 1))", second: halves,
            intersects: true, firstWithinSecond: true),
        Relation(
            name: "a polygon over the void of a frame", first: "POLYGON((1 1,9 1,9 9,1 9,1 1))", second: frame,
            intersects: true),
        Relation(
            name: "a polygon filling the void of a frame", first: "POLYGON((2 2,8 2,8 8,2 8,2 2))", second: frame,
            intersects: true),
        Relation(
            name: "a hole filled by another area",
            first: "POLYGON((1 1,9 1,9 9,1 9,1 1))",
            second: "GEOMETRYCOLLECTION(\(donut),POLYGON((4 4,6 4,6 6,4 6,4 4)))", intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a hole covered by a larger area", first: "POLYGON((1 1,9 1,9 9,1 9,1 1))",
            second: "GEOMETRYCOLLECTION(\(donut),POLYGON((3 3,7 3,7 7,3 7,3 3)))", intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a hole covered in part", first: "POLYGON((1 1,9 1,9 9,1 9,1 1))",
            second: "GEOMETRYCOLLECTION(\(donut),POLYGON((3 3,5 3,5 7,3 7,3 3)))", intersects: true),
        Relation(
            name: "a collection of a point and a line inside",
            first: "GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(2 2,3 3))", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "a collection that is partly outside", first: "GEOMETRYCOLLECTION(POINT(1 1),POINT(11 1))",
            second: square, intersects: true),
        Relation(
            name: "a polygon without area", first: "POLYGON((1 1,2 2,3 3,1 1))", second: square, intersects: true,
            firstWithinSecond: true),
        Relation(
            name: "an area within its own outline", first: "POLYGON((0 0,1 0,1 1,0 0))",
            second: "LINESTRING(0 0,1 0,1 1,0 0)", intersects: true, secondWithinFirst: true),
        Relation(name: "an empty geometry", first: "POINT EMPTY", second: square, intersects: false),
    ]

    @Test("intersects, within and disjoint agree with the drawing", arguments: relations)
    func relation(_ relation: Relation) throws {
        let first = try Geometry(literal: relation.first)
        let second = try Geometry(literal: relation.second)
        #expect(first.intersects(second) == relation.intersects)
        #expect(second.intersects(first) == relation.intersects)
        #expect(first.isWithin(second) == relation.firstWithinSecond)
        #expect(second.isWithin(first) == relation.secondWithinFirst)
    }

    @Test("a position differing from a slanting edge by the last bit is on its own side")
    func exactSides() throws {
        let triangle = PreparedGeometry(try Geometry(literal: "POLYGON((0 0,3 1,0 1,0 0))"))
        let onEdge = Position(longitude: 1.5, latitude: 0.5)
        #expect(triangle.covers(onEdge))
        #expect(triangle.covers(Position(longitude: 1.5, latitude: 0.5.nextUp)))
        #expect(!triangle.covers(Position(longitude: 1.5, latitude: 0.5.nextDown)))
        #expect(!triangle.covers(Position(longitude: 1.5.nextUp, latitude: 0.5)))
    }

    @Test("areas that share a slanting edge with uneven numbers leave no gap")
    func sharedEdge() throws {
        let edge = "2.3447 48.8412,2.3612 48.8577"
        let west = try Geometry(literal: "POLYGON((\(edge),2.33 48.87,2.3447 48.8412))")
        let both = try Geometry(
            literal: "GEOMETRYCOLLECTION(POLYGON((\(edge),2.33 48.87)),POLYGON((\(edge),2.38 48.83)))")
        #expect(west.isWithin(both))
        #expect(try Geometry(literal: "LINESTRING(2.345 48.85,2.36 48.85)").isWithin(both))
        #expect(try Geometry(literal: "LINESTRING(\(edge))").isWithin(west))
    }

    @Test("a prepared geometry answers for a stored point")
    func prepared() throws {
        let donut = PreparedGeometry(try Geometry(literal: Self.donut))
        #expect(donut.covers(Position(longitude: 1, latitude: 1)))
        #expect(!donut.covers(Position(longitude: 5, latitude: 5)))
        #expect(!donut.covers(Position(longitude: 50, latitude: 5)))
        #expect(donut.boundingBox == BoundingBox(west: 0, south: 0, east: 10, north: 10))
    }
}
#endif
