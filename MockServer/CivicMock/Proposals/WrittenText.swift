#if MockServer
import CivicJSON
import CivicModels

/// Holds text that people wrote against what every such text must be: plain, in the city's languages, not blank.
///
/// Lengths and types are the contract's and the edition's affair.
enum WrittenText {
    /// The mistakes in texts by language, and the texts without white space at either end.
    ///
    /// - Parameters:
    ///   - texts: `{"fr": "…"}`.
    ///   - pointer: Where they stand in the body, `/body`.
    static func read(
        _ texts: JSONObject, at pointer: String, _ facts: ParticipationFacts, _ mistakes: inout [Problem.Mistake]
    ) -> JSONObject {
        var result: JSONObject = [:]
        for member in texts.members {
            let place = "\(pointer)/\(member.name)"
            if !facts.city.languages.contains(member.name) {
                let known = facts.city.languages.joined(separator: ", ")
                mistakes.append(.init(place, "invalid", "Texts are in \(known) here, not in \"\(member.name)\"."))
            }
            let text = member.value.stringValue ?? ""
            mistakes += Self.mistakes(in: text, at: place)
            result[member.name] = .string(trimmed(text))
        }
        return result
    }

    /// The mistakes in one text.
    static func mistakes(in text: String, at pointer: String) -> [Problem.Mistake] {
        guard TextCheck.length(of: text) > 0 else {
            return [.init(pointer, "too_short", "The text is blank: write something, or leave it out.")]
        }
        return TextCheck.problems(in: text, pointer: pointer).map(Problem.Mistake.init)
    }

    /// Without white space at either end, which no length counts.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension Problem.Mistake {
    init(_ problem: ContentProblem) {
        self.init(problem.pointer, problem.code.rawValue, problem.detail)
    }
}
#endif
