#if MockServer
import Foundation

/// Tells scripts that the server can answer, and where: `{"url": "http://127.0.0.1:8040", "pid": 4711}`.
struct ReadyFile: Sendable {
    /// The file cannot be written where it should be.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private struct Content: Codable {
        let url: String
        let pid: Int32
    }

    private let url: URL

    init(path: String) {
        url = URL(filePath: path)
    }

    /// Writes the file in one step, so that whoever waits for it never reads half of it.
    func write(_ address: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        do {
            let content = Content(url: address.absoluteString, pid: ProcessInfo.processInfo.processIdentifier)
            try encoder.encode(content).write(to: url, options: .atomic)
        } catch {
            throw Failure(description: "cannot write the ready file \(url.relativePath): \(error.localizedDescription)")
        }
    }

    /// Removes what a server that was killed has left: nobody must take it for this one's.
    func removeLeftover() throws {
        guard let content, kill(content.pid, 0) != 0 else { return }
        try FileManager.default.removeItem(at: url)
    }

    /// A server that has ended is not ready. Another one's file stays.
    func removeOwn() {
        guard content?.pid == ProcessInfo.processInfo.processIdentifier else { return }
        try? FileManager.default.removeItem(at: url)
    }

    private var content: Content? {
        (try? Data(contentsOf: url)).flatMap { try? JSONDecoder().decode(Content.self, from: $0) }
    }
}
#endif
