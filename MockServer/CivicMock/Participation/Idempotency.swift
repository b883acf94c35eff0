#if MockServer
import CivicJSON
import CivicModels
import Foundation
import GRDB
import HTTPTypes

/// Remembers what was answered to a POST, so that a client which repeats it, not knowing whether it arrived, acts once.
///
/// The answer to a cast ballot holds the salt that, with the ballots in the box, would tell how its person voted. So of a
/// key only the hash is kept, and an answer only in a form that takes the key to read it.
enum Idempotency {
    /// How long a key is remembered.
    private static let life = Duration.seconds(86_400)
    private static let header = HTTPField.Name.constant("Idempotency-Key")
    private static let replayed = HTTPField.Name.constant("Idempotent-Replayed")

    /// Runs the work unless its key was seen before. Only what succeeded is remembered: a refusal may be asked again.
    static func once(_ call: ParticipationCall, in db: Database, _ work: () throws -> Finished) throws -> Finished {
        guard let key = call.headers[header], !key.isEmpty else {
            throw Problem(
                .badRequest, "idempotency_key_missing",
                "Send Idempotency-Key with a value of your own (1 to 255 visible ASCII characters), the same one when you repeat the call."
            )
        }
        guard key.utf8.count <= 255, key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw Problem.invalidParameter(
                "Idempotency-Key", "Idempotency-Key takes 1 to 255 visible ASCII characters.")
        }
        let fingerprint = fingerprint(of: call)
        let keyHash = SHA256.hex(of: key.utf8)
        let horizon = (call.now - life).microseconds
        try db.cachedStatement(sql: "DELETE FROM idempotency WHERE at <= ?").execute(arguments: [horizon])
        let known = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT fingerprint, status, headers, body FROM idempotency WHERE caller = ? AND key = ?"),
            arguments: [call.caller.id, keyHash])
        if let known {
            guard known[0] as String == fingerprint else {
                throw Problem(
                    .unprocessableContent, "idempotency_key_reused",
                    "This Idempotency-Key was used for another request: take a new one for each request.")
            }
            var headers = HTTPFields()
            for member in (try JSON(parsing: (known[2] as String).utf8)).objectValue?.members ?? [] {
                guard let name = HTTPField.Name(member.name) else { continue }
                headers[name] = member.value.stringValue
            }
            headers[replayed] = "true"
            return Finished(status: .init(code: known[1]), headers: headers, body: sealed(known[3] as Data, key, call))
        }
        let finished = try work()
        let headers = JSONObject(finished.headers.map { ($0.name.rawName, JSON.string($0.value)) })
        try db.cachedStatement(sql: "INSERT INTO idempotency VALUES (?,?,?,?,?,?,?)")
            .execute(
                arguments: [
                    call.caller.id, keyHash, fingerprint, finished.status.code, JSON.object(headers).description,
                    Data(sealed(finished.body, key, call)), call.now.microseconds,
                ])
        return finished
    }

    /// Combines the bytes with a stream that only the key makes; done twice, they are as they were.
    private static func sealed(_ bytes: some Collection<UInt8>, _ key: String, _ call: ParticipationCall) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var block: [UInt8] = []
        for byte in bytes {
            let place = result.count % 32
            if place == 0 { block = SHA256.hash("\(result.count)\n\(call.caller.id)\n\(key)".utf8) }
            result.append(byte ^ block[place])
        }
        return result
    }

    private static func fingerprint(of call: ParticipationCall) -> String {
        var bytes = Array(call.operation.utf8)
        for part in call.path.sorted(by: { $0.key < $1.key }) {
            bytes.append(0)
            bytes += part.value.utf8
        }
        bytes.append(0)
        bytes += call.query.identity.utf8
        bytes.append(0)
        bytes += call.body
        return SHA256.hex(of: bytes)
    }
}
#endif
