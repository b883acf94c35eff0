#if MockServer
import Testing

@testable import CivicMock

@Suite("Words as the text index knows them")
struct TextAnalysisTests {
    @Test(
        "a text becomes its words",
        arguments: [
            ("L'Œuvre d'Été", ["l", "oeuvre", "d", "ete"]), ("  a--b_c  ", ["a", "b", "c"]),
            ("75012 Paris", ["75012", "paris"]),
            ("e\u{301}te\u{301}", ["ete"]), ("ﬁn Straße Łódź", ["fin", "strasse", "lodz"]), ("🚲 vélo", ["velo"]),
            ("Ελλάδα 東京", ["ελλαδα", "東京"]), ("100 m²", ["100", "m2"]), ("", []), ("«…»", []),
        ] as [(String, [String])])
    func words(text: String, words: [String]) {
        #expect(TextAnalysis.words(of: text) == words)
    }

    @Test("neighbours are as many edits away as the length allows")
    func neighbours() {
        let vocabulary = Vocabulary(["de", "rue", "rues", "fontaine", "fontaines", "fontanie", "montagnard", "du"])
        #expect(vocabulary.neighbours(of: "de") == [])
        #expect(vocabulary.neighbours(of: "rue") == ["rues"])
        #expect(vocabulary.neighbours(of: "fontaine") == ["fontaines", "fontanie"])
    }
}
#endif
