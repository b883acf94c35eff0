#if MockServer
import CivicModels
import GRDB

/// The tokens and codes that sign-in has handed out. Only their hashes are kept, so that a store on disk opens no account.
enum TokenStore {
    enum Kind: String, Sendable {
        case access, refresh
    }

    /// Whom a token stands for.
    enum Subject: Sendable, Hashable {
        case citizen(String)
        case service(String)

        init?(_ text: String) {
            let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return nil }
            switch parts[0] {
            case "citizen": self = .citizen(parts[1])
            case "service": self = .service(parts[1])
            default: return nil
            }
        }

        var text: String {
            switch self {
            case .citizen(let id): "citizen/\(id)"
            case .service(let id): "service/\(id)"
            }
        }

        func caller(_ facts: ParticipationFacts) -> Caller? {
            switch self {
            case .citizen(let id): facts.citizen(id).map(Caller.citizen)
            case .service(let id): .service(id)
            }
        }
    }

    /// What a token is good for.
    struct Grant: Sendable {
        let subject: Subject
        let client: String
        let scope: String
        /// What all tokens of one sign-in share, so that they can be revoked together.
        let family: String
    }

    struct Stored: Sendable {
        let kind: Kind
        let grant: Grant
        let expiresAt: Instant
        let isRevoked: Bool

        var subject: Subject { grant.subject }

        func isValid(at now: Instant) -> Bool {
            !isRevoked && now < expiresAt
        }
    }

    /// A text that stands for nothing and that only who was given it knows: the hash of the city and of a number that is
    /// drawn once. The same city in the same state hands out the same ones, as all of a mock is repeatable.
    static func makeSecret(_ facts: ParticipationFacts, in db: Database) throws -> String {
        let number = try ParticipationRows.next("secret", in: db)
        return SHA256.hex(of: "civic-mock secret\n\(facts.city.id)\n\(number)".utf8)
    }

    static func issue(
        _ kind: Kind, _ grant: Grant, until expiry: Instant, _ facts: ParticipationFacts, in db: Database
    ) throws -> String {
        let token = try makeSecret(facts, in: db)
        try db.cachedStatement(
            sql: "INSERT INTO token (hash, kind, subject, client, scope, family, expires_at) VALUES (?,?,?,?,?,?,?)"
        ).execute(
            arguments: [
                hash(token), kind.rawValue, grant.subject.text, grant.client, grant.scope, grant.family,
                expiry.microseconds,
            ])
        return token
    }

    static func find(_ token: String, in db: Database) throws -> Stored? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT kind, subject, client, scope, family, expires_at, is_revoked FROM token WHERE hash = ?"
            ),
            arguments: [hash(token)])
        guard let row, let kind = Kind(rawValue: row[0]), let subject = Subject(row[1]) else { return nil }
        let grant = Grant(subject: subject, client: row[2], scope: row[3], family: row[4])
        return Stored(kind: kind, grant: grant, expiresAt: Instant(microseconds: row[5]), isRevoked: row[6])
    }

    static func find(_ kind: Kind, _ token: String, in db: Database) throws -> Stored? {
        guard let stored = try find(token, in: db), stored.kind == kind else { return nil }
        return stored
    }

    static func revoke(_ token: String, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE token SET is_revoked = 1 WHERE hash = ?").execute(arguments: [
            hash(token)
        ])
    }

    static func revoke(family: String, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE token SET is_revoked = 1 WHERE family = ?").execute(arguments: [family])
    }

    static func hash(_ secret: String) -> String {
        SHA256.hex(of: secret.utf8)
    }
}
#endif
