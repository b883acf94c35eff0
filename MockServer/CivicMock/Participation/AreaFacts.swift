#if MockServer
import CivicJSON

/// One area of the tree of areas.
struct AreaFacts: Sendable {
    let code: String
    let kind: String
    let parent: String?
    let geometry: PreparedGeometry?
    /// As the API shows it, with its geometry.
    let document: JSONObject

    init(_ row: JSONObject) throws(DatasetError) {
        guard let code = row["code"]?.stringValue, let kind = row["kind"]?.stringValue else {
            throw DatasetError(file: "areas.jsonl", reason: "an area needs \"code\" and \"kind\"")
        }
        self.code = code
        self.kind = kind
        parent = row["parent"]?.stringValue
        do {
            geometry = try row["geometry"].map { PreparedGeometry(try Geometry(geoJSON: $0)) }
        } catch {
            throw DatasetError(file: "areas.jsonl", reason: "area \(code): \(error)")
        }
        document = row
    }
}
#endif
