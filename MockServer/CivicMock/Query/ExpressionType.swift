#if MockServer
import CivicJSON

/// The type of an expression's value, and so how its column is compared and written.
enum ExpressionType: String, Hashable, Sendable {
    case text
    /// A JSON array of texts.
    case texts
    case integer
    case double
    case boolean
    /// A `StoredDate`.
    case date
    /// Microseconds since 1970.
    case dateTime
    /// Two columns, longitude and latitude.
    case point
    /// A GeoJSON Feature.
    case shape
    /// Any other JSON.
    case json
    case null

    init(_ field: SchemaField) {
        switch field.type {
        case .text: self = field.isMultivalued ? .texts : .text
        case .int: self = .integer
        case .double: self = .double
        case .boolean: self = .boolean
        case .date: self = .date
        case .dateTime: self = .dateTime
        case .geoPoint: self = .point
        case .geoShape: self = .shape
        case .file, .json: self = .json
        }
    }

    var isNumber: Bool {
        self == .integer || self == .double
    }

    var isMoment: Bool {
        self == .date || self == .dateTime
    }
}
#endif
