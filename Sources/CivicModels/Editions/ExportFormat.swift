/// The form of an export.
public struct ExportFormat: OpenWord {
    /// The word as the contract writes it.
    public let rawValue: String

    /// Any word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// One JSON object per line.
    public static let jsonl = ExportFormat(rawValue: "jsonl")
    /// CSV in UTF-8 with a header row.
    public static let csv = ExportFormat(rawValue: "csv")
    /// A GeoJSON feature collection.
    public static let geojson = ExportFormat(rawValue: "geojson")
}
