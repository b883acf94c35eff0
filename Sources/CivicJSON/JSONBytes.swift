/// The scan that reader and writer share: most of a JSON text is string content that needs no treatment.
enum JSONBytes {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")

    /// The index of the first byte from `start` on that a JSON string cannot hold as it is, namely `"`, `\` or a
    /// control character (RFC 8259 section 7), or `bytes.count`.
    @inline(__always)
    static func endOfPlainRun(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let end = bytes.count
        if let base = UnsafeRawPointer(bytes.baseAddress) {
            while index &+ 8 <= end {
                let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if holdsSpecial(word) { break }
                index &+= 8
            }
        }
        while index < end {
            let byte = bytes[index]
            if byte < 0x20 || byte == quote || byte == backslash { break }
            index &+= 1
        }
        return index
    }

    /// True when one of the eight bytes is special; bytes above 0x7F are not.
    @inline(__always)
    private static func holdsSpecial(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* UInt64(quote))
        let backslashes = word ^ (ones &* UInt64(backslash))
        let controls = word &- (ones &* 0x20)
        let candidates = (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | controls & ~word
        return candidates & tops != 0
    }
}
