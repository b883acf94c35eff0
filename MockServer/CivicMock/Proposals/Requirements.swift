#if MockServer
import CivicJSON

/// What an edition asks of a person before an action, and what of it that person lacks.
enum Requirements {
    /// What can be asked for; an edition names kinds for each of these.
    static let actions = ["submit", "support", "comment", "vote"]

    /// Every requirement of an action, met or not, in the edition's order.
    ///
    /// - Parameter action: One of ``actions``.
    static func list(
        for action: String, _ edition: EditionFacts, _ citizen: Citizen, _ facts: ParticipationFacts
    ) -> [JSON] {
        (edition.requirements[action] ?? []).map { json($0, citizen, facts, edition) }
    }

    /// Every requirement that the city has for anything, met or not.
    static func all(of citizen: Citizen, _ facts: ParticipationFacts) -> [JSON] {
        var kinds: [String] = []
        for edition in facts.editions {
            for kind in actions.flatMap({ edition.requirements[$0] ?? [] }) where !kinds.contains(kind) {
                kinds.append(kind)
            }
        }
        return kinds.map { json($0, citizen, facts) }
    }

    /// The requirements of an action that the person does not meet.
    static func missing(
        for action: String, _ edition: EditionFacts, _ citizen: Citizen, _ facts: ParticipationFacts
    ) -> [JSON] {
        (edition.requirements[action] ?? []).filter { !citizen.satisfies.contains($0) }.map {
            json($0, citizen, facts)
        }
    }

    /// Refuses the call of a person who lacks something for that action, with the list of what is missing.
    static func require(_ action: String, _ edition: EditionFacts, _ call: ParticipationCall) throws(Problem) {
        let missing = missing(for: action, edition, try call.citizen(), call.facts)
        guard !missing.isEmpty else { return }
        let details = missing.compactMap { $0["detail"]?.stringValue }
        var problem = Problem(.forbidden, "requirement_missing", details.joined(separator: " "))
        problem.members["requirements"] = .array(missing)
        throw problem
    }

    private static func json(
        _ kind: String, _ citizen: Citizen, _ facts: ParticipationFacts, _ edition: EditionFacts? = nil
    ) -> JSON {
        let isMet = citizen.satisfies.contains(kind)
        let words = words(kind, facts.city.name)
        return [
            "kind": .string(kind),
            // What it means in this edition, such as how old one has to be.
            "title": edition?.requirementDetails[kind]?["en"] ?? .string(words.title),
            "detail": .string(isMet ? words.met : words.missing),
            "satisfied": .bool(isMet),
        ]
    }

    private static func words(_ kind: String, _ city: String) -> (title: String, met: String, missing: String) {
        switch kind {
        case "age": ("Old enough", "You are old enough.", "You are too young for this edition.")
        case "residence":
            (
                "Living or working in \(city)", "Your address in \(city) is verified.",
                "Your address in \(city) is not verified yet."
            )
        case "identity": ("Verified identity", "Your identity is verified.", "Your identity is not verified yet.")
        case "terms":
            ("Terms of participation", "You have accepted the terms.", "You have not accepted the terms yet.")
        case "email":
            ("Verified e-mail", "Your e-mail address is verified.", "Your e-mail address is not verified yet.")
        case "profile": ("Complete profile", "Your profile is complete.", "Your profile is not complete yet.")
        default: (kind, "You meet the requirement \"\(kind)\".", "You do not meet the requirement \"\(kind)\" yet.")
        }
    }
}
#endif
