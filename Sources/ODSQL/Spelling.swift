/// How constants are written so that the language reads them back unchanged.
enum Spelling {
    /// A text in double quotes. A raw line break is an error to Explore, so control characters are escaped as in JSON.
    static func string(_ text: String) -> String {
        var result = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"", "\\":
                result.unicodeScalars.append("\\")
                result.unicodeScalars.append(character)
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case let control where control.value < 0x20 || control.value == 0x7F:
                let digits = String(control.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "\""
    }

    /// A number with a fraction, without the exponent that not every reader of ODSQL takes.
    static func decimal(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        let text = "\(number)"
        guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return text }
        guard let exponent = Int(text[text.index(after: mark)...]) else { return text }
        return positional(text[..<mark], exponent: exponent)
    }

    /// A number where whole ones need no fraction: a coordinate, a distance, a percentile.
    static func number(_ number: Double) -> String {
        let text = decimal(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    static func fitsBetweenQuotes(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 != "'" && $0 != "\\" && $0.value >= 0x20 }
    }

    private static func positional(_ mantissa: Substring, exponent: Int) -> String {
        let isNegative = mantissa.first == "-"
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(parts[0])
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        var text = isNegative ? "-" : ""
        if point <= 0 {
            text += "0." + String(repeating: "0", count: -point) + digits
        } else if point >= digits.count {
            text += digits + String(repeating: "0", count: point - digits.count) + ".0"
        } else {
            text += digits.prefix(point) + "." + digits.dropFirst(point)
        }
        return text
    }
}
