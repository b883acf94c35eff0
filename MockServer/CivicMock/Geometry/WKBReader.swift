#if MockServer
/// Reads well-known binary (OGC 06-103r4 section 8) from hexadecimal digits, in the ISO form (1001 = point with
/// Z) and in the extended form of PostGIS (flags for Z, M and an SRID).
struct WKBReader {
    private let bytes: [UInt8]
    private var position = 0

    static func geometry(fromHex literal: String) throws(GeometryError) -> Geometry {
        var reader = WKBReader(bytes: try bytes(fromHex: literal))
        let geometry = try reader.readGeometry(nesting: 0)
        guard reader.position == reader.bytes.count else {
            throw reader.error("\(reader.bytes.count - reader.position) bytes too many")
        }
        return geometry
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static func bytes(fromHex literal: String) throws(GeometryError) -> [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        let digits = literal.drop(while: \.isWhitespace)
        for (index, character) in digits.enumerated() {
            if character.isWhitespace, digits.dropFirst(index).allSatisfy(\.isWhitespace) { break }
            guard character.isASCII, let digit = character.hexDigitValue else {
                throw GeometryError("'\(character)' is not a hexadecimal digit", at: "WKB, digit \(index + 1)")
            }
            if let first = high {
                bytes.append(first << 4 | UInt8(digit))
                high = nil
            } else {
                high = UInt8(digit)
            }
        }
        guard high == nil else {
            throw GeometryError("the number of hexadecimal digits is odd", at: "WKB")
        }
        return bytes
    }

    /// What stands before each geometry and each part of one.
    private struct Header {
        let isLittleEndian: Bool
        let type: UInt32
        let dimensions: Int
        let start: Int
    }

    private mutating func readHeader() throws(GeometryError) -> Header {
        let start = position
        let order = try take(1, for: "a byte order")[start]
        guard order <= 1 else {
            throw error("the byte order is 00 or 01, not \(order)", at: start)
        }
        let isLittleEndian = order == 1
        let typeStart = position
        let code = try readCount(isLittleEndian)
        let base = code & 0x1FFF_FFFF
        guard base / 1000 <= 3 else { throw error("\(base) is not a geometry type", at: typeStart) }
        let hasZ = code & 0x8000_0000 != 0 || base / 1000 == 1 || base / 1000 == 3
        let hasM = code & 0x4000_0000 != 0 || base / 1000 >= 2
        if code & 0x2000_0000 != 0 {
            let srid = try readCount(isLittleEndian)
            guard srid == 4326 else {
                throw error("only SRID 4326 (WGS 84) is supported, not \(srid)", at: position - 4)
            }
        }
        return Header(
            isLittleEndian: isLittleEndian, type: base % 1000, dimensions: 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0),
            start: start)
    }

    private mutating func readGeometry(nesting: Int) throws(GeometryError) -> Geometry {
        let header = try readHeader()
        switch header.type {
        case 1:
            guard let point = try readPosition(header) else { return .multiPoint([]) }
            return .point(point)
        case 2: return .lineString(try readLine(header))
        case 3: return .polygon(try readRings(header))
        case 4:
            let points = try readParts(of: header, type: 1) { (reader, part) throws(GeometryError) in
                try reader.readPosition(part)
            }
            return .multiPoint(points.compactMap { $0 })
        case 5:
            return .multiLineString(
                try readParts(of: header, type: 2) { (reader, part) throws(GeometryError) in
                    try reader.readLine(part)
                })
        case 6:
            return .multiPolygon(
                try readParts(of: header, type: 3) { (reader, part) throws(GeometryError) in
                    try reader.readRings(part)
                })
        case 7:
            guard nesting < GeometryRules.maximumNesting else {
                let limit = GeometryRules.maximumNesting
                throw error("collections are nested deeper than \(limit) levels", at: header.start)
            }
            var parts: [Geometry] = []
            for _ in 0..<(try readCount(header.isLittleEndian)) {
                parts.append(try readGeometry(nesting: nesting + 1))
            }
            return .collection(parts)
        default:
            throw error("\(header.type) is not a geometry type from 1 to 7", at: header.start + 1)
        }
    }

    private mutating func readParts<Part>(
        of header: Header, type: UInt32, read: (inout WKBReader, Header) throws(GeometryError) -> Part
    ) throws(GeometryError) -> [Part] {
        var parts: [Part] = []
        for _ in 0..<(try readCount(header.isLittleEndian)) {
            let part = try readHeader()
            guard part.type == type else {
                throw error("this part must be of type \(type), not \(part.type)", at: part.start + 1)
            }
            parts.append(try read(&self, part))
        }
        return parts
    }

    private mutating func readRings(_ header: Header) throws(GeometryError) -> [[Position]] {
        var rings: [[Position]] = []
        for _ in 0..<(try readCount(header.isLittleEndian)) {
            let start = position
            rings.append(try GeometryRules.ring(try readPositions(header), at: Self.place(start)))
        }
        return rings
    }

    private mutating func readLine(_ header: Header) throws(GeometryError) -> [Position] {
        let start = position
        return try GeometryRules.line(try readPositions(header), at: Self.place(start))
    }

    private mutating func readPositions(_ header: Header) throws(GeometryError) -> [Position] {
        var positions: [Position] = []
        for _ in 0..<(try readCount(header.isLittleEndian)) {
            let start = position
            guard let next = try readPosition(header) else {
                throw error("a position must not be NaN", at: start)
            }
            positions.append(next)
        }
        return positions
    }

    /// Nil for the pair of NaN that stands for an empty point.
    private mutating func readPosition(_ header: Header) throws(GeometryError) -> Position? {
        let start = position
        let longitude = try readDouble(header.isLittleEndian)
        let latitude = try readDouble(header.isLittleEndian)
        for _ in 2..<header.dimensions {
            _ = try readDouble(header.isLittleEndian)
        }
        if longitude.isNaN, latitude.isNaN { return nil }
        return try GeometryRules.position(longitude, latitude, at: Self.place(start))
    }

    private mutating func readCount(_ isLittleEndian: Bool) throws(GeometryError) -> UInt32 {
        let slice = try take(4, for: "a number")
        let value = slice.reduce(0) { $0 << 8 | UInt32($1) }
        return isLittleEndian ? value.byteSwapped : value
    }

    private mutating func readDouble(_ isLittleEndian: Bool) throws(GeometryError) -> Double {
        let slice = try take(8, for: "a coordinate")
        let value = slice.reduce(0) { $0 << 8 | UInt64($1) }
        return Double(bitPattern: isLittleEndian ? value.byteSwapped : value)
    }

    private mutating func take(_ count: Int, for expectation: String) throws(GeometryError) -> ArraySlice<UInt8> {
        guard bytes.count - position >= count else {
            throw error("it ends where \(expectation) was expected", at: bytes.count)
        }
        defer { position += count }
        return bytes[position..<position + count]
    }

    private static func place(_ position: Int) -> String {
        "WKB, byte \(position + 1)"
    }

    private func error(_ reason: String, at position: Int) -> GeometryError {
        GeometryError(reason, at: Self.place(position))
    }

    private func error(_ reason: String) -> GeometryError {
        error(reason, at: position)
    }
}
#endif
