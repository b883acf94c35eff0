/// What the parameter `facet` holds.
extension Parser {
    mutating func facetRequest() throws(ODSQLSyntaxError) -> FacetRequest {
        guard functionName == "facet" else { return FacetRequest(try anyName()) }
        advance()
        try expect(.open)
        guard take(word: "name") else { throw unexpected() }
        try expect(.equal)
        var request = FacetRequest(try facetName())
        while take(.comma) {
            try option(of: &request)
        }
        try expect(.close)
        return request
    }

    private mutating func facetName() throws(ODSQLSyntaxError) -> FieldName {
        guard case .string(let text) = current.kind else { return try anyName() }
        advance()
        return FieldName(text)
    }

    private mutating func option(of request: inout FacetRequest) throws(ODSQLSyntaxError) {
        let options = ["disjunctive", "hierarchical", "limit", "separator", "sort"]
        guard let option = options.first(where: { isWord($0) }) else { throw unexpected() }
        advance()
        try expect(.equal)
        switch option {
        case "disjunctive": request.isDisjunctive = try flag()
        case "hierarchical": request.isHierarchical = try flag()
        case "separator": request.separator = try string()
        case "sort": request.sort = try string()
        default: request.limit = try integer()
        }
    }

    private mutating func flag() throws(ODSQLSyntaxError) -> Bool {
        if take(word: "true") { return true }
        if take(word: "false") { return false }
        throw unexpected()
    }
}
