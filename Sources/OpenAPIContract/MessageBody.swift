#if MockServer
import CivicJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The body of a message that is checked: as it came, or read already by whoever asks.
package enum MessageBody: Sendable {
    case none
    case bytes(Data)
    /// The value of a JSON body, so that it is not read twice.
    case json(JSON)

    package init(_ data: Data?) {
        self = data.map { $0.isEmpty ? .none : .bytes($0) } ?? .none
    }

    var isEmpty: Bool {
        switch self {
        case .none: true
        case .bytes(let data): data.isEmpty
        case .json: false
        }
    }
}
#endif
