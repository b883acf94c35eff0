#if MockServer
import Foundation

/// How Explore cuts a text into words: lower case, without accents, split at everything that is no letter or digit.
enum TextAnalysis {
    /// Stands between the values of a multivalued field, so that no phrase runs from one into the next.
    static let valueSeparator = "\u{E000}"

    static func words(of text: String) -> [String] {
        fold(text).unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .map { String(String.UnicodeScalarView($0)) }
    }

    /// `Œuvre d'Été` becomes `oeuvre d'ete`.
    static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var folded = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar {
            case "œ": folded.append(contentsOf: "oe".unicodeScalars)
            case "æ": folded.append(contentsOf: "ae".unicodeScalars)
            case "ß": folded.append(contentsOf: "ss".unicodeScalars)
            case "ø": folded.append("o")
            case "đ", "ð": folded.append("d")
            case "ł": folded.append("l")
            case "ı": folded.append("i")
            default:
                if scalar.properties.generalCategory != .nonspacingMark { folded.append(scalar) }
            }
        }
        return String(folded)
    }
}
#endif
