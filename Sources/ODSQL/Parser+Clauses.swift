/// The clauses that are lists: `select`, `order_by`, `group_by`.
extension Parser {
    /// A clause's items, each with the text it was written as: Explore names a column without alias after that text.
    mutating func items<Item>(
        _ item: (inout Parser) throws(ODSQLSyntaxError) -> Item
    ) throws(ODSQLSyntaxError) -> [(item: Item, text: String)] {
        try list { parser throws(ODSQLSyntaxError) in
            let start = parser.current.range.lowerBound
            parser.operators = 0
            let item = try item(&parser)
            let end = parser.index > 0 ? parser.tokens[parser.index - 1].range.upperBound : start
            return (item, String(decoding: parser.text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self))
        }
    }

    mutating func selectItem() throws(ODSQLSyntaxError) -> SelectItem {
        if take(.star) { return .all }
        if let function = functionName, function == "include" || function == "exclude" {
            advance()
            try expect(.open)
            let patterns = try list { parser throws(ODSQLSyntaxError) in try parser.pattern() }
            try expect(.close)
            return function == "include" ? .include(patterns) : .exclude(patterns)
        }
        return .expression(try scalarExpression(), alias: try alias())
    }

    private mutating func pattern() throws(ODSQLSyntaxError) -> FieldPattern {
        if take(.star) { return .all }
        let name = try name()
        return take(.star) ? .prefix(name) : .name(name)
    }

    /// Behind `as` nothing is reserved: `count(*) as count` is what the vendor's own examples write.
    private mutating func alias() throws(ODSQLSyntaxError) -> FieldName? {
        take(word: "as") ? try anyName() : nil
    }

    mutating func orderItem() throws(ODSQLSyntaxError) -> OrderItem {
        let isMinus = take(.minus)
        let key = try orderKey()
        if take(word: "desc") { return OrderItem(key, descending: !isMinus) }
        if take(word: "asc") { return OrderItem(key, descending: isMinus) }
        return OrderItem(key, descending: isMinus)
    }

    private mutating func orderKey() throws(ODSQLSyntaxError) -> OrderItem.Key {
        switch functionName {
        case "random":
            advance()
            try expect(.open)
            let seed = try integer()
            try expect(.close)
            return .random(Int64(seed))
        case "vector_similarity":
            advance()
            try expect(.open)
            let text = try string()
            try expect(.close)
            return .vectorSimilarity(text)
        default:
            return .expression(try scalarExpression())
        }
    }

    mutating func groupItem() throws(ODSQLSyntaxError) -> GroupItem {
        let key = try groupKey()
        return GroupItem(key, alias: try alias())
    }

    private mutating func groupKey() throws(ODSQLSyntaxError) -> GroupKey {
        guard let function = functionName else { return .field(try name()) }
        if let part = DatePart(rawValue: function) { return .datePart(part, try nameArgument()) }
        switch function {
        case "lower": return .lower(try nameArgument())
        case "ifnull":
            let (name, alternative) = try ifNullArguments()
            return .ifNull(name, alternative)
        case "date_format":
            advance()
            try expect(.open)
            let name = try name()
            try expect(.comma)
            let pattern = try string()
            try expect(.close)
            return .dateFormat(name, pattern)
        case "range": return try groupRange()
        case "geo_cluster": return try geoCluster()
        default: return .field(try name())
        }
    }

    private mutating func geoCluster() throws(ODSQLSyntaxError) -> GroupKey {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let zoom = try integer()
        let radius: Int? = take(.comma) ? try integer() : nil
        try expect(.close)
        return .geoCluster(name, zoom: zoom, radius: radius)
    }

    private mutating func groupRange() throws(ODSQLSyntaxError) -> GroupKey {
        advance()
        try expect(.open)
        let name = try name()
        try expect(.comma)
        let key: GroupKey
        if isSign(.openBracket) || isSign(.closeBracket) {
            key = try bracketedBounds(name)
        } else if case .number = current.kind, case .word = following.kind {
            key = .interval(name, try interval())
        } else {
            key = try bounds(name)
        }
        try expect(.close)
        return key
    }

    /// The spelling of version 2.0: a bracket that opens away from its bound leaves that end open.
    private mutating func bracketedBounds(_ name: FieldName) throws(ODSQLSyntaxError) -> GroupKey {
        let opensBelow = isSign(.closeBracket)
        advance()
        let values = try list { parser throws(ODSQLSyntaxError) in try parser.bound() }
        let opensAbove = isSign(.openBracket)
        guard take(.openBracket) || take(.closeBracket) else { throw unexpected() }
        return .bounds(name, opensBelow: opensBelow, values, opensAbove: opensAbove)
    }

    private mutating func bounds(_ name: FieldName) throws(ODSQLSyntaxError) -> GroupKey {
        let opensBelow = take(.star)
        if opensBelow { try expect(.comma) }
        var values = [try bound()]
        var opensAbove = false
        while !opensAbove, take(.comma) {
            if take(.star) { opensAbove = true } else { values.append(try bound()) }
        }
        if values.count == 1, !opensBelow, !opensAbove {
            switch values[0] {
            case .integer(let width): return .width(name, .integer(width))
            case .decimal(let width): return .width(name, .decimal(width))
            case .date, .string, .now: break
            }
        }
        return .bounds(name, opensBelow: opensBelow, values, opensAbove: opensAbove)
    }

    private mutating func interval() throws(ODSQLSyntaxError) -> Interval {
        let start = index
        let count = try integer()
        guard case .word(let spelling) = current.kind, let unit = Interval.Unit(spelling: spelling) else {
            throw unexpected()
        }
        guard let interval = Interval(count, unit) else { throw unexpected(tokens[start]) }
        advance()
        return interval
    }
}
