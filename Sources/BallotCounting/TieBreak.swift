/// Who comes first among projects that a rule finds equal: a list of criteria, always total.
///
/// In some years ties alone change the set of winners, so the tie-break is part of a published result.
///
///     let outcome = try election.count(by: .greedy, breakingTiesBy: [.lowerCost, .projectID])
///     let drawn = try election.count(by: .greedy, breakingTiesBy: [.drawnByLot(seed: 20_260_917)])
///
/// A list that does not end in a criterion that separates any two projects is completed by ``Criterion/projectID``,
/// which alone is also the default: pabutools' `lexico_tie_breaking`.
public struct TieBreak: Hashable, Sendable {
    public enum Criterion: Hashable, Sendable {
        /// The cheaper project first.
        case lowerCost
        /// The dearer project first.
        case higherCost
        /// The higher score first: votes or points, as ``Ballots`` says.
        case moreVotes
        /// The identifiers as texts, by Unicode code points: `10` before `9`. Total.
        case projectID
        /// The identifiers with runs of digits read as numbers: `P9` before `P10`; equal ones (`P9`, `P09`) as texts.
        /// Total.
        case numericProjectID
        /// The order of the projects in the election or file. Total.
        case fileOrder
        /// A lot that anyone can draw again: each project's number is the 64-bit FNV-1a hash of the seed's eight
        /// bytes (least significant first) and the identifier's UTF-8, passed through the finisher of SplitMix64; the
        /// lowest number first. Total.
        case drawnByLot(seed: UInt64)

        var isTotal: Bool {
            switch self {
            case .lowerCost, .higherCost, .moreVotes: false
            case .projectID, .numericProjectID, .fileOrder, .drawnByLot: true
            }
        }
    }

    /// The criteria in the order they are asked; the last one is total.
    public let criteria: [Criterion]

    /// What follows a total criterion can never be asked and is left out.
    public init(_ criteria: [Criterion]) {
        var kept: [Criterion] = []
        for criterion in criteria where kept.last?.isTotal != true {
            kept.append(criterion)
        }
        self.criteria = kept.last?.isTotal == true ? kept : kept + [.projectID]
    }

    /// ``Criterion/projectID`` alone.
    public static let byProjectID = TieBreak([.projectID])
}

extension TieBreak: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Criterion...) {
        self.init(elements)
    }
}

extension TieBreak.Criterion: LosslessStringConvertible {
    /// `lower-cost`, `higher-cost`, `more-votes`, `id`, `numeric-id`, `file-order`, or `lot:SEED` with a seed from 0.
    public init?(_ description: String) {
        switch description {
        case "lower-cost": self = .lowerCost
        case "higher-cost": self = .higherCost
        case "more-votes": self = .moreVotes
        case "id": self = .projectID
        case "numeric-id": self = .numericProjectID
        case "file-order": self = .fileOrder
        default:
            guard description.hasPrefix("lot:"), let seed = UInt64(description.dropFirst(4)) else { return nil }
            self = .drawnByLot(seed: seed)
        }
    }

    public var description: String {
        switch self {
        case .lowerCost: "lower-cost"
        case .higherCost: "higher-cost"
        case .moreVotes: "more-votes"
        case .projectID: "id"
        case .numericProjectID: "numeric-id"
        case .fileOrder: "file-order"
        case .drawnByLot(let seed): "lot:\(seed)"
        }
    }
}

extension TieBreak {
    /// The place of each project in the order of this tie-break: all different.
    func places(in election: Election) -> [Int] {
        let order = election.projects.indices.sorted { separating($0, $1, in: election)?.leftIsFirst ?? ($0 < $1) }
        var places = Array(repeating: 0, count: order.count)
        for (place, index) in order.enumerated() {
            places[index] = place
        }
        return places
    }

    /// The first criterion that tells two projects apart, and which of them it puts first; nil for the same project.
    func separating(
        _ left: Int, _ right: Int, in election: Election
    ) -> (criterion: Criterion, leftIsFirst: Bool)? {
        guard left != right else { return nil }
        for criterion in criteria {
            if let leftIsFirst = criterion.puts(left, before: right, in: election) {
                return (criterion, leftIsFirst)
            }
        }
        return nil
    }
}

extension TieBreak.Criterion {
    fileprivate func puts(_ left: Int, before right: Int, in election: Election) -> Bool? {
        let tally = election.tally
        let (leftID, rightID) = (election.projects[left].id, election.projects[right].id)
        switch self {
        case .lowerCost: return Self.first(tally.costs[left], tally.costs[right])
        case .higherCost: return Self.first(tally.costs[right], tally.costs[left])
        case .moreVotes: return Self.first(tally.scores[right], tally.scores[left])
        case .projectID: return Self.text(leftID, before: rightID)
        case .numericProjectID: return Self.number(leftID, before: rightID)
        case .fileOrder: return left < right
        case .drawnByLot(let seed):
            return Self.first(Self.lot(seed, leftID), Self.lot(seed, rightID)) ?? Self.text(leftID, before: rightID)
        }
    }

    private static func first<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? {
        left == right ? nil : left < right
    }

    private static func text(_ left: String, before right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private static func number(_ left: String, before right: String) -> Bool {
        let (leftParts, rightParts) = (parts(left), parts(right))
        for (leftPart, rightPart) in zip(leftParts, rightParts) where leftPart != rightPart {
            let areNumbers = leftPart.isNumber && rightPart.isNumber
            if areNumbers, leftPart.bytes.count != rightPart.bytes.count {
                return leftPart.bytes.count < rightPart.bytes.count
            }
            return leftPart.bytes.lexicographicallyPrecedes(rightPart.bytes)
        }
        return leftParts.count == rightParts.count ? text(left, before: right) : leftParts.count < rightParts.count
    }

    private struct Part: Equatable {
        var bytes: [UInt8]
        var isNumber: Bool
    }

    /// Runs of digits without leading zeros, and what is between them.
    private static func parts(_ text: String) -> [Part] {
        var parts: [Part] = []
        for byte in text.utf8 {
            let isDigit = byte &- UInt8(ascii: "0") < 10
            if parts.last?.isNumber != isDigit { parts.append(Part(bytes: [], isNumber: isDigit)) }
            parts[parts.count - 1].bytes.append(byte)
        }
        for index in parts.indices where parts[index].isNumber {
            parts[index].bytes = Array(parts[index].bytes.drop { $0 == UInt8(ascii: "0") })
        }
        return parts
    }

    private static func lot(_ seed: UInt64, _ id: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            hash = (hash ^ (seed >> shift & 0xFF)) &* 0x100_0000_01B3
        }
        for byte in id.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
