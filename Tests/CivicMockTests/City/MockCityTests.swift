#if MockServer
import CivicMock
import Foundation
import HTTPTypes
import Testing

@Suite("A city in the process")
struct MockCityTests {
    @Test("starts at its own instant, and stands there")
    func clock() throws {
        let city = try MockCity()
        #expect(city.clock.now == Instant("2026-09-14T08:30:00Z"))
        #expect(city.clock.now == city.clock.now)
        #expect(city.name == "Paris")
    }

    @Test("knows nothing of other cities")
    func isolation() async throws {
        let first = try MockCity()
        let second = try MockCity()
        first.clock.advance(by: .seconds(3600))
        #expect(second.clock.now == Instant("2026-09-14T08:30:00Z"))
        let parameters: KeyValuePairs = ["select": "now() as n", "limit": "1"]
        let path = "datasets/arrondissements/records"
        #expect(try await Explorer(first).get(path, parameters)["n"] == ["2026-09-14T09:30:00+00:00"])
        #expect(try await Explorer(second).get(path, parameters)["n"] == ["2026-09-14T08:30:00+00:00"])
    }

    @Test("answers many callers at once, each as if alone")
    func concurrency() async throws {
        let explorer = Explorer(try MockCity())
        let totals = try await withThrowingTaskGroup(of: Int64?.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let condition = "c_ar = \(number % 20 + 1)"
                    return try await explorer.get("datasets/quartier_paris/records", ["where": condition]).total
                }
            }
            return try await group.reduce(into: [Int64?]()) { $0.append($1) }
        }
        #expect(totals.count == 200)
        #expect(totals.allSatisfy { $0 == 4 })
    }

    @Test("answers stay right when there were more queries than it keeps in mind")
    func manyQueries() async throws {
        let explorer = Explorer(try MockCity())
        for round in 0..<2 {
            for number in 1...600 {
                let answer = try await explorer.get(
                    "datasets/quartier_paris/records", ["where": "c_ar + \(number) = \(number + 4)", "limit": "1"])
                #expect(answer.total == 4, "\(number) in round \(round)")
            }
        }
    }

    @Test("a cancelled call ends with CancellationError, not with half an answer")
    func cancellation() async throws {
        let explorer = Explorer(try MockCity())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await explorer.get("datasets/les-arbres/records")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("an unknown city is an error that names the known ones")
    func unknown() {
        let error = #expect(throws: UnknownCityError.self) { try MockCity("lutece") }
        #expect(error?.description == "there is no city \"lutece\" here; there is new-york, paris")
    }
}
#endif
