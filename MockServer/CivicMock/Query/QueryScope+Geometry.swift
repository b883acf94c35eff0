#if MockServer
import GRDB
import ODSQL

/// Predicates over places: an R*Tree finds the records whose box may match, then the exact test decides.
extension QueryScope {
    mutating func geometryCondition(_ condition: Condition) throws -> SQLFragment {
        switch condition {
        case .withinDistance(let name, let place, let radius):
            let field = try position(of: name)
            let distance = try distance(field: field, to: place)
            let box = BoundingBox.around(distance.place, radiusInMetres: radius.metres)
            return "(\(candidates(field, box)) AND \(distance.operand.sql) <= \(bind: radius.metres))"
        case .inBoundingBox(let name, let first, let second):
            return try inBoundingBox(position(of: name), first, second)
        case .geometry(let name, let relation, let literal):
            return try relate(position(of: name), relation, literal)
        default:
            throw QueryProblem.incompatibleTypes
        }
    }

    private mutating func candidates(_ field: Int, _ box: BoundingBox) -> SQLFragment {
        need(.boxes(field))
        let table = SQLFragment(name: RecordIndex.boxesTable(field))
        let across: SQLFragment = "west <= \(bind: box.east) AND east >= \(bind: box.west)"
        let along: SQLFragment = "south <= \(bind: box.north) AND north >= \(bind: box.south)"
        return "n IN (SELECT id FROM \(table) WHERE \(across) AND \(along))"
    }

    private mutating func inBoundingBox(_ field: Int, _ first: Corner, _ second: Corner) throws -> SQLFragment {
        for corner in [first, second] where abs(corner.latitude) > 90 || abs(corner.longitude) > 180 {
            throw QueryProblem.malformed("in_bbox takes latitudes (-90 to 90) before longitudes (-180 to 180)")
        }
        let box = BoundingBox(
            west: min(first.longitude, second.longitude), south: min(first.latitude, second.latitude),
            east: max(first.longitude, second.longitude), north: max(first.latitude, second.latitude))
        let operand = operand(field: field)
        switch operand.type {
        case .point:
            guard let latitude = operand.latitude else { throw QueryProblem.incompatibleTypes }
            let across: SQLFragment = "\(operand.sql) BETWEEN \(bind: box.west) AND \(bind: box.east)"
            let along: SQLFragment = "\(latitude) BETWEEN \(bind: box.south) AND \(bind: box.north)"
            return "(\(candidates(field, box)) AND \(across) AND \(along))"
        case .shape:
            let corners = [
                "\(box.west) \(box.south)", "\(box.east) \(box.south)", "\(box.east) \(box.north)",
                "\(box.west) \(box.north)", "\(box.west) \(box.south)",
            ]
            let rectangle = "POLYGON((\(corners.joined(separator: ", "))))"
            return "(\(candidates(field, box)) AND \(meets(operand, .intersects, rectangle)))"
        default:
            throw QueryProblem.incompatibleTypes
        }
    }

    private mutating func relate(
        _ field: Int, _ relation: GeometryRelation, _ literal: GeometryLiteral
    ) throws -> SQLFragment {
        let operand = operand(field: field)
        guard operand.type == .point || operand.type == .shape else { throw QueryProblem.incompatibleTypes }
        let geometry = try geometry(literal)
        let test = meets(operand, relation, literal.text)
        // A record without a geometry matches nothing, not even `disjoint`.
        guard relation != .disjoint, let box = geometry.boundingBox else {
            return "(\(operand.sql) IS NOT NULL AND \(test))"
        }
        return "(\(candidates(field, box)) AND \(test))"
    }

    private func meets(_ operand: Operand, _ relation: GeometryRelation, _ literal: String) -> SQLFragment {
        let latitude = operand.latitude ?? "NULL"
        return "civic_meets(\(bind: relation.rawValue), \(operand.sql), \(latitude), \(bind: literal))"
    }
}
#endif
