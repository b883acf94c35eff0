#if MockServer
import CivicJSON

/// How a row becomes the members of a JSON object: worked out once for a query, followed for every row.
struct RowShape: Sendable {
    private struct Column: Sendable {
        /// Where the column's key ends in `keys`; it begins where the one before it ends.
        let keyEnd: Int
        let type: ExpressionType
        let index: Int32
    }

    /// `"first":` `,"second":` and so on, one behind the other.
    private let keys: [UInt8]
    private let columns: [Column]
    private let zone: Zone

    /// - Parameter index: The statement's column in which the first value stands.
    init(columns: [(key: String, type: ExpressionType)], from index: Int32, in zone: Zone) {
        var writer = JSONWriter()
        var index = index
        self.columns = columns.map { key, type in
            if !writer.bytes.isEmpty { writer.write(ascii: ",") }
            writer.write(string: key)
            writer.write(ascii: ":")
            defer { index += type == .point ? 2 : 1 }
            return Column(keyEnd: writer.bytes.count, type: type, index: index)
        }
        keys = writer.bytes
        self.zone = zone
    }

    var isEmpty: Bool {
        columns.isEmpty
    }

    /// Writes a row's members, without the braces around them.
    func write(_ row: borrowing SQLiteRow, to writer: inout JSONWriter) {
        var start = 0
        for column in columns {
            keys.withUnsafeBufferPointer { keys in
                writer.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: keys[start..<column.keyEnd]))
            }
            start = column.keyEnd
            write(row, column, to: &writer)
        }
    }

    private func write(_ row: borrowing SQLiteRow, _ column: Column, to writer: inout JSONWriter) {
        let index = column.index
        guard !row.isNull(index) else {
            writer.writeNull()
            return
        }
        switch column.type {
        case .text: row.withText(index) { writer.write(utf8: $0) }
        case .texts, .shape, .json: row.withText(index) { writer.bytes.append(contentsOf: $0) }
        case .integer where row.isInteger(index): writer.write(integer: row.integer(index))
        case .integer, .double: writer.write(double: row.double(index))
        case .boolean: writer.write(bool: row.integer(index) != 0)
        case .date:
            writer.write(ascii: "\"")
            StoredDate(rawValue: row.integer(index))?.append(to: &writer.bytes)
            writer.write(ascii: "\"")
        case .dateTime:
            writer.write(ascii: "\"")
            Instant(microseconds: row.integer(index)).append(to: &writer.bytes, in: zone)
            writer.write(ascii: "\"")
        case .point:
            writer.write(ascii: "{\"lon\":")
            writer.write(double: row.double(index))
            writer.write(ascii: ",\"lat\":")
            writer.write(double: row.double(index + 1))
            writer.write(ascii: "}")
        case .null: writer.writeNull()
        }
    }
}
#endif
