#if MockServer
import CivicJSON

/// Turns GeoJSON (RFC 7946) into geometry, naming the coordinate that is wrong.
enum GeoJSONReader {
    static func geometry(from json: JSON) throws(GeometryError) -> Geometry {
        try geometry(from: json, at: "", nesting: 0)
    }

    private static func geometry(from json: JSON, at path: String, nesting: Int) throws(GeometryError) -> Geometry {
        guard case .object(let object) = json else {
            throw error("expected a geometry object, not \(json.kind)", at: path)
        }
        guard let type = object["type"]?.stringValue else {
            throw error("a geometry object needs a \"type\"", at: path)
        }
        switch type {
        case "Feature":
            guard nesting == 0 else { throw error("a Feature cannot be part of a geometry", at: path) }
            guard let geometry = object["geometry"], !geometry.isNull else {
                throw error("the Feature has no geometry", at: path)
            }
            return try Self.geometry(from: geometry, at: join(path, "geometry"), nesting: 1)
        case "GeometryCollection":
            guard nesting <= GeometryRules.maximumNesting else {
                throw error("collections are nested deeper than \(GeometryRules.maximumNesting) levels", at: path)
            }
            let path = join(path, "geometries")
            let parts = try elements(of: object["geometries"], at: path)
            var geometries: [Geometry] = []
            for (index, part) in parts.enumerated() {
                geometries.append(try geometry(from: part, at: "\(path)[\(index)]", nesting: nesting + 1))
            }
            return .collection(geometries)
        default:
            return try simpleGeometry(of: type, coordinates: object["coordinates"], at: path)
        }
    }

    private static func simpleGeometry(
        of type: String, coordinates: JSON?, at parent: String
    ) throws(GeometryError) -> Geometry {
        let path = join(parent, "coordinates")
        switch type {
        case "Point":
            // RFC 7946 section 3.1 lets empty coordinates stand for no geometry.
            if coordinates?.arrayValue?.isEmpty == true { return .multiPoint([]) }
            return .point(try position(from: coordinates, at: path))
        case "MultiPoint": return .multiPoint(try positions(from: coordinates, at: path))
        case "LineString": return .lineString(try line(from: coordinates, at: path))
        case "MultiLineString": return .multiLineString(try list(from: coordinates, at: path, read: line))
        case "Polygon": return .polygon(try rings(from: coordinates, at: path))
        case "MultiPolygon": return .multiPolygon(try list(from: coordinates, at: path, read: rings))
        case "FeatureCollection":
            throw error("expected one geometry or Feature, not a FeatureCollection", at: parent)
        default:
            throw error("\"\(type)\" is not a geometry type of GeoJSON", at: parent)
        }
    }

    private static func rings(from json: JSON?, at path: String) throws(GeometryError) -> [[Position]] {
        try list(from: json, at: path, read: ring)
    }

    private static func ring(from json: JSON?, at path: String) throws(GeometryError) -> [Position] {
        GeometryRules.closed(try positions(from: json, at: path))
    }

    private static func line(from json: JSON?, at path: String) throws(GeometryError) -> [Position] {
        try positions(from: json, at: path)
    }

    private static func list<Item>(
        from json: JSON?, at path: String, read: (JSON?, String) throws(GeometryError) -> Item
    ) throws(GeometryError) -> [Item] {
        var items: [Item] = []
        for (index, element) in try elements(of: json, at: path).enumerated() {
            items.append(try read(element, "\(path)[\(index)]"))
        }
        return items
    }

    private static func positions(from json: JSON?, at path: String) throws(GeometryError) -> [Position] {
        let elements = try elements(of: json, at: path)
        var positions: [Position] = []
        positions.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            positions.append(try position(from: element, at: "\(path)[\(index)]"))
        }
        return positions
    }

    private static func position(
        from json: JSON?, at path: @autoclosure () -> String
    ) throws(GeometryError) -> Position {
        guard case .array(let numbers) = json, numbers.count >= 2,
            let longitude = numbers[0].doubleValue, let latitude = numbers[1].doubleValue
        else {
            throw error("a position is [longitude, latitude], two numbers", at: path())
        }
        return try GeometryRules.position(longitude, latitude, at: place(path()))
    }

    private static func elements(of json: JSON?, at path: String) throws(GeometryError) -> [JSON] {
        guard case .array(let elements) = json else {
            throw error("expected an array, not \(json?.kind ?? "nothing")", at: path)
        }
        return elements
    }

    private static func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }

    private static func place(_ path: String) -> String {
        path.isEmpty ? "GeoJSON" : "GeoJSON, \(path)"
    }

    private static func error(_ reason: String, at path: String) -> GeometryError {
        GeometryError(reason, at: place(path))
    }
}
#endif
