import Foundation

/// How long something takes, told as a ratio first: machines differ, and what is allowed does not.
enum Stopwatch {
    /// Sorted; what is done `after` each run is not measured.
    static func times(
        of runs: Int, _ body: (Int) async throws -> Void, after: (Int) async throws -> Void = { _ in }
    ) async throws -> [Duration] {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for run in 0..<runs {
            times.append(try await clock.measure { try await body(run) })
            try await after(run)
        }
        return times.sorted()
    }

    static func median(of runs: Int, _ body: () async throws -> Void) async throws -> Duration {
        try await times(of: runs) { _ in try await body() }[runs / 2]
    }

    static func report(_ name: String, _ ratio: Double, _ meaning: String) {
        print(String(format: "%.2f", ratio), meaning + ":", name)
    }
}
