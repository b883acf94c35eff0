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
    /// Reads the schema of every dataset of a folder.
    ///
    /// - Throws: ``DatasetError`` for a folder without a dataset, one with half a dataset, or a `dataset.json` that is
    ///   none.
    static func datasets(in folder: URL) throws -> [DatasetSeed] {
        let name = folder.relativePath
        guard isDirectory(folder) else { throw DatasetError(file: name, reason: "no such folder") }
        if exists(folder.appending(path: "dataset.json")) {
            throw DatasetError(file: name, reason: "this is one dataset: name the folder that it lies in")
        }
        let entries = try reading(name) {
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        }
        let datasets = try entries.filter { isDirectory($0) && !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try dataset(in: $0, name: "\(name)/\($0.lastPathComponent)") }
        guard !datasets.isEmpty else {
            throw DatasetError(file: name, reason: "no datasets: expected folders <dataset_id>/ with dataset.json")
        }
        return datasets
    }

    private static func dataset(in folder: URL, name: String) throws -> DatasetSeed {
        let records = RecordFile.Format.allCases.compactMap { format -> RecordFile? in
            let url = folder.appending(path: "records.\(format)")
            guard exists(url) else { return nil }
            return RecordFile(name: "\(name)/records.\(format)", format: format, content: .file(url))
        }
        let url = folder.appending(path: "dataset.json")
        guard exists(url) else {
            throw DatasetError(file: name, reason: "no dataset.json in it")
        }
        let data = try reading("\(name)/dataset.json") { try Data(contentsOf: url) }
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

    private static func exists(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
    }

    private static func isDirectory(_ url: URL) -> Bool {
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isDirectory)
        return exists && isDirectory.boolValue
    }

    private static func reading<Value>(_ name: String, _ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch {
            throw DatasetError(file: name, reason: "cannot be read: \(error.localizedDescription)")
        }
    }
}
#endif
