#if MockServer
import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// Puts a response's body together for a caller in the same process.
final class BodyCollector: ResponseBodyWriter {
    private let collected = Mutex(Data())

    var body: Data {
        collected.withLock { $0 }
    }

    func write(_ buffer: ByteBuffer) async throws {
        collected.withLock { data in
            buffer.withUnsafeReadableBytes { data.append(contentsOf: $0) }
        }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
#endif
