import CivicKit

/// A Vélib’ station as the dataset `velib-disponibilite-en-temps-reel` describes it: the fields this program queries,
/// and the columns it reads.
struct Station: Decodable, Sendable {
    static let datasetID = "velib-disponibilite-en-temps-reel"

    static let code = Field<String>("stationcode")
    static let name = Field<String>("name")
    static let bikes = Field<Int>("numbikesavailable")
    static let electricBikes = Field<Int>("ebike")
    static let docks = Field<Int>("numdocksavailable")
    static let place = Field<GeoPoint>("coordonnees_geo")
    static let isRenting = Field<YesNo>("is_renting")

    let name: String?
    let bikes: Int?
    let electricBikes: Int?
    let docks: Int?
    /// Not a column of the dataset: computed by the server for the place that was asked for.
    let metres: Double?

    private enum CodingKeys: String, CodingKey {
        case name, metres
        case bikes = "numbikesavailable"
        case electricBikes = "ebike"
        case docks = "numdocksavailable"
    }
}

enum YesNo: String, QueryLiteral {
    case yes = "OUI"
    case no = "NON"
}
