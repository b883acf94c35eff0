/// Printing is the inverse of parsing: what a tree prints reads back as the same tree.
extension Condition: CustomStringConvertible {
    public var description: String {
        switch self {
        case .and(let left, let right):
            left.printed(inside: .and) + " and " + right.printed(inside: .not)
        case .or(let left, let right):
            left.printed(inside: .or) + " or " + right.printed(inside: .and)
        case .not(let condition):
            "not " + condition.printed(inside: .not)
        case .comparison(let left, let comparison, let right):
            "\(left) \(comparison.rawValue) \(right)"
        case .is(let expression, let isNegated, let constant):
            "\(expression) is \(isNegated ? "not " : "")\(constant.rawValue)"
        case .like(let name, let text):
            "\(name) like \(Spelling.string(text))"
        case .inRange(let name, let range):
            "\(name) in \(range)"
        case .inList(let name, let values):
            "\(name) in (\(listed(values)))"
        case .contains(let name, let value):
            "\(value) in \(name)"
        case .flag(let name):
            name.description
        case .text(let text):
            Spelling.string(text)
        case .textFunction(let function, let fields, let text):
            "\(function.rawValue)(\(fields.map { "\($0), " }.joined())\(Spelling.string(text)))"
        case .withinDistance(let name, let place, let distance):
            "within_distance(\(name), \(place), \(distance))"
        case .inBoundingBox(let name, let first, let second):
            "in_bbox(\(name), \(first), \(second))"
        case .geometry(let name, let relation, let shape):
            "\(relation.rawValue)(\(name), \(shape))"
        case .vectorSimilarity(let text, let threshold):
            "vector_similarity_threshold(\(Spelling.string(text)), \(Spelling.number(threshold)))"
        }
    }

    /// How tightly a condition holds together.
    private enum Precedence: Int {
        case or, and, not, predicate
    }

    private var precedence: Precedence {
        switch self {
        case .or: .or
        case .and: .and
        case .not: .not
        default: .predicate
        }
    }

    private func printed(inside outer: Precedence) -> String {
        precedence.rawValue < outer.rawValue ? "(\(self))" : description
    }
}

extension ScalarExpression: CustomStringConvertible {
    public var description: String {
        switch self {
        case .literal(let literal): literal.description
        case .null: "null"
        case .date(let date): date.description
        case .field(let name): name.description
        case .negated(let expression): "-" + expression.printedAfterMinus
        case .arithmetic(let left, let sign, let right):
            printedOperand(left, of: sign) + " \(sign.rawValue) " + printedRightOperand(right, of: sign)
        case .length(let expression): "length(\(expression))"
        case .lower(let expression): "lower(\(expression))"
        case .datePart(let part, let expression): "\(part.rawValue)(\(expression))"
        case .dateFormat(let expression, let pattern): "date_format(\(expression), \(Spelling.string(pattern)))"
        case .ifNull(let expression, let alternative): "ifnull(\(expression), \(alternative))"
        case .jsonFormat(let name, let fallback):
            switch fallback {
            case nil: "json_format(\(name))"
            case .null: "json_format(\(name), null)"
            case .text(let text): "json_format(\(name), \(Spelling.string(text)))"
            }
        case .distance(let name, let place): "distance(\(name), \(place))"
        case .now(let arguments): "now(\(listed(arguments)))"
        case .aggregate(let aggregate): aggregate.description
        }
    }

    private var isSum: Bool {
        if case .arithmetic(_, .plus, _) = self { return true }
        if case .arithmetic(_, .minus, _) = self { return true }
        return false
    }

    private var isArithmetic: Bool {
        if case .arithmetic = self { return true }
        return false
    }

    private func printedOperand(_ operand: ScalarExpression, of sign: ArithmeticOperator) -> String {
        let isProduct = sign == .times || sign == .divided
        return isProduct && operand.isSum ? "(\(operand))" : operand.description
    }

    private func printedRightOperand(_ operand: ScalarExpression, of sign: ArithmeticOperator) -> String {
        let isProduct = sign == .times || sign == .divided
        let needsParentheses = isProduct ? operand.isArithmetic : operand.isSum
        return needsParentheses ? "(\(operand))" : operand.description
    }

    /// A minus in front of a number is part of the number, so the number of a negation stands in parentheses.
    private var printedAfterMinus: String {
        switch self {
        case .literal(.integer), .literal(.decimal), .arithmetic: "(\(self))"
        default: description
        }
    }
}

