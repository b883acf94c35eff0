import CivicModels
import Testing

@Suite("Checking a proposal by its rule")
struct ProposalRuleTests {
    @Test("A complete draft has no problem")
    func completeDraft() {
        #expect(problems(Self.complete, at: .submission).isEmpty)
    }

    @Test("A draft that has only a title may be kept, and lacks the rest when it is handed in")
    func incompleteDraft() {
        let draft = ProposalDraft(edition: "2026", title: ["fr": "Arbre"])
        #expect(problems(draft, at: .drafting).isEmpty)
        let found = problems(draft, at: .submission)
        #expect(found.map(\.pointer) == ["/title/fr", "/description", "/place", "/themes", "/estimatedCost"])
        #expect(found.map(\.code) == [.tooShort, .required, .required, .required, .required])
    }

    @Test("Lengths count code points without white space at either end")
    func lengths() {
        var draft = Self.complete
        draft.title = ["fr": "  dix lettre \n"]
        #expect(problems(draft, at: .submission).isEmpty)
        draft.title = ["fr": "  neuf let \n"]
        #expect(problems(draft, at: .submission).map(\.code) == [.tooShort])
        draft.title = ["fr": String(repeating: "e\u{301}", count: 10) + "x"]
        #expect(problems(draft, at: .drafting).map(\.code) == [.tooLong])
    }

    @Test("Each language is checked")
    func languages() {
        var draft = Self.complete
        draft.originalLanguage = "fr"
        draft.title["en"] = "Tree"
        #expect(problems(draft, at: .submission).map(\.pointer) == ["/title/en"])
    }

    @Test("Of several languages the original is named, and has its texts")
    func originalLanguage() {
        var draft = Self.complete
        draft.title["en"] = "Ten letters"
        #expect(problems(draft, at: .drafting).map(\.code) == [.languageMissing])
        draft.originalLanguage = "en"
        let found = problems(draft, at: .drafting)
        #expect(found.map(\.code) == [.languageMissing])
        #expect(found.map(\.pointer) == ["/description"])
    }

    @Test("Themes are neither too many nor named twice")
    func themes() {
        var draft = Self.complete
        draft.themes = ["a", "b", "c"]
        #expect(problems(draft, at: .drafting).map(\.code) == [.tooLong])
        draft.themes = ["a", "a"]
        #expect(problems(draft, at: .drafting).map(\.pointer) == ["/themes/1"])
    }

    @Test("Costs are in the city's currency and within its limit")
    func costs() {
        var draft = Self.complete
        draft.estimatedCost = Money(minorUnits: 5_001, currency: .eur)
        #expect(problems(draft, at: .drafting).map(\.code) == [.outOfRange])
        draft.estimatedCost = Money(minorUnits: 1, currency: .usd)
        #expect(problems(draft, at: .drafting).map(\.code) == [.currencyMismatch])
        draft.estimatedCost = Money(minorUnits: -1, currency: .eur)
        #expect(problems(draft, at: .drafting).map(\.code) == [.outOfRange])
    }

    @Test("A point lies on the globe, and an address alone is no place on a map")
    func places() {
        var draft = Self.complete
        draft.place?.point = GeoPoint(longitude: 2.35, latitude: 98)
        #expect(problems(draft, at: .drafting).map(\.pointer) == ["/place/point"])
        draft.place?.point = GeoPoint(longitude: .nan, latitude: 48)
        #expect(problems(draft, at: .drafting).map(\.code) == [.outOfRange])
        draft.place = Place(address: "110 rue Oberkampf")
        #expect(problems(draft, at: .submission).map(\.code) == [.required])
    }

    @Test("What people write of themselves is plain text too")
    func authorName() {
        var draft = Self.complete
        draft.authorName = "<b>Nadia</b>"
        #expect(problems(draft, at: .drafting).map(\.pointer) == ["/authorName"])
    }

    @Test(
        "Tags are refused, and signs that look like them are fine",
        arguments: [
            ("Un <b>square</b>", true), ("</p>", true), ("<!-- -->", true), ("<script", true), ("<?xml", true),
            ("a < b", false), ("I <3 Paris", false), ("1<2 et 3>2", false), ("<", false), ("<é", false),
        ])
    func markup(text: String, isRefused: Bool) {
        #expect(TextCheck.problems(in: text).map(\.code) == (isRefused ? [.markupNotAllowed] : []))
    }

    @Test(
        "Characters that cannot be seen are refused, but for line breaks and tabs",
        arguments: [
            ("a\u{0}b", true), ("a\rb", true), ("a\u{7F}", true), ("a\u{85}", true), ("a\u{202E}b", true),
            ("a\nb\tc", false), ("شجرة\u{200F}", false), ("\u{2067}شجرة\u{2069}", false),
        ])
    func controls(text: String, isRefused: Bool) {
        #expect(TextCheck.problems(in: text).map(\.code) == (isRefused ? [.controlCharacter] : []))
    }

    @Test("The position of a character is told, counted from 1")
    func position() {
        let found = TextCheck.problems(in: "ab\u{1}<b", pointer: "/body/fr")
        #expect(found.map(\.pointer) == ["/body/fr", "/body/fr"])
        #expect(found.first?.detail.contains("at position 4") == true)
        #expect(found.last?.detail.contains("U+0001 at position 3") == true)
    }

    private func problems(_ draft: ProposalDraft, at moment: ProposalRule.Moment) -> [ContentProblem] {
        Self.rule.problems(in: draft, at: moment)
    }

    private static let complete = ProposalDraft(
        edition: "2026", title: ["fr": "Des arbres"], description: ["fr": "Planter douze arbres."],
        place: Place(point: GeoPoint(longitude: 2.38, latitude: 48.86)), themes: ["environnement"],
        estimatedCost: Money(minorUnits: 5_000, currency: .eur))

    private static let rule = ProposalRule(
        titleLength: LengthLimits(min: 10, max: 20), descriptionLength: LengthLimits(min: 20, max: 200),
        themes: LengthLimits(min: 1, max: 2), maxCost: Money(minorUnits: 5_000, currency: .eur), costRequired: true,
        placeRequired: true, attachments: ProposalRule.Attachments(max: 3, maxBytes: 1_000))
}
