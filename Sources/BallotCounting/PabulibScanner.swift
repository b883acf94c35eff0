/// Cuts the bytes of a `.pb` file into rows and cells: `;` between cells, quoting as in CSV, any line ends.
struct PabulibScanner {
    /// One cell: a stretch of the file, or the text that quotes and doubled quotes stand for.
    struct Cell {
        var range: Range<Int>
        var unquoted: String?
    }

    struct Row {
        var line = 0
        var start = 0
        var cells: [Cell] = []
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var line = 1
    private var position = 0
    private var lineStart = 0

    private static let quote = UInt8(ascii: "\"")
    private static let separator = UInt8(ascii: ";")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            position = 3
            lineStart = 3
        }
    }

    /// Reads the next row that is not blank into `row`, reusing its storage; false at the end.
    mutating func readRow(into row: inout Row) throws(PabulibError) -> Bool {
        while position < bytes.count {
            row.line = line
            row.start = lineStart
            row.cells.removeAll(keepingCapacity: true)
            try readCells(into: &row)
            if row.cells.contains(where: { $0.unquoted != nil || !trimmed($0.range).isEmpty }) { return true }
            // A row of nothing but separators is as blank as an empty line.
        }
        return false
    }

    private mutating func readCells(into row: inout Row) throws(PabulibError) {
        while true {
            if position < bytes.count, bytes[position] == Self.quote {
                row.cells.append(try readQuoted())
            } else {
                let start = position
                position = endOfPlain(from: position)
                row.cells.append(Cell(range: start..<position, unquoted: nil))
            }
            guard position < bytes.count else { return }
            let byte = bytes[position]
            position += 1
            if byte != Self.separator {
                endLine(byte)
                return
            }
        }
    }

    private func endOfPlain(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            index += 1
        }
        return index
    }

    private mutating func endLine(_ byte: UInt8) {
        if byte == Self.carriageReturn, position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
        line += 1
        lineStart = position
    }

    private mutating func readQuoted() throws(PabulibError) -> Cell {
        let start = position
        let (startLine, startColumn) = (line, column(of: position, inLineFrom: lineStart))
        var text: [UInt8] = []
        position += 1
        while true {
            guard position < bytes.count else {
                throw PabulibError(
                    line: startLine, column: startColumn, "a quoted cell does not end", expected: "a closing quote")
            }
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.count, bytes[position] == Self.quote else { break }
                position += 1
            } else if byte == Self.lineFeed || byte == Self.carriageReturn {
                endLine(byte)
                text.append(Self.lineFeed)
                continue
            }
            text.append(byte)
        }
        // Text after the closing quote belongs to the cell, as for Python's csv module.
        let end = endOfPlain(from: position)
        text += bytes[position..<end]
        position = end
        return Cell(range: start..<end, unquoted: String(decoding: text, as: UTF8.self))
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isBlank(bytes[start]) {
            start += 1
        }
        while end > start, Self.isBlank(bytes[end - 1]) {
            end -= 1
        }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09
    }

    /// The cell's text as written, blanks included.
    func text(of cell: Cell) -> String {
        cell.unquoted ?? string(cell.range)
    }

    /// The cell's text without blanks around it.
    func value(of cell: Cell) -> String {
        guard let text = cell.unquoted else { return string(trimmed(cell.range)) }
        let kept = text.drop { $0 == " " || $0 == "\t" }
        return String(kept.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The column of a byte in characters, from 1.
    func column(of position: Int, inLineFrom start: Int) -> Int {
        guard start <= position else { return 1 }
        return 1 + bytes[start..<position].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
