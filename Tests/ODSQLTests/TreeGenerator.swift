import ODSQL

/// Random trees of the whole language, the same ones for the same seed.
struct TreeGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func condition(_ depth: Int = 4) -> Condition {
        guard depth > 0 else { return .flag(name()) }
        switch below(17) {
        case 0: return .and(condition(depth - 1), condition(depth - 1))
        case 1: return .or(condition(depth - 1), condition(depth - 1))
        case 2: return .not(condition(depth - 1))
        case 3, 4: return .comparison(scalar(depth - 1), pick(ComparisonOperator.allCases), scalar(depth - 1))
        case 5: return .is(scalar(depth - 1), negated: flip(), pick(Constant.allCases))
        case 6: return .like(name(), text())
        case 7:
            return .inRange(
                name(), ValueRange(bound(), bound(), includesLower: flip(), includesUpper: flip()))
        case 8: return .inList(name(), many { $0.literal() })
        case 9: return .contains(name(), literal())
        case 10: return .flag(name())
        case 11: return .text(text())
        case 12: return .textFunction(pick(TextFunction.allCases), flip() ? [] : many { $0.name() }, text())
        case 13: return .withinDistance(name(), geometry(), Distance(number(), pick(Distance.Unit.allCases)))
        case 14:
            return .inBoundingBox(
                name(), Corner(latitude: number(), longitude: number()),
                Corner(latitude: number(), longitude: number()))
        case 15: return .geometry(name(), pick(GeometryRelation.allCases), geometry())
        default: return .vectorSimilarity(text(), threshold: number())
        }
    }

    mutating func scalar(_ depth: Int = 4) -> ScalarExpression {
        guard depth > 0 else { return .field(name()) }
        switch below(15) {
        case 0: return .literal(literal())
        case 1: return .null
        case 2: return .date(date())
        case 3: return .field(name())
        case 4: return .negated(scalar(depth - 1))
        case 5, 6: return .arithmetic(scalar(depth - 1), pick(ArithmeticOperator.allCases), scalar(depth - 1))
        case 7: return flip() ? .length(scalar(depth - 1)) : .lower(scalar(depth - 1))
        case 8: return .datePart(pick(DatePart.allCases), scalar(depth - 1))
        case 9: return .dateFormat(scalar(depth - 1), text())
        case 10: return .ifNull(scalar(depth - 1), scalar(depth - 1))
        case 11: return .jsonFormat(name(), fallback: flip() ? nil : flip() ? .null : .text(text()))
        case 12: return .distance(name(), geometry())
        case 13: return .now(flip() ? [] : many { NowArgument($0.pick(["days", "hour", "mondays"]), $0.integer()) })
        default: return .aggregate(aggregate(depth - 1))
        }
    }

    mutating func select() -> SelectClause {
        SelectClause(
            many {
                switch $0.below(5) {
                case 0: .all
                case 1: .include($0.many { $0.pattern() })
                case 2: .exclude($0.many { $0.pattern() })
                default: .expression($0.scalar(3), alias: $0.flip() ? nil : $0.name())
                }
            })
    }

    mutating func order() -> OrderClause {
        OrderClause(
            many {
                let key: OrderItem.Key
                switch $0.below(6) {
                case 0: key = .random(Int64($0.integer()))
                case 1: key = .vectorSimilarity($0.text())
                default: key = .expression($0.scalar(3))
                }
                return OrderItem(key, descending: $0.flip())
            })
    }

    mutating func group() -> GroupClause {
        GroupClause(many { GroupItem($0.groupKey(), alias: $0.flip() ? nil : $0.name()) })
    }

    mutating func refinement() -> Refinement {
        Refinement(name(), text() + "x")
    }

    private mutating func groupKey() -> GroupKey {
        switch below(9) {
        case 0: return .datePart(pick(DatePart.allCases), name())
        case 1: return .dateFormat(name(), text())
        case 2: return .ifNull(name(), literal())
        case 3: return .lower(name())
        case 4: return .width(name(), flip() ? .integer(Int64(integer())) : .decimal(number()))
        case 5:
            let unit = pick(Interval.Unit.allCases)
            guard let interval = Interval(unit.comesAlone ? 1 : 1 + below(50), unit) else { return .field(name()) }
            return .interval(name(), interval)
        case 6: return .bounds(name(), opensBelow: flip(), many { $0.bound() }, opensAbove: flip())
        case 7: return .geoCluster(name(), zoom: below(26), radius: flip() ? nil : below(100))
        default: return .field(name())
        }
    }

    private mutating func aggregate(_ depth: Int) -> Aggregate {
        switch below(11) {
        case 0: .countAll
        case 1: .count(name())
        case 2: .countDistinct(name(), ifNull: flip() ? nil : literal())
        case 3: .average(scalar(depth))
        case 4: .sum(scalar(depth))
        case 5: .minimum(scalar(depth))
        case 6: .maximum(scalar(depth))
        case 7: .median(scalar(depth))
        case 8: .percentile(scalar(depth), number())
        case 9: .envelope(name())
        default: .boundingBox(name())
        }
    }

    private mutating func pattern() -> FieldPattern {
        switch below(3) {
        case 0: .all
        case 1: .prefix(name())
        default: .name(name())
        }
    }

    private mutating func bound() -> RangeBound {
        switch below(5) {
        case 0: .integer(Int64(integer()))
        case 1: .decimal(number())
        case 2: .date(date())
        case 3: .string(text())
        default: .now([])
        }
    }

    private mutating func literal() -> Literal {
        switch below(4) {
        case 0: .string(text())
        case 1: .integer(pick([0, -1, 7, .max, .min, Int64(integer())]))
        case 2: .decimal(number())
        default: .boolean(flip())
        }
    }

    private mutating func name() -> FieldName {
        FieldName(
            pick([
                "capacity", "nom", "default.modified", "year", "AND", "1_uai", "Nom du lieu", "énergie", "a`b", "a\\b",
                "\\`", "to", "date", "distance", "x.", "x..y", "now", "true", "e1", "_id", "\"", "null",
            ]))
    }

    private mutating func text() -> String {
        pick([
            "", "Paris", "l'été", "a \"b\" c", "\\", "\\\"", "x\ny\tz", "🚲", "\u{1}", "\\u0041", "`", "a' or 'b' = 'b",
            "film*", "\\n", "\u{7F}", "é\u{301}",
        ])
    }

    private mutating func date() -> DateLiteral {
        DateLiteral(pick(["2017", "2017-04", "2017-04-03T08:02:00+02:00", "2017/04/03", "nonsense"])) ?? date()
    }

    private mutating func geometry() -> GeometryLiteral {
        let texts = ["POINT(2.35 48.85)", #"{"type": "Point", "coordinates": [2.35, 48.85]}"#]
        return flip()
            ? GeometryLiteral(pointAtLongitude: number(), latitude: number())
            : GeometryLiteral(pick(texts)) ?? geometry()
    }

    private mutating func number() -> Double {
        pick([0, 1, -2.5, 48.85, 1e-7, 1.5e21, -3.25e-10, 0.1, 1e16, 123456.789, .leastNonzeroMagnitude, 5e300])
    }

    private mutating func integer() -> Int {
        below(2000) - 1000
    }

    private mutating func many<Item>(_ item: (inout TreeGenerator) -> Item) -> [Item] {
        (0...below(3)).map { _ in item(&self) }
    }

    private mutating func pick<Item>(_ items: [Item]) -> Item {
        items[below(items.count)]
    }

    private mutating func flip() -> Bool {
        below(2) == 0
    }

    /// SplitMix64.
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed % UInt64(bound))
    }
}
