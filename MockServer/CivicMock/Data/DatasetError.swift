#if MockServer
/// What is wrong with the files of a dataset, and where.
///
/// ```
/// velib/records.csv, row 12, field capacity: expected an integer, found "many"
/// ```
public struct DatasetError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, or the folder when a file is missing.
    public let file: String
    /// The record, counted from 1; the header of a CSV file is no record.
    public let row: Int?
    public let field: String?
    public let reason: String

    package init(file: String, row: Int? = nil, field: String? = nil, reason: String) {
        self.file = file
        self.row = row
        self.field = field
        self.reason = reason
    }

    public var description: String {
        var place = file
        if let row { place += ", row \(row)" }
        if let field { place += ", field \(field)" }
        return "\(place): \(reason)"
    }
}
#endif
