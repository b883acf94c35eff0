#if MockServer
import CivicJSON

/// Holds one JSON value against one schema.
///
/// Nearly every value is valid, so the first run only looks for a failure and writes nothing down; when there is one, a
/// second run names all of them.
///
/// Which members and elements a keyword has looked at is noted on the way (``evaluated``), but only below a schema with
/// `unevaluatedProperties` or `unevaluatedItems`; so these cost nothing elsewhere and one run is enough.
struct Validator {
    /// Values nested deeper than this are refused, so that no message can exhaust the stack.
    static let maximumDepth = 256
    /// Schemas with several recursive branches can ask for work that doubles with each level; past this many steps,
    /// about a second, a value is refused.
    static let maximumSteps = 4_000_000

    enum Mode {
        /// Ends at the first failure.
        case quick
        /// Goes on to the end and counts.
        case counting
        /// Goes on to the end and writes a violation for each failure.
        case reporting
    }

    enum Step {
        case name(String)
        case index(Int)
    }

    let targets: [Schema]
    let side: Finding.Side
    private(set) var violations: [Violation] = []
    private var mode = Mode.quick
    private var failures = 0
    private var depth = 0
    private var steps = 0
    private var path: [Step] = []
    private var evaluated: [Bool]?

    /// Every way in which the value breaks the schema, at most one more than ``Finding/limit``.
    static func violations(
        of value: JSON, against schema: Schema, targets: [Schema], side: Finding.Side
    ) -> [Violation] {
        var validator = Validator(targets: targets, side: side)
        validator.check(value, against: schema)
        guard validator.failures > 0 else { return [] }
        validator = Validator(targets: targets, side: side)
        validator.mode = .reporting
        validator.check(value, against: schema)
        return validator.violations
    }

    private init(targets: [Schema], side: Finding.Side) {
        self.targets = targets
        self.side = side
    }

    /// True when nothing that follows can matter.
    private var isDone: Bool {
        switch mode {
        case .quick: failures > 0
        case .counting: false
        case .reporting: violations.count > Finding.limit
        }
    }

    private mutating func refuse(
        _ keyword: String, _ schema: Schema, expected: @autoclosure () -> String, found: @autoclosure () -> String
    ) {
        failures += 1
        guard mode == .reporting, violations.count <= Finding.limit else { return }
        let rule = keyword.isEmpty ? schema.pointer : JSONPointer.appending(keyword, to: schema.pointer)
        violations.append(
            Violation(
                pointer: pathPointer, rule: rule, keyword: keyword.isEmpty ? "false" : keyword, expected: expected(),
                found: found()))
    }

    private var pathPointer: String {
        path.reduce("") { pointer, step in
            switch step {
            case .name(let name): JSONPointer.appending(name, to: pointer)
            case .index(let index): "\(pointer)/\(index)"
            }
        }
    }

    private mutating func check(_ value: JSON, against schema: Schema) {
        steps += 1
        guard steps <= Self.maximumSteps else {
            refuse("steps", schema, expected: "a value that is checked in \(Self.maximumSteps) steps", found: "more")
            return
        }
        guard schema.rules.tracksEvaluation else {
            apply(schema, to: value)
            return
        }
        let outer = evaluated
        let failuresBefore = failures
        switch value {
        case .object(let object): evaluated = Array(repeating: false, count: object.count)
        case .array(let elements): evaluated = Array(repeating: false, count: elements.count)
        default: evaluated = nil
        }
        apply(schema, to: value)
        // After a failure it is not known what would have been evaluated, and the value is invalid anyway.
        if failures == failuresBefore {
            checkUnevaluated(in: value, schema)
        }
        if let inner = evaluated, let outer, inner.count == outer.count {
            evaluated = zip(inner, outer).map { $0 || $1 }
        } else {
            evaluated = outer
        }
    }

