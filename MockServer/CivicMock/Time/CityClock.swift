#if MockServer
import Foundation
import Synchronization

/// A city's clock: the only source of the current time in a mock city, so that "the vote is open" holds in every
/// run.
///
/// ```swift
/// let clock = CityClock(.fixed(opening))
/// clock.advance(by: .seconds(3_600))   // an hour later
/// ```
/// A fixed clock stands still until it is set or advanced. A wall clock runs with the system's, which is read here
/// and nowhere else.
public final class CityClock: Sendable {
    /// How the clock tells the time.
    public enum Mode: Hashable, Sendable {
        /// It stands still at that instant.
        case fixed(Instant)
        /// It shows the system's time.
        case wall
    }

    private enum State {
        case fixed(Instant)
        case wall(ahead: Duration)
    }

    private let state: Mutex<State>

    /// A clock in that mode.
    public init(_ mode: Mode) {
        state = Mutex(Self.start(mode))
    }

    private static func start(_ mode: Mode) -> State {
        switch mode {
        case .fixed(let instant): .fixed(instant)
        case .wall: .wall(ahead: .zero)
        }
    }

    /// The current time in the city.
    public var now: Instant {
        state.withLock { Self.now($0) }
    }

    /// Changes the mode: `.fixed` also stops a clock that follows the wall, `.wall` undoes what it was advanced by.
    public func set(_ mode: Mode) {
        state.withLock { $0 = Self.start(mode) }
    }

    /// Stops the clock at that instant, in the past or in the future.
    public func set(_ instant: Instant) {
        set(.fixed(instant))
    }

    /// Moves the clock forward, or back when the duration is negative, and returns the new time.
    ///
    /// A clock that follows the wall keeps running, that much ahead of it.
    @discardableResult
    public func advance(by duration: Duration) -> Instant {
        state.withLock { state in
            switch state {
            case .fixed(let instant):
                let later = instant.advanced(by: duration)
                state = .fixed(later)
                return later
            case .wall(let ahead):
                let wall = Self.wall
                let later = wall.advanced(by: ahead).advanced(by: duration)
                state = .wall(ahead: wall.duration(to: later))
                return later
            }
        }
    }

    private static func now(_ state: State) -> Instant {
        switch state {
        case .fixed(let instant): instant
        case .wall(let ahead): wall.advanced(by: ahead)
        }
    }

    private static var wall: Instant {
        Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }
}
#endif
