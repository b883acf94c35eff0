#if MockServer
/// The identifier of a record: 40 hexadecimal digits as on the real platform, computed from the dataset and the record's
/// number, and back, so that it needs neither a column nor an index.
struct RecordID: Hashable, Sendable, CustomStringConvertible {
    private let prefix: [UInt64]
    let number: Int64

    init(dataset: String, number: Int64) {
        prefix = Self.prefix(of: dataset)
        self.number = number
    }

    /// - Returns: `nil` for a text that identifies no record of this dataset.
    init?(_ text: String, dataset: String) {
        guard text.utf8.count == 40, text.utf8.allSatisfy({ $0.isLowercaseHexadecimal }) else { return nil }
        guard let mixed = UInt64(text.suffix(16), radix: 16) else { return nil }
        let number = Int64(bitPattern: Self.unmixed(mixed) ^ Self.hash(dataset, start: 2))
        self.init(dataset: dataset, number: number)
        guard description == text else { return nil }
    }

    var description: String {
        let mixed = Self.mixed(UInt64(bitPattern: number) ^ prefix[2])
        return Self.hexadecimal(prefix[0]) + Self.hexadecimal(prefix[1]).prefix(8) + Self.hexadecimal(mixed)
    }

    private static func prefix(of dataset: String) -> [UInt64] {
        (0..<3).map { hash(dataset, start: $0) }
    }

    /// FNV-1a.
    private static func hash(_ text: String, start: UInt64) -> UInt64 {
        var hash = 0xCBF2_9CE4_8422_2325 &+ start
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return hash
    }

    /// The mixing function of SplitMix64, which loses nothing.
    static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    private static func unmixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 31) ^ (value >> 62)) &* 0x3196_42B2_D24D_8EC3
        value = (value ^ (value >> 27) ^ (value >> 54)) &* 0x96DE_1B17_3F11_9089
        return value ^ (value >> 30) ^ (value >> 60)
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension UInt8 {
    fileprivate var isLowercaseHexadecimal: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self
    }
}
#endif
