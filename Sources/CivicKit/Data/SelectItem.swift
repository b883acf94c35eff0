import ODSQL

/// One or several columns of the answer: `SelectItem.all`, a field, an expression with a name.
///
/// ```swift
/// .select(SelectItem.all, Station.place.distance(to: here).as("metres"))
/// ```
public struct SelectItem: Hashable, Sendable, Selectable {
    let item: ODSQL.SelectItem

    init(_ item: ODSQL.SelectItem) {
        self.item = item
    }

    /// All columns.
    public static let all = SelectItem(.all)

    public var selectItem: SelectItem { self }
}
