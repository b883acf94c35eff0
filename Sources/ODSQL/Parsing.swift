extension Condition {
    /// Reads a `where`.
    ///
    /// ```swift
    /// let condition = try Condition(parsing: "capacity >= 20")
    /// ```
    public init(parsing text: String) throws(ODSQLSyntaxError) {
        self = try Parser.parse(text) { parser throws(ODSQLSyntaxError) in try parser.condition() }
    }
}

extension ScalarExpression {
    /// Reads one expression, as it stands in `select` or on a side of a comparison.
    public init(parsing text: String) throws(ODSQLSyntaxError) {
        self = try Parser.parse(text) { parser throws(ODSQLSyntaxError) in try parser.scalarExpression() }
    }
}

extension SelectClause {
    /// Reads a `select`.
    public init(parsing text: String) throws(ODSQLSyntaxError) {
        self.init(try Self.sourced(parsing: text).map(\.item))
    }

    /// Reads a `select` and keeps each item's own words, which name its column where it has no alias.
    public static func sourced(parsing text: String) throws(ODSQLSyntaxError) -> [(item: SelectItem, text: String)] {
        try Parser.parse(text) { parser throws(ODSQLSyntaxError) in
            try parser.items { parser throws(ODSQLSyntaxError) in try parser.selectItem() }
        }
    }
}

extension OrderClause {
    /// Reads an `order_by`.
    public init(parsing text: String) throws(ODSQLSyntaxError) {
        let items = try Parser.parse(text) { parser throws(ODSQLSyntaxError) in
            try parser.items { parser throws(ODSQLSyntaxError) in try parser.orderItem() }
        }
        self.init(items.map(\.item))
    }
}

extension GroupClause {
    /// Reads a `group_by`.
    public init(parsing text: String) throws(ODSQLSyntaxError) {
        self.init(try Self.sourced(parsing: text).map(\.item))
    }

    /// Reads a `group_by` and keeps each item's own words, which name its column where it has no alias.
    public static func sourced(parsing text: String) throws(ODSQLSyntaxError) -> [(item: GroupItem, text: String)] {
        try Parser.parse(text) { parser throws(ODSQLSyntaxError) in
            try parser.items { parser throws(ODSQLSyntaxError) in try parser.groupItem() }
        }
    }
}
