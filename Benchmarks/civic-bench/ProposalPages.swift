#if MockServer
import CivicJSON
import CivicMock
import Foundation
import HTTPTypes

/// Pages of 20 of 100,000 proposals, filtered and ordered in the ways that apps ask for. Every run asks for something
/// else, so that nothing is answered from what was counted before; then it is asked for again.
struct ProposalPages {
    private static let allowed = Duration.milliseconds(5)
    private let city: MockCity
    private let words: [String]

    static func measure() async throws {
        let clock = ContinuousClock()
        var maker = ProposalCity()
        let words = (0..<400).map(maker.word)
        let start = clock.now
        let city = try maker.make()
        let pages = ProposalPages(city: city, words: words)
        _ = try await pages.page("limit=1")
        print("    \(ProposalCity.proposals) proposals written and read in \(start.duration(to: clock.now))")
        var slowest = (ratio: 0.0, name: "")
        for shape in pages.shapes {
            var again: [Duration] = []
            let times = try await Stopwatch.times(of: 100) { run in
                _ = try await pages.page(shape.query(run))
            } after: { run in
                again += try await Stopwatch.times(of: 1) { _ in _ = try await pages.page(shape.query(run)) }
            }
            again.sort()
            let ratio = times[50] / allowed
            Stopwatch.report(shape.name, ratio, "of the 5 ms allowed for a page of 20")
            print("    median \(times[50]), slowest \(times[99])")
            print("    asked again: median \(again[50]), slowest \(again[99])")
            if times[99] / allowed > slowest.ratio { slowest = (times[99] / allowed, shape.name) }
        }
        Stopwatch.report("the slowest page of all, \(slowest.name)", slowest.ratio, "of the 5 ms allowed")
        try await pages.measureDeepPages()
    }

    private struct Shape {
        let name: String
        let query: (Int) -> String
    }

    private var shapes: [Shape] {
        let words = words
        return [
            Shape(name: "the newest") { "limit=20&updatedSince=\(Self.day($0))&order=-submittedAt" },
            Shape(name: "an area with those within it, by supports") { run in
                "area=d\(run % 20)&order=-supports&edition=\(2022 + run / 20)"
            },
            Shape(name: "an area with those within it in all editions, by supports") { run in
                "area=d\(run % 20)&area=d\((run + 1 + run / 20) % 20)&order=-supports"
            },
            Shape(name: "theme, state and time of change") { run in
                "theme=theme-\(1 + run % 12)&state=eligible&updatedSince=\(Self.day(run))&order=-updatedAt"
            },
            Shape(name: "a word that most texts have, by supports") {
                "q=\(Self.escaped(words[$0 % 20]))&theme=theme-\(1 + $0 % 12)&order=-supports"
            },
            Shape(name: "two words, by time") { run in
                "q=\(Self.escaped(words[run]))%20\(Self.escaped(words[399 - run]))&order=-submittedAt"
            },
            Shape(name: "a rectangle of a few streets, by supports") { run in
                let west = 2.23 + Double(run) * 0.002
                return "bbox=\(west),48.85,\(west + 0.01),48.858&order=-supports"
            },
            Shape(name: "half of the city, by comments") { run in
                let west = 2.22 + Double(run) * 0.001
                return "bbox=\(west),48.81,\(west + 0.12),48.9&order=-comments"
            },
            Shape(name: "near a place, by distance") { run in
                "near=\(2.24 + Double(run) * 0.002),48.855&radius=800&order=distance"
            },
            Shape(name: "cost, dearest first") { "minCost=\(1_000_000 * ($0 + 1))&order=-cost" },
            Shape(name: "the titles of an edition") {
                "edition=\(2022 + $0 % 5)&state=eligible&area=d\($0 % 20)&order=title"
            },
            Shape(name: "one author") { "author=person-\($0 * 7)&order=-submittedAt" },
            Shape(name: "an edition with four facets") { run in
                "edition=\(2022 + run % 5)&area=d\(run % 20)&facets=theme,state,area,hasAnswer&order=-supports"
            },
            Shape(name: "everything with three facets") { run in
                "updatedSince=\(Self.day(run))&facets=edition,theme,state&order=-supports"
            },
        ]
    }

    /// The pages behind the first, by their cursors.
    private func measureDeepPages() async throws {
        for query in ["order=-supports&state=eligible", "edition=2025&order=-updatedAt", "order=cost"] {
            var cursor = ""
            let times = try await Stopwatch.times(of: 400) { _ in
                let next = try await page(query + cursor)["nextCursor"]?.stringValue
                cursor = next.map { "&cursor=\($0)" } ?? ""
            }
            Stopwatch.report("pages 1 to 400 of \(query)", times[200] / Self.allowed, "of the 5 ms allowed")
            print("    median \(times[200]), slowest \(times[399])")
        }
    }

    private func page(_ query: String) async throws -> JSON {
        let request = HTTPRequest(
            method: .get, scheme: "http", authority: "city.invalid", path: "/api/proposals/v1/proposals?\(query)")
        let answer = try await city.send(request, body: nil)
        guard answer.head.status == .ok else {
            throw Refused(query: query, answer: String(decoding: answer.body, as: UTF8.self))
        }
        return try JSON(parsing: answer.body)
    }

    struct Refused: Error {
        let query: String
        let answer: String
    }

    /// 100 days of the spring of 2022, before everything else has changed.
    private static func day(_ run: Int) -> String {
        let day = 1 + run % 28
        return "2022-0\(4 + run / 28 % 4)-\(day < 10 ? "0" : "")\(day)T00:00:00Z"
    }

    private static func escaped(_ word: String) -> String {
        word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? word
    }
}
#endif
