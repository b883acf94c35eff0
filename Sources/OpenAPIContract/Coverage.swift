#if MockServer
import HTTPTypes
import Synchronization

/// Counts which operations of a contract were exercised, and how they were answered.
///
/// ```swift
/// let coverage = Coverage()
/// coverage.record("getRecords", status: 200)
/// coverage.untested(in: contract).map(\.id)  // ["getDataset", …]
/// ```
///
/// One recorder can be shared by any number of tests that run at once.
public final class Coverage: Sendable {
    private let counts = Mutex<[String: [Int: Int]]>([:])

    public init() {}

    /// Notes one answered call.
    public func record(_ operationID: String, status: Int) {
        counts.withLock { $0[operationID, default: [:]][status, default: 0] += 1 }
    }

    /// How often the operation was answered with each status.
    public func statuses(of operationID: String) -> [Int: Int] {
        counts.withLock { $0[operationID] ?? [:] }
    }

    /// The operations that were never called, in the order of the document.
    public func untested(in contract: Contract) -> [Operation] {
        let exercised = counts.withLock { Set($0.keys) }
        return contract.operations.filter { !exercised.contains($0.id) }
    }

    /// The statuses that the contract declares for the operation and that never came: `404`, `4XX`.
    public func untestedStatuses(of operation: Operation) -> [String] {
        let came = statuses(of: operation.id).keys
        var met: Set<String> = []
        for status in came {
            if let response = operation.response(for: status) { met.insert(response.status) }
        }
        return operation.statuses.filter { !met.contains($0) }
    }
}
#endif
