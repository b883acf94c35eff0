/// What plain text must not hold. People's texts are shown by many apps, some of them on web pages: what a browser
/// would take for a tag never gets in, and nothing that cannot be seen.
///
/// `a < b`, `<3` and line breaks are fine.
public enum TextCheck {
    /// What is wrong with the text.
    ///
    /// - `markup_not_allowed`: `<` followed by a letter, `/`, `!` or `?`, which is where a browser begins a tag, a comment
    ///   or a declaration (HTML Living Standard, section 13.2.5.6, "Tag open state").
    /// - `control_character`: a character of the category Cc other than line feed and tab, or one of the two overrides of
    ///   direction, U+202D and U+202E, which let a text be read otherwise than it is written. Marks and isolates of
    ///   direction, which mixed Arabic and French text needs, are fine.
    ///
    /// - Returns: at most one problem of each kind, for the first place where it occurs.
    public static func problems(in text: String, pointer: String? = nil) -> [ContentProblem] {
        var markup: ContentProblem?
        var control: ContentProblem?
        var previous: Unicode.Scalar?
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            if control == nil, isRefused(scalar) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
                control = ContentProblem(
                    code: .controlCharacter,
                    detail: "The character \(name) at position \(offset + 1) cannot be seen: leave it out.",
                    pointer: pointer)
            }
            if markup == nil, previous == "<", beginsTag(scalar) {
                markup = ContentProblem(
                    code: .markupNotAllowed,
                    detail:
                        "\"<\(scalar)\" at position \(offset) begins a tag: write plain text, or a blank after \"<\".",
                    pointer: pointer)
            }
            previous = scalar
        }
        return [markup, control].compactMap(\.self)
    }

    /// How long a text is: Unicode code points, without white space at either end.
    public static func length(of text: String) -> Int {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return 0 }
        return scalars.distance(from: first, to: last) + 1
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x202D, 0x202E: true
        default: false
        }
    }

    private static func beginsTag(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "/", "!", "?": true
        default: false
        }
    }
}
