#if MockServer
import Synchronization

/// Values that are dear to make and asked for again and again, up to a number.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])
    private let capacity: Int

    init(capacity: Int = 256) {
        self.capacity = capacity
    }

    func value(for key: Key, _ make: () throws -> Value) rethrows -> Value {
        if let value = values.withLock({ $0[key] }) { return value }
        let value = try make()
        insert(value, for: key)
        return value
    }

    func value(for key: Key) -> Value? {
        values.withLock { $0[key] }
    }

    /// Forgets everything when full: what is in use comes back at once.
    ///
    /// - Returns: Whether it forgot.
    @discardableResult
    func insert(_ value: Value, for key: Key) -> Bool {
        values.withLock { values in
            let isFull = values.count >= capacity
            if isFull { values.removeAll(keepingCapacity: true) }
            values[key] = value
            return isFull
        }
    }
}
#endif
