/// What `select` holds.
///
/// ```swift
/// let select = try SelectClause(parsing: "name, length(name) as letters")
/// ```
public struct SelectClause: Hashable, Sendable {
    public var items: [SelectItem]

    public init(_ items: [SelectItem]) {
        self.items = items
    }
}

public enum SelectItem: Hashable, Sendable {
    /// `*`
    case all
    /// `include(pop*)`
    case include([FieldPattern])
    /// `exclude(geo*)`
    case exclude([FieldPattern])
    case expression(ScalarExpression, alias: FieldName?)
}

/// A name, or the beginning of one, or with an empty beginning every name.
public enum FieldPattern: Hashable, Sendable {
    case name(FieldName)
    case prefix(FieldName)
    case all

    public func matches(_ name: String) -> Bool {
        switch self {
        case .name(let wanted): wanted.rawValue == name
        case .prefix(let beginning): name.hasPrefix(beginning.rawValue)
        case .all: true
        }
    }
}
