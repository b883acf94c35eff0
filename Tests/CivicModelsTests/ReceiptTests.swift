import CivicModels
import Foundation
import Testing

@Suite("Ballots and their receipts")
struct ReceiptTests {
    @Test("A ballot is filled in vote by vote, each project once")
    func fillingIn() {
        var ballot = BallotDraft()
        ballot.vote(for: "a")
        ballot.give(points: 3, to: "a")
        ballot.grade("b", as: "good")
        #expect(ballot.votes == [Vote(for: "a", .points(3)), Vote(for: "b", .grade("good"))])
        #expect(ballot["b"] == .grade("good"))
        ballot.give(points: 0, to: "a")
        ballot.remove("b")
        #expect(ballot.votes.isEmpty)
        ballot.rank(["c", "a"])
        ballot.rank(["a", "c"])
        #expect(ballot["a"] == .rank(1))
        #expect(ballot["c"] == .rank(2))
    }

    @Test("The content of a ballot is one line per vote, by the bytes of the projects")
    func canonicalContent() {
        let ballot = BallotDraft(
            area: "75011", votes: [Vote(for: "b", .points(3)), Vote(for: "é"), Vote(for: "a", .grade("good"))])
        #expect(ballot.canonicalContent(in: "2026") == "2026\n75011\na good\nb 3\né\n")
        #expect(BallotDraft().canonicalContent(in: "2026") == "2026\n\n")
    }

    @Test("A receipt stands for its ballot, in whatever order it was filled in, and for no other")
    func verifying() {
        let ballot = BallotDraft(area: "75011", votes: [Vote(for: "2026-p-007"), Vote(for: "2026-p-042", .points(3))])
        // printf '00ff\n2026\n75011\n2026-p-007\n2026-p-042 3\n' | sha256sum
        let receipt = Receipt(
            id: "r-1", edition: "2026", castAt: Date(timeIntervalSince1970: 1_789_372_800),
            contentHash: "sha256:0f5a6ffad7db4bf11c436ec600ea0ddf09d3b46b7a8e7d5e7e579da2844966c3", salt: "00ff")
        #expect(receipt.verify(ballot))
        #expect(receipt.verify(BallotDraft(area: "75011", votes: ballot.votes.reversed())))
        #expect(!receipt.verify(BallotDraft(area: "75012", votes: ballot.votes)))
        #expect(!receipt.verify(BallotDraft(area: "75011", votes: [Vote(for: "2026-p-007")])))
    }

    @Test(
        "SHA-256 is that of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ])
    func sha256(message: String, hash: String) {
        #expect(SHA256.hex(of: message.utf8) == hash)
        let computed = SHA256.computed(Array(message.utf8))
        #expect(computed == SHA256.hash(message.utf8))
    }
}
