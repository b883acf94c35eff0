#if MockServer
/// Recognizes the formats of texts, byte by byte: they are checked on every request.
struct FormatText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    static func accepts(_ text: String, as format: Format) -> Bool {
        var copy = text
        return copy.withUTF8 { bytes in
            var text = FormatText(bytes: bytes)
            return text.isWhole(format)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private mutating func isWhole(_ format: Format) -> Bool {
        switch format {
        case .dateTime: takeDate() && (take("T") || take("t")) && takeTime() && isAtEnd
        case .date: takeDate() && isAtEnd
        case .time: takeTime() && isAtEnd
        case .duration: isDuration()
        case .email: isEmail()
        case .hostname: isHostName(bytes[...])
        case .ipv4: isIPv4(bytes[...])
        case .ipv6: isIPv6(bytes[...])
        case .uri: isURI(needsScheme: true)
        case .uriReference: isURI(needsScheme: false)
        case .uuid: isUUID()
        case .jsonPointer: isJSONPointer()
        case .byte, .base64: isBase64()
        case .regex, .int32, .int64, .float, .double: true
        }
    }

    private var isAtEnd: Bool { index == bytes.count }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private mutating func takeNumber(digits: Int) -> Int? {
        guard index + digits <= bytes.count else { return nil }
        var value = 0
        for _ in 0..<digits {
            guard Self.isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        return value
    }

    /// RFC 3339, section 5.6, `full-date`, in the Gregorian calendar.
    private mutating func takeDate() -> Bool {
        guard let year = takeNumber(digits: 4), take("-"), let month = takeNumber(digits: 2), take("-"),
            let day = takeNumber(digits: 2), 1...12 ~= month
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...lengths[month - 1] ~= day
    }

    /// RFC 3339, section 5.6, `full-time`; a leap second only where one can be, at 23:59:60 UTC.
    private mutating func takeTime() -> Bool {
        guard let hour = takeNumber(digits: 2), take(":"), let minute = takeNumber(digits: 2), take(":"),
            let second = takeNumber(digits: 2), hour < 24, minute < 60, second <= 60
        else { return false }
        if take(".") {
            let start = index
            while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
            guard index > start else { return false }
        }
        var offset = 0
        if !take("Z"), !take("z") {
            let isPositive = take("+")
            guard isPositive || take("-"), let hours = takeNumber(digits: 2), take(":"),
                let minutes = takeNumber(digits: 2), hours < 24, minutes < 60
            else { return false }
            offset = (hours * 60 + minutes) * (isPositive ? 1 : -1)
        }
        let minuteOfDay = (hour * 60 + minute - offset + 2880) % 1440
        return second < 60 || minuteOfDay == 1439
    }

    /// RFC 3339, appendix A.
    private mutating func isDuration() -> Bool {
        guard take("P") else { return false }
        if bytes.last == UInt8(ascii: "W") {
            let start = index
            while index < bytes.count - 1, Self.isDigit(bytes[index]) { index += 1 }
            return index > start && index == bytes.count - 1
        }
        let days = takeUnits("YMD")
        guard take("T") else { return days == true && isAtEnd }
        return days != nil && takeUnits("HMS") == true && isAtEnd
    }

    /// Numbers with units in this order without a gap; false when there was none, nil when they are malformed.
    private mutating func takeUnits(_ units: String) -> Bool? {
        let order = Array(units.utf8)
        var expected: Int?
        while index < bytes.count, Self.isDigit(bytes[index]) {
            while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
            guard index < bytes.count, let unit = order.firstIndex(of: bytes[index]) else { return nil }
            guard expected == nil || expected == unit else { return nil }
            expected = unit + 1
            index += 1
        }
        return expected != nil
    }

    /// RFC 5321, section 4.1.2: `Dot-string` or a quoted string, `@`, then a host name or an address in brackets.
    private func isEmail() -> Bool {
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")), 1...64 ~= at else { return false }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        guard domain.first != UInt8(ascii: "[") else {
            guard domain.last == UInt8(ascii: "]"), domain.count > 2 else { return false }
            let address = domain.dropFirst().dropLast()
            let prefix = Array("IPv6:".utf8)
            return address.starts(with: prefix) ? isIPv6(address.dropFirst(prefix.count)) : isIPv4(address)
        }
        guard isHostName(domain) else { return false }
        if local.first == UInt8(ascii: "\""), local.last == UInt8(ascii: "\""), local.count > 2 {
            return local.dropFirst().dropLast().allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") }
        }
        let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return atoms.allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { Self.isAlphanumeric($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
        }
    }

    /// RFC 1123, section 2.1.
    private func isHostName(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard 1...253 ~= name.count else { return false }
        return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            let hyphen = UInt8(ascii: "-")
            return 1...63 ~= label.count && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { Self.isAlphanumeric($0) || $0 == hyphen }
        }
    }

    /// RFC 2673, section 3.2.
    private func isIPv4(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard 1...3 ~= part.count, part.allSatisfy(Self.isDigit) else { return false }
                guard part.count == 1 || part.first != UInt8(ascii: "0") else { return false }
                return part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
            }
    }

    /// RFC 4291, section 2.2.
    private func isIPv6(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let colon = UInt8(ascii: ":")
        var groups = text.split(separator: colon, omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.count <= 9 else { return false }
        // A leading or trailing "::" makes two empty groups of one gap.
        if groups.first?.isEmpty == true, groups[1].isEmpty { groups.removeFirst() }
        if groups.last?.isEmpty == true, groups[groups.count - 2].isEmpty { groups.removeLast() }
        let gaps = groups.count { $0.isEmpty }
        guard gaps <= 1 else { return false }
        var width = 0
        for (position, group) in groups.enumerated() where !group.isEmpty {
            if group.contains(UInt8(ascii: ".")) {
                guard position == groups.count - 1, isIPv4(group) else { return false }
                width += 2
            } else {
                guard group.count <= 4, group.allSatisfy(Self.isHexadecimal) else { return false }
                width += 1
            }
        }
        return gaps == 1 ? width < 8 : width == 8
    }

    /// RFC 3986: the characters a reference may have, whole percent-encodings, and a scheme where one is needed.
    private func isURI(needsScheme: Bool) -> Bool {
        var position = 0
        var hasFragment = false
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "%"):
                guard position + 2 < bytes.count, Self.isHexadecimal(bytes[position + 1]),
                    Self.isHexadecimal(bytes[position + 2])
                else { return false }
                position += 2
            case UInt8(ascii: "#"):
                guard !hasFragment else { return false }
                hasFragment = true
            default:
                guard Self.isAlphanumeric(byte) || "-._~:/?[]@!$&'()*+,;=".utf8.contains(byte) else { return false }
            }
            position += 1
        }
        guard let first = bytes.first, Self.isAlphanumeric(first), !Self.isDigit(first) else { return !needsScheme }
        let scheme = bytes.prefix { Self.isAlphanumeric($0) || "+-.".utf8.contains($0) }
        return !needsScheme || (scheme.count < bytes.count && bytes[scheme.count] == UInt8(ascii: ":"))
    }

    private func isUUID() -> Bool {
        guard bytes.count == 36 else { return false }
        for (position, byte) in bytes.enumerated() {
            let isHyphenPlace = [8, 13, 18, 23].contains(position)
            guard isHyphenPlace ? byte == UInt8(ascii: "-") : Self.isHexadecimal(byte) else { return false }
        }
        return true
    }

    private func isJSONPointer() -> Bool {
        guard bytes.isEmpty || bytes[0] == UInt8(ascii: "/") else { return false }
        for position in bytes.indices where bytes[position] == UInt8(ascii: "~") {
            guard position + 1 < bytes.count, "01".utf8.contains(bytes[position + 1]) else { return false }
        }
        return true
    }

    private func isBase64() -> Bool {
        guard bytes.count % 4 == 0 else { return false }
        let padding = bytes.suffix(2).count { $0 == UInt8(ascii: "=") }
        return bytes.dropLast(padding).allSatisfy { Self.isAlphanumeric($0) || "+/".utf8.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }
}
#endif
