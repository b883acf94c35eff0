#if MockServer
import CivicJSON

/// What proposals and ballots of a city are seeded with: the files of its folder `participation`.
///
/// Each file is JSON (`editions.json`) or one JSON value a line (`proposals.jsonl`). Rows are read when the first
/// request asks for them, so that a city that is only used for open data does not pay for them.
package struct ParticipationSeed: Sendable {
    /// A file in memory.
    package struct File: Sendable {
        package let path: String
        let content: Content

        enum Content: Sendable {
            case embedded(StaticString)
            case text(String)
        }

        package init(path: String, text: String) {
            self.path = path
            content = .text(text)
        }

        init(path: String, embedded: StaticString) {
            self.path = path
            content = .embedded(embedded)
        }

        func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) throws -> Result {
            switch content {
            case .embedded(let text):
                return try body(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
            case .text(let text):
                var text = text
                return try text.withUTF8(body)
            }
        }
    }

    private let files: [String: File]

    /// - Parameter files: By name, `editions.json`.
    package init(files: [String: File]) {
        self.files = files
    }

    /// The elements of a JSON array, or the lines of a `.jsonl` file; empty when there is no such file.
    func rows(_ name: String) throws(DatasetError) -> [JSONObject] {
        var rows: [JSONObject] = []
        try forEachRow(name) { rows.append($0) }
        return rows
    }

    func object(_ name: String) throws(DatasetError) -> JSONObject? {
        guard let file = files[name] else { return nil }
        do {
            guard let object = try file.withBytes({ try JSON(parsing: $0) }).objectValue else {
                throw DatasetError(file: file.path, reason: "expected an object")
            }
            return object
        } catch let error as DatasetError {
            throw error
        } catch {
            throw DatasetError(file: file.path, reason: "\(error)")
        }
    }

    func forEachRow(_ name: String, _ body: (JSONObject) throws -> Void) throws(DatasetError) {
        guard let file = files[name] else { return }
        var number = 0
        do {
            try file.withBytes { bytes in
                var reader = JSONReader(bytes: bytes)
                let isList = name.hasSuffix(".json")
                while let row = try isList ? reader.nextElement() : reader.nextLine() {
                    number += 1
                    guard let object = row.objectValue else {
                        throw DatasetError(file: file.path, reason: "row \(number): expected an object")
                    }
                    try body(object)
                }
            }
        } catch let error as DatasetError {
            throw error
        } catch {
            throw DatasetError(file: file.path, reason: "row \(number): \(error)")
        }
    }
}
#endif
