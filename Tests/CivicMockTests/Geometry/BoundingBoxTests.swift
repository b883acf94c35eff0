#if MockServer
import CivicMock
import Testing

@Suite("Bounding boxes")
struct BoundingBoxTests {
    @Test("the box of a geometry is the smallest one around all its positions")
    func boxes() throws {
        let text = "GEOMETRYCOLLECTION(POINT(-1 5),LINESTRING(2 3,4 8),POLYGON((0 0,1 0,1 1,0 0)),MULTIPOINT EMPTY)"
        #expect(try Geometry(literal: text).boundingBox == BoundingBox(west: -1, south: 0, east: 4, north: 8))
        #expect(try Geometry(literal: "MULTIPOLYGON EMPTY").boundingBox == nil)
    }

    @Test("borders belong to a box")
    func borders() {
        let box = BoundingBox(west: 0, south: 0, east: 2, north: 1)
        #expect(box.contains(Position(longitude: 2, latitude: 1)))
        #expect(!box.contains(Position(longitude: 2.1, latitude: 1)))
        #expect(box.intersects(BoundingBox(west: 2, south: 1, east: 3, north: 3)))
        #expect(!box.intersects(BoundingBox(west: 2.1, south: 1, east: 3, north: 3)))
        #expect(box.contains(BoundingBox(west: 0, south: 0, east: 2, north: 0.5)))
        #expect(!box.contains(BoundingBox(west: 0, south: 0, east: 2, north: 1.5)))
    }

    @Test(
        "a box around a circle holds every place within the distance",
        arguments: [0, 0.5, 800, 50_000, 3_000_000, 15_000_000])
    func circles(radius: Double) {
        var missed: [Position] = []
        for centerLatitude in [-90, -89.99, -60, 0, 48.85, 89.9999, 90] as [Double] {
            for centerLongitude in [-180, -179.999, 0, 2.35, 179.5] as [Double] {
                let center = Position(longitude: centerLongitude, latitude: centerLatitude)
                let box = BoundingBox.around(center, radiusInMetres: radius)
                let degrees = radius / 111_195
                for step in -20...20 {
                    for other in -20...20 {
                        let latitude = centerLatitude + Double(step) / 19 * degrees
                        let longitude = Double(other) / 20 * 180
                        let near = centerLongitude + Double(other) / 15 * degrees
                        for candidate in [longitude, near]
                        where candidate.magnitude <= 180 && latitude.magnitude <= 90 {
                            let place = Position(longitude: candidate, latitude: latitude)
                            if Geometry.distance(fromStored: place, to: center) <= radius, !box.contains(place) {
                                missed.append(place)
                            }
                        }
                    }
                }
            }
        }
        #expect(missed.isEmpty)
    }

    @Test("a box around a circle is not much larger than the circle")
    func tightness() {
        let center = Position(longitude: 2.35, latitude: 48.85)
        let box = BoundingBox.around(center, radiusInMetres: 10_000)
        #expect(!box.contains(Position(longitude: 2.35, latitude: 48.941)))
        #expect(!box.contains(Position(longitude: 2.488, latitude: 48.85)))
    }

    @Test("near a pole or the antimeridian the box takes all longitudes")
    func widening() {
        let pole = BoundingBox.around(Position(longitude: 10, latitude: 89.99), radiusInMetres: 5_000)
        #expect((pole.west, pole.east, pole.north) == (-180, 180, 90))
        let antimeridian = BoundingBox.around(Position(longitude: 179.99, latitude: 0), radiusInMetres: 5_000)
        #expect((antimeridian.west, antimeridian.east) == (-180, 180))
        #expect(antimeridian.north < 0.1)
    }

    @Test("a radius that is no number excludes nothing", arguments: [Double.nan, .infinity])
    func withoutRadius(radius: Double) {
        let box = BoundingBox.around(Position(longitude: 0, latitude: 0), radiusInMetres: radius)
        #expect(box == BoundingBox(west: -180, south: -90, east: 180, north: 90))
    }
}
#endif
