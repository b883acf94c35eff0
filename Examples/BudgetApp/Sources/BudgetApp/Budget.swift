import CivicKit

/// The app: a city, an area, and whoever is signed in.
struct Budget {
    var city: City
    let area: Area.ID
    let languages = ["en", "fr"]

    mutating func signIn(token: String) {
        // snippet: sign-in
        city = city.signedIn(with: Session(token: token))
        // snippet end
    }

    func showWhatCanBeDone() async throws {
        // snippet: now
        let now = try await city.proposals.now()
        for edition in now.editions {
            print(edition.title.text(preferring: languages))
            for action in edition.actions {
                let obstacles = action.blockedBy.map(\.detail).joined(separator: " ")
                print(action.allowed ? "  can" : "  cannot", action.action, obstacles)
            }
        }
        // snippet end
    }

    func editionInItsVote() async throws -> Edition? {
        // snippet: vote-is-open
        for try await edition in city.proposals.editions.where(.status(.running)) {
            let isInItsVote = edition.phases.contains { $0.kind == .vote && $0.state == .open }
            if isInItsVote { return edition }
        }
        return nil
        // snippet end
    }

    func showProjects(of edition: Edition) async throws {
        // snippet: projects
        let projects = city.proposals.projects
            .where(.edition(edition.id), .area(area))
            .order(.cost)

        print("\(try await projects.count()) projects in \(area):")
        for try await project in projects.limit(10) {
            print("  \(project.id)  \(project.title.text(preferring: languages)), \(project.cost)")
        }
        // snippet end
    }

    func vote(in edition: Edition) async throws {
        // snippet: paper
        let myBallot = city.proposals.ballot(in: edition.id)
        let paper = try await myBallot.paper()
        // snippet end

        // snippet: choose
        var ballot = BallotDraft(area: area)
        let affordable = paper.projects.filter { $0.area == area }.sorted { $0.cost.minorUnits < $1.cost.minorUnits }
        for project in affordable.prefix(2) { ballot.vote(for: project.id) }

        for problem in paper.problems(in: ballot) { print("  not yet: \(problem.detail)") }
        // snippet end

        // snippet: cast
        do {
            let receipt = try await myBallot.cast(ballot, on: paper)
            print("Cast. Receipt \(receipt.id), which stands for this ballot: \(receipt.verify(ballot))")
        } catch let error as CivicError where error.code == .alreadyCast {
            print("You have voted already.")
        } catch let error as CivicError where error.code == .requirementMissing {
            print("Not yet: \(error.hint ?? error.message)")
        }
        // snippet end
    }

    func showLatestResults() async throws {
        // snippet: results
        let past = city.proposals.editions.where(.status(.ended)).order(.year.descending)
        for try await edition in past {
            let results = try await city.proposals.results(of: edition.id)
            guard let list = results.lists.first(where: { $0.area == area }) else { continue }
            print("\(edition.title.text(preferring: languages)), counted by \(results.rule.method):")
            for project in list.projects where project.selected {
                print("  \(project.title.text(preferring: languages)), \(project.cost)")
            }
            return
        }
        // snippet end
    }
}
