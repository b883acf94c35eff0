import Foundation
import Synchronization

/// A server on a free port of this machine, for what only a real connection shows. It takes one connection after the
/// other, reads a request from it and writes what it is told to.
final class LoopbackServer: Sendable {
    let port: Int
    private let listener: Int32
    private let received = Mutex<[String]>([])

    /// Takes the text of a request and gives the text of an answer, whatever it is worth. Without one, the server keeps
    /// the connection until the client ends it.
    typealias Reply = @Sendable (String) -> String?

    struct Failure: Error {
        let call: String
        let code: Int32
    }

    init(_ reply: @escaping Reply) throws {
        #if os(Linux)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(listener, address, length) == 0 else { throw Failure(call: "bind", code: errno) }
                guard listen(listener, 8) == 0 else { throw Failure(call: "listen", code: errno) }
                guard getsockname(listener, address, &length) == 0 else {
                    throw Failure(call: "getsockname", code: errno)
                }
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        self.listener = listener
        // A client that left is told by the result of a call, not by a signal that ends the process.
        signal(SIGPIPE, SIG_IGN)
        Thread { [weak self] in
            // Only this thread closes the listener: elsewhere its number could belong to another one by the next call.
            defer { close(listener) }
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                let request = Self.read(connection)
                self?.received.withLock { $0.append(request) }
                if let answer = reply(request) {
                    _ = Data(answer.utf8).withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
                } else {
                    _ = Self.read(connection)
                }
                close(connection)
            }
        }.start()
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// What has been asked so far.
    var requests: [String] { received.withLock { $0 } }

    /// To the end of a head, and of the body that it announces, or to the end of the connection.
    private static func read(_ connection: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        var text = ""
        while !isWhole(text) {
            let count = recv(connection, &bytes, bytes.count, 0)
            guard count > 0 else { break }
            text += String(decoding: bytes.prefix(count), as: UTF8.self)
        }
        return text
    }

    private static func isWhole(_ text: String) -> Bool {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
        let fields = text[..<end.lowerBound].split(separator: "\r\n").map { $0.lowercased() }
        let length = fields.first { $0.hasPrefix("content-length: ") }.flatMap { Int($0.dropFirst(16)) }
        return text[end.upperBound...].utf8.count >= length ?? 0
    }
}
