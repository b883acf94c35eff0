/// A length on the ground: a number and its unit without a blank between them, `800m` or `1.5km`.
public struct Distance: Hashable, Sendable, CustomStringConvertible {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case miles = "mi"
        case yards = "yd"
        case feet = "ft"
        case metres = "m"
        case centimetres = "cm"
        case kilometres = "km"
        case millimetres = "mm"

        /// How many metres one of this unit is.
        public var metres: Double {
            switch self {
            case .miles: 1609.344
            case .yards: 0.9144
            case .feet: 0.3048
            case .metres: 1
            case .centimetres: 0.01
            case .kilometres: 1000
            case .millimetres: 0.001
            }
        }
    }

    public var value: Double
    public var unit: Unit

    public init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    public var metres: Double {
        value * unit.metres
    }

    public var description: String {
        Spelling.number(value) + unit.rawValue
    }
}
