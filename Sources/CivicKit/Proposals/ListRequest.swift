/// What is asked of a list: which rows, in what order, and which page.
///
/// Apps build it by way of ``ListQuery``; a ``ProposalSource`` reads it.
public struct ListRequest<Item>: Hashable, Sendable {
    /// All of them must hold.
    public var filters: [ListFilter<Item>] = []
    /// The server's own order without one.
    public var order: ListOrder<Item>?
    /// How many rows a page has, 1 to 100; as many as the server likes without one.
    public var limit: Int?
    /// Behind which page: what that page gave as `nextCursor`.
    public var cursor: String?

    /// Everything, from the beginning.
    public init() {}

    /// What a filter of this name asks for; empty where there is none.
    public func values(of name: String) -> [String] {
        filters.filter { $0.name == name }.flatMap(\.values)
    }

    /// The parameters of the contract.
    func parameters(_ operation: String) throws(CivicError) -> [Call.Parameter] {
        var parameters: [Call.Parameter] = []
        var names: Set<String> = []
        for filter in filters {
            if let problem = filter.problem {
                throw CivicError(.invalidParameter, operation: operation, message: problem)
            }
            guard names.insert(filter.name).inserted else {
                throw CivicError(
                    .invalidParameter, operation: operation,
                    message: "The filter \"\(filter.name)\" is there twice.",
                    hint: "Several values of one filter go in one: `.area(\"75011\", \"75012\")` keeps both.")
            }
            parameters += filter.parameters.map { (name: $0.name, value: $0.value) }
        }
        if let order { parameters.append(("order", order.rawValue)) }
        return parameters
    }
}
