/// Conditions: what `where` holds.
extension Parser {
    /// What stands on a side of an operator, before it is known which of the two it must be.
    enum Operand {
        case scalar(ScalarExpression)
        case condition(Condition)
    }

    mutating func condition() throws(ODSQLSyntaxError) -> Condition {
        try condition(from: disjunction())
    }

    // Mutating, so that the operand in the argument is read before `self` is: the error must point behind it.
    private mutating func condition(from operand: Operand) throws(ODSQLSyntaxError) -> Condition {
        switch operand {
        case .condition(let condition): return condition
        case .scalar(.field(let name)): return .flag(name)
        case .scalar(.literal(.string(let text))): return .text(text)
        case .scalar: throw unexpected()
        }
    }

    mutating func scalar(from operand: Operand) throws(ODSQLSyntaxError) -> ScalarExpression {
        guard case .scalar(let expression) = operand else { throw unexpected() }
        return expression
    }

    mutating func disjunction() throws(ODSQLSyntaxError) -> Operand {
        var left = try conjunction()
        while isWord("or") {
            let first = try condition(from: left)
            advance()
            left = .condition(.or(first, try condition(from: conjunction())))
        }
        return left
    }

    private mutating func conjunction() throws(ODSQLSyntaxError) -> Operand {
        var left = try negation()
        while isWord("and") {
            let first = try condition(from: left)
            advance()
            left = .condition(.and(first, try condition(from: negation())))
        }
        return left
    }

    private mutating func negation() throws(ODSQLSyntaxError) -> Operand {
        guard isWord("not") else { return try predicate() }
        return try nested { parser throws(ODSQLSyntaxError) in
            parser.advance()
            return .condition(.not(try parser.condition(from: parser.negation())))
        }
    }

    private mutating func predicate() throws(ODSQLSyntaxError) -> Operand {
        // Operators count along one path of the tree: those of a finished condition are no longer on it.
        let operatorsAbove = operators
        let left = try sum()
        guard case .scalar(let expression) = left else {
            operators = operatorsAbove
            return left
        }
        guard let comparison = try comparison(of: expression) else { return left }
        operators = operatorsAbove
        return .condition(comparison)
    }

    /// What may follow an expression to make a condition of it; `nil` when nothing of the kind does.
    private mutating func comparison(of left: ScalarExpression) throws(ODSQLSyntaxError) -> Condition? {
        switch current.kind {
        case .sign(let sign):
            if sign == .colon, case .field(let name) = left {
                if following.kind == .sign(.openBracket) || following.kind == .sign(.closeBracket) {
                    advance()
                    return .inRange(name, try range())
                }
            }
            guard let comparison = Self.comparisons[sign] else { return nil }
            advance()
            return .comparison(left, comparison, try scalar(from: sum()))
        case .word:
            if take(word: "is") { return try isCondition(of: left) }
            if isWord("like"), case .field(let name) = left {
                advance()
                return .like(name, try string())
            }
            if isWord("in") { return try membership(of: left) }
            return nil
        default:
            return nil
        }
    }

    private static let comparisons: [Token.Sign: ComparisonOperator] = [
        .equal: .equal, .colon: .equal, .notEqual: .notEqual, .less: .less, .lessOrEqual: .lessOrEqual,
        .greater: .greater, .greaterOrEqual: .greaterOrEqual,
    ]

    private mutating func isCondition(of left: ScalarExpression) throws(ODSQLSyntaxError) -> Condition {
        let isNegated = take(word: "not")
        for constant in Constant.allCases where take(word: constant.rawValue) {
            return .is(left, negated: isNegated, constant)
        }
        throw unexpected()
    }

    private mutating func membership(of left: ScalarExpression) throws(ODSQLSyntaxError) -> Condition {
        switch left {
        case .literal(let value):
            advance()
            return .contains(try name(), value)
        case .field(let name):
            advance()
            if take(.open) {
                let values = try list { parser throws(ODSQLSyntaxError) in try parser.plainLiteral() }
                try expect(.close)
                return .inList(name, values)
            }
            return .inRange(name, try range())
        default:
            throw unexpected()
        }
    }

