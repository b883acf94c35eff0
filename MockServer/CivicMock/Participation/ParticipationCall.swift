#if MockServer
import CivicJSON
import Foundation
import HTTPTypes

/// One call of a participation API, after it matched an operation of the contract and was found to be of its shape.
struct ParticipationCall: Sendable {
    /// The contract's `operationId`.
    let operation: String
    /// Where the caller found the city: `http://127.0.0.1:8040`.
    let origin: String
    /// The variable parts of the path, decoded.
    let path: [String: String]
    let query: QueryParameters
    let headers: HTTPFields
    /// The body as it came; empty without one.
    let body: Data
    /// The body of a JSON request.
    let json: JSON?
    let caller: Caller
    let now: Instant
    let facts: ParticipationFacts
    /// Counts of lists, remembered from call to call.
    var counts = Memo<ListCount, [String: Int]>()

    /// A part of the path: `call.path("proposal")`.
    func path(_ name: String) -> String {
        path[name] ?? ""
    }

    /// Who must be a person for this: a service may read, but neither write nor vote.
    func citizen() throws(Problem) -> Citizen {
        switch caller {
        case .citizen(let citizen): return citizen
        case .anonymous: throw .notSignedIn
        case .service:
            throw Problem(.forbidden, "person_required", "A service cannot do this: it takes a signed-in person.")
        }
    }

    /// The signed-in person, if there is one.
    var viewer: Citizen? {
        guard case .citizen(let citizen) = caller else { return nil }
        return citizen
    }

    /// The body of a request whose contract demands a JSON object.
    var members: JSONObject {
        json?.objectValue ?? [:]
    }
}

/// On whose behalf a call is made.
enum Caller: Sendable {
    case anonymous
    case citizen(Citizen)
    /// A program with a token of its own, from the client credentials flow.
    case service(String)

    /// What idempotency keys belong to.
    var id: String {
        switch self {
        case .anonymous: ""
        case .citizen(let citizen): "citizen/\(citizen.id)"
        case .service(let id): "service/\(id)"
        }
    }
}

/// The query of a URL. The contract has checked names and values, so that reading one is plain.
struct QueryParameters: Sendable {
    /// Names and values, decoded, in the order they came.
    let fields: [(name: String, value: String)]

    /// - Parameter query: What stands behind the `?`, percent-encoded.
    init(_ query: Substring) {
        fields = query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let text = text.replacing("+", with: " ")
        return text.removingPercentEncoding ?? String(text)
    }

    subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// The values of a parameter that may be repeated.
    func all(_ name: String) -> [String] {
        fields.lazy.filter { $0.name == name }.map(\.value)
    }

    /// The parts of a parameter that is a list with commas: `fields=id,title`.
    func list(_ name: String) -> [String]? {
        self[name].map { $0.split(separator: ",").map(String.init) }
    }

    func integer(_ name: String) -> Int? {
        self[name].flatMap { Int($0) }
    }

    func bool(_ name: String) -> Bool? {
        self[name].map { $0 == "true" }
    }

    func numbers(_ name: String) -> [Double]? {
        list(name).map { $0.compactMap(Double.init) }
    }

    func instant(_ name: String) -> Instant? {
        self[name].flatMap { Instant($0) }
    }

    /// What makes two calls the same list, whatever the page: every parameter but `cursor` and `limit`, sorted.
    var identity: String {
        identity(without: ["cursor", "limit"])
    }

    /// Every other parameter, sorted.
    func identity(without names: Set<String>) -> String {
        fields.filter { !names.contains($0.name) }
            .map { "\($0.name)=\($0.value)" }.sorted().joined(separator: "&")
    }
}
#endif
