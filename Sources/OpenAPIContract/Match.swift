#if MockServer
import HTTPTypes

/// What a request means in a contract, by its method and its path.
///
/// ```swift
/// switch contract.operation(for: request) {
/// case .operation(let operation, let pathParameters): print(operation.id, pathParameters)
/// case .unknownPath(let nearest): print("no such path; is \(nearest ?? "another contract") meant?")
/// case .methodNotAllowed(let allowed): print("allowed here:", allowed)
/// }
/// ```
public enum Match: Sendable {
    /// The operation, and the texts of its path parameters as the path has them, percent-encoding included.
    case operation(Operation, pathParameters: [String: String])
    /// No path of the contract is meant; the one that comes closest.
    case unknownPath(nearest: String?)
    /// The path is known and the method is not. A HEAD is a GET where there is no operation of its own.
    case methodNotAllowed(allowed: [HTTPRequest.Method])
}
#endif