    private mutating func apply(_ schema: Schema, to value: JSON) {
        if schema.rules.isNever {
            refuse("", schema, expected: "no value", found: value.excerpt)
            return
        }
        if let types = schema.rules.types, !types.allows(value) {
            refuse("type", schema, expected: types.description, found: value.excerpt)
            return
        }
        if schema.rules.values != nil || schema.rules.constant != nil {
            checkValues(value, schema)
        }
        if let format = schema.rules.format, !format.accepts(value) {
            refuse("format", schema, expected: format.expectation, found: value.excerpt)
        }
        if isDone { return }
        switch value {
        case .string(let text):
            if let rules = schema.rules.strings { checkString(text, rules, schema) }
        case .integer, .double:
            if let rules = schema.rules.numbers { checkNumber(value, rules, schema) }
        case .array(let elements):
            if let rules = schema.rules.arrays { checkArray(elements, rules, schema) }
        case .object(let object):
            if let rules = schema.rules.objects { checkObject(object, rules, schema) }
        case .null, .bool:
            break
        }
        if isDone { return }
        if let reference = schema.rules.reference {
            check(value, against: targets[reference])
        }
        if let applied = schema.rules.applied {
            checkApplied(value, applied, schema)
        }
    }

    private mutating func checkValues(_ value: JSON, _ schema: Schema) {
        if let values = schema.rules.values, !values.contains(where: { $0.isSame(as: value) }) {
            let list = values.map(\.description).joined(separator: ", ")
            refuse("enum", schema, expected: "one of \(list)", found: value.excerpt)
        }
        if let constant = schema.rules.constant, !constant.isSame(as: value) {
            refuse("const", schema, expected: constant.description, found: value.excerpt)
        }
    }

