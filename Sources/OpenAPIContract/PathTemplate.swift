#if MockServer
/// A path with parameters in braces, such as `/datasets/{dataset_id}/exports/{format}`.
struct PathTemplate: Sendable {
    enum Piece: Sendable, Hashable {
        case literal(String)
        case parameter
    }

    /// The pieces of each segment, one literal for most.
    let segments: [[Piece]]
    /// The names in the order they stand in.
    let names: [String]

    init(_ text: String, at pointer: String) throws(ContractError) {
        guard text.hasPrefix("/") else { throw ContractError(at: pointer, "a path starts with '/'") }
        var names: [String] = []
        var segments: [[Piece]] = []
        for segment in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            var pieces: [Piece] = []
            var rest = segment
            while let open = rest.firstIndex(of: "{") {
                if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
                guard let close = rest.firstIndex(of: "}"), close > open else {
                    throw ContractError(at: pointer, "a '{' is not closed")
                }
                let name = String(rest[rest.index(after: open)..<close])
                guard !name.isEmpty, !names.contains(name) else {
                    throw ContractError(at: pointer, "every '{…}' of a path has a name of its own")
                }
                guard pieces.last != .parameter else {
                    throw ContractError(at: pointer, "there must be something between two parameters")
                }
                names.append(name)
                pieces.append(.parameter)
                rest = rest[rest.index(after: close)...]
            }
            if !rest.isEmpty || pieces.isEmpty { pieces.append(.literal(String(rest))) }
            segments.append(pieces)
        }
        self.segments = segments
        self.names = names
    }

    /// The texts of the parameters in one segment, or nil when it does not match.
    static func values(of segment: Substring, _ pieces: [Piece]) -> [Substring]? {
        var values: [Substring] = []
        var rest = segment
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let text):
                guard rest.hasPrefix(text) else { return nil }
                rest = rest.dropFirst(text.count)
            case .parameter:
                var end = rest.endIndex
                if index + 1 < pieces.count, case .literal(let next) = pieces[index + 1] {
                    let isLast = index + 2 == pieces.count
                    guard let found = Self.position(of: next, in: rest.dropFirst(), isLast: isLast) else { return nil }
                    end = found
                }
                guard end > rest.startIndex else { return nil }
                values.append(rest[..<end])
                rest = rest[end...]
            }
        }
        return rest.isEmpty ? values : nil
    }

    private static func position(of text: String, in rest: Substring, isLast: Bool) -> Substring.Index? {
        if isLast {
            return rest.hasSuffix(text) ? rest.index(rest.endIndex, offsetBy: -text.count) : nil
        }
        var index = rest.startIndex
        while index < rest.endIndex {
            if rest[index...].hasPrefix(text) { return index }
            index = rest.index(after: index)
        }
        return nil
    }
}
#endif
