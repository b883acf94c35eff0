#if MockServer
import CivicMock
import Testing

@Suite("Distance as the platform computes it")
struct DistanceTests {
    /// Computed with Python's `math` from the same formula.
    @Test(
        "known distances come out to a tenth of a micrometre",
        arguments: [
            ((2.3522, 48.8566), (2.2950, 48.8738), 4600.452728245322),
            ((2.2950, 48.8738), (2.3522, 48.8566), 4600.4545441166165),
            ((0, 0), (0, 1), 111_195.07973435764),
            ((0, 0), (90, 0), 10_007_557.176093183),
        ] as [((Double, Double), (Double, Double), Double)])
    func known(stored: (Double, Double), other: (Double, Double), metres: Double) {
        let distance = Geometry.distance(
            fromStored: Position(longitude: stored.0, latitude: stored.1),
            to: Position(longitude: other.0, latitude: other.1))
        #expect((distance - metres).magnitude < 1e-7)
    }

    @Test("one degree along a meridian is one 360th of the circumference")
    func degree() {
        let origin = Position(longitude: 0, latitude: 0)
        let distance = Geometry.distance(fromStored: origin, to: Position(longitude: 0, latitude: 1))
        #expect((distance - 2 * Double.pi * 6_371_008.7714 / 360).magnitude < 1e-6)
    }

    @Test("the stored point is the one moved to its cell, so the two directions differ by millimetres")
    func asymmetry() {
        let first = Position(longitude: 2.3522, latitude: 48.8566)
        let second = Position(longitude: 2.2950, latitude: 48.8738)
        let there = Geometry.distance(fromStored: first, to: second)
        let back = Geometry.distance(fromStored: second, to: first)
        #expect(there != back)
        #expect((there - back).magnitude < 0.02)
    }

    @Test(
        "a point is at distance zero from itself, because its cell is smaller than the formula can resolve",
        arguments: [(2.3522, 48.8566), (180, 90), (-180, -90), (0.1, -0.1)] as [(Double, Double)])
    func identity(longitude: Double, latitude: Double) {
        let point = Position(longitude: longitude, latitude: latitude)
        #expect(Geometry.distance(fromStored: point, to: point) == 0)
    }

    @Test("from pole to pole is half the circumference")
    func poles() {
        let distance = Geometry.distance(
            fromStored: Position(longitude: 0, latitude: -90), to: Position(longitude: 77, latitude: 90))
        #expect((distance - Double.pi * 6_371_008.7714).magnitude < 0.2)
    }
}
#endif
