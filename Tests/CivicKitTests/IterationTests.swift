import CivicKit
import Foundation
import HTTPTypes
import Testing

@Suite("Iterating reads everything, or throws")
struct IterationTests {
    struct Row: Decodable, Sendable { let n: Int }

    /// Rows numbered from 0, handed out as Explore does.
    private static func rows(
        _ total: Int,
        change: @escaping @Sendable (_ offset: Int, _ page: inout Range<Int>, _ total: inout Int) -> Void = {
            _, _, _ in
        }
    ) -> StubTransport {
        StubTransport { request in
            var total = total
            let offset = request.parameter("offset") ?? 0
            let limit = request.parameter("limit") ?? 10
            var page = min(offset, total)..<min(offset + limit, total)
            change(offset, &page, &total)
            let results = page.map { #"{"n": \#($0)}"# }.joined(separator: ", ")
            return .json(#"{"total_count": \#(total), "results": [\#(results)]}"#)
        }
    }

    private func query(_ transport: StubTransport) -> RecordQuery<Row> {
        City.paris.using(transport).data.dataset("numbers", of: Row.self).records
    }

    private func numbers(_ query: RecordQuery<Row>) async throws -> [Int] {
        var numbers: [Int] = []
        for try await row in query { numbers.append(row.n) }
        return numbers
    }

    @Test("every row comes once, in pages of a hundred", arguments: [0, 1, 99, 100, 101, 200, 250])
    func everything(total: Int) async throws {
        let transport = Self.rows(total)
        #expect(try await numbers(query(transport)) == Array(0..<total))
        #expect(await transport.requests.count == max(1, (total + 99) / 100))
    }

    @Test(
        "limit and offset cut out a part, over several pages", arguments: [(0, 120), (30, 150), (240, 100), (300, 5)])
    func part(offset: Int, limit: Int) async throws {
        let transport = Self.rows(250)
        let expected = Array((0..<250).dropFirst(offset).prefix(limit))
        #expect(try await numbers(query(transport).offset(offset).limit(limit)) == expected)
        let asked = await transport.requests.compactMap { $0.parameter("limit") }
        #expect(asked.allSatisfy { 1...100 ~= $0 })
    }

    @Test("a limit of no rows sends nothing")
    func nothing() async throws {
        let transport = Self.rows(250)
        #expect(try await numbers(query(transport).limit(0)).isEmpty)
        #expect(await transport.requests.isEmpty)
    }

    @Test("ten thousand rows can be read")
    func wholeWindow() async throws {
        #expect(try await numbers(query(Self.rows(10_000))).count == 10_000)
        #expect(try await numbers(query(Self.rows(500_000)).offset(9_950).limit(50)) == Array(9_950..<10_000))
    }

    @Test("one row more throws before the first row, and says what to do")
    func beyondTheWindow() async throws {
        let transport = Self.rows(10_001)
        var delivered = 0
        let error = try await #require(throws: CivicError.self) {
            for try await _ in query(transport) { delivered += 1 }
        }
        #expect(error.code == .tooManyRows)
        #expect(error.message.contains("10001"))
        #expect(error.hint?.contains("`.limit(n)`") == true)
        #expect(delivered == 0)
        #expect(await transport.requests.count == 1)
    }

    @Test("a limit within the window makes a large dataset readable")
    func limitedLargeDataset() async throws {
        #expect(try await numbers(query(Self.rows(500_000)).limit(150)) == Array(0..<150))
    }

    @Test("an offset beyond the window is refused", arguments: [10_000, .max, -1, .min])
    func offsetBeyond(offset: Int) async throws {
        let transport = Self.rows(500_000)
        let error = try await #require(throws: CivicError.self) { try await numbers(query(transport).offset(offset)) }
        #expect(error.code == .invalidParameter)
        #expect(await transport.requests.isEmpty)
    }

    @Test("a page that comes short throws", arguments: [0, 100, 200])
    func shortPage(at shortOffset: Int) async throws {
        let transport = Self.rows(250) { offset, page, _ in
            if offset == shortOffset { page = page.dropLast() }
        }
        let error = try await #require(throws: CivicError.self) { try await numbers(query(transport)) }
        #expect(error.code == .incompleteResult)
        #expect(error.message == "The server announced 250 rows and sent \(min(shortOffset + 100, 250) - 1).")
    }

    @Test("an empty page in the middle is not the end")
    func emptyPage() async throws {
        let transport = Self.rows(250) { offset, page, _ in
            if offset == 100 { page = page.prefix(0) }
        }
        let error = try await #require(throws: CivicError.self) { try await numbers(query(transport)) }
        #expect(error.code == .incompleteResult)
    }

    @Test("a dataset that grows or shrinks between two pages throws", arguments: [-1, 1])
    func changing(by difference: Int) async throws {
        let transport = Self.rows(250) { offset, _, total in
            if offset > 0 { total += difference }
        }
        let error = try await #require(throws: CivicError.self) { try await numbers(query(transport)) }
        #expect(error.code == .changedWhileReading)
        #expect(error.hint?.contains("order") == false)
    }

    @Test("a server that ignores the limit is not believed")
    func ignoredLimit() async throws {
        let transport = Self.rows(250) { offset, page, total in page = offset..<total }
        let error = try await #require(throws: CivicError.self) { try await numbers(query(transport)) }
        #expect(error.code == .undecodable)
    }

    @Test("an answer without total_count is not believed")
    func missingTotal() async throws {
        let transport = StubTransport(#"{"results": []}"#)
        let error = try await #require(throws: CivicError.self) { try await numbers(query(transport)) }
        #expect(error.code == .undecodable)
        #expect(error.message.hasPrefix("total_count:"))
    }

    @Test("a failure in the middle is thrown, and next() then asks for the same page again")
    func resuming() async throws {
        let failures = Countdown(1)
        let transport = StubTransport { request in
            let offset = request.parameter("offset") ?? 0
            if offset == 100, await failures.isLeft() { throw URLError(.networkConnectionLost) }
            let results = (offset..<offset + 100).map { #"{"n": \#($0)}"# }.joined(separator: ", ")
            return .json(#"{"total_count": 200, "results": [\#(results)]}"#)
        }
        var iterator = query(transport).makeAsyncIterator()
        for expected in 0..<100 { #expect(try await iterator.next()?.n == expected) }
        await #expect(throws: CivicError.self) { try await iterator.next() }
        #expect(try await iterator.next()?.n == 100)
    }

    @Test("cancelling throws, within a page too, and does not look like the end", arguments: [150, 250])
    func cancellation(total: Int) async throws {
        let transport = Self.rows(total)
        let query = query(transport)
        let task = Task {
            var read = 0
            for try await _ in query {
                read += 1
                if read == 120 { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return read
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await transport.requests.count == 2)
    }

    @Test("a transport that reports a cancelled request in its own way still throws CancellationError")
    func cancelledRequest() async throws {
        let transport = StubTransport { _ in
            withUnsafeCurrentTask { $0?.cancel() }
            throw URLError(.cancelled)
        }
        let query = query(transport)
        let task = Task { try await query.page() }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}

/// Lets a number of things happen.
actor Countdown {
    private var left: Int

    init(_ count: Int) {
        left = count
    }

    func isLeft() -> Bool {
        guard left > 0 else { return false }
        left -= 1
        return true
    }
}
