#if MockServer
/// A straight piece between two different positions, with exact answers about sides and meetings.
///
/// Shapes of a city share corners and edges (districts, quarters, parcels), so "just touching" is the common case
/// and rounding must not decide it.
struct Segment: Sendable {
    let start: Position
    let end: Position

    var reversed: Segment { Segment(start: end, end: start) }

    var box: BoundingBox {
        BoundingBox(
            west: min(start.longitude, end.longitude), south: min(start.latitude, end.latitude),
            east: max(start.longitude, end.longitude), north: max(start.latitude, end.latitude))
    }

    /// The pieces of a path; positions that repeat the one before are left out.
    static func path(_ positions: [Position]) -> [Segment] {
        zip(positions, positions.dropFirst()).compactMap { $0 == $1 ? nil : Segment(start: $0, end: $1) }
    }

    /// On which side of the line through this segment a position lies: 1 left, -1 right, 0 exactly on it.
    func side(of position: Position) -> Int {
        let left = (start.longitude - position.longitude) * (end.latitude - position.latitude)
        let right = (start.latitude - position.latitude) * (end.longitude - position.longitude)
        let determinant = left - right
        // Above this bound rounding cannot have changed the sign (Shewchuk 1997, "Adaptive precision", section
        // 4.1).
        if determinant.magnitude >= 3.330_669_073_875_471_6e-16 * (left.magnitude + right.magnitude) {
            return determinant > 0 ? 1 : determinant < 0 ? -1 : 0
        }
        return exactSide(of: position)
    }

    /// The same determinant, written as six products, each kept as an exact sum of two doubles.
    private func exactSide(of position: Position) -> Int {
        let (a, b, c) = (start, end, position)
        let products = [
            (a.longitude, b.latitude), (-a.latitude, b.longitude),
            (b.longitude, c.latitude), (-b.latitude, c.longitude),
            (c.longitude, a.latitude), (-c.latitude, a.longitude),
        ]
        var expansion: [Double] = []
        for (first, second) in products {
            let product = first * second
            let error = (-product).addingProduct(first, second)
            Self.add(error, to: &expansion)
            Self.add(product, to: &expansion)
        }
        let leading = expansion.last { $0 != 0 } ?? 0
        return leading > 0 ? 1 : leading < 0 ? -1 : 0
    }

    /// Shewchuk's grow-expansion: components stay non-overlapping and ordered, so the last one that is not zero
    /// has the sign of the sum.
    private static func add(_ value: Double, to expansion: inout [Double]) {
        var carry = value
        for index in expansion.indices {
            let component = expansion[index]
            let sum = carry + component
            let virtual = sum - carry
            expansion[index] = (carry - (sum - virtual)) + (component - virtual)
            carry = sum
        }
        expansion.append(carry)
    }

    func contains(_ position: Position) -> Bool {
        box.contains(position) && side(of: position) == 0
    }

    /// True when they have a position in common, an end included.
    func intersects(_ other: Segment) -> Bool {
        guard box.intersects(other.box) else { return false }
        guard side(of: other.start) * side(of: other.end) <= 0 else { return false }
        return other.side(of: start) * other.side(of: end) <= 0
    }

    func isParallelInDirection(to other: Segment) -> Bool {
        let east = (end.longitude - start.longitude) * (other.end.longitude - other.start.longitude)
        let north = (end.latitude - start.latitude) * (other.end.latitude - other.start.latitude)
        return east + north > 0
    }

    /// Where on the segment a position of its line lies: 0 at the start, 1 at the end.
    func fraction(of position: Position) -> Double {
        let east = end.longitude - start.longitude
        let north = end.latitude - start.latitude
        return east.magnitude >= north.magnitude
            ? (position.longitude - start.longitude) / east
            : (position.latitude - start.latitude) / north
    }

    /// The inverse of ``fraction(of:)``.
    func position(at fraction: Double) -> Position {
        Position(
            longitude: start.longitude + (end.longitude - start.longitude) * fraction,
            latitude: start.latitude + (end.latitude - start.latitude) * fraction)
    }

    /// A part of a segment along which nothing changes.
    struct Piece {
        let middle: Position
        /// The cutters (by index) that run along the whole piece.
        let companions: [Int]
    }

    /// Cuts the segment wherever one of the others meets it.
    func pieces(cutBy cutters: [Segment]) -> [Piece] {
        var cuts = [0.0, 1.0]
        var overlaps: [(range: ClosedRange<Double>, index: Int)] = []
        let box = self.box
        for (index, cutter) in cutters.enumerated() where box.intersects(cutter.box) {
            let startSide = side(of: cutter.start)
            let endSide = side(of: cutter.end)
            if startSide == 0, endSide == 0 {
                let (first, second) = (fraction(of: cutter.start), fraction(of: cutter.end))
                let (low, high) = (max(0, min(first, second)), min(1, max(first, second)))
                guard low < high else { continue }
                cuts += [low, high]
                overlaps.append((low...high, index))
            } else if startSide == 0 {
                cuts.append(fraction(of: cutter.start))
            } else if endSide == 0 {
                cuts.append(fraction(of: cutter.end))
            } else if startSide != endSide, cutter.side(of: start) * cutter.side(of: end) < 0 {
                cuts.append(fractionOfCrossing(with: cutter))
            }
        }
        cuts = cuts.filter { 0 <= $0 && $0 <= 1 }.sorted()
        var pieces: [Piece] = []
        // Two cuts this close are one place computed twice.
        for (low, high) in zip(cuts, cuts.dropFirst()) where high - low > 1e-12 {
            let middle = (low + high) / 2
            let companions = overlaps.filter { $0.range.contains(middle) }.map(\.index)
            pieces.append(Piece(middle: position(at: middle), companions: companions))
        }
        return pieces
    }

    private func fractionOfCrossing(with other: Segment) -> Double {
        let (east, north) = (end.longitude - start.longitude, end.latitude - start.latitude)
        let (otherEast, otherNorth) =
            (other.end.longitude - other.start.longitude, other.end.latitude - other.start.latitude)
        let (offsetEast, offsetNorth) =
            (other.start.longitude - start.longitude, other.start.latitude - start.latitude)
        return (offsetEast * otherNorth - offsetNorth * otherEast) / (east * otherNorth - north * otherEast)
    }
}
#endif
