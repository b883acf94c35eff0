#if MockServer
/// The cities that are part of the executable. Their files are `MockServer/Fixtures`, embedded when the target is built.
enum EmbeddedFixtures {
    static let cities: [String] = Array(Set(files.map { $0.parts[0] })).sorted()

    /// - Returns: `nil` for a city that there is not.
    static func seed(_ city: String) throws -> CitySeed? {
        let files = files.filter { $0.parts[0] == city }
        guard let description = files.first(where: { $0.parts.last == "city.json" }) else { return nil }
        let datasets = try files.filter { $0.parts.last == "dataset.json" }.map { file in
            let schema = try DatasetSchema(parsing: file.bytes, file: file.path)
            let folder = file.parts.dropLast()
            let records = files.lazy.filter { $0.parts.dropLast() == folder }.compactMap(\.records).first
            return DatasetSeed(schema: schema, records: records)
        }
        let participation = files.filter { $0.parts.dropFirst().first == "participation" }.map { file in
            (file.parts.last ?? "", ParticipationSeed.File(path: file.path, embedded: file.content))
        }
        return try CitySeed(
            parsing: description.bytes, file: description.path, datasets: datasets,
            participation: ParticipationSeed(files: Dictionary(participation) { first, _ in first }))
    }
}

struct EmbeddedFile: Sendable {
    /// `paris/datasets/arrondissements/dataset.json`
    let path: String
    let content: StaticString

    /// The file as records of a dataset, when that is what it is.
    var records: RecordFile? {
        let name = (parts.last ?? "").split(separator: ".")
        guard name.first == "records", let format = name.last.flatMap({ RecordFile.Format(rawValue: String($0)) })
        else {
            return nil
        }
        return RecordFile(name: path, format: format, content: .embedded(content))
    }

    var parts: [String] {
        path.split(separator: "/").map(String.init)
    }

    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: content.utf8Start, count: content.utf8CodeUnitCount)
    }
}
#endif
