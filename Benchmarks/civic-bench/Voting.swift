#if MockServer
import CivicJSON
import CivicMock
import Foundation
import HTTPTypes

/// 64 voters at once, 10,000 ballots in the end: how long that takes, and whether each is counted exactly once.
struct Voting {
    private static let voters = 10_000
    private static let writers = 64
    private static let edition = "2026"
    private let city: MockCity

    private struct Ballot: Sendable {
        let token: String
        let body: Data
        let projects: [String]
    }

    static func measure() async throws {
        let voting = Voting(city: try MockCity())
        let ballots = try await voting.ballots()
        let clock = ContinuousClock()
        let time = try await clock.measure { try await voting.cast(ballots) }
        let without = try await Voting(city: MockCity()).results()
        let found = try await voting.results()
        var sent: [String: Int64] = [:]
        for project in ballots.flatMap(\.projects) { sent[project, default: 0] += 1 }
        guard found.voters - without.voters == voters else {
            throw Broken(reason: "\(voters) ballots were cast, \(found.voters - without.voters) are in the box")
        }
        for (project, votes) in found.votes
        where votes - without.votes[project, default: 0] != sent[project, default: 0] {
            throw Broken(reason: "\(project) was sent \(sent[project] ?? 0) votes, \(votes) are counted")
        }
        let perBallot = time / voters
        print("\(voters) ballots of \(writers) voters at once, each counted once: \(time), \(perBallot) a ballot")
    }

    private func ballots() async throws -> [Ballot] {
        var lists: [String: [String]] = [:]
        var cursor = ""
        while true {
            let page = try await ask(.get, "/projects?edition=\(Self.edition)&state=onBallot&limit=100\(cursor)")
            for project in page["items"]?.arrayValue ?? [] {
                lists[project["area"]?.stringValue ?? "", default: []].append(project["id"]?.stringValue ?? "")
            }
            guard let next = page["nextCursor"]?.stringValue else { break }
            cursor = "&cursor=\(next)"
        }
        var dice = Dice()
        var ballots: [Ballot] = []
        for number in 1...Self.voters {
            let token = "mock-voter-\(number)"
            let home = try await ask(.get, "/me", token)["areas"]?[0]?["area"]?.stringValue ?? ""
            var projects: [String] = []
            for area in ["75000", home] {
                let choice = lists[area] ?? []
                let start = dice.roll(max(1, choice.count))
                projects += choice.dropFirst(start).prefix(1 + dice.roll(4))
            }
            let votes = projects.map { project -> JSON in ["project": .string(project)] }
            let body: JSON = ["area": .string(home), "votes": .array(votes)]
            ballots.append(Ballot(token: token, body: Data(body.description.utf8), projects: projects))
        }
        return ballots
    }

    private func cast(_ ballots: [Ballot]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<Self.writers {
                group.addTask {
                    for index in stride(from: writer, to: ballots.count, by: Self.writers) {
                        let ballot = ballots[index]
                        _ = try await ask(.put, "/ballots/\(Self.edition)", ballot.token, body: ballot.body)
                        _ = try await ask(.post, "/ballots/\(Self.edition)/cast", ballot.token, key: "cast-\(index)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// The ballots in the box and the votes of every project, after the vote.
    private func results() async throws -> (voters: Int64, votes: [String: Int64]) {
        city.clock.advance(by: .seconds(30 * 86_400))
        let results = try await ask(.get, "/results/\(Self.edition)")
        var votes: [String: Int64] = [:]
        for list in results["lists"]?.arrayValue ?? [] {
            for standing in list["projects"]?.arrayValue ?? [] {
                votes[standing["project"]?.stringValue ?? ""] = standing["votes"]?.integerValue
            }
        }
        return (results["turnout"]?["voters"]?.integerValue ?? 0, votes)
    }

    private func ask(
        _ method: HTTPRequest.Method, _ path: String, _ token: String? = nil, key: String? = nil, body: Data? = nil
    ) async throws -> JSON {
        var request = HTTPRequest(
            method: method, scheme: "http", authority: "city.invalid", path: "/api/proposals/v1\(path)")
        request.headerFields[.authorization] = token.map { "Bearer \($0)" }
        if body != nil { request.headerFields[.contentType] = "application/json" }
        if let key, let name = HTTPField.Name("Idempotency-Key") { request.headerFields[name] = key }
        let answer = try await city.send(request, body: body)
        guard answer.head.status.kind == .successful else {
            throw Broken(reason: "\(method) \(path): \(String(decoding: answer.body, as: UTF8.self))")
        }
        return try JSON(parsing: answer.body)
    }

    struct Broken: Error {
        let reason: String
    }
}
#endif
