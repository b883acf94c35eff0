#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Proof that a ballot was cast, which tells nobody what was in it. It is given once, to who cast it: they alone can show
/// that the city holds what they cast, since the hash covers a salt that nobody else has. Keep it.
///
/// ```swift
/// let receipt = try await city.proposals.ballot(in: "2026").cast(ballot)
/// receipt.verify(ballot)                        // true
/// ```
public struct Receipt: Hashable, Codable, Sendable, Identifiable {
    /// What to ask for at `/receipts/{receipt}`; it says nothing of the voter.
    public var id: Identifier<Receipt>
    /// The edition that was voted in.
    public var edition: Edition.ID
    /// When, rounded down to the hour.
    public var castAt: Date
    /// `sha256:` and the hash in hexadecimal of the salt, a line feed and the ballot's content.
    public var contentHash: String
    /// What keeps others from guessing the content: 128 bits made by chance, in hexadecimal.
    public var salt: String

    /// For previews, tests and other sources; they are usually read.
    public init(id: Identifier<Receipt>, edition: Edition.ID, castAt: Date, contentHash: String, salt: String) {
        self.id = id
        self.edition = edition
        self.castAt = castAt
        self.contentHash = contentHash
        self.salt = salt
    }

    /// Whether it stands for exactly this ballot: computes the hash anew and compares.
    public func verify(_ ballot: BallotDraft) -> Bool {
        contentHash == Self.contentHash(of: ballot, in: edition, salt: salt)
    }

    /// The hash that a receipt for this ballot has.
    package static func contentHash(of ballot: BallotDraft, in edition: Edition.ID, salt: String) -> String {
        "sha256:" + SHA256.hex(of: (salt + "\n" + ballot.canonicalContent(in: edition)).utf8)
    }
}