extension Aggregate: CustomStringConvertible {
    public var description: String {
        switch self {
        case .countAll: "count(*)"
        case .count(let name): "count(\(name))"
        case .countDistinct(let name, let alternative):
            if let alternative {
                "count(distinct ifnull(\(name), \(alternative)))"
            } else {
                "count(distinct \(name))"
            }
        case .average(let expression): "avg(\(expression))"
        case .sum(let expression): "sum(\(expression))"
        case .minimum(let expression): "min(\(expression))"
        case .maximum(let expression): "max(\(expression))"
        case .median(let expression): "median(\(expression))"
        case .percentile(let expression, let rank): "percentile(\(expression), \(Spelling.number(rank)))"
        case .envelope(let name): "envelope(\(name))"
        case .boundingBox(let name): "bbox(\(name))"
        }
    }
}

extension NowArgument: CustomStringConvertible {
    public var description: String { "\(name)=\(value)" }
}

extension Corner: CustomStringConvertible {
    public var description: String { "\(Spelling.number(latitude)), \(Spelling.number(longitude))" }
}

extension ValueRange: CustomStringConvertible {
    public var description: String {
        "\(includesLower ? "[" : "]")\(lower)..\(upper)\(includesUpper ? "]" : "[")"
    }
}

extension RangeBound: CustomStringConvertible {
    public var description: String {
        switch self {
        case .integer(let value): String(value)
        case .decimal(let value): Spelling.decimal(value)
        case .date(let date): date.description
        case .string(let text): Spelling.string(text)
        case .now(let arguments): "now(\(listed(arguments)))"
        }
    }
}

extension SelectClause: CustomStringConvertible {
    public var description: String { listed(items) }
}

extension SelectItem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .all: "*"
        case .include(let patterns): "include(\(listed(patterns)))"
        case .exclude(let patterns): "exclude(\(listed(patterns)))"
        case .expression(let expression, let alias): expression.description + aliased(alias)
        }
    }
}

extension FieldPattern: CustomStringConvertible {
    public var description: String {
        switch self {
        case .name(let name): name.description
        case .prefix(let name): "\(name)*"
        case .all: "*"
        }
    }
}

extension OrderClause: CustomStringConvertible {
    public var description: String { listed(items) }
}

extension OrderItem: CustomStringConvertible {
    public var description: String {
        key.description + (isDescending ? " desc" : "")
    }
}

extension OrderItem.Key: CustomStringConvertible {
    /// A leading minus would mean the descending order, so an expression that starts with one stands in parentheses.
    public var description: String {
        switch self {
        case .expression(let expression):
            expression.description.hasPrefix("-") ? "(\(expression))" : expression.description
        case .random(let seed): "random(\(seed))"
        case .vectorSimilarity(let text): "vector_similarity(\(Spelling.string(text)))"
        }
    }
}

extension GroupClause: CustomStringConvertible {
    public var description: String { listed(items) }
}

extension GroupItem: CustomStringConvertible {
    public var description: String { key.description + aliased(alias) }
}

extension GroupKey: CustomStringConvertible {
    public var description: String {
        switch self {
        case .field(let name): name.description
        case .datePart(let part, let name): "\(part.rawValue)(\(name))"
        case .dateFormat(let name, let pattern): "date_format(\(name), \(Spelling.string(pattern)))"
        case .ifNull(let name, let alternative): "ifnull(\(name), \(alternative))"
        case .lower(let name): "lower(\(name))"
        case .width(let name, let width): "range(\(name), \(width))"
        case .interval(let name, let interval): "range(\(name), \(interval))"
        case .bounds(let name, let opensBelow, let values, let opensAbove):
            if values.count == 1, !opensBelow, !opensAbove {
                "range(\(name), [\(listed(values))])"
            } else {
                "range(\(name), \(opensBelow ? "*, " : "")\(listed(values))\(opensAbove ? ", *" : ""))"
            }
        case .geoCluster(let name, let zoom, let radius):
            "geo_cluster(\(name), \(zoom)\(radius.map { ", \($0)" } ?? ""))"
        }
    }
}

private func listed(_ items: [some CustomStringConvertible]) -> String {
    items.map(\.description).joined(separator: ", ")
}

private func aliased(_ alias: FieldName?) -> String {
    alias.map { " as \($0)" } ?? ""
}
