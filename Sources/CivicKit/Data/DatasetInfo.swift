import Foundation

/// What the catalog says of a dataset.
///
/// Only the id is certain; everything else depends on the portal, its age, and what a query selected.
///
/// ```swift
/// let info = try await city.data.dataset("les-arbres").info()
/// for field in info.fields { print(field.name, field.type ?? .text, field.label ?? "") }
/// ```
public struct DatasetInfo: Sendable, Hashable, Identifiable {
    /// As the city names it: `city.data.dataset(info.id)`.
    public let id: String
    /// The platform's own id, `da_ab12cd`.
    public let uid: String?
    /// The columns. The names of ``Field`` are found here.
    public let fields: [FieldInfo]
    /// What can be done with it: `geo`, `timeserie`, `analyze`, `image` …
    public let features: [String]
    /// Whether there are records at all: some datasets are only files.
    public let hasRecords: Bool?
    /// Whether the records can be read with the API key in use.
    public let isDataVisible: Bool?
    /// `domain`, or `restricted`.
    public let visibility: String?
    /// All metadata, by block and name: `info.metas["dcat"]?["creator"]`. The usual blocks are `default` and `dcat`.
    public let metas: [String: DynamicValue]

    /// For previews and tests; entries of the catalog are usually read.
    ///
    /// ```swift
    /// let trees = DatasetInfo(id: "les-arbres", metas: ["default": .object(["title": .string("Les arbres")])])
    /// ```
    public init(
        id: String,
        uid: String? = nil,
        fields: [FieldInfo] = [],
        features: [String] = [],
        hasRecords: Bool? = nil,
        isDataVisible: Bool? = nil,
        visibility: String? = nil,
        metas: [String: DynamicValue] = [:]
    ) {
        self.id = id
        self.uid = uid
        self.fields = fields
        self.features = features
        self.hasRecords = hasRecords
        self.isDataVisible = isDataVisible
        self.visibility = visibility
        self.metas = metas
    }
}

extension DatasetInfo {
    /// For queries on the catalog: the ``id``, which is unique there.
    public static let datasetID = Field<String>("dataset_id")
    /// For queries on the catalog.
    public static let publisher = Field<String>("publisher")
    /// For queries on the catalog.
    public static let title = Field<String>("title")
    /// For queries on the catalog.
    public static let theme = Field<[String]>("theme")
    /// For queries on the catalog.
    public static let keyword = Field<[String]>("keyword")
    /// For queries on the catalog.
    public static let modified = Field<Date>("modified")
    /// For queries on the catalog.
    public static let recordsCount = Field<Int>("records_count")

    /// The name for people.
    public var title: String? { standard("title").string }

    /// HTML.
    public var description: String? { standard("description").string }

    /// Who publishes the data.
    public var publisher: String? { standard("publisher").string }

    /// What it is about, in the words of the portal.
    public var themes: [String] { texts("theme") }

    /// What its publisher thinks it is found by.
    public var keywords: [String] { texts("keyword") }

    /// The name of the license, `Open Database License (ODbL)`.
    public var license: String? { standard("license").string }

    /// How many records there are, as the catalog last counted them.
    public var recordsCount: Int? { standard("records_count").int }

    /// When the data or their description last changed.
    public var modified: Date? { standard("modified").date }

    /// The time zone the publisher thinks in, `Europe/Paris`, where it was set.
    public var timeZone: String? { standard("timezone").string }

    private func standard(_ name: String) -> DynamicValue {
        metas["default"]?[name] ?? .null
    }

    private func texts(_ name: String) -> [String] {
        standard(name).decoded(as: [String].self) ?? []
    }
}

extension DatasetInfo: Decodable {
    private enum CodingKeys: String, CodingKey {
        case id = "dataset_id"
        case uid = "dataset_uid"
        case hasRecords = "has_records"
        case isDataVisible = "data_visible"
        case fields, features, visibility, metas
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        guard let id = try members.decodeIfPresent(String.self, forKey: .id) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: members.codingPath + [CodingKeys.id],
                    debugDescription: "There is no id. What selects columns in ODSQL has to select `dataset_id` too."
                ))
        }
        self.id = id
        uid = try members.decodeIfPresent(String.self, forKey: .uid)
        fields = try members.decodeIfPresent([FieldInfo].self, forKey: .fields) ?? []
        features = try members.decodeIfPresent([String].self, forKey: .features) ?? []
        hasRecords = try members.decodeIfPresent(Bool.self, forKey: .hasRecords)
        isDataVisible = try members.decodeIfPresent(Bool.self, forKey: .isDataVisible)
        visibility = try members.decodeIfPresent(String.self, forKey: .visibility)
        let metas = try members.decodeIfPresent([String: DynamicValue].self, forKey: .metas)
        self.metas = try metas ?? Self.selectedMetas(decoder)
    }

    /// Metadata that were selected one by one stand beside the id, as `title` or `dcat.creator`.
    private static func selectedMetas(_ decoder: any Decoder) throws -> [String: DynamicValue] {
        var blocks: [String: [String: DynamicValue]] = [:]
        for (key, value) in try decoder.singleValueContainer().decode([String: DynamicValue].self)
        where CodingKeys(stringValue: key) == nil {
            if let members = value.object {
                blocks[key, default: [:]].merge(members) { $1 }
            } else {
                let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
                blocks[parts.count == 2 ? parts[0] : "default", default: [:]][parts.last ?? key] = value
            }
        }
        return blocks.mapValues { .object($0) }
    }
}
