/// What the catalog says of a field of a dataset.
public struct FieldInfo: Hashable, Sendable, Decodable {
    /// The name in queries and rows.
    public let name: String
    /// The name for people.
    public let label: String?
    /// What kind of values it holds.
    public let type: FieldType?
    /// What its publisher says of it.
    public let description: String?
    private let annotations: Annotations?

    /// For previews and tests; fields are usually read from the catalog.
    ///
    /// - Parameter annotations: what ``annotation(_:)`` gives for each name.
    public init(
        name: String,
        label: String? = nil,
        type: FieldType? = nil,
        description: String? = nil,
        annotations: [String: [DynamicValue]] = [:]
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.description = description
        self.annotations = Annotations(values: annotations)
    }

    /// What follows an annotation: `["-count"]` for `facetsort`, empty for one that only is there, such as `facet`.
    ///
    /// - Returns: `nil` when the field does not carry the annotation.
    public func annotation(_ name: String) -> [DynamicValue]? {
        annotations?.values[name]
    }

    /// Whether `refine` and `exclude` work on it.
    public var isFacet: Bool { annotation("facet") != nil }

    /// Whether it holds a list of texts: `Field<[String]>`.
    public var isMultivalued: Bool { annotation("multivalued") != nil }

    /// `year`, `month`, `day`, `hour` or `minute`, for dates.
    public var precision: String? { annotation("timeserie_precision")?.first?.string }

    /// Portals wrote `{"facet": [], "unit": ["€"]}` until 2023 and write `{"facet": true, "unit": "€"}` since.
    private struct Annotations: Hashable, Sendable, Decodable {
        let values: [String: [DynamicValue]]

        init(values: [String: [DynamicValue]]) {
            self.values = values
        }

        init(from decoder: any Decoder) throws {
            let members = try decoder.singleValueContainer().decode([String: DynamicValue].self)
            values = members.compactMapValues { value in
                switch value {
                case .null, .boolean(false): nil
                case .boolean(true): []
                case .array(let arguments): arguments
                default: [value]
                }
            }
        }
    }
}

/// The type of a field in Explore v2.1. A portal may have more.
public struct FieldType: RawRepresentable, Hashable, Sendable, Decodable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    /// A text, or with ``FieldInfo/isMultivalued`` a list of them.
    public static let text = FieldType(rawValue: "text")
    /// A number without a fraction.
    public static let int = FieldType(rawValue: "int")
    /// Any number.
    public static let double = FieldType(rawValue: "double")
    /// `true` or `false`
    public static let boolean = FieldType(rawValue: "boolean")
    /// ``CalendarDate``
    public static let date = FieldType(rawValue: "date")
    /// An instant, `Date`.
    public static let datetime = FieldType(rawValue: "datetime")
    /// ``GeoPoint``
    public static let geoPoint = FieldType(rawValue: "geo_point_2d")
    /// ``GeoShape``
    public static let geoShape = FieldType(rawValue: "geo_shape")
    /// ``FileReference``
    public static let file = FieldType(rawValue: "file")
    /// Any JSON, ``DynamicValue``.
    public static let json = FieldType(rawValue: "json_blob")
}
