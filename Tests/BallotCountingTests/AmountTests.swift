import BallotCounting
import Testing

/// Amounts are exact from text to text.
@Suite("Amount")
struct AmountTests {
    @Test(
        "A number reads and writes in its shortest form",
        arguments: [
            ("4000", "4000"), ("4000.0", "4000"), ("1234.56", "1234.56"), ("-0.5", "-0.5"), ("1.5e6", "1500000"),
            ("25e-2", "0.25"), ("1/3", "1/3"), ("2/4", "0.5"), ("+7", "7"), ("0.000000000000000000000", "0"),
        ])
    func reading(_ text: String, _ written: String) throws {
        let amount = try #require(Amount(text))
        #expect(amount.description == written)
        #expect(Amount(amount.description) == amount)
    }

    @Test(
        "What is no number, or too long to be exact, is refused",
        arguments: [
            "", "-", ".", "abc", "1 000", "1.2.3", "1/0", "1/-3", "0x10", "1e", "1e99", "nan", "99999999999999999999",
        ])
    func refusing(_ text: String) {
        #expect(Amount(text) == nil)
    }

    @Test("Fractions compare exactly where doubles are equal")
    func comparing() throws {
        let large = try #require(Amount(9_007_199_254_740_993, over: 9_007_199_254_740_992))
        let larger = try #require(Amount(9_007_199_254_740_992, over: 9_007_199_254_740_991))
        #expect(large.doubleValue == larger.doubleValue || large.doubleValue < larger.doubleValue)
        #expect(large < larger)
    }
}
