#if MockServer
import CivicKit
import CivicMock
import Foundation
import GRDB
import HTTPTypes

/// Measures what needs no socket: a fresh city, a call in the process beside the SQL that it runs, proposals and ballots.
///
/// Build it in release mode; `make bench` does. `civic-bench voting pages` measures these parts only.
@main
enum CivicBench {
    static func main() async throws {
        let parts: [(name: String, measure: () async throws -> Void)] = [
            ("city", measureFreshCity), ("call", measureCall), ("voting", Voting.measure),
            ("counting", Counting.measure), ("pages", ProposalPages.measure),
        ]
        let wanted = CommandLine.arguments.dropFirst()
        for part in parts where wanted.isEmpty || wanted.contains(part.name) {
            try await part.measure()
        }
    }

    /// A city of its own for a test, up to its first answer: the dataset's copy included.
    private static func measureFreshCity() async throws {
        let path = "/api/explore/v2.1/catalog/datasets/velib-disponibilite-en-temps-reel/records?limit=1"
        _ = try await get(path, from: MockCity())
        let made = try await Stopwatch.median(of: 200) { _ = try MockCity() }
        let answered = try await Stopwatch.median(of: 200) { _ = try await get(path, from: MockCity()) }
        Stopwatch.report("a fresh city", answered / .milliseconds(10), "of the 10 ms allowed")
        print("    made in \(made), first answer after \(answered)")
    }

    private static func measureCall() async throws {
        let city = try MockCity()
        let path = "/api/explore/v2.1/catalog/datasets/velib-disponibilite-en-temps-reel/records"
        let query = "\(path)?where=numbikesavailable%20%3E%205&limit=10"
        let call = try await Stopwatch.median(of: 5_000) { _ = try await get(query, from: city) }
        let table = try await Stations(of: city)
        let sql = try await Stopwatch.median(of: 5_000) { try table.page() }
        Stopwatch.report(
            "a call in the process, over its SQL", (call - sql) / .microseconds(50), "of the 50 µs allowed")
        print("    call \(call), the same page from SQLite alone \(sql)")
    }

    private static func get(_ path: String, from city: MockCity) async throws -> Data {
        let request = HTTPRequest(method: .get, scheme: "http", authority: "city.invalid", path: path)
        return try await city.send(request, body: nil).body
    }

    /// The stations in a table of their own, to see what SQLite alone takes for a page.
    private struct Stations {
        private let queue: DatabaseQueue

        init(of city: MockCity) async throws {
            var rows: [CivicKit.Record] = []
            let stations = City.paris.served(at: MockCity.url).using(city).data.dataset(
                "velib-disponibilite-en-temps-reel")
            for try await row in stations.records {
                rows.append(row)
            }
            let values = rows.map { row in
                [
                    row["stationcode"].string, row["name"].string, row["duedate"].string,
                    row["nom_arrondissement_communes"].string,
                ]
            }
            let bikes = rows.map { $0["numbikesavailable"].int }
            queue = try DatabaseQueue()
            try await queue.write { db in
                try db.execute(sql: "CREATE TABLE stations (n INTEGER PRIMARY KEY, a, b, c, d, bikes)")
                for (value, bikes) in zip(values, bikes) {
                    try db.execute(
                        sql: "INSERT INTO stations (a, b, c, d, bikes) VALUES (?, ?, ?, ?, ?)",
                        arguments: StatementArguments(value.map { $0?.databaseValue ?? .null }) + [bikes])
                }
            }
        }

        func page() throws {
            try queue.inDatabase { db in
                let statement = try db.cachedStatement(
                    sql: "SELECT * FROM stations WHERE bikes > ? ORDER BY n LIMIT ? OFFSET ?")
                statement.setUncheckedArguments([5, 10, 0])
                let rows = try Row.fetchCursor(statement)
                while try rows.next() != nil {}
            }
        }
    }
}
#else
@main
enum CivicBench {
    static func main() {
        print("civic-bench is built with the package trait MockServer, which is switched off here.")
    }
}
#endif
