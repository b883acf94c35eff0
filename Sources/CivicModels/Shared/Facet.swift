/// How many items there are per value of one property, under all other filters of the list.
public struct Facet: Hashable, Codable, Sendable {
    /// The filter it counts for: `theme`, `area`, `state`.
    public var name: String
    /// The values that occur, most frequent first.
    public var values: [Value]

    /// For previews, tests and other sources; they are usually read.
    public init(name: String, values: [Value] = []) {
        self.name = name
        self.values = values
    }
}

extension Facet {
    /// One value and how many items have it.
    public struct Value: Hashable, Codable, Sendable {
        /// What to send as filter.
        public var value: String
        /// What to show.
        public var title: LocalizedText?
        /// How many items have it.
        public var count: Int

        /// For previews, tests and other sources; they are usually read.
        public init(value: String, title: LocalizedText? = nil, count: Int) {
            self.value = value
            self.title = title
            self.count = count
        }
    }
}
