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
    /// What lists are made from.
    let lists: ListIndex

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
#endif
