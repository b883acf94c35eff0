#if MockServer
/// A geometry taken apart once into positions, segments and areas, to be asked many times.
///
/// A `where` clause compares one literal with every record, so the work that depends on the literal alone is done
/// first:
///
///     let area = PreparedGeometry(try Geometry(literal: text))
///     records.filter { area.covers($0.position) }
///
/// Sides and crossings are decided exactly; bounding boxes are compared before anything else.
package struct PreparedGeometry: Sendable {
    /// The smallest box around it, or nil when the geometry is empty.
    package let boundingBox: BoundingBox?
    private var points: [Position] = []
    private var lines: [Segment] = []
    /// One position of each line: enough to know where an uncrossed line lies.
    private var lineStarts: [Position] = []
    private var areas: [Area] = []

    package init(_ geometry: Geometry) {
        boundingBox = geometry.boundingBox
        add(geometry)
    }

    private mutating func add(_ geometry: Geometry) {
        switch geometry {
        case .point(let position): points.append(position)
        case .multiPoint(let positions): points += positions
        case .lineString(let positions): addLine(positions)
        case .multiLineString(let lines):
            for line in lines { addLine(line) }
        case .polygon(let rings): addPolygon(rings)
        case .multiPolygon(let polygons):
            for rings in polygons { addPolygon(rings) }
        case .collection(let parts):
            for part in parts { add(part) }
        }
    }

    private mutating func addLine(_ positions: [Position]) {
        guard let start = positions.first else { return }
        let segments = Segment.path(positions)
        if segments.isEmpty {
            points.append(start)
        } else {
            lines += segments
            lineStarts.append(start)
        }
    }

    private mutating func addPolygon(_ rings: [[Position]]) {
        if let area = Area(rings: rings) {
            areas.append(area)
        } else if let exterior = rings.first {
            addLine(exterior)
        }
    }

    /// True when the position belongs to the geometry, its boundary included. For a stored point this is at once
    /// `intersects` and `within`.
    package func covers(_ position: Position) -> Bool {
        guard let boundingBox, boundingBox.contains(position) else { return false }
        for area in areas where area.location(of: position) != .outside { return true }
        for line in lines where line.contains(position) { return true }
        return points.contains(position)
    }

    /// True when both have at least one place in common; touching is enough.
    package func intersects(_ other: PreparedGeometry) -> Bool {
        guard let boundingBox, let otherBox = other.boundingBox, boundingBox.intersects(otherBox) else {
            return false
        }
        if points.contains(where: other.covers) || other.points.contains(where: covers) { return true }
        for segments in segmentGroups {
            for otherSegments in other.segmentGroups where Self.cross(segments, otherSegments, in: otherBox) {
                return true
            }
        }
        return startsInside(other) || other.startsInside(self)
    }

    private var segmentGroups: [[Segment]] {
        [lines] + areas.map(\.edges)
    }

    private static func cross(_ segments: [Segment], _ others: [Segment], in box: BoundingBox) -> Bool {
        for segment in segments where segment.box.intersects(box) {
            for other in others where segment.intersects(other) { return true }
        }
        return false
    }

    /// Where no boundaries cross, one position of a line or an area tells whether all of it lies in an area of
    /// the other.
    private func startsInside(_ other: PreparedGeometry) -> Bool {
        other.areas.contains { area in
            lineStarts.contains { area.location(of: $0) != .outside }
                || areas.contains { area.location(of: $0.edges[0].start) != .outside }
        }
    }

    /// True when no place of this geometry lies outside the other one; its boundary belongs to it.
    package func isWithin(_ other: PreparedGeometry) -> Bool {
        guard let boundingBox, let otherBox = other.boundingBox, otherBox.contains(boundingBox) else {
            return false
        }
        return points.allSatisfy(other.covers)
            && other.covers(lines: lines)
            && areas.allSatisfy(other.covers)
    }

    private func isInAnArea(_ position: Position) -> Bool {
        areas.contains { $0.location(of: position) != .outside }
    }

    private func covers(lines others: [Segment]) -> Bool {
        // Exact for the corners; the pieces between them are judged by their middle.
        guard others.allSatisfy({ covers($0.start) && covers($0.end) }) else { return false }
        let cutters = Array(segmentGroups.joined())
        return others.allSatisfy { segment in
            segment.pieces(cutBy: cutters).allSatisfy { !$0.companions.isEmpty || isInAnArea($0.middle) }
        }
    }

    /// An area is covered by the union of others when the strip along the inside of its boundary is, and when no
    /// edge of theirs inside it has uncovered ground on its outer side (a hole, or a gap between several).
    private func covers(_ area: Area) -> Bool {
        let corners = area.edges.map(\.start)
        guard corners.allSatisfy(isInAnArea) else { return false }
        var cutters: [Segment] = []
        var owners: [Int] = []
        for (owner, part) in areas.enumerated() where part.box.intersects(area.box) {
            for edge in part.edges where edge.box.intersects(area.box) {
                cutters.append(edge)
                owners.append(owner)
            }
        }
        for edge in area.edges {
            for piece in edge.pieces(cutBy: cutters)
            where !coversLeftSide(of: piece, on: edge, cutters: cutters, owners: owners) {
                return false
            }
        }
        guard areas.count > 1 || areas.contains(where: \.hasHoles) else { return true }
        let allCutters = cutters + area.edges
        for edge in cutters.map(\.reversed) {
            for piece in edge.pieces(cutBy: allCutters) {
                let followsBoundary = piece.companions.contains { $0 >= cutters.count }
                guard !followsBoundary, area.location(of: piece.middle) == .inside else { continue }
                if !coversLeftSide(of: piece, on: edge, cutters: cutters, owners: owners) { return false }
            }
        }
        return true
    }

    private func coversLeftSide(of piece: Segment.Piece, on edge: Segment, cutters: [Segment], owners: [Int])
        -> Bool
    {
        for companion in piece.companions where edge.isParallelInDirection(to: cutters[companion]) { return true }
        let bordering = piece.companions.map { owners[$0] }
        for (index, area) in areas.enumerated()
        where !bordering.contains(index) && area.location(of: piece.middle) == .inside {
            return true
        }
        return false
    }
}
#endif
