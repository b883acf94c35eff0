#if MockServer
/// A polygon made ready for questions: its edges in one array, all with the interior to their left.
struct Area: Sendable {
    enum Location {
        case inside, boundary, outside
    }

    let edges: [Segment]
    let box: BoundingBox
    let hasHoles: Bool

    /// Nil when the exterior ring encloses nothing because all its positions lie on one line.
    init?(rings: [[Position]]) {
        guard let exterior = rings.first, let box = BoundingBox(around: exterior) else { return nil }
        let exteriorEdges = Self.edges(of: exterior, counterclockwise: true)
        guard !exteriorEdges.isEmpty else { return nil }
        let holes = rings.dropFirst().map { Self.edges(of: $0, counterclockwise: false) }.filter { !$0.isEmpty }
        self.box = box
        edges = exteriorEdges + holes.joined()
        hasHoles = !holes.isEmpty
    }

    private static func edges(of ring: [Position], counterclockwise: Bool) -> [Segment] {
        let edges = Segment.path(ring)
        guard let first = edges.first, ring.contains(where: { first.side(of: $0) != 0 }) else { return [] }
        var doubledArea = 0.0
        for edge in edges {
            let (east, north) = (edge.start.longitude - ring[0].longitude, edge.start.latitude - ring[0].latitude)
            let (nextEast, nextNorth) = (
                edge.end.longitude - ring[0].longitude, edge.end.latitude - ring[0].latitude
            )
            doubledArea += east * nextNorth - nextEast * north
        }
        return (doubledArea > 0) == counterclockwise ? edges : edges.reversed().map(\.reversed)
    }

    /// Counts the edges east of the position (even-odd rule), so holes need no treatment of their own.
    func location(of position: Position) -> Location {
        guard box.contains(position) else { return .outside }
        var isInside = false
        for edge in edges {
            let startsAbove = edge.start.latitude > position.latitude
            let endsAbove = edge.end.latitude > position.latitude
            if startsAbove != endsAbove {
                if edge.start.longitude < position.longitude, edge.end.longitude < position.longitude { continue }
                let side = edge.side(of: position)
                if side == 0 { return .boundary }
                if (side > 0) == endsAbove { isInside.toggle() }
            } else if edge.start.latitude == position.latitude || edge.end.latitude == position.latitude {
                if edge.contains(position) { return .boundary }
            }
        }
        return isInside ? .inside : .outside
    }
}
#endif
