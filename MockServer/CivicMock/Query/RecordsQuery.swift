#if MockServer
import GRDB
import ODSQL

/// A request for records of a dataset, as it was typed.
struct RecordsRequest: Hashable, Sendable {
    var select: String?
    var conditions: [String] = []
    var order: String?
    var refine: [String] = []
    var exclude: [String] = []
    /// `facet` parameters: here they only say which facets are disjunctive.
    var facets: [String] = []
    /// The number of the one record that is meant.
    var number: Int64?
    var limit = 10
    var offset = 0
    var zone = Zone.utc
    var language = DateLanguage.standard
}

/// A request for records, read and turned into SQL.
struct RecordsQuery: Sendable {
    let shape: RowShape
    /// The rows of the page: their number, then the columns of the shape.
    let page: SQLFragment
    let count: SQLFragment
    let indexes: Set<RecordIndex>
    /// Whether the answer depends on the moment of the request.
    let readsClock: Bool

    init(_ request: RecordsRequest, scope: QueryScope) throws {
        var scope = scope
        let projection = try ExploreError.inClause(.select) { try Projection(select: request.select, scope: &scope) }
        let aliases = scope.aliases
        scope.aliases = [:]
        let conditions = try ExploreError.inClause(.where) {
            try request.conditions.map { try scope.sql(Self.parse($0, Condition.init(parsing:))) }
        }
        let disjunctive = try ExploreError.inClause(.facet) {
            try request.facets.compactMap { text in
                let facet = try Self.parse(text, FacetRequest.init(parsing:))
                return facet.isDisjunctive == true ? facet.facet.rawValue : nil
            }
        }
        let refined = try ExploreError.inClause(.refine) {
            try scope.refinements(request.refine.map { try Self.parse($0, Refinement.init(parsing:)) }, disjunctive)
        }
        let excluded = try ExploreError.inClause(.exclude) {
            try scope.exclusions(request.exclude.map { try Self.parse($0, Refinement.init(parsing:)) })
        }
        let single = request.number.map { number -> [SQLFragment] in ["n = \(bind: number)"] } ?? []
        let condition = (single + conditions + refined + excluded).balanced(" AND ")
        scope.aliases = aliases
        let order = try ExploreError.inClause(.orderBy) { try Self.order(request.order, &scope) }
        let window: SQLFragment = "LIMIT \(bind: request.limit) OFFSET \(bind: request.offset)"
        page = "SELECT n, \(projection.sql) FROM records WHERE \(condition) ORDER BY \(order) \(window)"
        count = "SELECT COUNT(*) FROM records WHERE \(condition)"
        shape = projection.shape(from: 1, in: scope.zone)
        indexes = scope.indexes
        readsClock = scope.readsClock
    }

    private static func parse<Tree>(
        _ text: String, _ read: (String) throws(ODSQLSyntaxError) -> Tree
    ) throws -> Tree {
        do {
            return try read(text)
        } catch {
            throw QueryProblem.syntax(error)
        }
    }

    /// Nulls come last in both directions, ties in loading order.
    private static func order(_ text: String?, _ scope: inout QueryScope) throws -> SQLFragment {
        guard let text else { return "n" }
        let keys = try parse(text, OrderClause.init(parsing:)).items.map { item -> SQLFragment in
            let key = try key(item.key, &scope)
            return item.isDescending ? "\(key) DESC NULLS LAST" : "\(key) ASC NULLS LAST"
        }
        return (keys + ["n"]).joined(", ")
    }

    private static func key(_ key: OrderItem.Key, _ scope: inout QueryScope) throws -> SQLFragment {
        switch key {
        case .random(let seed):
            return "civic_random(\(bind: seed), n)"
        case .vectorSimilarity:
            throw QueryProblem.malformed("vector search is not available on this domain")
        case .expression(let expression):
            let operand = try scope.operand(expression)
            switch operand.type {
            case .texts: return "json_extract(\(operand.sql), '$[0]')"
            case .point, .shape, .json:
                throw QueryProblem.malformed("cannot order by \(expression): its type has no order")
            default:
                if let field = operand.field { scope.need(.column(field)) }
                return operand.sql
            }
        }
    }
}
#endif
