/// What `select` takes: a ``Field``, an expression with a name, or `SelectItem.all`.
public protocol Selectable: Sendable {
    /// The column.
    var selectItem: SelectItem { get }
}
