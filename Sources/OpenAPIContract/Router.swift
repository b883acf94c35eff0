#if MockServer
/// Finds the path of a contract that a request means. A path without parameters comes before one with (OpenAPI 3.1,
/// Paths Object), segment by segment.
struct Router: Sendable {
    private struct Node: Sendable {
        var literals: [String: Node] = [:]
        var templates: [(pieces: [PathTemplate.Piece], node: Node)] = []
        var path: Int?
    }

    private var root = Node()
    private var names: [[String]] = []
    private var paths: [String] = []

    /// Adds the next path.
    ///
    /// - Returns: the path that means the same, when there is one; then nothing was added.
    mutating func insert(_ path: String, _ template: PathTemplate) -> String? {
        if let rival = Self.insert(template.segments[...], path: paths.count, into: &root) { return paths[rival] }
        paths.append(path)
        names.append(template.names)
        return nil
    }

    private static func insert(_ segments: ArraySlice<[PathTemplate.Piece]>, path: Int, into node: inout Node) -> Int? {
        guard let first = segments.first else {
            if let rival = node.path { return rival }
            node.path = path
            return nil
        }
        let rest = segments.dropFirst()
        if first.count == 1, case .literal(let text) = first[0] {
            return insert(rest, path: path, into: &node.literals[text, default: Node()])
        }
        if let index = node.templates.firstIndex(where: { $0.pieces == first }) {
            return insert(rest, path: path, into: &node.templates[index].node)
        }
        var next = Node()
        let rival = insert(rest, path: path, into: &next)
        node.templates.append((first, next))
        // The one with more of the text given comes first.
        node.templates.sort { literalLength($0.pieces) > literalLength($1.pieces) }
        return rival
    }

    private static func literalLength(_ pieces: [PathTemplate.Piece]) -> Int {
        pieces.reduce(0) { sum, piece in
            guard case .literal(let text) = piece else { return sum }
            return sum + text.count
        }
    }

    /// The number of the path that is meant and the texts of its parameters, still encoded.
    func find(_ path: Substring) -> (path: Int, parameters: [String: String])? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        let segments = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var values: [Substring] = []
        guard let found = Self.find(segments[...], in: root, &values) else { return nil }
        var parameters: [String: String] = [:]
        for (name, value) in zip(names[found], values) {
            parameters[name] = String(value)
        }
        return (found, parameters)
    }

    private static func find(
        _ segments: ArraySlice<Substring.UTF8View>, in node: Node, _ values: inout [Substring]
    ) -> Int? {
        guard let first = segments.first else { return node.path }
        let segment = Substring(first)
        if let literal = PercentEncoding.decoded(segment), let next = node.literals[literal],
            let found = find(segments.dropFirst(), in: next, &values)
        {
            return found
        }
        for template in node.templates {
            guard let matched = PathTemplate.values(of: segment, template.pieces) else { continue }
            let count = values.count
            values += matched
            if let found = find(segments.dropFirst(), in: template.node, &values) { return found }
            values.removeLast(values.count - count)
        }
        return nil
    }

    /// The declared path that comes closest, or nil when there is none at all.
    func nearest(to path: Substring) -> String? {
        let segments = path.split(separator: "/")
        return paths.map { (path: $0, distance: distance($0, segments)) }.min { $0.distance < $1.distance }?.path
    }

    private func distance(_ path: String, _ segments: [Substring]) -> Int {
        let own = path.split(separator: "/")
        var distance = 6 * abs(own.count - segments.count)
        for (left, right) in zip(own, segments) {
            distance += left.contains("{") ? 1 : EditDistance.between(left, right)
        }
        return distance
    }
}
#endif
