/// Goes through a draft, member by member.
struct ProposalCheck {
    private let rule: ProposalRule
    private let draft: ProposalDraft
    private let isSubmission: Bool
    private var found: [ContentProblem] = []

    init(rule: ProposalRule, draft: ProposalDraft, isSubmission: Bool) {
        self.rule = rule
        self.draft = draft
        self.isSubmission = isSubmission
    }

    mutating func problems() -> [ContentProblem] {
        check(draft.title, rule.titleLength, "/title", "A title")
        check(draft.description ?? [:], rule.descriptionLength, "/description", "A description")
        checkOriginalLanguage()
        checkPlace()
        checkThemes()
        checkCost()
        if let name = draft.authorName {
            found += TextCheck.problems(in: name, pointer: "/authorName")
        }
        return found
    }

    private mutating func check(_ text: LocalizedText, _ limits: LengthLimits, _ pointer: String, _ name: String) {
        let isBlank = text.texts.values.allSatisfy { TextCheck.length(of: $0) == 0 }
        if isSubmission, isBlank, limits.min > 0 {
            add(.required, "\(name) is needed, of \(limits.min) to \(limits.max) characters.", pointer)
        }
        for (language, value) in text.texts.sorted(by: { $0.key < $1.key }) {
            let place = "\(pointer)/\(Self.escaped(language))"
            let length = TextCheck.length(of: value)
            if isSubmission, !isBlank, length < limits.min {
                add(.tooShort, "\(name) has at least \(limits.min) characters, and this one \(length).", place)
            }
            if length > limits.max {
                add(.tooLong, "\(name) has at most \(limits.max) characters, and this one \(length).", place)
            }
            found += TextCheck.problems(in: value, pointer: place)
        }
    }

    private mutating func checkOriginalLanguage() {
        guard let original = draft.originalLanguage else {
            if draft.title.texts.count > 1 {
                add(.languageMissing, "Of several languages one is the original: say which.", "/originalLanguage")
            } else if let language = draft.title.languages.first {
                checkDescription(in: language)
            }
            return
        }
        if !draft.title.texts.isEmpty, draft.title[original] == nil {
            add(.languageMissing, "The title is missing in \(original), its original language.", "/title")
        }
        checkDescription(in: original)
    }

    private mutating func checkDescription(in original: String) {
        guard let description = draft.description, !description.texts.isEmpty, description[original] == nil else {
            return
        }
        add(.languageMissing, "The description is missing in \(original), its original language.", "/description")
    }

    private mutating func checkPlace() {
        if let point = draft.place?.point {
            let isOnGlobe = abs(point.longitude) <= 180 && abs(point.latitude) <= 90
            if !isOnGlobe {
                let detail = "A longitude lies between -180 and 180, a latitude between -90 and 90, in this order."
                add(.outOfRange, detail, "/place/point")
            }
        }
        if let address = draft.place?.address {
            found += TextCheck.problems(in: address, pointer: "/place/address")
        }
        let isLocated = draft.place?.point != nil || draft.place?.geometry != nil
        if isSubmission, rule.placeRequired, !isLocated {
            add(.required, "A place is needed: a point or a geometry.", "/place")
        }
    }

    private mutating func checkThemes() {
        let themes = draft.themes ?? []
        if isSubmission, themes.count < rule.themes.min {
            let code: ProblemCode = themes.isEmpty ? .required : .tooShort
            add(code, "At least \(rule.themes.min) themes are needed, and \(themes.count) are given.", "/themes")
        }
        if themes.count > rule.themes.max {
            add(.tooLong, "There can be at most \(rule.themes.max) themes, and \(themes.count) are given.", "/themes")
        }
        var seen: Set<Theme.ID> = []
        for (index, theme) in themes.enumerated() where !seen.insert(theme).inserted {
            add(.invalid, "The theme \(theme) is named twice.", "/themes/\(index)")
        }
    }

    private mutating func checkCost() {
        guard let cost = draft.estimatedCost else {
            if isSubmission, rule.costRequired {
                add(.required, "An estimate of the cost is needed.", "/estimatedCost")
            }
            return
        }
        if cost.minorUnits < 0 {
            add(.outOfRange, "A cost is not below 0.", "/estimatedCost/amount")
        }
        guard let most = rule.maxCost else { return }
        if cost.currency != most.currency {
            add(.currencyMismatch, "Costs are in \(most.currency) here.", "/estimatedCost/currency")
        } else if cost.minorUnits > most.minorUnits {
            add(.outOfRange, "A proposal costs at most \(most).", "/estimatedCost/amount")
        }
    }

    /// A member's name in a JSON pointer (RFC 6901, section 3).
    private static func escaped(_ member: String) -> String {
        var escaped = ""
        for character in member {
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private mutating func add(_ code: ProblemCode, _ detail: String, _ pointer: String) {
        found.append(ContentProblem(code: code, detail: detail, pointer: pointer))
    }
}