    private mutating func checkString(_ text: String, _ rules: Schema.StringRules, _ schema: Schema) {
        if rules.minLength != nil || rules.maxLength != nil {
            let length = text.unicodeScalars.count
            if let least = rules.minLength, length < least {
                refuse(
                    "minLength", schema, expected: "at least \(Self.count(least, "character"))",
                    found: "\(length) (\(JSON.string(text).excerpt))")
            }
            if let most = rules.maxLength, length > most {
                refuse(
                    "maxLength", schema, expected: "at most \(Self.count(most, "character"))",
                    found: "\(length) (\(JSON.string(text).excerpt))")
                return
            }
        }
        if let pattern = rules.pattern, !pattern.matches(text) {
            refuse(
                "pattern", schema, expected: "a match of /\(pattern.source)/", found: JSON.string(text).excerpt)
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    private mutating func checkNumber(_ value: JSON, _ rules: Schema.NumberRules, _ schema: Schema) {
        if let least = rules.minimum, value.compareNumber(to: least) < 0 {
            refuse("minimum", schema, expected: "at least \(least)", found: value.excerpt)
        }
        if let most = rules.maximum, value.compareNumber(to: most) > 0 {
            refuse("maximum", schema, expected: "at most \(most)", found: value.excerpt)
        }
        if let bound = rules.exclusiveMinimum, value.compareNumber(to: bound) <= 0 {
            refuse("exclusiveMinimum", schema, expected: "more than \(bound)", found: value.excerpt)
        }
        if let bound = rules.exclusiveMaximum, value.compareNumber(to: bound) >= 0 {
            refuse("exclusiveMaximum", schema, expected: "less than \(bound)", found: value.excerpt)
        }
        if let factor = rules.multipleOf, !value.isMultiple(of: factor) {
            refuse("multipleOf", schema, expected: "a multiple of \(factor)", found: value.excerpt)
        }
    }

    /// Checks a value inside the current one. What is evaluated there is none of the current one's business.
    private mutating func enter(_ step: @autoclosure () -> Step, _ value: JSON, _ schema: Schema) {
        let outer = evaluated
        evaluated = nil
        depth += 1
        if mode == .reporting { path.append(step()) }
        if depth > Self.maximumDepth {
            refuse(
                "depth", schema, expected: "at most \(Self.maximumDepth) levels of arrays and objects", found: "more")
        } else {
            check(value, against: schema)
        }
        if mode == .reporting { path.removeLast() }
        depth -= 1
        evaluated = outer
    }

    private mutating func accepts(_ value: JSON, _ schema: Schema, keepsEvaluated: Bool = true) -> Bool {
        let (outerMode, outerFailures, outerEvaluated) = (mode, failures, evaluated)
        mode = .quick
        failures = 0
        check(value, against: schema)
        let isValid = failures == 0
        mode = outerMode
        failures = outerFailures
        if !isValid || !keepsEvaluated {
            evaluated = outerEvaluated
        }
        return isValid
    }

    private mutating func checkArray(_ elements: [JSON], _ rules: Schema.ArrayRules, _ schema: Schema) {
        if let least = rules.minItems, elements.count < least {
            refuse("minItems", schema, expected: "at least \(Self.count(least, "element"))", found: "\(elements.count)")
        }
        if let most = rules.maxItems, elements.count > most {
            refuse("maxItems", schema, expected: "at most \(Self.count(most, "element"))", found: "\(elements.count)")
            return
        }
        if rules.hasUniqueItems, let pair = elements.firstRepetition {
            refuse(
                "uniqueItems", schema, expected: "different elements", found: "the same at \(pair.0) and \(pair.1)")
        }
        for (index, element) in elements.enumerated() {
            if isDone { return }
            if index < rules.prefix.count {
                enter(.index(index), element, rules.prefix[index])
            } else if let items = rules.items {
                enter(.index(index), element, items)
            } else {
                break
            }
            evaluated?[index] = true
        }
        if let contained = rules.contains {
            checkContains(elements, contained, rules, schema)
        }
    }

    private mutating func checkContains(
        _ elements: [JSON], _ contained: Schema, _ rules: Schema.ArrayRules, _ schema: Schema
    ) {
        var matches = 0
        for (index, element) in elements.enumerated() {
            let outer = evaluated
            evaluated = nil
            depth += 1
            let isMatch = depth <= Self.maximumDepth && accepts(element, contained)
            depth -= 1
            evaluated = outer
            guard isMatch else { continue }
            matches += 1
            evaluated?[index] = true
        }
        if matches < rules.minContains {
            let keyword = rules.minContains == 1 ? "contains" : "minContains"
            refuse(
                keyword, schema, expected: "at least \(Self.count(rules.minContains, "element")) of a certain kind",
                found: "\(matches)")
        }
        if let most = rules.maxContains, matches > most {
            refuse(
                "maxContains", schema, expected: "at most \(Self.count(most, "element")) of a certain kind",
                found: "\(matches)")
        }
    }

    private mutating func checkObject(_ object: JSONObject, _ rules: Schema.ObjectRules, _ schema: Schema) {
        if let least = rules.minProperties, object.count < least {
            let expected = "at least \(Self.count(least, "member"))"
            refuse("minProperties", schema, expected: expected, found: "\(object.count)")
        }
        if let most = rules.maxProperties, object.count > most {
            refuse("maxProperties", schema, expected: "at most \(Self.count(most, "member"))", found: "\(object.count)")
            return
        }
        var met = 0
        for (index, member) in object.members.enumerated() {
            if isDone { return }
            let slot = rules.slots[member.name]
            if slot?.requirement != nil {
                met += 1
            }
            let isKnown = checkMember(member, slot, rules, schema)
            if isKnown { evaluated?[index] = true }
        }
        if met < rules.required.count {
            checkRequired(object, rules, schema)
        }
        if !rules.dependentRequired.isEmpty || !rules.dependentSchemas.isEmpty {
            checkDependencies(object, rules, schema)
        }
    }

    /// Returns whether a keyword said anything about the member.
    private mutating func checkMember(
        _ member: JSONObject.Member, _ slot: Schema.ObjectRules.Slot?, _ rules: Schema.ObjectRules, _ schema: Schema
    ) -> Bool {
        var isKnown = false
        if let slot, let property = slot.schema {
            isKnown = true
            if (slot.isReadOnly && side == .request) || (slot.isWriteOnly && side == .response) {
                refuseDirection(member, property)
            } else {
                enter(.name(member.name), member.value, property)
            }
        }
        for (pattern, property) in rules.patterns where pattern.matches(member.name) {
            isKnown = true
            enter(.name(member.name), member.value, property)
        }
        if let names = rules.names {
            enter(.name(member.name), .string(member.name), names)
        }
        if !isKnown, let additional = rules.additional {
            isKnown = true
            if additional.rules.isNever {
                refuseMember(member, "additionalProperties", rules, schema)
            } else {
                enter(.name(member.name), member.value, additional)
            }
        }
        return isKnown
    }

    private mutating func refuseDirection(_ member: JSONObject.Member, _ property: Schema) {
        if mode == .reporting { path.append(.name(member.name)) }
        let message = side.rawValue
        let keyword = side == .request ? "readOnly" : "writeOnly"
        refuse(keyword, property, expected: "no such member in a \(message)", found: member.value.excerpt)
        if mode == .reporting { path.removeLast() }
    }

    private mutating func refuseMember(
        _ member: JSONObject.Member, _ keyword: String, _ rules: Schema.ObjectRules?, _ schema: Schema
    ) {
        if mode == .reporting { path.append(.name(member.name)) }
        let names = (rules?.slots ?? [:]).filter { $0.value.schema != nil }.keys.sorted()
        let known = names.isEmpty || names.count > 20 ? "" : " besides \(names.joined(separator: ", "))"
        refuse(keyword, schema, expected: "no member\(known)", found: member.value.excerpt)
        if mode == .reporting { path.removeLast() }
    }

    private mutating func checkRequired(_ object: JSONObject, _ rules: Schema.ObjectRules, _ schema: Schema) {
        for name in rules.required where object[name] == nil {
            let slot = rules.slots[name]
            if (slot?.isReadOnly == true && side == .request) || (slot?.isWriteOnly == true && side == .response) {
                continue
            }
            refuse("required", schema, expected: "a member '\(name)'", found: "an object without it")
        }
    }

    private mutating func checkDependencies(_ object: JSONObject, _ rules: Schema.ObjectRules, _ schema: Schema) {
        for (name, others) in rules.dependentRequired where object[name] != nil {
            for other in others where object[other] == nil {
                refuse(
                    "dependentRequired", schema, expected: "a member '\(other)' beside '\(name)'",
                    found: "an object without it")
            }
        }
        for (name, dependent) in rules.dependentSchemas where object[name] != nil {
            check(.object(object), against: dependent)
        }
    }

    private mutating func checkUnevaluated(in value: JSON, _ schema: Schema) {
        switch value {
        case .object(let object):
            guard let unevaluated = schema.rules.objects?.unevaluated else { return }
            for (index, member) in object.members.enumerated() where evaluated?[index] == false {
                if unevaluated.rules.isNever {
                    refuseMember(member, "unevaluatedProperties", schema.rules.objects, schema)
                } else {
                    enter(.name(member.name), member.value, unevaluated)
                }
                evaluated?[index] = true
            }
        case .array(let elements):
            guard let unevaluated = schema.rules.arrays?.unevaluated else { return }
            for (index, element) in elements.enumerated() where evaluated?[index] == false {
                enter(.index(index), element, unevaluated)
                evaluated?[index] = true
            }
        default:
            break
        }
    }

    private mutating func checkApplied(_ value: JSON, _ rules: Schema.AppliedRules, _ schema: Schema) {
        for part in rules.all {
            check(value, against: part)
            if isDone { return }
        }
        if let any = rules.any {
            checkAny(value, any, schema)
            if isDone { return }
        }
        if let one = rules.one {
            checkOne(value, one, schema)
            if isDone { return }
        }
        if let not = rules.not, accepts(value, not, keepsEvaluated: false) {
            refuse("not", schema, expected: "a value that '\(not.pointer)' refuses", found: value.excerpt)
        }
        if let condition = rules.condition {
            let branch = accepts(value, condition) ? rules.consequence : rules.alternative
            if let branch {
                check(value, against: branch)
            }
        }
    }

    private mutating func checkAny(_ value: JSON, _ any: Schema.Alternatives, _ schema: Schema) {
        var isValid = false
        for branch in any.branches where accepts(value, branch) {
            isValid = true
            // Further branches matter only for what they evaluate.
            if evaluated == nil { break }
        }
        if !isValid {
            refuseAlternatives(value, any, "anyOf", schema)
        }
    }

    private mutating func checkOne(_ value: JSON, _ one: Schema.Alternatives, _ schema: Schema) {
        var match: Int?
        for (index, branch) in one.branches.enumerated() where accepts(value, branch, keepsEvaluated: match == nil) {
            if let match {
                refuse(
                    "oneOf", schema, expected: "a match of exactly one of \(one.branches.count) schemas",
                    found: "a match of number \(match + 1) and number \(index + 1)")
                return
            }
            match = index
        }
        if match == nil {
            refuseAlternatives(value, one, "oneOf", schema)
        }
    }

    /// Names what is wrong with the alternative that was most probably meant.
    private mutating func refuseAlternatives(
        _ value: JSON, _ alternatives: Schema.Alternatives, _ keyword: String, _ schema: Schema
    ) {
        guard mode == .reporting else {
            failures += 1
            return
        }
        let before = failures
        if let discriminator = alternatives.discriminator, case .object(let object) = value {
            let word = object[discriminator.property]?.stringValue
            if let meant = discriminator.branches.first(where: { $0.value == word }) {
                check(value, against: alternatives.branches[meant.branch])
            } else {
                refuseDiscriminator(object[discriminator.property], discriminator, schema)
            }
        } else {
            let likely = likelyBranches(for: value, alternatives.branches)
            if likely.count != 1 {
                refuse(
                    keyword, schema, expected: "a match of one of \(alternatives.branches.count) schemas",
                    found: value.excerpt)
            }
            if let best = bestBranch(for: value, likely) {
                check(value, against: best)
            }
        }
        if failures == before {
            refuse(
                keyword, schema, expected: "a match of one of \(alternatives.branches.count) schemas",
                found: value.excerpt)
        }
    }

    private mutating func refuseDiscriminator(_ value: JSON?, _ discriminator: Schema.Discriminator, _ schema: Schema) {
        path.append(.name(discriminator.property))
        let words = discriminator.branches.map { "\"\($0.value)\"" }.joined(separator: ", ")
        refuse("discriminator", schema, expected: "one of \(words)", found: value?.excerpt ?? "nothing")
        path.removeLast()
    }

    /// The branches whose type the value has.
    private func likelyBranches(for value: JSON, _ branches: [Schema]) -> [Schema] {
        branches.filter { branch in
            var schema = branch
            for _ in 0..<16 {
                if let types = schema.rules.types { return types.allows(value) }
                guard let reference = schema.rules.reference else { break }
                schema = targets[reference]
            }
            return true
        }
    }

    private mutating func bestBranch(for value: JSON, _ branches: [Schema]) -> Schema? {
        guard branches.count > 1 else { return branches.first }
        let (outerMode, outerFailures, outerEvaluated) = (mode, failures, evaluated)
        mode = .counting
        var best: (schema: Schema, failures: Int)?
        for branch in branches {
            failures = 0
            check(value, against: branch)
            if failures < best?.failures ?? .max {
                best = (branch, failures)
            }
        }
        (mode, failures, evaluated) = (outerMode, outerFailures, outerEvaluated)
        return best?.schema
    }
}
#endif
