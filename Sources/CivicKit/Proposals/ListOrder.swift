/// In what order a list comes: `.order(.supports.descending)`.
///
/// Ascending unless it says otherwise. Rows that are equal in it keep one order, so that no page repeats any.
public struct ListOrder<Item>: RawRepresentable, Hashable, Sendable {
    /// As the contract writes it: `-supports`.
    public let rawValue: String

    /// An order that this version of CivicKit has no name for.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    fileprivate init(_ rawValue: String) {
        self.rawValue = rawValue
    }
}

extension ListOrder where Item: Listed {
    /// The largest, the latest first.
    public var descending: ListOrder { rawValue.hasPrefix("-") ? self : ListOrder("-" + rawValue) }

    /// When it was changed.
    public static var updatedAt: ListOrder { ListOrder("updatedAt") }
    /// What it costs.
    public static var cost: ListOrder { ListOrder("cost") }
    /// What it is called.
    public static var title: ListOrder { ListOrder("title") }
    /// How far it is from the point of the filter `near`, which must be there: the nearest first, never the other way
    /// round.
    public static var distance: ListOrder { ListOrder("distance") }
}

extension ListOrder<Proposal> {
    /// When it was handed in. Descending, this is the order without any.
    public static var submittedAt: ListOrder { ListOrder("submittedAt") }
    /// How many support it; refused while the counts are hidden.
    public static var supports: ListOrder { ListOrder("supports") }
    /// How many comments it has.
    public static var comments: ListOrder { ListOrder("comments") }
}

extension ListOrder<Project> {
    /// Its number on the ballot. This is the order without any.
    public static var number: ListOrder { ListOrder("number") }
    /// How many voted for it; refused while the counts are hidden.
    public static var votes: ListOrder { ListOrder("votes") }
}

extension ListOrder<Edition> {
    /// The year.
    public static var year: ListOrder { ListOrder("year") }
    /// The latest first.
    public var descending: ListOrder { ListOrder("-year") }
}

extension ListOrder<Comment> {
    /// The earliest first.
    public static var oldest: ListOrder { ListOrder("oldest") }
    /// The latest first.
    public static var newest: ListOrder { ListOrder("newest") }
    /// The best rated first.
    public static var score: ListOrder { ListOrder("score") }
}
