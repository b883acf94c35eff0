#if MockServer
import CivicJSON

/// `uniqueItems`, without comparing every element with every other one.
extension [JSON] {
    /// The positions of the first two elements that are the same, or nil when all differ.
    var firstRepetition: (Int, Int)? {
        if count <= 8 {
            return firstRepetition(among: [Int](indices))
        }
        var positions: [Int: [Int]] = [:]
        for (index, element) in enumerated() {
            var hasher = Hasher()
            element.hashAsSame(into: &hasher)
            positions[hasher.finalize(), default: []].append(index)
        }
        let pairs = positions.values.filter { $0.count > 1 }.compactMap { firstRepetition(among: $0) }
        return pairs.min { $0.1 < $1.1 }
    }

    private func firstRepetition(among positions: [Int]) -> (Int, Int)? {
        for (offset, second) in positions.enumerated() {
            for first in positions[..<offset] where self[first].isSame(as: self[second]) {
                return (first, second)
            }
        }
        return nil
    }
}

extension JSON {
    /// Values that are the same (``isSame(as:)``) hash alike.
    fileprivate func hashAsSame(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .integer, .double: hasher.combine(doubleValue)
        case .string(let value): hasher.combine(value)
        case .array(let elements):
            hasher.combine(elements.count)
            for element in elements {
                element.hashAsSame(into: &hasher)
            }
        case .object(let object):
            hasher.combine(object.count)
            var sum = 0
            for member in object.members {
                var inner = Hasher()
                inner.combine(member.name)
                member.value.hashAsSame(into: &inner)
                sum &+= inner.finalize()
            }
            hasher.combine(sum)
        }
    }
}
#endif
