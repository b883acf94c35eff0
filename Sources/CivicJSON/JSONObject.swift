/// The members of a JSON object in the order they were written.
///
/// A dictionary would lose the order, and the order of an answer's members is part of what clients of the real
/// platform see. Equality ignores it, as JSON does.
///
///     var point: JSONObject = ["lon": 2.35, "lat": 48.85]
///     point["lat"]?.doubleValue  // 48.85
///
/// Looking up a name walks the members: meant for objects of the size a record has.
package struct JSONObject: Sendable {
    package struct Member: Sendable, Equatable {
        package var name: String
        package var value: JSON

        package init(name: String, value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The members, each name once.
    package private(set) var members: [Member]

    package init() {
        members = []
    }

    /// When a name comes twice, the last value wins and the first position is kept.
    package init(members: [Member]) {
        self.members = Self.hasRepeatedName(members) ? Self.withoutRepeatedNames(members) : members
    }

    /// When a name comes twice, the last value wins and the first position is kept.
    package init(_ pairs: some Sequence<(String, JSON)>) {
        self.init(members: pairs.map { Member(name: $0.0, value: $0.1) })
    }

    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }
    package var names: [String] { members.map(\.name) }

    /// The value of that name. Assigning replaces in place, appends a new name at the end, or with nil removes it.
    package subscript(_ name: String) -> JSON? {
        get {
            for member in members where member.name == name {
                return member.value
            }
            return nil
        }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (let index?, nil): members.remove(at: index)
            case (nil, nil): break
            }
        }
    }

    /// Runs for every object that is read, so it must cost little: a 64-bit sieve over length and outer bytes
    /// clears most names at once. Names that are not plain ASCII can be equal with different bytes and need the
    /// set.
    private static func hasRepeatedName(_ members: [Member]) -> Bool {
        var seen: UInt64 = 0
        for index in members.indices {
            let name = members[index].name
            let utf8 = name.utf8
            guard members.count <= 64, utf8.allSatisfy({ $0 < 0x80 }) else {
                return Set(members.lazy.map(\.name)).count < members.count
            }
            let outer = Int(utf8.first ?? 0) &* 3 &+ Int(utf8.last ?? 0)
            let bit: UInt64 = 1 << UInt64((utf8.count &* 7 &+ outer) & 63)
            if seen & bit != 0, members[..<index].contains(where: { $0.name == name }) {
                return true
            }
            seen |= bit
        }
        return false
    }

    private static func withoutRepeatedNames(_ members: [Member]) -> [Member] {
        var kept: [Member] = []
        var positions: [String: Int] = [:]
        for member in members {
            if let position = positions[member.name] {
                kept[position].value = member.value
            } else {
                positions[member.name] = kept.count
                kept.append(member)
            }
        }
        return kept
    }
}

extension JSONObject: Equatable {
    package static func == (left: Self, right: Self) -> Bool {
        guard left.count == right.count else { return false }
        if left.members == right.members { return true }
        var values: [String: JSON] = [:]
        for member in right.members {
            values[member.name] = member.value
        }
        return left.members.allSatisfy { values[$0.name] == $0.value }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self.init(elements)
    }
}
