import CivicModels

/// The secret that ties a sign-in to the app which began it (RFC 7636, method `S256`).
package enum PKCE {
    /// 256 random bits, 43 characters.
    package static func verifier() -> String {
        randomText(bytes: 32)
    }

    /// What of the verifier may be seen: section 4.2, `BASE64URL(SHA256(ASCII(code_verifier)))`.
    package static func challenge(for verifier: String) -> String {
        base64URL(SHA256.hash(verifier.utf8))
    }

    static func randomText(bytes count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return base64URL((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// RFC 4648, section 5, without padding.
    package static func base64URL(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0...group.count {
                text.append(alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
