#if MockServer
import OpenAPIContract

/// Signing in, as OAuth 2.0 and the identity contract have it.
enum IdentityAPI {
    static func make(_ city: CityState) -> ParticipationAPI {
        ParticipationAPI(city: city, gate: gate, operations: IdentityOperations.all, dialect: .oauth)
    }

    private static let gate = ContractGate(roots: ["/oauth2", "/.well-known/oauth-authorization-server"]) {
        try rules.get()
    }
    private static let rules = Result { ContractGate.Rules(try Contract.identity) }
}
#endif
