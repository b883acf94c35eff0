#if MockServer
import Foundation

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
