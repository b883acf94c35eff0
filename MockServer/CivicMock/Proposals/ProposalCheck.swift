#if MockServer
import CivicJSON
import CivicModels
import Foundation

/// Holds what an author wrote against the edition's rule and the city's map, and completes what the city knows better:
/// the original language, the area and the equity zone.
struct ProposalCheck {
    let facts: ParticipationFacts
    let edition: EditionFacts

    /// - Parameters:
    ///   - draft: In the shape of the contract's `ProposalDraft`.
    ///   - isSubmitted: Whether it must be complete, as what is published must be.
    /// - Throws: 422 `invalid_content` with every mistake.
    func checked(_ draft: JSONObject, isSubmitted: Bool) throws(Problem) -> JSONObject {
        var mistakes: [Problem.Mistake] = []
        var result = draft
        let title = draft["title"]?.objectValue ?? [:]
        if title.isEmpty {
            mistakes.append(.init("/title", "required", "A proposal has a title in at least one language."))
        } else {
            result["title"] = .object(WrittenText.read(title, at: "/title", facts, &mistakes))
            if draft["originalLanguage"] == nil, title.count == 1 {
                result["originalLanguage"] = title.names.first.map(JSON.string)
            }
        }
        if let description = draft["description"]?.objectValue {
            result["description"] =
                description.isEmpty
                ? nil : .object(WrittenText.read(description, at: "/description", facts, &mistakes))
        }
        if let name = draft["authorName"]?.stringValue {
            mistakes += WrittenText.mistakes(in: name, at: "/authorName")
            result["authorName"] = .string(WrittenText.trimmed(name))
        }
        check(themes: draft["themes"], &mistakes)
        if let currency = draft["estimatedCost"]?["currency"]?.stringValue, currency != facts.city.currency {
            mistakes.append(
                .init(
                    "/estimatedCost/currency", "currency_mismatch",
                    "Money is in \(facts.city.currency) here, not in \(currency)."))
        }
        locate(&result, isSubmitted, &mistakes)
        mistakes += ruleMistakes(in: result, isSubmitted)
        guard mistakes.isEmpty else { throw .invalidContent(Self.once(mistakes)) }
        return result
    }

    private func check(themes: JSON?, _ mistakes: inout [Problem.Mistake]) {
        var seen: Set<String> = []
        for (index, theme) in (themes?.arrayValue ?? []).enumerated() {
            let id = theme.stringValue ?? ""
            if !facts.hasTheme(id) {
                mistakes.append(
                    .init(
                        "/themes/\(index)", "unknown_theme", "There is no theme \"\(id)\"; see the list of themes.")
                )
            } else if !seen.insert(id).inserted {
                mistakes.append(.init("/themes/\(index)", "invalid", "The theme \"\(id)\" is named twice."))
            }
        }
    }

    private func locate(_ draft: inout JSONObject, _ isSubmitted: Bool, _ mistakes: inout [Problem.Mistake]) {
        let map = ProposalPlace(facts: facts, edition: edition)
        if var place = draft["place"]?.objectValue {
            if let address = place["address"]?.stringValue {
                mistakes += WrittenText.mistakes(in: address, at: "/place/address")
                place["address"] = .string(WrittenText.trimmed(address))
            }
            place = map.resolved(place, &mistakes)
            draft["place"] = place.isEmpty ? nil : .object(place)
        }
        let point = ProposalPlace.point(of: draft["place"])
        var area = map.area(said: draft["area"]?.stringValue, point: point, &mistakes)
        // Who names neither an area nor a place proposes something for the whole city.
        if area == nil, isSubmitted { area = facts.wholeCity?.code }
        draft["area"] = area.map(JSON.string)
    }

    private func ruleMistakes(in draft: JSONObject, _ isSubmitted: Bool) -> [Problem.Mistake] {
        var value = ProposalDraft(
            edition: Edition.ID(rawValue: edition.id), title: Self.texts(draft["title"]) ?? LocalizedText([:]))
        value.description = Self.texts(draft["description"])
        value.originalLanguage = draft["originalLanguage"]?.stringValue
        value.area = draft["area"]?.stringValue.map { CivicModels.Area.ID(rawValue: $0) }
        value.place = Self.place(draft["place"])
        value.themes = draft["themes"]?.arrayValue?.compactMap(\.stringValue).map { Theme.ID(rawValue: $0) }
        if let amount = draft["estimatedCost"]?["amount"]?.integerValue,
            let currency = draft["estimatedCost"]?["currency"]?.stringValue
        {
            value.estimatedCost = Money(minorUnits: amount, currency: Currency(rawValue: currency))
        }
        value.authorName = draft["authorName"]?.stringValue
        return edition.proposalRule.problems(in: value, at: isSubmitted ? .submission : .drafting).map(
            Problem.Mistake.init)
    }

    private static func texts(_ json: JSON?) -> LocalizedText? {
        guard let members = json?.objectValue?.members else { return nil }
        return LocalizedText(
            Dictionary(members.map { ($0.name, $0.value.stringValue ?? "") }) { first, _ in first })
    }

    private static func place(_ json: JSON?) -> Place? {
        guard let json else { return nil }
        var place = Place(address: json["address"]?.stringValue)
        if let point = ProposalPlace.point(of: json) {
            place.point = GeoPoint(longitude: point.longitude, latitude: point.latitude)
        }
        if let geometry = json["geometry"] {
            place.geometry = try? JSONDecoder().decode(GeoJSONGeometry.self, from: Data(geometry.description.utf8))
        }
        return place
    }

    /// The rule says some of what was said already: one mistake of a kind for each place.
    private static func once(_ mistakes: [Problem.Mistake]) -> [Problem.Mistake] {
        var seen: Set<[String]> = []
        return mistakes.filter { seen.insert([$0.pointer ?? "", $0.code]).inserted }
    }
}
#endif
