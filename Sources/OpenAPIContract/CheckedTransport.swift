#if MockServer
import CivicTransport
import HTTPTypes
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Holds everything that goes through a transport against contracts, for tests of a client or of a server.
///
/// ```swift
/// let checked = CheckedTransport(transport, against: try .openData, try .proposals)
/// let city = City.local.using(checked)
/// // … the calls of the test …
/// #expect(checked.findings.isEmpty)
/// #expect(checked.coverage.untested(in: try .proposals).isEmpty)
/// ```
///
/// Requests and answers are passed on as they are. A request is held against the contract whose base path it has; one
/// that has none of them is a finding.
public final class CheckedTransport: HTTPTransport {
    /// Which operations were called, and how they were answered.
    public let coverage: Coverage

    private let transport: any HTTPTransport
    private let contracts: [Contract]
    private let refusesDeviations: Bool
    private let collected = Mutex<[Finding]>([])

    /// - Parameters:
    ///   - transport: what really sends.
    ///   - contracts: at least one.
    ///   - refusesDeviations: true to throw a ``ContractDeviation`` in place of sending a request that deviates, and in
    ///     place of handing on an answer that does.
    ///   - coverage: a recorder to share between several transports.
    public init(
        _ transport: any HTTPTransport, against contracts: Contract..., refusesDeviations: Bool = false,
        coverage: Coverage = Coverage()
    ) {
        self.transport = transport
        self.contracts = contracts
        self.refusesDeviations = refusesDeviations
        self.coverage = coverage
    }

    /// Every deviation so far, in the order they came.
    public var findings: [Finding] {
        collected.withLock { $0 }
    }

    public func send(_ request: HTTPRequest, body: Data?) async throws -> HTTPTransportResponse {
        let contract = contracts.first { $0.covers(request) } ?? contracts.first
        try note(contract?.check(request, body: body) ?? [])
        let response = try await transport.send(request, body: body)
        if let contract, case .operation(let operation, _) = contract.operation(for: request) {
            coverage.record(operation.id, status: response.head.status.code)
            let body = MessageBody(response.body)
            try note(operation.check(response.head, body: body, method: request.method))
        }
        return response
    }

    private func note(_ findings: [Finding]) throws(ContractDeviation) {
        guard !findings.isEmpty else { return }
        collected.withLock { $0 += findings }
        if refusesDeviations {
            throw ContractDeviation(findings: findings)
        }
    }
}
#endif
