/// The words of the language. All of them are case-insensitive.
enum Vocabulary {
    /// Words that name a field only in backquotes, as Explore v2.1 lists them, with the constants and the operators
    /// that its list leaves out.
    static let reserved: Set<String> = [
        "and", "as", "asc", "avg", "by", "count", "date_format", "day", "dayofweek", "desc", "distinct", "equi",
        "exclude",
        "false", "group", "hour", "ifnull", "in", "include", "is", "like", "limit", "lower", "max", "millisecond",
        "min",
        "minute", "month", "not", "null", "or", "quarter", "range", "search", "second", "select", "sum", "top", "true",
        "upper", "where", "year",
    ]

    /// Reserved words that open a function: an error after one of them points at what follows instead of `(`.
    static let functions: Set<String> = [
        "avg", "count", "date_format", "day", "exclude", "hour", "ifnull", "include", "lower", "max", "min", "minute",
        "month", "range", "search", "second", "sum", "year",
    ]

    /// Reserved words that promise a function which the language does not have: `upper(name)` fails at its `(`.
    static let missingFunctions: Set<String> = ["dayofweek", "equi", "millisecond", "quarter", "top", "upper"]

    /// Words that are fields when they stand alone and something else in front of `(` or a quote.
    static let contextual: Set<String> = [
        "bbox", "date", "disjoint", "distance", "envelope", "geo_cluster", "geom", "geometry", "in_bbox", "intersects",
        "json_format", "length", "median", "now", "percentile", "polygon", "random", "startswith", "suggest", "to",
        "vector_similarity", "vector_similarity_threshold", "within", "within_distance",
    ]

    static func isReserved(_ word: String) -> Bool {
        reserved.contains(word.lowercased())
    }

    static func isWord(_ word: String) -> Bool {
        let word = word.lowercased()
        return reserved.contains(word) || contextual.contains(word)
    }
}
