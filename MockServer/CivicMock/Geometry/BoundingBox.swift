#if MockServer
import Foundation

/// A rectangle in degrees, borders included: the cheap test that comes before every exact one.
///
/// A box never crosses the antimeridian; what would is widened to all longitudes.
package struct BoundingBox: Sendable, Hashable {
    package var west: Double
    package var south: Double
    package var east: Double
    package var north: Double

    package init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// The smallest box around the positions, or nil when there are none.
    package init?(around positions: some Sequence<Position>) {
        var box: BoundingBox?
        for position in positions {
            box.formUnion(BoundingBox(position))
        }
        guard let box else { return nil }
        self = box
    }

    package init(_ position: Position) {
        self.init(
            west: position.longitude, south: position.latitude, east: position.longitude, north: position.latitude)
    }

    /// A box that holds every stored position for which ``Geometry/distance(fromStored:to:)`` to the centre is at
    /// most the radius. It may be larger, never smaller.
    ///
    /// - Parameter radius: Metres; below zero counts as zero, and NaN as everything.
    package static func around(_ center: Position, radiusInMetres radius: Double) -> BoundingBox {
        // The distance formula is off by up to 0.2 m close by (1 - cos x cancels), quantisation by 1e-7 degrees.
        let slackInMetres = 1.0
        let slackInDegrees = 1e-6
        let angle = (max(radius, 0) + slackInMetres) / Geometry.meanEarthRadius
        let latitudeReach = angle * 180 / .pi + slackInDegrees
        var box = BoundingBox(west: -180, south: -90, east: 180, north: 90)
        guard latitudeReach < 180 else { return box }
        box.south = max(-90, center.latitude - latitudeReach)
        box.north = min(90, center.latitude + latitudeReach)
        guard box.south > -90, box.north < 90 else { return box }
        // The circle's easternmost point lies poleward of its centre: sin(reach) = sin(angle) / cos(latitude).
        let ratio = sin(angle) / cos(center.latitude * .pi / 180)
        guard ratio < 1 else { return box }
        let longitudeReach = asin(ratio) * 180 / .pi + slackInDegrees
        guard center.longitude - longitudeReach > -180, center.longitude + longitudeReach < 180 else { return box }
        box.west = center.longitude - longitudeReach
        box.east = center.longitude + longitudeReach
        return box
    }

    package func contains(_ position: Position) -> Bool {
        west <= position.longitude && position.longitude <= east
            && south <= position.latitude && position.latitude <= north
    }

    package func contains(_ other: BoundingBox) -> Bool {
        west <= other.west && other.east <= east && south <= other.south && other.north <= north
    }

    /// True also when the boxes only touch.
    package func intersects(_ other: BoundingBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }
}

extension BoundingBox? {
    /// Widens the box to hold the other one as well; no box is the start.
    mutating func formUnion(_ other: BoundingBox?) {
        guard let other else { return }
        guard let box = self else {
            self = other
            return
        }
        self = BoundingBox(
            west: min(box.west, other.west), south: min(box.south, other.south),
            east: max(box.east, other.east), north: max(box.north, other.north))
    }
}
#endif