    private mutating func range() throws(ODSQLSyntaxError) -> ValueRange {
        let includesLower = isSign(.openBracket)
        guard take(.openBracket) || take(.closeBracket) else { throw unexpected() }
        let lower = try bound()
        guard take(.dots) || take(word: "to") else { throw unexpected() }
        let upper = try bound()
        let includesUpper = isSign(.closeBracket)
        guard take(.openBracket) || take(.closeBracket) else { throw unexpected() }
        return ValueRange(lower, upper, includesLower: includesLower, includesUpper: includesUpper)
    }

    mutating func bound() throws(ODSQLSyntaxError) -> RangeBound {
        switch current.kind {
        case .date: return .date(try date())
        case .string(let text):
            advance()
            return .string(text)
        case .word where functionName == "now":
            return .now(try nowArguments())
        default:
            switch try number() {
            case .integer(let value): return .integer(value)
            case .decimal(let value): return .decimal(value)
            case .string, .boolean: throw unexpected()
            }
        }
    }

    /// A function that is a condition; `nil` when the name is none of theirs. `distance` is read with the scalars,
    /// because only its third argument makes it a condition.
    mutating func filterFunction(_ function: String) throws(ODSQLSyntaxError) -> Condition? {
        if let textFunction = TextFunction(rawValue: function) {
            advance()
            advance()
            return try text(textFunction)
        }
        if let relation = GeometryRelation(rawValue: function) {
            return try geometry { _ throws(ODSQLSyntaxError) in relation }
        }
        switch function {
        case "within_distance":
            advance()
            try expect(.open)
            let name = try name()
            try expect(.comma)
            let place = try geometry()
            try expect(.comma)
            let distance = try distance()
            try expect(.close)
            return .withinDistance(name, place, distance)
        case "in_bbox":
            return try boundingBox()
        case "geometry":
            return try geometry { parser throws(ODSQLSyntaxError) in
                guard parser.take(.comma) else { return .intersects }
                for relation in GeometryRelation.allCases where parser.take(word: relation.rawValue) {
                    return relation
                }
                throw parser.unexpected()
            }
        case "polygon":
            return try geometry { _ throws(ODSQLSyntaxError) in .within }
        case "vector_similarity_threshold":
            advance()
            try expect(.open)
            let text = try string()
            try expect(.comma)
            let threshold = try double()
            try expect(.close)
            return .vectorSimilarity(text, threshold: threshold)
        default:
            return nil
        }
    }

    private mutating func text(_ function: TextFunction) throws(ODSQLSyntaxError) -> Condition {
        var fields: [FieldName] = []
        if take(.star) {
            try expect(.comma)
        } else {
            while true {
                if case .string = current.kind { break }
                fields.append(try name())
                try expect(.comma)
            }
        }
        let text = try string()
        try expect(.close)
        return .textFunction(function, fields, text)
    }

    private mutating func geometry(
        relation: (inout Parser) throws(ODSQLSyntaxError) -> GeometryRelation
    ) throws(ODSQLSyntaxError) -> Condition {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let shape = try geometry()
        let relation = try relation(&self)
        try expect(.close)
        return .geometry(name, relation, shape)
    }

    private mutating func boundingBox() throws(ODSQLSyntaxError) -> Condition {
        advance()
        try expect(.open)
        let name = try name()
        var coordinates: [Double] = []
        for _ in 0..<4 {
            try expect(.comma)
            coordinates.append(try double())
        }
        try expect(.close)
        return .inBoundingBox(
            name,
            Corner(latitude: coordinates[0], longitude: coordinates[1]),
            Corner(latitude: coordinates[2], longitude: coordinates[3]))
    }
}
