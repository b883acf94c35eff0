#if MockServer
import OpenAPIContract

/// The proposals contract, operation by operation.
enum ProposalsAPI {
    static let root = "/api/proposals/v1"

    static func make(_ city: CityState) -> ParticipationAPI {
        ParticipationAPI(
            city: city, gate: gate, operations: operations)
    }

    private static let gate = ContractGate(roots: [root]) { try rules.get() }
    private static let rules = Result { ContractGate.Rules(try Contract.proposals) }

    static let operations: [String: ParticipationAPI.Operation] = {
        var all: [String: ParticipationAPI.Operation] = [:]
        for part in parts { all.merge(part) { first, _ in first } }
        all.merge(DiscoveryOperations.all(operations: (all.keys + DiscoveryOperations.names).sorted())) { first, _ in
            first
        }
        return all
    }()

    private static let parts: [[String: ParticipationAPI.Operation]] = [
        EditionOperations.all, ProposalReading.all, ProposalWriting.all, SupportOperations.all, CommentReading.all,
        CommentWriting.all, ReportOperations.all, PersonOperations.all, ProjectOperations.all, BallotOperations.all,
        ResultOperations.all, MapOperations.all, ExportOperations.all, ChangeOperations.all,
    ]
}
#endif
