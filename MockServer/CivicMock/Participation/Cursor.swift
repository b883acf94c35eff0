#if MockServer
import CivicJSON
import Foundation

/// The place in a list where the next page begins: the sort key of the last row, so that it stays valid while others
/// are inserted.
struct Cursor: Sendable {
    /// The values of the sort key, the row's number last.
    let key: [JSON]

    init(_ key: [JSON]) {
        self.key = key
    }

    /// - Parameters:
    ///   - text: As it was sent.
    ///   - list: What the list is: a cursor of another list, filter or order is refused.
    ///   - count: How many values the key has.
    init(_ text: String, list: String, count: Int) throws(Problem) {
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - base64.count % 4) % 4)
        guard let data = Data(base64Encoded: base64 + padding), let values = try? JSON(parsing: data).arrayValue,
            values.count == count + 1, values.first == .string(Self.mark(list))
        else { throw .invalidCursor }
        key = Array(values.dropFirst())
    }

    func text(list: String) -> String {
        let data = Data(JSON.array([.string(Self.mark(list))] + key).description.utf8)
        return data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func mark(_ list: String) -> String {
        EntityTag(version: nil, body: list.utf8).text
    }
}
#endif
