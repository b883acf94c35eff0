#if MockServer
/// Reads well-known text (OGC 06-103r4 section 7) and the PostGIS habits that occur in queries: any case, no
/// blank after the word, `SRID=4326;` in front, coordinates with altitude but without the letter Z.
struct WKTReader {
    private let text: [UInt8]
    private var position = 0

    static func geometry(from literal: String) throws(GeometryError) -> Geometry {
        var reader = WKTReader(text: Array(literal.utf8))
        try reader.readSRID()
        let geometry = try reader.readGeometry(nesting: 0)
        reader.skipBlanks()
        guard reader.position == reader.text.count else { throw reader.unexpected("the end") }
        return geometry
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private mutating func readSRID() throws(GeometryError) {
        let start = position
        guard readWord() == "SRID" else {
            position = start
            return
        }
        guard take("=") else { throw unexpected("'='") }
        let numberStart = position
        let number = try readNumber("the number of the reference system")
        guard number == 4326 else {
            throw error("only SRID 4326 (WGS 84, longitude and latitude) is supported", at: numberStart)
        }
        guard take(";") else { throw unexpected("';'") }
    }

    private mutating func readGeometry(nesting: Int) throws(GeometryError) -> Geometry {
        skipBlanks()
        let start = position
        var word = readWord()
        guard !word.isEmpty else { throw unexpected("a geometry type such as POINT") }
        var dimensions = 2...4
        if let (base, count) = Self.splitSuffix(of: word) {
            word = base
            dimensions = count...count
        } else {
            let suffixStart = position
            if let count = Self.counts[readWord()] {
                dimensions = count...count
            } else {
                position = suffixStart
            }
        }
        switch word {
        case "POINT":
            if takeEmpty() { return .multiPoint([]) }
            guard take("(") else { throw unexpected("'(' or EMPTY") }
            let point = try readPosition(dimensions)
            guard take(")") else { throw unexpected("')'") }
            return .point(point)
        case "MULTIPOINT":
            let points = try readList { (reader) throws(GeometryError) in try reader.readMember(dimensions) }
            return .multiPoint(points.compactMap { $0 })
        case "LINESTRING": return .lineString(try readLine(dimensions))
        case "MULTILINESTRING":
            return .multiLineString(
                try readList { (reader) throws(GeometryError) in try reader.readLine(dimensions) })
        case "POLYGON": return .polygon(try readRings(dimensions))
        case "MULTIPOLYGON":
            return .multiPolygon(
                try readList { (reader) throws(GeometryError) in try reader.readRings(dimensions) })
        case "GEOMETRYCOLLECTION":
            guard nesting < GeometryRules.maximumNesting else {
                let limit = GeometryRules.maximumNesting
                throw error("collections are nested deeper than \(limit) levels", at: start)
            }
            return .collection(
                try readList { (reader) throws(GeometryError) in try reader.readGeometry(nesting: nesting + 1) })
        default:
            throw error("'\(word)' is not a geometry type of WKT", at: start)
        }
    }

    /// How many coordinates a position has after the letters.
    private static let counts = ["Z": 3, "M": 3, "ZM": 4]

    private static func splitSuffix(of word: String) -> (String, Int)? {
        for suffix in ["ZM", "Z", "M"] where word.hasSuffix(suffix) {
            return counts[suffix].map { (String(word.dropLast(suffix.count)), $0) }
        }
        return nil
    }

    private mutating func readRings(_ dimensions: ClosedRange<Int>) throws(GeometryError) -> [[Position]] {
        try readList { (reader) throws(GeometryError) in
            reader.skipBlanks()
            let start = reader.position
            let positions = try reader.readPositions(dimensions)
            return try GeometryRules.ring(positions, at: Self.place(start))
        }
    }

    private mutating func readLine(_ dimensions: ClosedRange<Int>) throws(GeometryError) -> [Position] {
        skipBlanks()
        let start = position
        return try GeometryRules.line(try readPositions(dimensions), at: Self.place(start))
    }

    private mutating func readPositions(_ dimensions: ClosedRange<Int>) throws(GeometryError) -> [Position] {
        try readList { (reader) throws(GeometryError) in try reader.readPosition(dimensions) }
    }

    /// A member of a MULTIPOINT: `(1 2)`, the older `1 2`, or EMPTY, which is nil.
    private mutating func readMember(_ dimensions: ClosedRange<Int>) throws(GeometryError) -> Position? {
        if takeEmpty() { return nil }
        guard take("(") else { return try readPosition(dimensions) }
        let member = try readPosition(dimensions)
        guard take(")") else { throw unexpected("')'") }
        return member
    }

    private mutating func readList<Item>(
        of read: (inout WKTReader) throws(GeometryError) -> Item
    ) throws(GeometryError) -> [Item] {
        if takeEmpty() { return [] }
        guard take("(") else { throw unexpected("'(' or EMPTY") }
        var items: [Item] = []
        repeat {
            items.append(try read(&self))
        } while take(",")
        guard take(")") else { throw unexpected("',' or ')'") }
        return items
    }

    private mutating func readPosition(_ dimensions: ClosedRange<Int>) throws(GeometryError) -> Position {
        skipBlanks()
        let start = position
        let longitude = try readNumber("a longitude")
        let latitude = try readNumber("a latitude")
        var count = 2
        while count < dimensions.upperBound, isAtNumber {
            _ = try readNumber("a coordinate")
            count += 1
        }
        guard count >= dimensions.lowerBound else {
            throw error("this position needs \(dimensions.lowerBound) coordinates, it has \(count)", at: start)
        }
        return try GeometryRules.position(longitude, latitude, at: Self.place(start))
    }

    private mutating func readNumber(_ expectation: String) throws(GeometryError) -> Double {
        guard isAtNumber else { throw unexpected(expectation) }
        let start = position
        while position < text.count, Self.isNumeric(text[position]) { position += 1 }
        let digits = String(decoding: text[start..<position], as: UTF8.self)
        guard let number = Double(digits), number.isFinite else {
            throw error("'\(digits)' is not a number", at: start)
        }
        return number
    }

    private var isAtNumber: Bool {
        mutating get {
            skipBlanks()
            guard position < text.count else { return false }
            return Self.isNumeric(text[position]) && text[position] | 0x20 != UInt8(ascii: "e")
        }
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// The letters at the current place, in capitals.
    private mutating func readWord() -> String {
        skipBlanks()
        var word: [UInt8] = []
        while position < text.count, case let letter = text[position] & 0xDF,
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), text[position] >= UInt8(ascii: "A")
        {
            word.append(letter)
            position += 1
        }
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func takeEmpty() -> Bool {
        let start = position
        if readWord() == "EMPTY" { return true }
        position = start
        return false
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
    }

    private static func place(_ position: Int) -> String {
        "WKT, character \(position + 1)"
    }

    private func error(_ reason: String, at position: Int) -> GeometryError {
        GeometryError(reason, at: Self.place(position))
    }

    private mutating func unexpected(_ expectation: String) -> GeometryError {
        skipBlanks()
        let found = String(decoding: text[position...].prefix(4), as: UTF8.self).first.map { "'\($0)'" }
        return error("expected \(expectation) but found \(found ?? "the end")", at: position)
    }
}
#endif
