#if MockServer
import Testing

@testable import OpenAPIContract

@Suite("A pattern means what ECMA-262 says")
struct PatternTests {
    static let cases: [(pattern: String, good: [String], bad: [String])] = [
        ("b", ["abc"], ["ac"]),
        ("^a$", ["a"], ["a\n", "ba"]),
        ("^.$", ["日", "𝒳"], ["\n", "e\u{301}"]),
        (#"^\d+$"#, ["12"], ["١٢"]),
        (#"^\w+$"#, ["a_1"], ["é"]),
        (#"^[\w.-]+$"#, ["a.b-c"], ["a b"]),
        (#"^\p{L}+$"#, ["é日"], ["1"]),
        (#"^[^\p{Cc}]*$"#, ["Été"], ["a\u{7}"]),
        ("^[a&&b]+$", ["a&b"], ["c"]),
        ("^[[]$", ["["], ["a"]),
        ("^(?:a|bc){2,3}$", ["abc", "aaa"], ["a"]),
        (#"^\u0041\x42\/\.$"#, ["AB/."], ["AB/x"]),
        (#"^\uD83D\uDE00$"#, ["😀"], ["x"]),
        ("^(?=.*a)b", ["ba"], ["b"]),
        (#"^(a)\1$"#, ["aa"], ["ab"]),
    ]

    @Test("Patterns that are in use", arguments: cases)
    func matches(_ example: (pattern: String, good: [String], bad: [String])) throws {
        let pattern = try Pattern(example.pattern)
        for text in example.good {
            #expect(pattern.matches(text), "\(text)")
        }
        for text in example.bad {
            #expect(!pattern.matches(text), "\(text)")
        }
    }

    @Test("What is no pattern is an error", arguments: ["(", "[a", "a++", #"\y"#, "(?i)a", "a{", #"\uD800"#, "[b-a]"])
    func refuses(_ text: String) {
        #expect(throws: Pattern.SyntaxError.self) { try Pattern(text) }
    }
}
#endif
