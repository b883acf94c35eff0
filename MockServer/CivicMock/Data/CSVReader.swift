#if MockServer
/// Reads the CSV that Explore exports: `;` between values, quotes where a value needs them, a byte order mark in front.
struct CSVReader {
    /// What a request may choose to have between values.
    static let delimiters: [UInt8] = Array(";,\t|".utf8)

    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private let delimiter: UInt8
    private var position: Int
    private var line = 1
    private var endsRowsWithCRLF = false

    init(bytes: UnsafeBufferPointer<UInt8>, file: String, delimiter: UInt8) {
        self.bytes = bytes
        self.file = file
        self.delimiter = delimiter
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The values of the next row, or nil behind the last one.
    mutating func nextRow() throws -> [String]? {
        guard position < bytes.count else { return nil }
        var values: [String] = []
        while true {
            values.append(try nextValue())
            guard position < bytes.count else {
                // An export ends its last row as all others; one that was cut does not.
                guard !endsRowsWithCRLF else {
                    throw DatasetError(file: file, reason: "line \(line): the last row is not complete")
                }
                return values
            }
            let byte = bytes[position]
            position += 1
            if byte == delimiter { continue }
            if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                position += 1
                endsRowsWithCRLF = true
            }
            line += 1
            return values
        }
    }

    private mutating func nextValue() throws -> String {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, !isEnd(bytes[position]) {
                position += 1
            }
            return try text(bytes[start..<position])
        }
        return try quotedValue()
    }

    private mutating func quotedValue() throws -> String {
        let opening = line
        position += 1
        var value: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "\"") else {
                value.append(byte)
                continue
            }
            guard position < bytes.count, bytes[position] == byte else {
                guard position == bytes.count || isEnd(bytes[position]) else {
                    throw DatasetError(file: file, reason: "line \(line): a delimiter must follow the closing quote")
                }
                return try text(value)
            }
            value.append(byte)
            position += 1
        }
        throw DatasetError(file: file, reason: "line \(opening): the quote that opens here is never closed")
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func text(_ value: some Collection<UInt8>) throws -> String {
        guard let text = String(validating: value, as: UTF8.self) else {
            throw DatasetError(file: file, reason: "line \(line): not UTF-8")
        }
        return text
    }
}
#endif
