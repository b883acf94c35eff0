#if MockServer
import CivicJSON

/// One schema of the document, read once: what ``Validator`` runs through for every value.
///
/// A `$ref` is an index into the contract's table of referenced schemas, which is how schemas can be recursive.
final class Schema: Sendable {
    /// Where the document has it.
    let pointer: String
    let rules: Rules

    init(pointer: String, rules: Rules) {
        self.pointer = pointer
        self.rules = rules
    }

    /// The keywords, in groups by the type they apply to; a group is nil when none of its keywords is there.
    struct Rules: Sendable {
        /// The schema `false`.
        var isNever = false
        var types: TypeSet?
        var values: [JSON]?
        var constant: JSON?
        var format: Format?
        var numbers: NumberRules?
        var strings: StringRules?
        var arrays: ArrayRules?
        var objects: ObjectRules?
        var reference: Int?
        var applied: AppliedRules?

        /// True when it must be known which members or elements other keywords have looked at.
        var tracksEvaluation: Bool {
            arrays?.unevaluated != nil || objects?.unevaluated != nil
        }
    }

    struct NumberRules: Sendable {
        var minimum: JSON?
        var maximum: JSON?
        var exclusiveMinimum: JSON?
        var exclusiveMaximum: JSON?
        var multipleOf: JSON?
    }

    struct StringRules: Sendable {
        var minLength: Int?
        var maxLength: Int?
        var pattern: Pattern?
    }

    final class ArrayRules: Sendable {
        let minItems: Int?
        let maxItems: Int?
        let hasUniqueItems: Bool
        let prefix: [Schema]
        let items: Schema?
        let contains: Schema?
        let minContains: Int
        let maxContains: Int?
        let unevaluated: Schema?

        init(
            minItems: Int?, maxItems: Int?, hasUniqueItems: Bool, prefix: [Schema], items: Schema?, contains: Schema?,
            minContains: Int, maxContains: Int?, unevaluated: Schema?
        ) {
            self.minItems = minItems
            self.maxItems = maxItems
            self.hasUniqueItems = hasUniqueItems
            self.prefix = prefix
            self.items = items
            self.contains = contains
            self.minContains = minContains
            self.maxContains = maxContains
            self.unevaluated = unevaluated
        }
    }

    final class ObjectRules: Sendable {
        /// What is said about members of one name: one lookup answers all of it.
        struct Slot: Sendable {
            var schema: Schema?
            /// The position in ``ObjectRules/required``.
            var requirement: Int?
            var isReadOnly = false
            var isWriteOnly = false
        }

        let slots: [String: Slot]
        let required: [String]
        let patterns: [(Pattern, Schema)]
        let additional: Schema?
        let names: Schema?
        let minProperties: Int?
        let maxProperties: Int?
        let dependentRequired: [(String, [String])]
        let dependentSchemas: [(String, Schema)]
        let unevaluated: Schema?

        init(
            slots: [String: Slot], required: [String], patterns: [(Pattern, Schema)], additional: Schema?,
            names: Schema?, minProperties: Int?, maxProperties: Int?, dependentRequired: [(String, [String])],
            dependentSchemas: [(String, Schema)], unevaluated: Schema?
        ) {
            self.slots = slots
            self.required = required
            self.patterns = patterns
            self.additional = additional
            self.names = names
            self.minProperties = minProperties
            self.maxProperties = maxProperties
            self.dependentRequired = dependentRequired
            self.dependentSchemas = dependentSchemas
            self.unevaluated = unevaluated
        }
    }

    /// Schemas that apply to the same value as the one that holds them.
    final class AppliedRules: Sendable {
        let all: [Schema]
        let any: Alternatives?
        let one: Alternatives?
        let not: Schema?
        let condition: Schema?
        let consequence: Schema?
        let alternative: Schema?

        init(
            all: [Schema], any: Alternatives?, one: Alternatives?, not: Schema?, condition: Schema?,
            consequence: Schema?, alternative: Schema?
        ) {
            self.all = all
            self.any = any
            self.one = one
            self.not = not
            self.condition = condition
            self.consequence = consequence
            self.alternative = alternative
        }
    }

    struct Alternatives: Sendable {
        let branches: [Schema]
        let discriminator: Discriminator?
    }

    /// Which branch a value means to be, so that findings are about that one (OpenAPI 3.1, Discriminator Object).
    struct Discriminator: Sendable {
        let property: String
        /// The branch for each value of the property, in the order of the document.
        let branches: [(value: String, branch: Int)]
    }

    /// The schemas that apply to the same value, `$ref` included.
    func schemasInPlace(_ targets: [Schema]) -> [Schema] {
        var schemas = rules.objects?.dependentSchemas.map { $0.1 } ?? []
        if let reference = rules.reference {
            schemas.append(targets[reference])
        }
        if let applied = rules.applied {
            schemas += applied.all + (applied.any?.branches ?? []) + (applied.one?.branches ?? [])
            schemas += [applied.not, applied.condition, applied.consequence, applied.alternative].compactMap { $0 }
        }
        return schemas
    }
}
#endif
