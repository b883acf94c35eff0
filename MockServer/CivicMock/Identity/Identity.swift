#if MockServer
import GRDB

/// Tells on whose behalf a call is made, from its `Authorization` header.
enum Identity {
    /// Nobody without the header: reading is for everyone.
    ///
    /// `Basic` is how a client, not a person, proves itself at the token endpoint (RFC 6749 section 2.3.1), which reads it
    /// by itself; everywhere else it signs nobody in.
    ///
    /// - Throws: ``Problem/invalidToken`` for a token that is unknown, revoked or expired, and for any other scheme.
    static func caller(
        _ authorization: String?, _ now: Instant, _ facts: ParticipationFacts, in db: Database
    ) throws -> Caller {
        guard let authorization else { return .anonymous }
        let parts = authorization.split(separator: " ", maxSplits: 1)
        let scheme = parts.first?.lowercased()
        if scheme == "basic" { return .anonymous }
        guard scheme == "bearer", parts.count == 2 else { throw Problem.invalidToken }
        let token = String(parts[1].drop { $0 == " " })
        if let caller = readyMade(token, facts) { return caller }
        guard let stored = try TokenStore.find(.access, token, in: db), stored.isValid(at: now) else {
            throw Problem.invalidToken
        }
        guard let caller = stored.subject.caller(facts) else { throw Problem.invalidToken }
        return caller
    }

    /// The tokens that a city is seeded with; they never expire.
    private static func readyMade(_ token: String, _ facts: ParticipationFacts) -> Caller? {
        for citizen in facts.citizens where isSame(citizen.token, token) { return .citizen(citizen) }
        for client in facts.clients {
            if let own = client.token, isSame(own, token) { return .service(client.id) }
        }
        return facts.crowdMember(token: token).map(Caller.citizen)
    }

    /// Compares secrets in a time that does not tell how much of them is right.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
#endif
