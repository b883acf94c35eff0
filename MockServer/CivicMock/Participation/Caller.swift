#if MockServer
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
#endif
