#if MockServer
/// Takes a `multipart/form-data` body apart (RFC 7578, RFC 2046 section 5.1.1).
enum MultipartForm {
    struct Part {
        let name: String
        let isFile: Bool
        let contentType: String?
        let body: ArraySlice<UInt8>
    }

    struct SyntaxError: Error {
        let reason: String
    }

    static func parts(of bytes: [UInt8], boundary: String) throws(SyntaxError) -> [Part] {
        let delimiter = Array("--\(boundary)".utf8)
        guard var start = find(delimiter, in: bytes, from: 0) else {
            throw SyntaxError(reason: "a body without the boundary \"\(boundary)\"")
        }
        var parts: [Part] = []
        while true {
            start += delimiter.count
            if bytes[start...].starts(with: Array("--".utf8)) { return parts }
            guard let lineEnd = find([13, 10], in: bytes, from: start) else {
                throw SyntaxError(reason: "a boundary without a line break behind it")
            }
            guard let end = find([13, 10] + delimiter, in: bytes, from: lineEnd) else {
                throw SyntaxError(reason: "a last part without the closing boundary")
            }
            parts.append(try part(bytes[(lineEnd + 2)..<max(end, lineEnd + 2)], number: parts.count + 1))
            start = end + 2
        }
    }

    private static func part(_ bytes: ArraySlice<UInt8>, number: Int) throws(SyntaxError) -> Part {
        guard let end = find([13, 10, 13, 10], in: bytes, from: bytes.startIndex) else {
            throw SyntaxError(reason: "part \(number) without an empty line behind its headers")
        }
        var disposition: String?
        var contentType: String?
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        for line in head.split(separator: "\r\n") {
            let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { continue }
            switch halves[0].lowercased() {
            case "content-disposition": disposition = String(halves[1].trimmingBlanks())
            case "content-type": contentType = String(halves[1].trimmingBlanks())
            default: break
            }
        }
        // The parameters of a disposition are written like those of a media type.
        guard let disposition, let form = MediaType("x/" + disposition), form.subtype == "form-data",
            let name = form.parameter("name")
        else {
            throw SyntaxError(reason: "part \(number) without a name in its Content-Disposition")
        }
        return Part(
            name: name, isFile: form.parameter("filename") != nil || form.parameter("filename*") != nil,
            contentType: contentType, body: bytes[(end + 4)...])
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        find(needle, in: bytes[...], from: start)
    }

    private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        guard let first = needle.first else { return start }
        var index = start
        while index + needle.count <= bytes.endIndex {
            guard let candidate = bytes[index...].firstIndex(of: first) else { return nil }
            if bytes[candidate...].starts(with: needle) { return candidate }
            index = candidate + 1
        }
        return nil
    }
}
#endif
