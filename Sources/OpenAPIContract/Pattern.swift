#if MockServer
import _StringProcessing

/// A regular expression of a `pattern` keyword: the dialect of ECMA-262 with the flag `u`, run by Swift's `Regex`.
///
/// The two dialects read the same text differently (`$` before a final newline, `\v`, `[a&&b]`, non-ASCII digits), so
/// the pattern is rewritten token by token, and what cannot be rewritten is an error when the document is read. As JSON
/// Schema says, a pattern is searched for anywhere in the text unless it is anchored.
///
/// Unchecked because `Regex` is not marked `Sendable`: it is an immutable program here, never changed after `init`.
struct Pattern: @unchecked Sendable {
    /// The pattern as the document has it.
    let source: String
    private let regex: Regex<AnyRegexOutput>

    struct SyntaxError: Error {
        let reason: String
    }

    init(_ source: String) throws(SyntaxError) {
        self.source = source
        var translation = PatternTranslation(source)
        let text = try translation.translate()
        do {
            regex = try Regex(text)
                .matchingSemantics(.unicodeScalar)
                .wordBoundaryKind(.simple)
                .asciiOnlyDigits()
                .asciiOnlyWordCharacters()
        } catch {
            throw SyntaxError(reason: "\(error)")
        }
        // Compiled now rather than by the first of several threads.
        _ = matches("")
    }

    func matches(_ text: String) -> Bool {
        (try? regex.firstMatch(in: text)) != nil
    }
}
#endif
