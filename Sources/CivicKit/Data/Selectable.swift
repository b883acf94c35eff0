import ODSQL

/// What `select` takes: a ``Field``, an expression with a name, or `SelectItem.all`.
public protocol Selectable: Sendable {
    /// The column, as ODSQL writes it.
    var selectItem: SelectItem { get }
}

extension SelectItem: Selectable {
    public var selectItem: SelectItem { self }
}
