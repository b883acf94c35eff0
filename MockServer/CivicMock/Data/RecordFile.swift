#if MockServer
import CivicJSON
import Foundation
import GRDB

/// The records of a dataset as an export of the real API wrote them.
package struct RecordFile: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case json, jsonl, csv, geojson
    }

    package enum Content: Sendable {
        case file(URL)
        /// Part of the executable.
        case embedded(StaticString)
    }

    package let name: String
    package let format: Format
    package let content: Content

    package init(name: String, format: Format, content: Content) {
        self.name = name
        self.format = format
        self.content = content
    }

    /// Hands every record's column values to `insert`, in the order of the file and of the schema's fields.
    ///
    /// - Throws: ``DatasetError`` with the row and the field for the first value that does not fit.
    func forEachRecord(of schema: DatasetSchema, _ insert: ([DatabaseValue]) throws -> Void) throws {
        switch content {
        case .embedded(let text):
            try read(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), schema, insert)
        case .file(let url):
            let data: Data
            do {
                data = try Data(contentsOf: url, options: .mappedIfSafe)
            } catch {
                throw DatasetError(file: name, reason: "cannot be read: \(error.localizedDescription)")
            }
            try data.withUnsafeBytes { try read($0.bindMemory(to: UInt8.self), schema, insert) }
        }
    }

    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ schema: DatasetSchema, _ insert: ([DatabaseValue]) throws -> Void
    ) throws {
        var row = RowReader(schema: schema, file: name)
        switch format {
        case .json:
            var reader = JSONReader(bytes: bytes)
            while let record = try syntax(row, { () throws(JSONSyntaxError) in try reader.nextElement() }) {
                try insert(row.cells(of: record))
            }
        case .jsonl:
            var reader = JSONReader(bytes: bytes)
            while let record = try syntax(row, { () throws(JSONSyntaxError) in try reader.nextLine() }) {
                try insert(row.cells(of: record))
            }
        case .geojson:
            let document = try syntax(row) { () throws(JSONSyntaxError) in try JSON(parsing: bytes) }
            guard let features = document.objectValue?["features"]?.arrayValue else {
                throw DatasetError(file: name, reason: "expected a FeatureCollection with its \"features\"")
            }
            for feature in features {
                try insert(row.cells(ofFeature: feature))
            }
        case .csv:
            var reader = try row.readHeader { delimiter in
                CSVReader(bytes: bytes, file: name, delimiter: delimiter)
            }
            while let values = try reader.nextRow() {
                try insert(row.cells(ofCSV: values))
            }
        }
    }

    private func syntax<Value>(_ row: RowReader, _ read: () throws(JSONSyntaxError) -> Value) throws -> Value {
        do {
            return try read()
        } catch {
            throw DatasetError(file: name, row: format == .geojson ? nil : row.count + 1, reason: "\(error)")
        }
    }
}

/// Reads one record after the other and knows which one it is at.
private struct RowReader {
    let schema: DatasetSchema
    let file: String
    private(set) var count = 0
    private var csvColumns: [Int] = []

    init(schema: DatasetSchema, file: String) {
        self.schema = schema
        self.file = file
    }

    /// A field that the record lacks is null; one that the schema lacks is an error, since nobody could ever read it.
    mutating func cells(of record: JSON) throws -> [DatabaseValue] {
        count += 1
        guard let object = record.objectValue else {
            throw DatasetError(file: file, row: count, reason: "expected an object, found \(record.kind)")
        }
        return try cells(of: object)
    }

    /// An export to GeoJSON moves the first shape, or where there is none the first point, out of the properties.
    mutating func cells(ofFeature feature: JSON) throws -> [DatabaseValue] {
        count += 1
        guard let object = feature.objectValue, object["type"] == "Feature" else {
            throw DatasetError(file: file, row: count, reason: "expected a Feature, found \(feature.kind)")
        }
        var properties = object["properties"]?.objectValue ?? [:]
        let shape = schema.fields.first { $0.type == .geoShape } ?? schema.fields.first { $0.type == .geoPoint }
        if let shape, let geometry = object["geometry"], !geometry.isNull, properties[shape.name]?.isNull ?? true {
            properties[shape.name] = geometry
        }
        return try cells(of: properties)
    }

    /// Reads the header with the delimiter that makes fields of all its cells.
    mutating func readHeader(_ makeReader: (_ delimiter: UInt8) -> CSVReader) throws -> CSVReader {
        for delimiter in CSVReader.delimiters {
            var reader = makeReader(delimiter)
            guard let header = try reader.nextRow() else {
                throw DatasetError(file: file, reason: "expected a header line with the names of the fields")
            }
            guard let columns = columns(of: header) else { continue }
            csvColumns = columns
            return reader
        }
        var reader = makeReader(CSVReader.delimiters[0])
        let header = try reader.nextRow() ?? []
        let stranger = header.first { columns(of: [$0]) == nil }
        guard let stranger else {
            throw DatasetError(file: file, reason: "two columns of the header are the same field")
        }
        throw DatasetError(file: file, field: stranger, reason: "no field of this name or label in dataset.json")
    }

    /// A header holds names, or labels. Fields may share a label; their columns come in the order of the schema.
    private func columns(of header: [String]) -> [Int]? {
        let names = header.compactMap(schema.position)
        if names.count == header.count { return Set(names).count == names.count ? names : nil }
        var free = Set(schema.fields.indices)
        var columns: [Int] = []
        for label in header {
            guard
                let column = schema.fields.indices.first(where: {
                    schema.fields[$0].label == label && free.contains($0)
                })
            else { return nil }
            free.remove(column)
            columns.append(column)
        }
        return columns
    }

    mutating func cells(ofCSV values: [String]) throws -> [DatabaseValue] {
        count += 1
        guard values.count == csvColumns.count else {
            throw DatasetError(
                file: file, row: count, reason: "expected \(csvColumns.count) columns, found \(values.count)")
        }
        var texts = [String](repeating: "", count: schema.fields.count)
        for (column, value) in zip(csvColumns, values) {
            texts[column] = value
        }
        return try cells { index, cells in
            try CellReader.append(csv: texts[index], of: schema.fields[index], to: &cells)
        }
    }

    private func cells(of object: JSONObject) throws -> [DatabaseValue] {
        var found = 0
        let cells = try cells { index, cells in
            let value = object[schema.fields[index].name]
            if value != nil { found += 1 }
            // The platform writes a multivalued field without values as null.
            let isEmpty = schema.fields[index].isMultivalued && value == .array([])
            try CellReader.append(isEmpty ? .null : value ?? .null, of: schema.fields[index], to: &cells)
        }
        if found < object.count, let stranger = object.names.first(where: { schema.position(of: $0) == nil }) {
            throw DatasetError(file: file, row: count, field: stranger, reason: "no such field in dataset.json")
        }
        return cells
    }

    private func cells(_ append: (Int, inout [DatabaseValue]) throws -> Void) throws -> [DatabaseValue] {
        var cells: [DatabaseValue] = []
        cells.reserveCapacity(schema.fields.count + 2)
        for index in schema.fields.indices {
            do {
                try append(index, &cells)
            } catch let misfit as CellReader.Misfit {
                throw DatasetError(file: file, row: count, field: schema.fields[index].name, reason: misfit.reason)
            }
        }
        return cells
    }
}
#endif
