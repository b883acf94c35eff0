#if MockServer
/// Thrown by a ``CheckedTransport`` that refuses deviations, in place of the request or the answer that deviates.
public struct ContractDeviation: Error, Sendable, Hashable, CustomStringConvertible {
    /// What deviates; never empty.
    public let findings: [Finding]

    public var description: String {
        findings.map(\.description).joined(separator: "\n")
    }
}
#endif
