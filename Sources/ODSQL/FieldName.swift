/// The name of a field of a dataset, of an alias, or of a catalog entry such as `default.modified`.
///
/// ```swift
/// let capacity: FieldName = "capacity"
/// print(FieldName("year"))      // `year`, in backquotes: the word is reserved
/// ```
///
/// A name prints bare where ODSQL reads it back as the same name, and in backquotes everywhere else.
public struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name itself, without backquotes.
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public var description: String {
        isPlain ? rawValue : quoted
    }

    private var isPlain: Bool {
        let segments = rawValue.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        for segment in segments {
            guard let first = segment.first, first.isNameStart else { return false }
            guard segment.allSatisfy(\.isNamePart) else { return false }
        }
        return !Vocabulary.isWord(rawValue)
    }

    /// The name in backquotes, whether it needs them or not.
    var quoted: String {
        var result = "`"
        for character in rawValue.unicodeScalars {
            if character == "`" || character == "\\" {
                result.unicodeScalars.append("\\")
            }
            result.unicodeScalars.append(character)
        }
        return result + "`"
    }
}

extension UInt8 {
    var isNameStart: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    var isNamePart: Bool {
        isNameStart || isDigit
    }

    var isDigit: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
    }
}
