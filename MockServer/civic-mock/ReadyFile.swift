#if MockServer
import Foundation

/// Tells scripts that the server can answer, and where: `{"url": "http://127.0.0.1:8040", "pid": 4711}`.
struct ReadyFile: Sendable {
    private struct Content: Encodable {
        let url: String
        let pid: Int32
    }

    let path: String

    /// Writes the file in one step, so that whoever waits for it never reads half of it.
    func write(_ url: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let content = Content(url: url.absoluteString, pid: ProcessInfo.processInfo.processIdentifier)
        try encoder.encode(content).write(to: URL(filePath: path), options: .atomic)
    }

    /// A server that has ended is not ready.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
#endif
