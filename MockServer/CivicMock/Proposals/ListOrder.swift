#if MockServer
import CivicJSON

/// The order of a list of proposals or projects: by one value, then by row number, both up or both down. What has no
/// value comes last either way.
struct ListOrder {
    private enum Kind {
        case integer
        case text
        case distance
    }

    /// Where a row stands in the order: a list is walked from the least place on.
    private struct Place {
        let isMissing: Bool
        /// The value turned so that it rises along the list.
        let rank: Int64
        let number: Int
    }

    private let isDescending: Bool
    private let kind: Kind
    /// What rows are ordered by, as integers of the same order.
    private let values: [Int64?]
    /// Titles, of which the values are only the beginnings.
    private let titles: [String]

    /// - Parameter filters: For the columns, and for the distances.
    /// - Throws: When the order tells what is hidden, or needs what was not sent.
    init(_ call: ParticipationCall, _ filters: ListFilters) throws(Problem) {
        let text = call.query["order"] ?? (filters.thing == .proposal ? "-submittedAt" : "number")
        let isDescending = text.hasPrefix("-")
        let name = isDescending ? String(text.dropFirst()) : text
        if name == "distance" {
            guard let distances = filters.distances else {
                throw .invalidParameter("order", "The order distance needs a place: send near and radius with it.")
            }
            // The bits of doubles that are not negative rise with them.
            let values = distances.map { $0.isNaN ? nil : Int64(bitPattern: $0.bitPattern) }
            self.init(.distance, isDescending: isDescending, values)
            return
        }
        guard let column = ListColumns.Order.named[name] else {
            throw .invalidParameter("order", "There is no order \"\(text)\".")
        }
        if column == .supports || column == .votes { try Self.refuseHidden(filters, call) }
        self.init(by: column, isDescending: isDescending, filters.columns)
    }

    init(by column: ListColumns.Order, isDescending: Bool, _ columns: ListColumns) {
        let values = columns.values(column)
        if column == .title {
            self.init(.text, isDescending: isDescending, values, titles: columns.titles)
        } else {
            self.init(.integer, isDescending: isDescending, values)
        }
    }

    private init(_ kind: Kind, isDescending: Bool, _ values: [Int64?], titles: [String] = []) {
        self.kind = kind
        self.isDescending = isDescending
        self.values = values
        self.titles = titles
    }

    /// An order would tell what a hidden count must not.
    private static func refuseHidden(_ filters: ListFilters, _ call: ParticipationCall) throws(Problem) {
        let held = filters.columns.rows(by: .edition)
        for edition in filters.editions ?? call.facts.editions where edition.hidesCounts(at: call.now) {
            guard let rows = held[edition.id], !rows.isEmpty else { continue }
            let until = edition.countsHiddenUntil?.description ?? ""
            throw .invalidParameter(
                "order", "Edition \(edition.id) hides its counts until \(until): nothing of it can be ordered by them.")
        }
    }

    /// The first rows of a list, in its order.
    ///
    /// - Parameters:
    ///   - key: Where to begin behind, from a cursor.
    /// - Throws: When the key is none of this order.
    func first(_ limit: Int, of rows: RowSet, behind key: [JSON]? = nil) throws(Problem) -> [Int] {
        let start = try key.map { key throws(Problem) in try Start(key, self) }
        var places: [Place] = []
        // What lies behind the last of a page that is already full is passed over; what does not is gathered and sorted
        // now and then.
        let room = limit * 8
        var last: Place?
        rows.forEach(descending: isDescending) { number in
            let place = place(number)
            if let last, !precedes(place, last) { return }
            if let start, !precedes(start.place, title: start.title, place) { return }
            places.append(place)
            guard places.count == room else { return }
            places.sort(by: precedes)
            places.removeLast(room - limit)
            last = places.last
        }
        places.sort(by: precedes)
        return places.prefix(limit).map(\.number)
    }

    private func place(_ number: Int) -> Place {
        guard let value = values[number] else { return Place(isMissing: true, rank: 0, number: number) }
        return Place(isMissing: false, rank: isDescending ? ~value : value, number: number)
    }

    private func precedes(_ first: Place, _ second: Place) -> Bool {
        precedes(first, title: kind == .text ? titles[first.number] : "", second)
    }

    private func precedes(_ first: Place, title: @autoclosure () -> String, _ second: Place) -> Bool {
        if first.isMissing != second.isMissing { return second.isMissing }
        if first.rank != second.rank { return first.rank < second.rank }
        if kind == .text, !first.isMissing, first.number != second.number {
            let (title, other) = (title().utf8, titles[second.number].utf8)
            if title.lexicographicallyPrecedes(other) { return !isDescending }
            if other.lexicographicallyPrecedes(title) { return isDescending }
        }
        return isDescending ? first.number > second.number : first.number < second.number
    }
}

extension ListOrder {
    /// Where a page begins: behind a row that may be gone by now.
    private struct Start {
        let place: Place
        let title: String

        init(_ key: [JSON], _ order: ListOrder) throws(Problem) {
            guard key.count == 2, let number = key[1].integerValue.map({ Int($0) }) else { throw .invalidCursor }
            title = key[0].stringValue ?? ""
            guard key[0] != .null else {
                place = Place(isMissing: true, rank: 0, number: number)
                return
            }
            let value: Int64? =
                switch order.kind {
                case .integer: key[0].integerValue
                case .text: key[0].stringValue.map(ListColumns.beginning)
                case .distance: key[0].doubleValue.map { Int64(bitPattern: $0.bitPattern) }
                }
            guard let value else { throw .invalidCursor }
            place = Place(isMissing: false, rank: order.isDescending ? ~value : value, number: number)
        }
    }

    /// What a cursor says of a row: its value, and its number.
    func key(_ number: Int) -> [JSON] {
        let value: JSON =
            switch (kind, values[number]) {
            case (_, nil): .null
            case (.integer, let value?): .integer(value)
            case (.text, _?): .string(titles[number])
            case (.distance, let value?): .double(Double(bitPattern: UInt64(bitPattern: value)))
            }
        return [value, .integer(Int64(number))]
    }
}
#endif
