#if MockServer
/// The types that a field of an Explore dataset may have.
package enum FieldType: String, Sendable, CaseIterable {
    case text
    case int
    case double
    case boolean
    case date
    case dateTime = "datetime"
    case geoPoint = "geo_point_2d"
    case geoShape = "geo_shape"
    case file
    case json = "json_blob"
}
#endif
