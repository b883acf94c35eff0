#if MockServer
import Foundation

/// Your own datasets: a folder for each, with the bodies of two requests to a live portal.
///
/// ```
/// datasets/velib/dataset.json     GET …/catalog/datasets/velib
/// datasets/velib/records.csv      GET …/catalog/datasets/velib/exports/csv
/// ```
///
/// The records may be `.json`, `.jsonl`, `.csv` or `.geojson`.
enum DatasetFolder {
    /// Reads every dataset of a folder. Their records are read when somebody asks for them.
    ///
    /// - Throws: ``DatasetError`` for a folder with half a dataset, or a `dataset.json` that is none.
    static func datasets(in folder: URL) throws -> [DatasetSeed] {
        let manager = FileManager.default
        let name = folder.relativePath
        guard let entries = try? manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
        else {
            throw DatasetError(file: name, reason: "no such folder, or it cannot be read")
        }
        if manager.fileExists(atPath: folder.appending(path: "dataset.json").path()) {
            throw DatasetError(file: name, reason: "this is one dataset: name the folder that it lies in")
        }
        return try entries.sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { try dataset(in: $0, name: "\(name)/\($0.lastPathComponent)") }
    }

    /// - Returns: `nil` for what is no folder, or a folder with neither half of a dataset.
    private static func dataset(in folder: URL, name: String) throws -> DatasetSeed? {
        let manager = FileManager.default
        let records = RecordFile.Format.allCases.compactMap { format -> RecordFile? in
            let url = folder.appending(path: "records.\(format)")
            guard manager.fileExists(atPath: url.path()) else { return nil }
            return RecordFile(name: "\(name)/records.\(format)", format: format, content: .file(url))
        }
        let url = folder.appending(path: "dataset.json")
        guard let data = try? Data(contentsOf: url) else {
            guard let first = records.first else { return nil }
            throw DatasetError(file: first.name, reason: "no dataset.json beside it")
        }
        let schema = try DatasetSchema(parsing: data, file: "\(name)/dataset.json")
        guard schema.id == folder.lastPathComponent else {
            throw DatasetError(
                file: "\(name)/dataset.json",
                reason:
                    "its dataset_id is \(schema.id): the folder must have that name, not \(folder.lastPathComponent)")
        }
        guard records.count <= 1 else {
            let names = records.map { "records.\($0.format)" }.joined(separator: ", ")
            throw DatasetError(file: name, reason: "expected one file of records, found \(names)")
        }
        if records.isEmpty, schema.document["has_records"] != false {
            throw DatasetError(
                file: name, reason: "no records: expected records.json, .jsonl, .csv or .geojson beside dataset.json")
        }
        return DatasetSeed(schema: schema, records: records.first)
    }
}
#endif
