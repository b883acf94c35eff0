#if MockServer
import Foundation

/// How Explore cuts a text into words: lower case, without accents, split at everything that is no letter or digit.
enum TextAnalysis {
    /// Stands between the values of a multivalued field, so that no phrase runs from one into the next.
    static let valueSeparator = "\u{E000}"

    static func words(of text: String) -> [String] {
        spaced(text).split(separator: " ").map(String.init)
    }

    /// The words with one blank between them: `L'Œuvre d'Été` becomes `l oeuvre d ete`.
    static func spaced(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let folded = scalar.value < letters.count ? letters[Int(scalar.value)] : fold(scalar)
            if let folded {
                result.append(contentsOf: folded)
            } else if let last = result.last, last != blank {
                result.append(blank)
            }
        }
        if result.last == blank { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    private static let blank = UInt8(ascii: " ")

    /// The foldings of the Latin alphabets, which most texts are written in.
    private static let letters: [[UInt8]?] = (0..<0x250).map { value in
        Unicode.Scalar(value as UInt32).flatMap(fold)
    }

    /// The letters or digits that a character counts as: none for an accent, nil for what separates words.
    private static func fold(_ scalar: Unicode.Scalar) -> [UInt8]? {
        if let letters = ligatures[scalar] { return Array(letters.utf8) }
        if scalar.properties.generalCategory == .nonspacingMark { return [] }
        var folded = String.UnicodeScalarView()
        for part in String(scalar).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if part.properties.isAlphabetic || part.properties.numericType != nil { folded.append(part) }
        }
        return folded.isEmpty ? nil : Array(String(folded).utf8)
    }

    /// Letters that Unicode does not take apart.
    private static let ligatures: [Unicode.Scalar: String] = [
        "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
        "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i",
    ]
}
#endif
