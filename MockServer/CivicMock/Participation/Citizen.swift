#if MockServer
import CivicJSON

/// One of the people that a city is seeded with. There are no others: nobody registers with a mock.
struct Citizen: Sendable {
    let id: String
    let name: String
    /// A ready-made token that never expires.
    let token: String
    /// By basis: `home`, `work`.
    let areas: [(basis: String, area: String)]
    /// The kinds of requirements that this person meets.
    let satisfies: Set<String>
    /// One sentence for whoever reads the list of citizens.
    let about: String

    init(id: String, name: String, token: String, areas: [(basis: String, area: String)], satisfies: Set<String>) {
        self.id = id
        self.name = name
        self.token = token
        self.areas = areas
        self.satisfies = satisfies
        about = ""
    }

    static func all(in seed: ParticipationSeed) throws(DatasetError) -> [Citizen] {
        var citizens: [Citizen] = []
        for row in try seed.object("citizens.json")?["citizens"]?.arrayValue ?? [] {
            citizens.append(try Citizen(row))
        }
        return citizens
    }

    init(_ row: JSON) throws(DatasetError) {
        guard let id = row["id"]?.stringValue, let name = row["name"]?.stringValue,
            let token = row["token"]?.stringValue
        else { throw DatasetError(file: "citizens.json", reason: "a citizen needs \"id\", \"name\" and \"token\"") }
        self.id = id
        self.name = name
        self.token = token
        areas = (row["areas"]?.arrayValue ?? []).compactMap { area in
            guard let basis = area["basis"]?.stringValue, let code = area["area"]?.stringValue else { return nil }
            return (basis, code)
        }
        satisfies = Set(row["satisfies"]?.arrayValue?.compactMap(\.stringValue) ?? [])
        let texts = row["about"]?.objectValue
        about = texts?["en"]?.stringValue ?? texts?.members.first?.value.stringValue ?? ""
    }
}
#endif
